"""Check-ins: how a person is at one moment, in numbers."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

APART = timedelta(hours=timings.HEAVY_APART_HOURS)
WITHIN = timedelta(days=timings.HEAVY_WITHIN_DAYS)


def _zero_to_ten(label: Text) -> "models.PositiveSmallIntegerField[int | None, int | None]":
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(10)]
    )


class CheckInQuerySet(OwnedQuerySet["CheckIn"]):
    def very_heavy(self) -> Self:
        """Those at which it stings most, or feels worst."""
        return self.filter(
            Q(sting__gte=timings.HEAVY_STING) | Q(feeling__lte=timings.HEAVY_FEELING)
        )

    def apart_from(self, moment: datetime) -> Self:
        """Those some time before this moment, but not long before."""
        return self.filter(created_at__range=(moment - WITHIN, moment - APART))


class CheckIn(OwnedModel):
    """How a person is at one moment: sting, confidence and the like, each of which may be left out. Never scored."""

    class Moment(models.TextChoices):
        LAND = "land", _("at the start")
        VENTED = "vented", _("after letting it out")
        CLOSING = "closing", _("at the end")
        DAY_7 = "day_7", _("a week later")
        DAY_30 = "day_30", _("a month later")

    rejection = models.ForeignKey("recovery.Rejection", models.CASCADE, related_name="checkins")
    vent = models.OneToOneField(
        "recovery.Vent", models.CASCADE, null=True, blank=True, related_name="checkin"
    )
    moment = models.CharField(max_length=10, choices=Moment)
    feeling = _zero_to_ten(_("How do you feel?"))  # 0 very bad, 10 very good
    sting = _zero_to_ten(_("How much does it sting?"))  # 10 worst
    confidence = _zero_to_ten(_("How sure are you that you can keep going this week?"))
    belief = models.PositiveSmallIntegerField(  # percent, in the harsh thought; days 7 and 30
        _("How much do you believe it now?"), null=True, blank=True
    )

    objects: ClassVar = CheckInQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "rejection", name="checkin_owner")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(**{name: None}) | Q(**{f"{name}__range": (0, most)}),
                name=f"checkin_{name}",
            )
            for name, most in (("feeling", 10), ("sting", 10), ("confidence", 10), ("belief", 100))
        ]

    def __str__(self) -> str:
        return f"{self.get_moment_display()}: {self.sting}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        if self.is_very_heavy and self._is_not_the_first():
            self.owner.offer_support(
                timedelta(hours=timings.SUPPORT_OFFER_HOURS),
                again_after=timedelta(days=timings.SUPPORT_OFFER_AGAIN_DAYS),
            )

    @property
    def is_very_heavy(self) -> bool:
        stings = self.sting is not None and self.sting >= timings.HEAVY_STING
        return stings or (self.feeling is not None and self.feeling <= timings.HEAVY_FEELING)

    def _is_not_the_first(self) -> bool:
        """Whether another was as heavy, half a day to two weeks ago, on any recovery."""
        others = CheckIn.objects.filter(owner=self.owner_id).exclude(pk=self.pk).very_heavy()
        return bool(others.apart_from(timezone.now()).exists())
