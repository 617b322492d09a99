"""Invitations: links by which one person each may sign up, where sign-up is not open to all."""

from datetime import timedelta
from typing import ClassVar, Self

from django.db import models
from django.db.models.functions import UUID7, Now
from django.utils import timezone

from bounceback.tokens import hashed, new_token

DAYS = 14
"""For which one works, unless told otherwise."""

KEPT = timedelta(days=30)  # once it works no more


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def make(self, days: int = DAYS) -> str:
        """Make one that works so many days; returns its token, which is stored nowhere."""
        token = new_token()
        self.create(hash=hashed(token), expires_at=timezone.now() + timedelta(days=days))
        return token

    def in_time(self) -> Self:
        return self.filter(expires_at__gt=Now())

    def unused(self) -> Self:
        """Those that work still."""
        return self.in_time().filter(used_at=None)

    def use(self, hash: bytes) -> bool:
        """Use up the one with this hash; False if it doesn't work, or another was quicker."""
        return bool(self.unused().filter(hash=hash).update(used_at=Now()))

    def long_dead(self) -> Self:
        """Those that have not worked for a month."""
        return self.filter(expires_at__lt=timezone.now() - KEPT)


class Invitation(models.Model):
    """A link for one person who may sign up. Who made it and who used it is not kept."""

    id = models.UUIDField(primary_key=True, db_default=UUID7(), editable=False)
    hash = models.BinaryField(max_length=32, unique=True, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, editable=False)

    objects: ClassVar = InvitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Invitation until {self.expires_at:%Y-%m-%d}"
