"""What is alive: applications and talks in play, and how much hope hangs on one of them."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.models.owned import OwnedModel, OwnedQuerySet, RemovableModel, RemovableQuerySet
from recovery.path.choices import AliveStage, CameTo, Source

if TYPE_CHECKING:
    from recovery.models.conversations import ConversationQuerySet
    from recovery.models.debrief_queries import DebriefSessionQuerySet
    from recovery.models.rejections import Rejection

LONGEST_NOTES = 4000  # characters


class OpportunityQuerySet(RemovableQuerySet["Opportunity"]):
    def alive(self) -> Self:
        return self.here().filter(ended_at=None)

    def ended(self) -> Self:
        return self.here().exclude(ended_at=None)


class Opportunity(RemovableModel):
    """One application or talk in play. It ends well or badly; ended badly, it becomes a rejection."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="opportunities")
    company = models.CharField(_("Company"), max_length=120, blank=True)
    role = models.CharField(_("Role"), max_length=120, blank=True)
    advert_url = models.URLField(_("Link to the advert"), max_length=500, blank=True)
    stage = models.CharField(
        _("How far is it?"), max_length=20, choices=AliveStage, default=AliveStage.APPLIED
    )
    source = models.CharField(
        _("How did you come to it?"), max_length=10, choices=Source, blank=True, default=""
    )
    wanted = models.PositiveSmallIntegerField(
        _("How much do you want it?"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    last_contact_on = models.DateField(
        _("When did you last hear from them?"), null=True, blank=True
    )
    contact_before = models.DateField(null=True, blank=True, editable=False)  # to take a press back
    promised_by = models.DateField(_("When did they promise an answer?"), null=True, blank=True)
    next_on = models.DateField(_("What date comes next?"), null=True, blank=True)
    next_what = EncryptedTextField(_("What happens then?"), max_length=160, blank=True, default="")
    notes = EncryptedTextField(_("Notes"), max_length=LONGEST_NOTES, blank=True, default="")
    began_on = models.DateField(_("Since when?"), default=timezone.localdate)
    alive_until = models.DateField(null=True, blank=True, editable=False)  # not asked before that
    ended_at = models.DateTimeField(null=True, blank=True)
    came_to = models.CharField(max_length=10, choices=CameTo, blank=True, default="")
    rejection = models.OneToOneField(
        "recovery.Rejection",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="opportunity",
    )

    if TYPE_CHECKING:
        conversations: ConversationQuerySet
        debriefs: DebriefSessionQuerySet

    objects: ClassVar = OpportunityQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="opportunity_newest"),
            models.Index(
                "owner",
                "last_contact_on",
                name="opportunity_alive",
                condition=Q(ended_at=None, removed_at=None),
            ),
            models.Index("removed_at", name="opportunity_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(company="") | ~Q(role=""), name="opportunity_named"
            ),
            models.CheckConstraint(
                condition=Q(stage__in=AliveStage.values), name="opportunity_stage"
            ),
            models.CheckConstraint(
                condition=Q(source="") | Q(source__in=Source.values), name="opportunity_source"
            ),
            models.CheckConstraint(
                condition=Q(wanted=None) | Q(wanted__range=(1, 5)), name="opportunity_wanted"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, came_to="")
                | Q(ended_at__isnull=False, came_to__in=CameTo.values),
                name="opportunity_ended_somehow",
            ),
            models.CheckConstraint(
                condition=Q(rejection=None) | Q(came_to__in=["said_no", "silence"]),
                name="opportunity_rejection_fits",
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.company, self.role) if part)

    def get_absolute_url(self) -> str:
        return reverse("opportunity_detail", args=[self.pk])

    @property
    def is_alive(self) -> bool:
        return self.ended_at is None

    @property
    def still_since(self) -> date:
        """Since when nothing was heard: the last contact, or when it began."""
        return max(day for day in (self.last_contact_on, self.began_on) if day)

    def end(self, came_to: str) -> Self:
        """It is over, one way or another. What it had stays."""
        return self.set(ended_at=timezone.now(), came_to=came_to)

    def become(self, rejection: "Rejection", came_to: str) -> Self:
        """It turned into a no or into silence; what was noted of it moves over there."""
        self.set(ended_at=timezone.now(), came_to=came_to, rejection=rejection)
        self.debriefs.unjoined().update(rejection=rejection)
        self.conversations.filter(rejection=None).update(rejection=rejection)
        return self

    def reopen(self) -> Self:
        return self.set(ended_at=None, came_to="", rejection=None)


class HopeQuerySet(OwnedQuerySet["Hope"]):
    def newest(self) -> "Hope | None":
        return self.order_by("-id").first()


class Hope(OwnedModel):
    """How much of a person's hope is on one of what is alive, in percent: their own estimate."""

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
