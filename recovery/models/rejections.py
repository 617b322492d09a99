"""One no from one employer: the thing a person is getting over."""

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recovery.models.debriefs import INTERVIEWS
from recovery.models.owned import OwnedModel
from recovery.models.rejection_queries import RejectionQuerySet
from recovery.models.searching import CONFIG
from recovery.path.choices import Outcome, Path, Purpose, Source, Stage
from recovery.path.facts import Facts
from recovery.path.steps import choose_path

if TYPE_CHECKING:
    from uuid import UUID

    from recovery.models.actions import Action, ActionQuerySet
    from recovery.models.checkins import CheckIn, CheckInQuerySet
    from recovery.models.debrief_queries import DebriefSessionQuerySet
    from recovery.models.debriefs import DebriefSession
    from recovery.models.feedback import FeedbackRequest
    from recovery.models.feedback_queries import FeedbackRequestQuerySet
    from recovery.models.lessons import Lesson, LessonQuerySet
    from recovery.models.perspectives import Perspective, ReasonPick, ReasonPickQuerySet
    from recovery.models.steps import StepVisitQuerySet
    from recovery.models.vents import Vent, VentQuerySet

FACTS = (
    "facts",
    "newest_vent",
    "checkin_list",
    "reason_list",
    "known_vent_mode",
    "known_sting",
    "known_landing",
    "landing",
    "known_reasons",
    "known_ask",
    "known_draft",
    "draft_request",
    "known_debrief",
    "known_likely",
    "likely_debrief",
    "known_lesson",
    "known_lesson_text",
    "known_lesson_grade",
    "known_lesson_kind",
    "known_lesson_use",
    "newest_lesson",
    "open_actions",
)


def today() -> date:
    """Today, where the person is."""
    return timezone.localdate()


