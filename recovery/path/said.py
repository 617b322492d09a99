"""What was said on the path of one recovery: each part is read once, when a page first asks for it."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from bounceback.statements import Statement
from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.feedback.models.requests import FeedbackRequest
from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.path.check_ins import CheckIn
from recovery.path.later_check_ins import LaterCheckIn
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.vents import Vent
from recovery.people.partings import Parting
from recovery.plans.models import Plan
from recovery.rejections.facts import Facts
from recovery.rejections.models import Rejection
from recovery.rejections.visits import StepVisit
from recovery.shared.owned import OwnedModel, on_recovery

MOST = 20  # of each kind of rows; there are hardly more than three


VISITS = on_recovery(StepVisit.objects, lambda rows: rows)
CHECKINS = on_recovery(CheckIn.objects, lambda rows: rows.order_by("id"))
VENT: Statement[Vent] = on_recovery(
    Vent.objects, lambda rows: rows.select_related("checkin").order_by("-id")[:1]
)
REASONS = on_recovery(ReasonPick.objects, lambda rows: rows.order_by("id"))
REQUEST: Statement[FeedbackRequest] = on_recovery(
    FeedbackRequest.objects, lambda rows: rows.draft_or_newest().select_related("person")[:1]
)
DEBRIEFS = on_recovery(Debrief.objects, lambda rows: rows.here().values_list("pk")[:1])
LESSON: Statement[Lesson] = on_recovery(Lesson.objects, lambda rows: rows.newest_first()[:1])
TO_DOS = on_recovery(ToDo.objects, lambda rows: rows.open().order_by("id"))
CONVERSATIONS = on_recovery(Conversation.objects, lambda rows: rows.here().order_by("id")[:MOST])
PLANS = on_recovery(Plan.objects, lambda rows: rows.here().order_by("id")[:MOST])
PARTINGS = on_recovery(
    Parting.objects, lambda rows: rows.filter(person__removed_at=None).order_by("id")[:MOST]
)
LATER = on_recovery(LaterCheckIn.objects, lambda rows: rows)


class Said:
    """The rows that hang on one recovery, read when a page asks for them.

    For showing and for filling in forms; what is locked to be written is read anew by who locks it.
    """

    def __init__(self, rejection: Rejection) -> None:
        self.rejection = rejection

    @cached_property
    def facts(self) -> Facts:
        """The facts by which the path chooses its screens."""
        return FactsAsAsked(self)

    @cached_property
    def visits(self) -> list[StepVisit]:
        """Every step that was begun, and its state."""
        return self._rows(VISITS)

    # What was said on each step.

    @cached_property
    def checkins(self) -> list[CheckIn]:
        """Every check-in, the oldest first."""
        return self._rows(CHECKINS)

    @property
    def landing(self) -> CheckIn | None:
        """The first check-in, from when the no was logged."""
        moment = CheckIn.Moment.LAND
        return next((each for each in self.checkins if each.moment == moment), None)

    @property
    def moments(self) -> list[CheckIn]:
        """The check-ins of the start, the close and the days after; not those after a vent."""
        return [each for each in self.checkins if each.vent_id is None]

    @property
    def newest_sting(self) -> int | None:
        stings = [each.sting for each in self.checkins if each.sting is not None]
        return stings[-1] if stings else None

    @cached_property
    def newest_vent(self) -> Vent | None:
        return self._one(VENT)

    @property
    def perspective(self) -> Perspective:
        """The perspective; a new one, not yet saved, where nothing was said."""
        return Perspective.of(self.rejection)

    @cached_property
    def reasons(self) -> list[ReasonPick]:
        return self._rows(REASONS)

    @cached_property
    def request(self) -> FeedbackRequest | None:
        """The request that the step Feedback is about: the draft, or else the newest."""
        return self._one(REQUEST)

    @property
    def draft(self) -> FeedbackRequest | None:
        """The draft request: there is one at most."""
        return self.request if self.request and self.request.is_draft else None

    @cached_property
    def has_debrief(self) -> bool:
        return bool(self._told(DEBRIEFS))

    @cached_property
    def likely_debrief(self) -> Debrief | None:
        """A debrief noted before any outcome that may be about this no: offered, never joined by itself."""
        likely = Debrief.objects.likely_for(self.rejection)
        found = list(likely[:1])
        likely.count_questions(found)
        return found[0] if found else None

    @cached_property
    def newest_lesson(self) -> Lesson | None:
        """The lesson that the step Learn is about: the one begun last."""
        return self._one(LESSON)

    @cached_property
    def open_to_dos(self) -> list[ToDo]:
        """The open to-dos: two at most."""
        return self._rows(TO_DOS)

    # The way back: the oldest first.

    @cached_property
    def conversations(self) -> list[Conversation]:
        return self._rows(CONVERSATIONS)

    @cached_property
    def plans(self) -> list[Plan]:
        return self._rows(PLANS)

    @cached_property
    def partings(self) -> list[Parting]:
        """What becomes of the people of this process; not of removed ones."""
        return self._rows(PARTINGS)

    @cached_property
    def later_check_ins(self) -> list[LaterCheckIn]:
        return self._rows(LATER)

    # How they are read.

    def _told(self, asked: Statement[Any]) -> list[Any]:
        return asked.rows(owner=self.rejection.owner_id, rejection=self.rejection.pk)

    def _rows(self, asked: Statement[Any]) -> list[Any]:
        """Each knows the recovery it hangs on."""
        found = self._told(asked)
        for row in found:
            row.rejection = self.rejection
        return found

    def _one[M: OwnedModel](self, asked: Statement[M]) -> M | None:
        """The first, which knows whose it is, too; None where there is none."""
        found: list[M] = self._rows(asked)
        for row in found:
            row.owner = self.rejection.owner
        return found[0] if found else None


ASKED: dict[str, Callable[[Said], Any]] = {
    "sting": lambda said: said.newest_sting,
    "vent_mode": lambda said: said.newest_vent.mode if said.newest_vent else "",
    "ask": lambda said: said.request.status if said.request else "",
    "has_debrief": lambda said: said.has_debrief,
    "lesson_kind": lambda said: said.newest_lesson.kind if said.newest_lesson else "",
    "lesson_use": lambda said: said.newest_lesson.use if said.newest_lesson else "",
    "reasons": lambda said: frozenset(pick.code for pick in said.reasons),
}


class FactsAsAsked(Facts):
    """Facts of the path, each read when a step first asks for it."""

    def __init__(self, said: Said) -> None:
        rejection = said.rejection
        self.said = said
        self.stage, self.outcome, self.path = rejection.stage, rejection.outcome, rejection.path
        self.internal = rejection.is_internal

    def __getattr__(self, name: str) -> Any:
        if name not in ASKED:
            raise AttributeError(name)
        vars(self)[name] = ASKED[name](self.said)
        return vars(self)[name]


def said_on(rejection: Rejection) -> Said:
    """What was said on this recovery; kept on the row, so that a request reads it once."""
    kept: Said | None = vars(rejection).get("_said")
    if kept is None:
        kept = vars(rejection)["_said"] = Said(rejection)
    return kept


def clear_said(rejection: Rejection) -> None:
    """Forget what was read, because something was saved."""
    vars(rejection).pop("_said", None)
    rejection._state.fields_cache.pop("perspective", None)
