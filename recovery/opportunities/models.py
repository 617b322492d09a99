"""Opportunities: applications and conversations that are still open, and how they end."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.opportunities.idle import Signs, is_quiet, quiet_days, quiet_since
from recovery.opportunities.queries import OpportunityQuerySet
from recovery.shared import timings
from recovery.shared.business_days import add_business_days
from recovery.shared.choices import CameTo, OpportunityStage, Outcome, Source, Stage
from recovery.shared.jobs import job_of
from recovery.shared.owned import RemovableModel
from recovery.shared.search import search_column

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection

LONGEST_NOTES = 4000  # characters


class Opportunity(RemovableModel):
    """One application or conversation that is still open. Ended badly, it becomes a rejection."""

    LIST_PAGE = "opportunity_list"
    RESTORE = "opportunity_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="opportunities")
    company = models.CharField(_("Company"), max_length=120, blank=True)
    role = models.CharField(_("Role"), max_length=120, blank=True)
    advert_url = models.URLField(_("Link to the advert"), max_length=500, blank=True)
    stage = models.CharField(
        _("How far is it?"),
        max_length=20,
        choices=OpportunityStage,
        default=OpportunityStage.APPLIED,
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
    promised_by = models.DateField(_("When did they promise a reply?"), null=True, blank=True)
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
    search = search_column("company", "role")
    imported_in = models.ForeignKey(
        "recovery.Import", models.SET_NULL, null=True, editable=False, related_name="opportunities"
    )

    if TYPE_CHECKING:
        since: date  # only after `with_silence`

    objects: ClassVar = OpportunityQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("id").desc(), name="opportunity_newest"),
            models.Index("owner", Lower("company"), name="opportunity_company"),
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
                condition=Q(stage__in=OpportunityStage.values), name="opportunity_stage"
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
        return job_of(self.company, self.role)

    def get_absolute_url(self) -> str:
        return reverse("opportunity_detail", args=[self.pk])

    @property
    def removed_day(self) -> date:
        return self.began_on

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def has_offer(self) -> bool:
        return self.is_open and self.stage == OpportunityStage.OFFER

    @property
    def signs(self) -> Signs:
        """The days by which one can tell whether it went quiet."""
        return Signs(
            self.began_on, self.last_contact_on, self.promised_by, self.next_on, self.alive_until
        )

    def quiet_since(self, today: date) -> date:
        """The last sign of life: a contact, its beginning, or a day that has passed."""
        return quiet_since(self.signs, today)

    def is_quiet(self, today: date) -> bool:
        return self.is_open and is_quiet(self.signs, today)

    def quiet_days(self, today: date) -> int:
        """Business days without a sign of life."""
        return quiet_days(self.signs, today)

    def is_like(self, company: str, role: str) -> bool:
        """Whether this may be one job with it: equal company, or with none named an equal role."""
        if company:
            return company.casefold() == self.company.casefold()
        return bool(role) and role.casefold() == self.role.casefold()

    def may_have_ended(self, company: str, role: str, on: date) -> bool:
        """Whether a no of that day may be about it: a no from before it began was about another try."""
        return on >= self.began_on and self.is_like(company, role)

    # While it is open.

    def still_going(self, today: date) -> Self:
        """The person says that it is still open: it is not asked about again for a while."""
        again = add_business_days(today, timings.QUIET_ASK_AGAIN_DAYS)
        return self.set(alive_until=again)

    def ask_again(self) -> Self:
        return self.set(alive_until=None)

    def heard(self, today: date) -> Self:
        """Note that they wrote or called today. A second press changes nothing."""
        if self.last_contact_on == today:
            return self
        return self.set(contact_before=self.last_contact_on, last_contact_on=today)

    def unheard(self, on: date) -> Self:
        """Undo of `heard` for that day: what was known before. A day noted by hand stays."""
        if self.last_contact_on != on or self.contact_before == on:
            return self
        return self.set(last_contact_on=self.contact_before, contact_before=None)

    # How it ends.

    def end(self, came_to: str) -> Self:
        """End it in this way. What belongs to it stays."""
        return self.set(ended_at=timezone.now(), came_to=came_to)

    def turn_into(self, rejection: "Rejection") -> Self:
        """End it with this rejection, which says whether it was a no or silence."""
        silence = rejection.outcome == Outcome.NO_REPLY
        return self.become(rejection, CameTo.SILENCE if silence else CameTo.SAID_NO)

    def as_silence(self, last_contact_on: date | None, promised_by: date | None) -> "Rejection":
        """A new rejection without an answer, with all that is known. The reason stays unknown."""
        facts = ("company", "role", "advert_url", "source", "wanted")
        known = {name: getattr(self, name) for name in facts}
        made: Rejection = self.owner.rejections.create(
            **known,
            stage=self.stage if self.stage in Stage.values else Stage.APPLIED,
            outcome=Outcome.NO_REPLY,
            last_contact_on=last_contact_on,
            promised_by=promised_by,
        )
        return made

    def become(self, rejection: "Rejection", came_to: str) -> Self:
        """End it with a rejection, to which its debriefs and conversations move."""
        self.set(ended_at=timezone.now(), came_to=came_to, rejection=rejection)
        for debrief in self.debriefs.unjoined():
            debrief.join(rejection)
        self.conversations.filter(rejection=None).update(rejection=rejection)
        return self

    def reopen(self) -> Self:
        """Undo its end. What had moved to a rejection comes back; the rejection stays."""
        if job := self.rejection:
            for debrief in self.debriefs.filter(rejection=job):
                debrief.part()
            self.conversations.filter(rejection=job).update(rejection=None)
        return self.set(ended_at=None, came_to="", rejection=None)
