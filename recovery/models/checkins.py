"""How it is at one moment."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.models.owned import OwnedModel, OwnedQuerySet


def _zero_to_ten(label: Text) -> "models.PositiveSmallIntegerField[int | None, int | None]":
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(10)]
    )


class CheckInQuerySet(OwnedQuerySet["CheckIn"]):
    pass


class CheckIn(OwnedModel):
    """Three numbers, 0 to 10, each of which may be left out. Never scored, never added up."""

    class Moment(models.TextChoices):
        LAND = "land", _("when you logged it")
        VENTED = "vented", _("after letting it out")
        CLOSING = "closing", _("when you closed it")
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

    objects: ClassVar = CheckInQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "rejection", name="checkin_owner")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(**{name: None}) | Q(**{f"{name}__range": (0, 10)}),
                name=f"checkin_{name}",
            )
            for name in ("feeling", "sting", "confidence")
        ]

    def __str__(self) -> str:
        return f"{self.get_moment_display()}: {self.sting}"
