"""At sign-in, bring back what was being typed when the session ran out."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from accounts.models import User
from accounts.typed import bring_back


@receiver(user_logged_in)
def bring_typed_text_back(request: HttpRequest, user: User, **kwargs: Any) -> None:
    bring_back(request.session, user)
    request.session.set_expiry(None)
