"""Which five things stand on Today, in a humane order. No rows, no pages."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.today.kinds.registry import BY_CODE, KINDS

ORDER = {kind.code: place for place, kind in enumerate(KINDS)}


class Waiting(NamedTuple):
    """One thing that may stand on Today: its kind, its key, and its place among its kind."""

    kind: TodayKind
    key: UUID
    place: int  # 1 is the first of its kind
    note: int = 0  # what the kind's own query says of the row


def choose(waiting: Iterable[Waiting], most: int = timings.MOST_WAITING) -> list[Waiting]:
    """Choose at most so many, the most humane first.

    First comes one of each kind, then a second of each, so that no kind crowds out another: three
    recoveries do not hide the person to thank. A conversation is never kept back.
    """
    once = _one_question_each(sorted(_pile_or_pace(list(waiting)), key=_order))
    return sorted(sorted(once, key=_turn)[:most], key=_order)


def _order(thing: Waiting) -> tuple[int, int]:
    return ORDER[thing.kind], thing.place


def _turn(thing: Waiting) -> tuple[int, int, int]:
    return 0 if BY_CODE[thing.kind].has_hour else thing.place, *_order(thing)


def _pile_or_pace(things: list[Waiting]) -> list[Waiting]:
    """Where one path for several is offered, none of them is called one too many."""
    if not any(thing.kind == TodayKind.PILE for thing in things):
        return things
    return [thing for thing in things if thing.kind != TodayKind.PACE]


def _one_question_each(things: list[Waiting]) -> Iterable[Waiting]:
    """Ask one thing of a recovery: not both to go on with it, and whether it is one too many."""
    asked: set[UUID] = set()
    for thing in things:
        if not BY_CODE[thing.kind].about_itself:
            yield thing
        elif thing.key not in asked:
            asked.add(thing.key)
            yield thing
