"""Hopes: how much a person counts on just one opportunity."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recovery.opportunities.models import Opportunity
from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.rejections.models import Rejection


class HopeQuerySet(OwnedQuerySet["Hope"]):
    def newest(self) -> "Hope | None":
        return self.order_by("-id").first()

    def newest_first(self) -> Self:
        return self.order_by("-id").only("owner", "percent", "opportunity", "created_at")

    def say(
        self,
        owner: "User",
        percent: int,
        opportunity: Opportunity | None = None,
        rejection: "Rejection | None" = None,
    ) -> "Hope":
        """Store this estimate; a second one on one day, in one place, replaces the first."""
        last = self.filter(owner=owner, rejection=rejection).newest()
        if last and last.day == timezone.localdate(timezone=owner.zone):
            last.delete()  # and made anew: the newest is what was said last, wherever that was
        return self.create(
            owner=owner, rejection=rejection, percent=percent, opportunity=opportunity
        )


class Hope(OwnedModel):
    """How much of a person's hope is on one opportunity, in percent: their own estimate."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="hopes")
    percent = models.PositiveSmallIntegerField(
        _("How much of your hope is on one of them?"),
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    opportunity = models.ForeignKey(
        Opportunity, models.SET_NULL, null=True, blank=True, related_name="hopes"
    )
    rejection = models.ForeignKey(
        "recovery.Rejection", models.SET_NULL, null=True, blank=True, related_name="hopes"
    )

    objects: ClassVar = HopeQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", F("id").desc(), name="hope_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(percent__range=(0, 100)), name="hope_percent"),
        ]

    def __str__(self) -> str:
        return f"{self.percent} %"

    @property
    def day(self) -> date:
        """The day it was said, in the person's time zone."""
        return timezone.localdate(self.created_at, self.owner.zone)

    @property
    def is_past(self) -> bool:
        """Whether its opportunity has ended or was removed."""
        on = self.opportunity
        return on is not None and (not on.is_open or on.removed_at is not None)

    @property
    def rest(self) -> int:
        """What is left for everything else, in percent."""
        return 100 - self.percent

    @property
    def is_much(self) -> bool:
        """Whether it is so much that a word about other opportunities helps; no alarm."""
        return self.percent > timings.HOPE_PROMPT_PERCENT
