"""Debriefs: an interview gone through, alone or with a friend."""

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from bounceback.statements import Statement, Told
from bounceback.text import Text
from recovery.debriefs.models.words import Said, Words, rows_of
from recovery.debriefs.phases import BY_KEY, PHASES, Phase, Setting, minutes_of, phases_for
from recovery.debriefs.queries import DebriefQuerySet
from recovery.people.models import language_to
from recovery.rejections.marks import Stones
from recovery.shared import timings
from recovery.shared.choices import DebriefWith, Need, Stage
from recovery.shared.dated import DatedModel
from recovery.shared.jobs import job_of
from recovery.shared.owned import RemovableModel
from recovery.shared.search import search_column

if TYPE_CHECKING:
    from recovery.opportunities.models import Opportunity
    from recovery.rejections.models import Rejection


def _note_on_path(rejection: "Rejection") -> None:
    """Set the debrief step of a recovery: done when a debrief is finished, begun when there is any."""
    ends = list(rejection.debriefs.here().values_list("finished_at", flat=True))
    if not ends:
        rejection.visits.filter(step="debrief", skipped_at=None).delete()
        return
    visit = rejection.visits.begin(rejection, "debrief", "your-debrief")
    visit.answer()
    if any(ends):
        visit.end()
    else:
        visit.set(done_at=None)


def _line(label: Text, most: int = 160) -> EncryptedTextField:
    return EncryptedTextField(label, max_length=most, blank=True, default="")


