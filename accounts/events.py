"""What happens at the doors, for the log: who came in, who was not let in, and from which network address.

A person is named by the id of their account, never by an e-mail address or a name. What was typed is not told, the
address of the page neither: its view is. On one's own machine nothing is logged (settings.LOGGING).
"""

import logging
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from accounts.allauth_internals import address_of
from bounceback.link_pages import asks_for_link_page

if TYPE_CHECKING:
    from accounts.models import User

log = logging.getLogger("bounceback.doors")

EVENTS = {
    "signed_in": logging.INFO,
    "signed_out": logging.INFO,
    "said_who": logging.INFO,
    "new_password": logging.INFO,
    "not_found": logging.INFO,
    "wrong_password": logging.WARNING,
    "wrong_code": logging.WARNING,
    "wrong_link": logging.WARNING,
    "wrong_token": logging.WARNING,
    "closed_account": logging.WARNING,
    "too_many": logging.WARNING,
    "not_allowed": logging.WARNING,
}
"""Each event, and how much it matters."""


def note(request: HttpRequest, event: str, user: "User | None" = None, what: str = "-") -> None:
    """Log an event about this person, or about who is signed in; `what` is a word of ours that says more."""
    log.log(
        EVENTS[event],
        "%s user=%s address=%s view=%s what=%s",
        event,
        user.pk if user else _who_is_signed_in(request),
        _address(request),
        request.resolver_match.view_name if request.resolver_match else "-",
        what,
    )


def _who_is_signed_in(request: HttpRequest) -> object:
    """The id of their account; "-" for nobody, who everybody is on a page opened by a link."""
    if asks_for_link_page(request) or not request.user.is_authenticated:
        return "-"
    return request.user.pk


def _address(request: HttpRequest) -> str:
    try:
        return address_of(request)
    except PermissionDenied:  # a proxy that does not say
        return "-"
