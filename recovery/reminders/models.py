"""Reminders a person asked for: one mail a day at most, and a private calendar."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from bounceback.tokens import hashed, new_token
from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from uuid import UUID

    from accounts.models import User


class ReminderQuerySet(OwnedQuerySet["Reminder"]):
    def locked(self, pk: "UUID") -> "Reminder | None":
        """The reminder with this key, locked for whoever sends it; a second sender waits and then sees that."""
        mine = self.select_for_update(of=("self",), no_key=True).select_related("owner")
        return mine.filter(pk=pk).first()

    def last(self) -> "Reminder | None":
        return self.order_by("on").reverse().first()

    def old(self) -> Self:
        """The rows of mails sent a month ago."""
        since = timezone.now() - timedelta(days=timings.REMINDER_KEPT_DAYS)
        return self.filter(created_at__lt=since)

    def delete_old(self, at_once: int = 5000) -> int:
        """Delete the rows of mails sent a month ago; returns how many."""
        old = self.old().order_by("created_at").values("pk")[:at_once]
        return self.filter(pk__in=old).delete()[0]


class Reminder(OwnedModel):
    """The reminder mail of one person and one day, written down before it is sent, so there is never a second.

    It knows how many things of each kind it speaks of, and nothing about any of them.
    """

    on = models.DateField()  # the day where the person is
    follow_ups = models.PositiveIntegerField(default=0, db_column="nudges")
    messages = models.PositiveIntegerField(default=0, db_column="letters")
    answers = models.PositiveIntegerField(default=0)
    dated = models.PositiveIntegerField(
        default=0, db_default=0
    )  # conversations, debriefs, plans, to-dos, check-ins
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)  # for good: the address takes no mail

    objects: ClassVar = ReminderQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("created_at", name="reminder_created")]
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "on", name="reminder_one_a_day"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="reminder_sent_or_failed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}"

    @property
    def is_settled(self) -> bool:
        """Whether it was sent, or never will be."""
        return self.sent_at is not None or self.failed_at is not None

    def mark_sent(self) -> Self:
        return self.set(sent_at=timezone.now())

    def mark_failed(self) -> Self:
        """Note that the mail server will not take it for this address, today or tomorrow."""
        return self.set(failed_at=timezone.now())


class CalendarFeedQuerySet(OwnedQuerySet["CalendarFeed"]):
    def make_for(self, owner: "User") -> str:
        """Make a new feed, and return its token, which is shown this once; the old address stops working."""
        token = new_token()
        facts: dict[str, Any] = {"token_hash": hashed(token), "made_at": timezone.now()}
        self.update_or_create(owner=owner, defaults=facts)
        return token

    def with_token(self, token: str) -> Self:
        """The feed with this token, with its owner; none for a closed account."""
        mine = self.filter(token_hash=hashed(token), owner__is_active=True)
        return mine.select_related("owner")


class CalendarFeed(OwnedModel):
    """The private address under which a calendar program fetches a person's dates. Its token is stored hashed."""

    token_hash = models.BinaryField(max_length=32, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("owner", name="calendarfeed_one")]

    def __str__(self) -> str:
        return f"Calendar of {self.owner_id}"