class Debrief(DatedModel, RemovableModel):
    """One interview, gone through on one's own or with a friend who listens.

    It may begin on the day of the interview, before any outcome, and is joined later to the rejection
    it turns into. Every write moves `revision`, by which two open screens see that there is news.
    """

    LIST_PAGE = "debrief_list"
    RESTORE = "debrief_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="debriefs")
    rejection = models.ForeignKey(
        "recovery.Rejection", models.CASCADE, null=True, blank=True, related_name="debriefs"
    )
    # What is in play, as long as it is; what it turns into takes its debriefs along.
    opportunity = models.ForeignKey(
        "recovery.Opportunity", models.SET_NULL, null=True, blank=True, related_name="debriefs"
    )
    # Of the interview; while it belongs to no rejection, these say which job it was.
    company = models.CharField(_("Company"), max_length=120, blank=True)
    role = models.CharField(_("Role"), max_length=120, blank=True)
    stage = models.CharField(
        _("What was it?"), max_length=20, choices=Stage, default=Stage.INTERVIEW
    )
    held_on = models.DateField(_("When was the interview?"))

    partner = models.CharField(
        _("Who with?"), max_length=10, choices=DebriefWith, default=DebriefWith.ALONE
    )
    person = models.ForeignKey(
        "recovery.Person", models.SET_NULL, null=True, blank=True, related_name="debriefs"
    )
    planned_at = models.DateTimeField(_("When?"), null=True, blank=True)
    need = models.CharField(
        _("What do you need from them?"), max_length=10, choices=Need, blank=True
    )
    # What the other may see beside the questions.
    shows_company = models.BooleanField(_("The company"), default=False)
    shows_answers = models.BooleanField(_("What I said to each question"), default=False)
    shows_strengths = models.BooleanField(_("What I think worked"), default=False)
    invitation = EncryptedTextField(max_length=3000, blank=True, default="")  # with the link in it

    started_at = models.DateTimeField(null=True, blank=True)
    phase = models.CharField(max_length=20, blank=True)  # a key of recovery/debriefs/phases.py
    phase_at = models.DateTimeField(null=True, blank=True)  # since when it is that phase
    finished_at = models.DateTimeField(null=True, blank=True)

    strength_1 = _line(_("One thing that worked"))
    strength_2 = _line(_("Another"))
    strength_3 = _line(_("And another"))
    change = _line(_("The one change"))
    rehearse_on = models.DateField(_("When will you practise it?"), null=True, blank=True)
    rehearsed_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0)
    search = search_column("company", "role")

    if TYPE_CHECKING:
        asked: int  # only after `counted`
        asks: int  # only after `asking`

    objects: ClassVar = DebriefQuerySet.as_manager()

    class Meta:
        db_table = "recovery_debriefsession"  # the name it was made with
        indexes: ClassVar = [
            models.Index("owner", F("held_on").desc(), F("id").desc(), name="debrief_newest"),
            models.Index("rejection", "id", name="debrief_rejection"),
            models.Index("removed_at", name="debrief_removed", condition=~Q(removed_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(rejection=None) | ~Q(company="") | ~Q(role=""), name="debrief_named"
            ),
            models.CheckConstraint(
                condition=Q(stage__in=[each.value for each in Stage]), name="debrief_stage"
            ),
            models.CheckConstraint(
                condition=Q(partner__in=DebriefWith.values), name="debrief_partner"
            ),
            models.CheckConstraint(
                condition=Q(need="") | Q(need__in=Need.values), name="debrief_need"
            ),
            models.CheckConstraint(
                condition=Q(phase="", phase_at=None)
                | Q(phase__in=[phase.key for phase in PHASES], phase_at__isnull=False),
                name="debrief_phase",
            ),
            models.CheckConstraint(
                condition=Q(phase="") | Q(started_at__isnull=False), name="debrief_phase_when_begun"
            ),
            models.CheckConstraint(
                condition=Q(rehearsed_at=None) | ~Q(change=""), name="debrief_rehearses_something"
            ),
        ]

    def __str__(self) -> str:
        if self.rejection_id:
            return str(self.rejection)
        return job_of(self.company, self.role)

    def get_absolute_url(self) -> str:
        return reverse("debrief_detail", args=[self.pk])

    # What it is.

    @property
    def removed_day(self) -> date:
        return self.held_on

    @property
    def job_company(self) -> str:
        return self.rejection.company if self.rejection else self.company

    @property
    def job_role(self) -> str:
        return self.rejection.role if self.rejection else self.role

    @property
    def linked_opportunity(self) -> "Opportunity | None":
        """The opportunity it belongs to, unless that is removed; None without one."""
        found = self.opportunity
        return found if found and found.removed_at is None else None

    @property
    def setting(self) -> Setting:
        """What the script needs to know of this debrief to choose its phases."""
        stage = self.rejection.stage if self.rejection else self.stage
        return Setting(stage, self.partner, self.need)

    @property
    def phases(self) -> tuple[Phase, ...]:
        return phases_for(self.setting)

    @property
    def stones(self) -> Stones | None:
        """The stones of its recovery, at this step; None without one."""
        return Stones.at(self.rejection, "debrief") if self.rejection else None

    @property
    def is_alone(self) -> bool:
        return self.partner == DebriefWith.ALONE

    @property
    def with_whom(self) -> str:
        """The friend's name; empty on one's own, and where nobody is named: a sentence then has a form without."""
        return self.person.name if not self.is_alone and self.person else ""

    @property
    def language(self) -> str:
        """The code of the language of the invitation, and of the friend's page."""
        return language_to(self.person, self.owner)

    @property
    def strengths(self) -> list[str]:
        return [each for each in (self.strength_1, self.strength_2, self.strength_3) if each]

    @property
    def is_fresh(self) -> bool:
        """Whether the interview was at most 72 hours ago, in the person's time zone."""
        days = timedelta(hours=timings.DEBRIEF_WITHIN_HOURS)
        return self.owner_today - self.held_on <= days

    @property
    def owner_today(self) -> date:
        return timezone.localdate(timezone=self.owner.zone)

    @cached_property
    def words(self) -> Words:
        """Marks, notes and remarks of every voice, read once for a page."""
        return Words(tuple(Said(*row) for row in WORDS.rows(debrief=self.pk)))

    # Where it stands.

    @property
    def is_finished(self) -> bool:
        return self.finished_at is not None

    @property
    def is_running(self) -> bool:
        """Whether its clock was started and the debrief is not finished."""
        return self.started_at is not None and self.finished_at is None

    @property
    def is_ahead(self) -> bool:
        """Whether it has an hour that is still to come, in a recovery that is at work if it is of one."""
        at_work = not self.rejection or not (
            self.rejection.is_set_aside or self.rejection.closed_at
        )
        is_planned = self.planned_at is not None and self.planned_at > timezone.now()
        return is_planned and at_work and not (self.started_at or self.finished_at)

    @property
    def now(self) -> Phase | None:
        """The phase it is in; None before the start and after the end."""
        return BY_KEY[self.phase] if self.is_running and self.phase in BY_KEY else None

    @property
    def has_clock(self) -> bool:
        """Whether its phases are timed: only with a friend."""
        return self.now is not None and not self.is_alone

    @property
    def phase_ends_at(self) -> datetime | None:
        """When the time of this phase is up: a bell rings, and nothing else happens."""
        if self.now is None or self.phase_at is None:
            return None
        return self.phase_at + timedelta(seconds=self.phase_seconds)

    @property
    def seconds_left(self) -> int:
        """Whole seconds of this phase still to go; 0 when its time is up."""
        ends = self.phase_ends_at
        return max(0, int((ends - timezone.now()).total_seconds())) if ends else 0

    @property
    def phase_seconds(self) -> int:
        """The length of this phase in seconds; 0 outside any phase."""
        return minutes_of(self.now, self.setting) * 60 if self.now else 0

    @property
    def is_watched(self) -> bool:
        """Whether a page showing it should ask for news: a friend may be writing, or another screen move its clock.

        After its end it asks for as long as a friend may still be writing.
        """
        if self.finished_at:
            over = timezone.now() - self.finished_at
            return not self.is_alone and over < timedelta(hours=timings.WATCHED_HOURS)
        return not self.is_alone

    def way_on(self) -> str:
        """The address to continue at: the questions, the present phase, or the debrief with its invitation."""
        if self.is_finished:
            return self.get_absolute_url()
        if self.now:
            return reverse("debrief_phase", args=[self.pk, self.phase])
        if not self.questions.here().exists():
            return reverse("debrief_capture", args=[self.pk])
        return self.get_absolute_url()

    # What happens to it.

    def touch(self) -> Self:
        """Raise the revision, so that open screens see that something is new; two at once both count."""
        Debrief.objects.filter(pk=self.pk).update(revision=F("revision") + 1)
        self.revision += 1
        return self

    def start(self) -> Self:
        """Start the clock at the first phase. A second press changes nothing."""
        if self.now:
            return self
        now = timezone.now()
        first = self.phases[0].key
        self.set(started_at=self.started_at or now, finished_at=None, phase=first, phase_at=now)
        self.note_on_path()
        return self.touch()

    def go_to_phase(self, key: str) -> Self:
        """Move to this phase: only the person does that, and with a friend only while the clock runs."""
        if self.is_alone and not self.started_at:
            self.start()
        if not self.is_running or key == self.phase:
            return self
        self.set(phase=key, phase_at=timezone.now())
        return self.touch()

    def finish(self) -> Self:
        """End it. What was written can still be changed, and the friend's link stays open."""
        if self.is_finished:
            return self
        now = timezone.now()
        self.set(started_at=self.started_at or now, finished_at=now, phase="", phase_at=None)
        self.note_on_path()
        return self.touch()

    def reopen(self) -> Self:
        """Undo finishing it."""
        if self.is_finished:
            self.set(finished_at=None)
            self.note_on_path()
            self.touch()
        return self

    def note_on_path(self) -> Self:
        """Set the debrief step of its recovery from the debriefs of that recovery."""
        if self.rejection:
            _note_on_path(self.rejection)
        return self

    def keep_to_script(self) -> Self:
        """Move it to a phase it has, after a change of setting (on one's own, a test) removed its phase."""
        if self.now and self.now not in self.phases:
            self.go_to_phase(self.phases[-1].key)
        return self

    def join(self, rejection: "Rejection") -> Self:
        """Make it part of this recovery: the interview turned into that rejection."""
        self.set(rejection=rejection).keep_to_script()
        self.note_on_path()
        return self.touch()

    def part(self) -> Self:
        """Undo joining it: it was about another job; it keeps the name it goes by."""
        job = self.rejection
        if job is None:
            return self
        facts: dict[str, Any] = {}
        if not (self.company or self.role):
            facts = {"company": job.company, "role": job.role, "stage": job.interview}
        self.set(rejection=None, **facts).keep_to_script()
        _note_on_path(job)
        return self.touch()

    def move(self, days: int) -> Self:
        """Plan it so many days later (or, below 0, earlier), at its hour in the person's time zone."""
        if self.planned_at is None:
            return self
        there = timezone.localtime(self.planned_at, self.owner.zone)
        moved = there.replace(tzinfo=None) + timedelta(days=days)
        return self.set(planned_at=moved.replace(tzinfo=self.owner.zone)).touch()

    def move_back(self, today: date) -> Self:
        """Undo moving it to tomorrow. A second press changes nothing."""
        if self.planned_at is None or timezone.localdate(self.planned_at, self.owner.zone) <= today:
            return self
        return self.move(-1)

    def mark_rehearsed(self) -> Self:
        return self.set(rehearsed_at=timezone.now()) if self.change else self

    def remove(self) -> Self:
        """Remove it for thirty days, then for good; the friend's link stops working."""
        self.links.revoke()
        return super().remove().note_on_path()

    def bring_back(self) -> Self:
        """Undo removing it: part of its recovery again. The friend's link stays revoked."""
        return self.restore().note_on_path()


WORDS: Statement[Any] = Statement(
    lambda: rows_of(
        *(
            Debrief.objects.children(name).filter(debrief=Told("debrief"))
            for name in ("notes", "cues", "remarks")
        )
    )
)
