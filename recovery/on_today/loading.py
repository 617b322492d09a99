"""From what was chosen to what is shown: one query for each kind of row."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from accounts.models import User
from recovery.models import Rejection
from recovery.on_today import asking, people, recoveries, sessions, talks
from recovery.on_today.thing import Thing
from recovery.path.choices import TodayKind
from recovery.today import Waiting

type Load = Callable[[User, Collection[UUID]], Iterable[Any]]
type Tell = Callable[[Any], Thing]

# For each kind: where its rows come from, and how one of them is told.
KINDS: dict[TodayKind, tuple[Load, Tell]] = {
    TodayKind.REPLY: (asking.replies, asking.reply),
    TodayKind.TALK: (talks.conversations, talks.talk),
    TodayKind.SESSION: (sessions.sessions, sessions.session),
    TodayKind.LETTER: (asking.requests, asking.letter),
    TodayKind.NUDGE: (asking.requests, asking.nudge),
    TodayKind.NEXT: (recoveries.rejections, recoveries.go_on),
    TodayKind.PLAN: (talks.plans, talks.plan),
    TodayKind.ACTION: (sessions.actions, sessions.action),
    TodayKind.THANK: (people.partings, people.thank),
    TodayKind.LOOK_BACK: (recoveries.rejections, recoveries.look_back),
    TodayKind.TOUCH: (people.people, people.touch),
    TodayKind.QUIET: (people.opportunities, people.quiet),
    TodayKind.IDLE: (recoveries.rejections, recoveries.idle),
    TodayKind.PACE: (recoveries.rejections, recoveries.pace),
}


class Parked(NamedTuple):
    """What is parked: the first few, and whether there are more."""

    rows: list[Rejection]
    more: bool


def things_for(
    user: User, chosen: Sequence[Waiting], parked: Sequence[UUID], most_parked: int
) -> tuple[list[Thing], Parked]:
    """What was chosen, in its order. What went meanwhile is left out."""
    rows = _rows(user, chosen, parked)
    things = [
        KINDS[each.kind][1](rows[each.kind][each.key])
        for each in chosen
        if each.key in rows[each.kind]
    ]
    known = rows[TodayKind.NEXT]
    found = [known[key] for key in parked if key in known]
    return things, Parked(found[:most_parked], len(found) > most_parked)


def _rows(
    user: User, chosen: Sequence[Waiting], parked: Sequence[UUID]
) -> dict[TodayKind, dict[UUID, Any]]:
    """Kinds that are told of the same rows share one query."""
    keys: dict[Load, set[UUID]] = {load: set() for load, _tell in KINDS.values()}
    keys[recoveries.rejections].update(parked)
    for each in chosen:
        keys[KINDS[each.kind][0]].add(each.key)
    loaded = {
        load: {row.pk: row for row in load(user, wanted)} if wanted else {}
        for load, wanted in keys.items()
    }
    return {kind: loaded[load] for kind, (load, _tell) in KINDS.items()}
