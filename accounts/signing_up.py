"""Who may sign up: everybody, whoever was invited, or nobody (SIGN_UP)."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.models import Invitation
from bounceback.http import keep_in_browser
from bounceback.tokens import hashed

TAKEN_UP_FOR = timedelta(days=1)


def invitation_link(token: str) -> str:
    return f"{settings.SITE_URL}{reverse('invitation', args=[token])}"


def new_invitation() -> str:
    """Make an invitation; returns its token, to be shown once."""
    return Invitation.objects.make()


def unused_invitations() -> int:
    """How many invitations work still."""
    return Invitation.objects.unused().count()


def invitation_works(token: str) -> bool:
    unused = Invitation.objects.unused().filter(hash=hashed(token))
    return settings.SIGN_UP == "invitation" and unused.exists()


def take_up(response: HttpResponse, token: str) -> None:
    """Let this browser sign up by an invitation. That uses nothing up yet.

    A cookie, for signing in ends the session, and a form that was sent twice comes without it.
    """
    keep_in_browser(response, settings.INVITATION_COOKIE_NAME, token, TAKEN_UP_FOR)


def may_sign_up(request: HttpRequest) -> bool:
    """Whether to show the form. One whose invitation is used up sees it, too: it may be their own form sent twice."""
    if settings.SIGN_UP == "invitation":
        return Invitation.objects.in_time().filter(hash=_taken_up(request)).exists()
    return settings.SIGN_UP == "open"


def use_invitation(request: HttpRequest) -> bool:
    """Use up the invitation of whoever signs up just now, if one is needed. Call it within the same transaction."""
    return settings.SIGN_UP == "open" or Invitation.objects.use(_taken_up(request))


def _taken_up(request: HttpRequest) -> bytes:
    return hashed(request.COOKIES.get(settings.INVITATION_COOKIE_NAME, ""))
