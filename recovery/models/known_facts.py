"""What the path needs to know of one recovery: read with it in one query, or asked when it is needed."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from recovery.path.facts import Facts

if TYPE_CHECKING:
    from uuid import UUID

    from recovery.models.actions import Action, ActionQuerySet
    from recovery.models.checkins import CheckIn, CheckInQuerySet
    from recovery.models.debrief_queries import DebriefSessionQuerySet
    from recovery.models.debriefs import DebriefSession
    from recovery.models.feedback import FeedbackRequest
    from recovery.models.feedback_queries import FeedbackRequestQuerySet
    from recovery.models.lessons import Lesson, LessonQuerySet
    from recovery.models.perspectives import ReasonPick, ReasonPickQuerySet
    from recovery.models.rejections import Rejection
    from recovery.models.steps import StepVisit, StepVisitQuerySet
    from recovery.models.vents import Vent, VentQuerySet

FACTS = (
    "facts",
    "newest_vent",
    "checkin_list",
    "reason_list",
    "known_vent_mode",
    "known_sting",
    "known_landing",
    "known_visits",
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


class KnownFacts:
    """The part of a Rejection that knows: after `with_facts` without a query, else as it is asked."""

    if TYPE_CHECKING:
        _state: Any  # these three are a model's own
        owner: Any
        first_facts: Any
        feedback: FeedbackRequestQuerySet
        checkins: CheckInQuerySet
        vents: VentQuerySet
        reasons: ReasonPickQuerySet
        debriefs: DebriefSessionQuerySet
        lessons: LessonQuerySet
        actions: ActionQuerySet
        visits: StepVisitQuerySet
        known_vent_mode: str  # these fourteen only after `with_facts`
        known_sting: int | None
        known_landing: dict[str, int | None] | None
        known_reasons: list[str]
        known_visits: list[dict[str, Any]]
        known_ask: str
        known_draft: FeedbackRequest | None
        known_debrief: bool
        known_likely: dict[str, Any] | None
        known_lesson: UUID | None
        known_lesson_text: str
        known_lesson_grade: str
        known_lesson_kind: str
        known_lesson_use: str

    @property
    def _rejection(self) -> "Rejection":
        return cast("Rejection", self)

    @cached_property
    def facts(self) -> Facts:
        """What the path needs to know: no query after `with_facts`, six without."""
        found: Facts = replace(
            self.first_facts,
            sting=self.newest_sting,
            vent_mode=self._vent_mode,
            ask=self._ask,
            has_debrief=self._has_debrief,
            lesson_kind=self._lesson[0],
            lesson_use=self._lesson[1],
            reasons=self._reasons,
        )
        return found

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
            found.owner, found.rejection = self.owner, self._rejection
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
            offer = DebriefSession.objects.likely_for(self._rejection).as_offer().first()
        return DebriefSession.from_offer(dict(offer)) if offer else None

    @cached_property
    def draft_request(self) -> "FeedbackRequest | None":
        """The letter being written: there is one at most."""
        if "known_draft" in self.__dict__:
            found = self.known_draft
        else:
            found = self.feedback.drafts().select_related("person").first()
        if found:
            found.owner, found.rejection = self.owner, self._rejection
        return found

    @property
    def visit_list(self) -> "list[StepVisit]":
        """Every step begun, as far as where each stands is concerned."""
        from recovery.models.steps import StepVisit

        if "known_visits" in self.__dict__:
            return [StepVisit.from_facts(dict(facts)) for facts in self.known_visits]
        return list(self.visits.all())

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
        moment = CheckIn.Moment.LAND
        return next((each for each in self.checkin_list if each.moment == moment), None)

    @cached_property
    def reason_list(self) -> "list[ReasonPick]":
        return list(self.reasons.order_by("id"))

    @property
    def newest_sting(self) -> int | None:
        if "known_sting" in self.__dict__:
            return self.known_sting
        stings = [each.sting for each in self.checkin_list if each.sting is not None]
        return stings[-1] if stings else None
