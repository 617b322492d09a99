"""Who a program is: the personal token it sends, what that may do, and how often."""

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from ninja.security import HttpBearer

from accounts.events import note
from accounts.http import AuthenticatedRequest
from accounts.limits import Try, count_try
from accounts.models import PersonalToken
from bounceback.postgresql.owners import become, owner_of
from bounceback.tokens import hashed
from recovery.api.problems import Problem

Scope = PersonalToken.Scope

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
        if owner := owner_of(PersonalToken, hash=hashed(token)):
            become(owner)
        found = PersonalToken.objects.with_token(token)
        if found is None:
            _refuse(count_try(request, "wrong_token"))
            return None
        _refuse(count_try(request, "api", str(found.pk)))
        found.note_use()
        request.user = found.owner
        timezone.activate(found.owner.zone)  # until PreferencesMiddleware ends the request
        return found


def _refuse(tried: Try) -> None:
    """Raise a Problem for one request too many."""
    if tried.wait:
        raise Problem(429, TOO_MANY, Retry_After=str(tried.wait))


def needs(request: ApiRequest, scope: str) -> None:
    """Raise a Problem unless the token of this request may do that."""
    if not request.auth.may(scope):
        note(request, "not_allowed", request.user, f"scope {scope}")
        raise Problem(403, MAY_NOT)
