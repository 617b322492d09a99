"""What stands on Today: five things at most, in a humane order. No rows, no pages."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from recovery.path import timings
from recovery.path.choices import TodayKind

ORDER = {kind: place for place, kind in enumerate(TodayKind)}

# What has its hour is never kept back by what has none.
HAS_ITS_HOUR = (TodayKind.TALK,)

# What a recovery asks about itself; of these, one at a time.
ABOUT_ITSELF = (TodayKind.IDLE, TodayKind.NEXT, TodayKind.PACE)

# For how many days "later" is: what has no day of its own need not come back tomorrow.
TOMORROW, IN_A_WEEK = 1, 7
LATER = dict.fromkeys(TodayKind, TOMORROW) | dict.fromkeys(
    (TodayKind.TOUCH, TodayKind.QUIET, TodayKind.IDLE, TodayKind.PACE), IN_A_WEEK
)


class Waiting(NamedTuple):
    """One thing that may ask for a moment: of which kind, of which row, the how-manieth of its kind."""

    kind: TodayKind
    key: UUID
    place: int  # 1 is the first of its kind


def choose(waiting: Iterable[Waiting], most: int = timings.MOST_ON_TODAY) -> list[Waiting]:
    """At most so many, the most humane first.

    First comes one of each kind, then a second of each, so that no kind crowds out another: three
    recoveries do not hide the person to thank. A talk of today always comes.
    """
    once = _one_question_each(sorted(waiting, key=_order))
    return sorted(sorted(once, key=_turn)[:most], key=_order)


def _order(thing: Waiting) -> tuple[int, int]:
    return ORDER[thing.kind], thing.place


def _turn(thing: Waiting) -> tuple[int, int, int]:
    return 0 if thing.kind in HAS_ITS_HOUR else thing.place, *_order(thing)


def _one_question_each(things: list[Waiting]) -> list[Waiting]:
    """Nobody is asked of the same recovery to go on with it, and whether it is one too many."""
    asked: dict[UUID, TodayKind] = {}
    for kind in ABOUT_ITSELF:
        for thing in things:
            if thing.kind == kind:
                asked.setdefault(thing.key, kind)
    return [
        each for each in things if each.kind not in ABOUT_ITSELF or asked[each.key] == each.kind
    ]
