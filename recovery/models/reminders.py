"""Reminders a person asked for: at most one e-mail a day, and a private calendar."""

import secrets
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from recovery.models.links import BYTES, hashed
from recovery.models.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class ReminderQuerySet(OwnedQuerySet["Reminder"]):
    pass


class Reminder(OwnedModel):
    """One e-mail of one day: written down before it is sent, so that there is never a second."""

    on = models.DateField()  # the day where the person is
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)  # for good: the address takes no mail

    objects: ClassVar = ReminderQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("owner", "on", name="reminder_one_a_day")]

    def __str__(self) -> str:
        return f"{self.on}"


class CalendarFeedQuerySet(OwnedQuerySet["CalendarFeed"]):
    def make_for(self, owner: "User") -> str:
        """A new feed's token, to be shown this once; the one before stops working."""
        token = secrets.token_urlsafe(BYTES)
        self.update_or_create(owner=owner, defaults={"token_hash": hashed(token)})
        return token


class CalendarFeed(OwnedModel):
    """The address under which a calendar program fetches this person's dates. Stored hashed."""

    token_hash = models.BinaryField(max_length=32, unique=True, editable=False)

    objects: ClassVar = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("owner", name="calendarfeed_one")]

    def __str__(self) -> str:
        return f"Calendar of {self.owner_id}"
