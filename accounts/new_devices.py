"""The mail about a sign-in on a device that was not seen before: to its owner, in case it was not them."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from bounceback.mail import deliver, message_id
from bounceback.postgresql.owners import as_owner
from bounceback.site import address

SETTLING_IN = timedelta(hours=1)
"""After signing up: whoever made the account is still at it, perhaps on their phone, too."""


def is_settling_in(user: User) -> bool:
    return timezone.now() - user.joined_at < SETTLING_IN


def tell(user_id: UUID, device: str, at: datetime) -> None:
    """Mail the account's owner that it was signed in to on this device. Raises bounceback.mail.NotNow."""
    with as_owner(user_id):
        user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is not None:
        deliver(
            _mail(user, device, at),
            message_id=message_id("new_device", f"{user.pk}.{at:%Y%m%d%H%M%S}"),
        )


def _mail(user: User, device: str, at: datetime) -> EmailMessage:
    with translation.override(user.language), timezone.override(user.zone):
        facts = {
            "device": device,
            "when": at,
            "places": address(reverse("session_list")),
            "reset": address(reverse("account_reset_password")),
        }
        return EmailMessage(
            subject=_("A sign-in on a new device"),
            body=render_to_string("emails/new_device.txt", facts),
            to=[user.email],
            headers={"Auto-Submitted": "auto-generated"},
        )
