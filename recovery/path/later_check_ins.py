"""The check-ins a week and a month after a no, as answered or skipped."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection


class LaterCheckInQuerySet(OwnedQuerySet["LaterCheckIn"]):
    def of(self, rejection: "Rejection", day: int) -> Self:
        return self.filter(rejection=rejection, day=day)

    def answer(self, rejection: "Rejection", day: int) -> None:
        """Note that the check-in was answered, also where it was skipped before."""
        self._note(rejection, day, answered_at=timezone.now(), skipped_at=None)

    def skip(self, rejection: "Rejection", day: int) -> None:
        """Skip it; an answered one stays answered."""
        if not self.of(rejection, day).exists():
            self._note(rejection, day, answered_at=None, skipped_at=timezone.now())

    def unskip(self, rejection: "Rejection", day: int) -> None:
        """Undo skipping it."""
        self.of(rejection, day).exclude(skipped_at=None).delete()

    def _note(self, rejection: "Rejection", day: int, **facts: object) -> None:
        facts |= {"owner": rejection.owner}
        self.update_or_create(rejection=rejection, day=day, defaults=facts)


class LaterCheckIn(OwnedModel):
    """The check-in a week (day 7) or a month (day 30) after a no: that it was answered, or skipped.

    What was answered is a CheckIn (path/check_ins.py).
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="later_check_ins")
    rejection = models.ForeignKey(
        "recovery.Rejection", models.CASCADE, related_name="later_check_ins"
    )
    day = models.PositiveSmallIntegerField()  # days after it began
    answered_at = models.DateTimeField(null=True, blank=True)
    skipped_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = LaterCheckInQuerySet.as_manager()

    class Meta:
        db_table = "recovery_lookback"
        indexes: ClassVar = [models.Index("owner", "rejection", name="lookback_owner")]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "day", name="lookback_once"),
            models.CheckConstraint(
                condition=Q(day__in=list(timings.CHECK_IN_DAYS)), name="lookback_day"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, skipped_at__isnull=False)
                | Q(answered_at__isnull=False, skipped_at=None),
                name="lookback_answered_or_skipped",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}"
