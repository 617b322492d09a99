"""The check-ins a week and a month after a no, as answered or skipped."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection


class LookBackQuerySet(OwnedQuerySet["LookBack"]):
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


class LookBack(OwnedModel):
    """The check-in of one recovery on day 7 or day 30: answered, or skipped."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="look_backs")
    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="look_backs")
    day = models.PositiveSmallIntegerField()  # days after it began
    answered_at = models.DateTimeField(null=True, blank=True)
    skipped_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = LookBackQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "rejection", name="lookback_owner")]
        constraints: ClassVar = [
            models.UniqueConstraint("rejection", "day", name="lookback_once"),
            models.CheckConstraint(
                condition=Q(day__in=list(timings.LOOK_BACK_DAYS)), name="lookback_day"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, skipped_at__isnull=False)
                | Q(answered_at__isnull=False, skipped_at=None),
                name="lookback_answered_or_skipped",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}"
