"""The stones of a recovery: where each step of its path is, and where to go on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from bounceback.text import Text
from recovery.path import steps
from recovery.path.screens import Step
from recovery.rejections.facts import Facts
from recovery.rejections.models import Rejection
from recovery.rejections.rules import LAST
from recovery.rejections.visits import StepVisit


class Row(NamedTuple):
    """One line under a step on the page of a recovery: where it leads, and how it stands."""

    words: str
    address: str
    beside: str = ""


State = StepVisit.State


@dataclass(frozen=True)
class Stone:
    """One step of the path as the page of a recovery draws it."""

    step: Step
    state: str
    screen: str  # where to go on
    said: tuple[str, ...] = ()  # what was said on it, in a line
    rows: tuple[Row, ...] = ()  # what hangs on it and has a page of its own
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
        return _("View") if self.state == State.DONE else _("Start")


def stones(rejection: Rejection, visits: Iterable[StepVisit], at: str = "") -> list[Stone]:
    """The steps this path walks, each with how it stands.

    "Now" is the step the person is `at`; else the first one not settled, unless the recovery is closed.
    """
    by_step = {visit.step: visit for visit in visits}
    row: list[Stone] = []
    found_now = False
    for step in steps.on_path(rejection.path, rejection.stage, rejection.first_sting):
        visit = by_step.get(step.key)
        state = visit.state if visit else State.TO_DO
        if rejection.is_closed and step.key == LAST:
            state = State.DONE
        is_open = state in (State.TO_DO, State.STARTED)
        is_now = step.key == at if at else is_open and not found_now and not rejection.is_closed
        found_now = found_now or is_now
        row.append(Stone(step, state, visit.screen if visit else "", is_now=is_now))
    return row


def current(row: Iterable[Stone]) -> Stone | None:
    """The step to go on with; None when every one is done or skipped."""
    return next((stone for stone in row if stone.is_now), None)


def screen_of(stone: Stone, facts: Facts) -> str:
    """Where a step continues: pages of its own, the screen left, or the first screen that applies."""
    shown = stone.step.shown(facts)
    keys = [screen.key for screen in shown]
    if shown[-1].has_own_page:
        return keys[-1]
    return stone.screen if stone.screen in keys and stone.state != State.DONE else keys[0]


def offered(rejection: Rejection, visits: Iterable[StepVisit]) -> list[Stone]:
    """The steps that this path only offers."""
    by_step = {visit.step: visit for visit in visits}
    return [
        Stone(
            step,
            visit.state if (visit := by_step.get(step.key)) else State.TO_DO,
            visit.screen if visit else "",
        )
        for step in steps.only_offered(rejection.path, rejection.stage, rejection.first_sting)
    ]
