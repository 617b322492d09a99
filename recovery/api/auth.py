"""Who a program is: the personal token it sends, what that may do, and how often."""

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from ninja.security import HttpBearer

from accounts.allauth_internals import address_of, is_within_rate
from accounts.http import AuthenticatedRequest
from accounts.models import PersonalToken
from recovery.api.problems import Problem

Scope = PersonalToken.Scope

MINUTE = 60
RATES = {"token": "120/m/key", "wrong_token": "30/10m/ip"}
"""Of one token from one address, and of wrong tokens by address. A token that works opens beside a guesser, too."""

TOO_MANY = _(
    "Those were many requests. Wait as long as Retry-After says (seconds), then try again."
)
MAY_NOT = _("This token may not do that. Make one that may, in Settings.")


class ApiRequest(AuthenticatedRequest):
    """A request with a personal token, whose owner is its `user`."""

    auth: PersonalToken


class TokenAuth(HttpBearer):
    """A personal token, as `Authorization: Bearer bb_…`. A session is no key here, so no other site can use it."""

    openapi_description = "A personal token, made in Settings."

    def authenticate(self, request: HttpRequest, token: str) -> PersonalToken | None:
        found = PersonalToken.objects.with_token(token)
        if found is None:
            if is_within_rate(request, "wrong_token", RATES, counts_get=True):
                return None
            raise Problem(429, TOO_MANY, Retry_After=str(10 * MINUTE))
        key = f"{found.pk} {address_of(request)}"
        if not is_within_rate(request, "token", RATES, key=key, counts_get=True):
            raise Problem(429, TOO_MANY, Retry_After=str(MINUTE))
        found.note_use()
        request.user = found.owner
        timezone.activate(found.owner.zone)  # until PreferencesMiddleware ends the request
        return found


def needs(request: ApiRequest, scope: str) -> None:
    """Raise a Problem unless the token of this request may do that."""
    if not request.auth.may(scope):
        raise Problem(403, MAY_NOT)
