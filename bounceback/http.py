"""The request as our views see it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

if TYPE_CHECKING:
    from accounts.models import User


class HtmxHttpRequest(HttpRequest):
    htmx: HtmxDetails


class AuthenticatedRequest(HtmxHttpRequest):
    """LoginRequiredMiddleware has seen to it that somebody is signed in."""

    user: "User"
    sent_before: bool
    """On a POST that runs `once`: this form was sent already, with other words."""


def key_in(words: str) -> UUID | None:
    """The key of a row, as an address has it; None for anything else."""
    try:
        return UUID(words)
    except ValueError:
        return None