class Rejection(OwnedModel):
    """One no from one employer, and everything a person does about it."""

    company = models.CharField(_("Company"), max_length=120, blank=True)
    role = models.CharField(_("Role"), max_length=120, blank=True)
    advert_url = models.URLField(_("Link to the advert"), max_length=500, blank=True)
    their_words = models.TextField(_("What they sent"), max_length=20_000, blank=True)
    stage = models.CharField(_("How far did you get?"), max_length=20, choices=Stage)
    outcome = models.CharField(_("What happened?"), max_length=20, choices=Outcome)
    heard_on = models.DateField(_("When did you hear?"), null=True, blank=True)
    last_contact_on = models.DateField(
        _("When did you last hear from them?"), null=True, blank=True
    )
    promised_by = models.DateField(_("When did they promise an answer?"), null=True, blank=True)
    source = models.CharField(
        _("How did you come to it?"), max_length=10, choices=Source, blank=True
    )
    wanted = models.PositiveSmallIntegerField(
        _("How much did you want it?"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    path = models.CharField(_("Which way through?"), max_length=10, choices=Path)
    path_chosen_at = models.DateTimeField(null=True, blank=True)  # by the person, not by the app
    logged_on = models.DateField(default=today, editable=False)
    dated_on = models.GeneratedField(
        expression=Coalesce("heard_on", "last_contact_on", "logged_on"),
        output_field=models.DateField(),
        db_persist=True,
    )
    parked_until = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    search = models.GeneratedField(
        expression=SearchVector("company", "role", "their_words", config=CONFIG),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    if TYPE_CHECKING:
        known_vent_mode: str  # these thirteen only after `with_facts`
        known_sting: int | None
        known_landing: dict[str, int | None] | None
        known_reasons: list[str]
        known_ask: str
        known_draft: FeedbackRequest | None
        known_debrief: bool
        known_likely: dict[str, Any] | None
        known_lesson: UUID | None
        known_lesson_text: str
        known_lesson_grade: str
        known_lesson_kind: str
        known_lesson_use: str
        letter_waits: bool  # only after `with_waiting_letters`
        debrief_waits: bool  # only after `with_waiting_debriefs`
        feedback: FeedbackRequestQuerySet
        checkins: CheckInQuerySet
        visits: StepVisitQuerySet
        vents: VentQuerySet
        reasons: ReasonPickQuerySet
        debriefs: DebriefSessionQuerySet
        lessons: LessonQuerySet
        actions: ActionQuerySet

    objects: ClassVar = RejectionQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("dated_on").desc(), F("id").desc(), name="rejection_newest"),
            GinIndex("search", name="rejection_search"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(company="") | ~Q(role=""), name="rejection_named"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="rejection_stage"),
            models.CheckConstraint(
                condition=Q(outcome__in=Outcome.values), name="rejection_outcome"
            ),
            models.CheckConstraint(condition=Q(path__in=Path.values), name="rejection_path"),
            models.CheckConstraint(
                condition=Q(source="") | Q(source__in=Source.values), name="rejection_source"
            ),
            models.CheckConstraint(
                condition=Q(wanted=None) | Q(wanted__range=(1, 5)), name="rejection_wanted"
            ),
            models.CheckConstraint(
                condition=Q(outcome="no_reply", heard_on=None) | ~Q(outcome="no_reply"),
                name="rejection_silence_has_no_day",
            ),
            models.CheckConstraint(
                condition=Q(outcome="no_reply") | Q(last_contact_on=None, promised_by=None),
                name="rejection_promise_only_in_silence",
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.company, self.role) if part)

    def get_absolute_url(self) -> str:
        return reverse("rejection_detail", args=[self.pk])

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.path_chosen_at is None:
            self.path = self.suggested_path
        super().save(*args, **kwargs)

    @property
    def is_internal(self) -> bool:
        return self.source == Source.INTERNAL

    @property
    def is_parked(self) -> bool:
        return self.parked_until is not None and self.parked_until > timezone.now()

    @property
    def suggested_path(self) -> Path:
        return choose_path(self.stage, self.outcome)

    @property
    def interview(self) -> str:
        """How far it got, as the kind of interview a debrief of it is about."""
        return self.stage if self.stage in INTERVIEWS else Stage.INTERVIEW

    @property
    def first_facts(self) -> Facts:
        """What the path knows before anything on it is answered; no query."""
        return Facts(self.stage, self.outcome, self.path, internal=self.is_internal)

    @cached_property
    def facts(self) -> Facts:
        """What the path needs to know: no query after `with_facts`, six without."""
        return Facts(
            stage=self.stage,
            outcome=self.outcome,
            path=self.path,
            internal=self.is_internal,
            sting=self.newest_sting,
            vent_mode=self._vent_mode,
            ask=self._ask,
            has_debrief=self._has_debrief,
            lesson_kind=self._lesson[0],
            lesson_use=self._lesson[1],
            reasons=self._reasons,
        )

    def forget_facts(self) -> None:
        """Something was saved that may have changed them."""
        for name in FACTS:
            self.__dict__.pop(name, None)
        self._state.fields_cache.pop("perspective", None)

    @property
    def _vent_mode(self) -> str:
        if "known_vent_mode" in self.__dict__:
            return self.known_vent_mode
        return self.newest_vent.mode if self.newest_vent else ""

    @property
    def _reasons(self) -> frozenset[str]:
        if "known_reasons" in self.__dict__:
            return frozenset(self.known_reasons)
        return frozenset(pick.code for pick in self.reason_list)

    @property
    def _ask(self) -> str:
        if "known_ask" in self.__dict__:
            return self.known_ask
        return self.feedback.draft_or_newest().values_list("status", flat=True).first() or ""

    @property
    def _has_debrief(self) -> bool:
        if "known_debrief" in self.__dict__:
            return self.known_debrief
        return self.debriefs.here().exists()

    @property
    def _lesson(self) -> tuple[str, str]:
        """Kind and use of the newest finding."""
        if "known_lesson_kind" in self.__dict__:
            return self.known_lesson_kind, self.known_lesson_use
        return (self.newest_lesson.kind, self.newest_lesson.use) if self.newest_lesson else ("", "")

    @cached_property
    def newest_lesson(self) -> "Lesson | None":
        """The finding that step 5 is about: the one that was begun last."""
        known = "known_lesson" in self.__dict__
        found = self._known_lesson if known else self.lessons.newest_first().first()
        if found:
            found.owner, found.rejection = self.owner, self
        return found

    @property
    def _known_lesson(self) -> "Lesson | None":
        """As far as a page needs it; what is saved is read anew."""
        from recovery.models.lessons import Lesson

        if self.known_lesson is None:
            return None
        said = ("kind", "text", "grade", "use")
        facts = {name: getattr(self, f"known_lesson_{name}") for name in said}
        found = Lesson(id=self.known_lesson, **facts)
        found._state.adding = False
        return found

    @cached_property
    def open_actions(self) -> "list[Action]":
        """The small steps that are neither done nor let go: two at most."""
        return list(self.actions.open().order_by("id"))

    @cached_property
    def likely_debrief(self) -> "DebriefSession | None":
        """What was noted before any outcome, and may have been about this: offered, never joined by itself."""
        from recovery.models.debriefs import DebriefSession

        if "known_likely" in self.__dict__:
            offer = self.known_likely
        else:
            offer = DebriefSession.objects.likely_for(self).as_offer().first()
        return DebriefSession.from_offer(dict(offer)) if offer else None

    @cached_property
    def draft_request(self) -> "FeedbackRequest | None":
        """The letter being written: there is one at most."""
        if "known_draft" in self.__dict__:
            found = self.known_draft
        else:
            found = self.feedback.drafts().select_related("person").first()
        if found:
            found.owner, found.rejection = self.owner, self
        return found

    @cached_property
    def newest_vent(self) -> "Vent | None":
        return self.vents.order_by("-id").select_related("checkin").first()

    @cached_property
    def checkin_list(self) -> "list[CheckIn]":
        """Every check-in, oldest first."""
        return list(self.checkins.order_by("id"))

    @cached_property
    def landing(self) -> "CheckIn | None":
        """How it was when it was logged."""
        from recovery.models.checkins import CheckIn

        if "known_landing" in self.__dict__:
            return CheckIn(**self.known_landing) if self.known_landing else None
        return next((each for each in self.checkin_list if each.vent_id is None), None)

    @cached_property
    def reason_list(self) -> "list[ReasonPick]":
        return list(self.reasons.order_by("id"))

    @property
    def newest_sting(self) -> int | None:
        if "known_sting" in self.__dict__:
            return self.known_sting
        stings = [each.sting for each in self.checkin_list if each.sting is not None]
        return stings[-1] if stings else None

    def perspective_or_new(self) -> "Perspective":
        from recovery.models.perspectives import Perspective

        found: Perspective | None = getattr(self, "perspective", None)
        return found or Perspective(owner=self.owner, rejection=self)

    def choose_path(self, path: str) -> Self:
        """The person's own choice: it stays, whatever is edited later."""
        return self.set(path=path, path_chosen_at=timezone.now())

    def park(self, hour: int) -> Self:
        """Not today: it comes back tomorrow at this hour (0 to 23) where the person is."""
        tomorrow = timezone.localtime() + timedelta(days=1)
        return self.set(parked_until=tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0))

    def unpark(self) -> Self:
        return self.set(parked_until=None)

    def archive(self) -> Self:
        return self.set(archived_at=timezone.now())

    def unarchive(self) -> Self:
        return self.set(archived_at=None)

    def begin_request(self) -> "FeedbackRequest":
        """The letter being written; a new one, if there is none. After silence it asks where things stand."""
        from recovery.models.feedback import FeedbackRequest

        purpose = Purpose.STATUS if self.path == Path.GHOST else Purpose.ADVICE
        draft, _new = FeedbackRequest.objects.get_or_create(
            rejection=self, status="draft", defaults={"owner": self.owner, "purpose": purpose}
        )
        return draft if draft.purpose == purpose else draft.set(purpose=purpose)

    def forget(self) -> None:
        """Delete it for good, with all that hangs on it, and what was half typed about it."""
        for part in (*self.feedback.all(), *self.debriefs.all(), *self.lessons.all()):
            self.owner.drafts.forget_under(self.owner, part.get_absolute_url())
        self.owner.drafts.forget_under(self.owner, self.get_absolute_url())
        self.delete()
