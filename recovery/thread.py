"""What happened so far on one recovery, step by step, in the person's own words and numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _

from bounceback.text import Text
from recovery import in_short
from recovery.models import (
    DebriefSession,
    FeedbackPoint,
    FeedbackReply,
    FeedbackRequest,
    Lesson,
    Rejection,
    StepVisit,
    Vent,
)
from recovery.models.firsts import hand_out
from recovery.models.rejections import today
from recovery.path import steps, timings
from recovery.path.facts import Facts
from recovery.path.moved import screen_now
from recovery.path.screens import Step
from recovery.said import Said

State = StepVisit.State
MOST_LESSONS = 20  # on one thread; there are hardly more than two


@dataclass(frozen=True)
class Stone:
    """One step of the path as it stands: what the task list and the row of stones show."""

    step: Step
    state: str
    screen: str  # where to go on
    said: tuple[str, ...] = ()
    quote: str = ""
    is_now: bool = False

    @property
    def name(self) -> Text:
        return self.step.name

    @property
    def mark(self) -> str:
        """How the stone looks: to_do, started, done, skipped or now."""
        return "now" if self.is_now else str(self.state)

    @property
    def state_name(self) -> Text:
        return _("now") if self.is_now else State(self.state).label

    @property
    def action(self) -> str:
        if self.state == State.STARTED:
            return _("Continue")
        return _("Look again") if self.state == State.DONE else _("Start")


@dataclass(frozen=True)
class Extra:
    """One screen that this path leaves to the person."""

    question: str
    step: str
    key: str


def stones(rejection: Rejection, visits: Iterable[StepVisit], at: str = "") -> list[Stone]:
    """The steps this path walks, with where each stands.

    "Now" is the step the person is `at`; or else the first one not settled, unless it is over.
    """
    by_step = {visit.step: visit for visit in visits}
    row: list[Stone] = []
    found_now = False
    for step in steps.on_path(rejection.path, rejection.stage, rejection.first_sting):
        visit = by_step.get(step.key)
        state = visit.state if visit else State.TO_DO
        is_open = state in (State.TO_DO, State.STARTED)
        is_now = step.key == at if at else is_open and not found_now and not rejection.is_closed
        found_now = found_now or is_now
        row.append(Stone(step, state, visit.screen if visit else "", is_now=is_now))
    return row


def current(row: Iterable[Stone]) -> Stone | None:
    """The step to go on with; None when every one is done or skipped."""
    return next((stone for stone in row if stone.is_now), None)


def screen_of(stone: Stone, facts: Facts) -> str:
    """Where to go on: what has pages of its own, the screen left, or the first one that applies."""
    shown = stone.step.shown(facts)
    keys = [screen.key for screen in shown]
    if shown[-1].has_own_page:
        return keys[-1]
    left = screen_now(stone.step.key, stone.screen)
    return left if left in keys and stone.state != State.DONE else keys[0]


def offered(rejection: Rejection, visits: Iterable[StepVisit]) -> list[Stone]:
    """The steps that this path leaves to the person."""
    by_step = {visit.step: visit for visit in visits}
    return [
        Stone(
            step,
            visit.state if (visit := by_step.get(step.key)) else State.TO_DO,
            visit.screen if visit else "",
        )
        for step in steps.only_offered(rejection.path, rejection.stage, rejection.first_sting)
    ]


class Thread:
    """One recovery, told: its stones, what was said on each, and where to go on.

    Each kind of rows is read once. What the page lists in full also says what the newest of it is.
    """

    def __init__(self, rejection: Rejection) -> None:
        self.rejection = rejection
        self.said = said = Said(rejection)
        hand_out([*self.requests, *self.debriefs, *said.talks, *said.partings], "person", "name")
        vents = self._vents()
        self.kept_vents = [vent for vent in vents if vent.is_kept]
        said.newest_vent = vents[0] if vents else None
        said.newest_lesson = self.lessons[0] if self.lessons else None
        said.has_debrief = bool(self.debriefs)
        said.request = next((each for each in self.requests if each.is_draft), None)
        said.request = said.request or (self.requests[-1] if self.requests else None)
        self.stones = [self._told(stone) for stone in stones(rejection, said.visits)]
        self.offered = [self._told(stone) for stone in offered(rejection, said.visits)]
        self.now = current(self.stones)
        self.extras = [
            Extra(str(screen.question), stone.step.key, screen.key)
            for stone in self.stones
            for screen in stone.step.extras(said.facts)
        ]

    def _vents(self) -> list[Vent]:
        """The newest, then those that are kept; each with the check-in after it, which was read already."""
        found = list(self.rejection.vents.kept_or_newest())
        after = {each.vent_id: each for each in self.said.checkins}
        for vent in found:
            vent._state.fields_cache["checkin"] = after.get(vent.pk)
        return found

    @cached_property
    def requests(self) -> list[FeedbackRequest]:
        """Every request of this recovery, oldest first, with whether an answer lies sealed."""
        found = list(self.rejection.feedback.order_by("id"))
        sealed = FeedbackReply.objects.sealed_of(found)
        for request in found:
            request.owner, request.rejection = self.rejection.owner, self.rejection
            request.has_sealed = request.pk in sealed
        return found

    @cached_property
    def debriefs(self) -> list[DebriefSession]:
        """Every session of this recovery, oldest first, with how many questions it has."""
        found = list(self.rejection.debriefs.here().counted().order_by("id"))
        for session in found:
            session.owner, session.rejection = self.rejection.owner, self.rejection
        return found

    @property
    def offers_to_close(self) -> bool:
        """The app asks; the person decides. Not while it is put aside."""
        return self.rejection.is_awake and self.rejection.may_be_closed

    @property
    def look_back_day(self) -> int:
        """Which look back is open now, and was neither answered nor left out; 0 for none."""
        if self.rejection.archived_at or self.rejection.is_parked:
            return 0
        days = list(self._open_days())
        looked = {each.day for each in self.said.look_backs} if days else set()
        return next((day for day in days if day not in looked), 0)

    def _open_days(self) -> Iterator[int]:
        for day in timings.LOOK_BACK_DAYS:
            first, last = timings.look_back_opens_between(day, today())
            if first <= self.rejection.logged_on <= last:
                yield day

    @property
    def envelopes(self) -> list[FeedbackRequest]:
        return [request for request in self.requests if request.has_sealed]

    @cached_property
    def told(self) -> list[FeedbackPoint]:
        """What somebody told them, with the reason it is about."""
        return list(FeedbackPoint.objects.told_about(self.rejection)) if self.requests else []

    @cached_property
    def lessons(self) -> list[Lesson]:
        """What was learned, newest first, with the small steps that follow from it."""
        found = self.rejection.lessons.newest_first().told(MOST_LESSONS)
        for lesson in found:
            lesson.owner, lesson.rejection = self.rejection.owner, self.rejection
        return found

    def _told(self, stone: Stone) -> Stone:
        said = tuple(self._said(stone.step.key))
        quotes = {"perspective": self.fair_thought, "back": self.rejection.takeaway}
        quote = quotes.get(stone.step.key, "")
        return replace(stone, said=said, quote=quote, screen=screen_of(stone, self.said.facts))

    @property
    def fair_thought(self) -> str:
        return self.said.perspective.fair_thought

    @property
    def hot_thought(self) -> str:
        return self.said.perspective.hot_thought

    def _said(self, step: str) -> Iterator[str]:
        """Short sentences about what was said on this step."""
        if step == "land":
            yield from in_short.landing(self.said)
        elif step == "let-it-out" and self.said.newest_vent:
            yield from in_short.letting_out(self.said, self.said.newest_vent)
        elif step == "perspective":
            yield from in_short.perspective(self.said)
        elif step == "ask":
            yield from in_short.asking(self.requests)
        elif step == "debrief":
            yield from in_short.debriefs(self.debriefs)
        elif step == "insight":
            yield from in_short.learning(self.lessons)
        elif step == "back":
            yield from in_short.way_back(self.said)
