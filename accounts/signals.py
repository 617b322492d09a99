"""What happens at sign-in (carried drafts come back) and with a new password (other sessions end)."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.signals import (
    authentication_step_completed,
    password_changed,
    password_reset,
    password_set,
)
from allauth.mfa.signals import authentication_failed
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from accounts.drafts import bring_back
from accounts.events import note
from accounts.models import User
from accounts.security import end_sessions
from accounts.staying import begin
from bounceback.postgresql.owners import become


@receiver(user_logged_in)
def bring_drafts_back(request: HttpRequest, user: User, **kwargs: Any) -> None:
    become(user.pk)
    bring_back(request.session, user)
    begin(request.session)
    note(request, "signed_in", user)


@receiver(user_logged_out)
def note_signing_out(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user is not None:
        note(request, "signed_out", user)


@receiver(authentication_step_completed)
def note_saying_who(request: HttpRequest, user: User, method: str, **kwargs: Any) -> None:
    if kwargs.get("reauthenticated"):
        note(request, "said_who", user, method)


@receiver(authentication_failed)
def note_wrong_code(request: HttpRequest, user: User, **kwargs: Any) -> None:
    note(request, "wrong_code", user)


@receiver([password_changed, password_set, password_reset])
def show_everybody_else_out(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Whoever knew the old password is signed out, their tokens end, and a change of address they began is dropped."""
    end_sessions(user, but=request.session.session_key)
    user.personal_tokens.revoke()
    EmailAddress.objects.filter(user=user, verified=False, primary=False).delete()
    note(request, "new_password", user)
    request.known_to = user  # type: ignore[attr-defined] # the old mark of this device is worthless now
