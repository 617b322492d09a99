"""Everything that waits for a person on a day, found in one statement."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils import timezone

from accounts.models import User
from recovery.look_backs import offer
from recovery.opportunities import idle
from recovery.rejections.pace import idle_before
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import begin_of
from recovery.today.kinds.kind import Kind, Rows
from recovery.today.kinds.registry import KINDS
from recovery.today.order import Waiting

SET_ASIDE = "aside"
SHOWN_SET_ASIDE = 5

# What another one leads is not told: it is on that path.
LED = """EXISTS (
    SELECT FROM recovery_pile pile
    WHERE pile.owner_id = %(owner)s AND pile.id = job.pile_id AND pile.lead_id <> job.id
)"""
# What is set aside, the last one first. (What is snoozed is coming up: see `coming`.)
SET_ASIDE_ROWS = Rows(
    of="recovery_rejection job",
    where=f"""job.closed_at IS NULL AND (job.archived_at IS NOT NULL OR job.rests_since IS NOT NULL)
        AND (job.pile_id IS NULL OR NOT {LED})""",
    order="greatest(job.archived_at, job.rests_since) DESC, job.id",
    row="job",
)


# The month before is offered, once. It is nothing that waits, and takes none of the five places.
MONTH = "month"
MONTH_ROWS = Rows(
    of="(SELECT id, id AS owner_id FROM accounts_user WHERE id = %(owner)s) person",
    where=offer.OFFERED,
    order="person.id",
    row="person",
)


class Waits(NamedTuple):
    """The things that wait, the keys of recoveries that are set aside, and whether the month before is offered."""

    waiting: list[Waiting]
    set_aside: list[UUID]
    offers_month: bool = False


def what_waits(user: User, today: date, kinds: tuple[Kind, ...] = KINDS) -> Waits:
    """What waits for this person on this day, the first of each kind first; in one query.

    On a break nothing waits, but what is set aside is still told.
    """
    with connection.cursor() as cursor:
        cursor.execute(_statement(() if user.is_on_break else kinds), _clock(user, today))
        rows = cursor.fetchall()
    set_aside = [key for kind, key, *_ in rows if kind == SET_ASIDE]
    return Waits(list(_waiting(rows)), set_aside, any(kind == MONTH for kind, *_ in rows))


def _waiting(rows: Iterable[tuple[Any, ...]]) -> Iterable[Waiting]:
    """The things found, each with its place among those of its kind that were not put off."""
    places: dict[str, int] = {}
    for kind, key, note in rows:
        if kind not in (SET_ASIDE, MONTH):
            places[kind] = places.get(kind, 0) + 1
            yield Waiting(TodayKind(kind), key, places[kind], note)


@cache
def _statement(kinds: tuple[Kind, ...]) -> str:
    """The SQL of the query; nothing in it belongs to one person or one day."""
    legs = [_leg(SET_ASIDE, SET_ASIDE_ROWS, SHOWN_SET_ASIDE + 1)]
    legs += [_leg(kind.code, kind.rows, kind.most) for kind in kinds]
    legs += [_leg(MONTH, MONTH_ROWS, 1)] if kinds else []
    found = " UNION ALL ".join(legs)
    return " ".join(TOLD.format(found=found).split())


TOLD = """WITH later AS (
    SELECT kind, item FROM recovery_putoff WHERE owner_id = %(owner)s AND until > %(today)s
)
SELECT kind, key, note FROM ({found}) found ORDER BY kind, place"""


def _leg(code: str, rows: Rows, most: int) -> str:
    """The SELECT for the first few of one kind, without what was put off. Nothing in it comes from outside."""
    return f"""(SELECT '{code}' AS kind, {rows.row}.id AS key,
    row_number() OVER (ORDER BY {rows.order}) AS place, {rows.note} AS note
FROM {rows.of}
WHERE {rows.row}.owner_id = %(owner)s AND {rows.where}
AND {rows.row}.id NOT IN (SELECT item FROM later WHERE kind = '{code}')
ORDER BY place LIMIT {most})"""  # noqa: S608 - of constants


def _clock(user: User, today: date) -> dict[str, Any]:
    """The parameters that tell the statement this person and this day."""
    looked = {day: timings.check_in_opens_between(day, today) for day in timings.CHECK_IN_DAYS}
    return {
        "owner": user.pk,
        "now": timezone.now(),
        "today": today,
        "begins": begin_of(today, user.zone),
        "ends": begin_of(today + timedelta(days=1), user.zone),
        "lately": today - timedelta(days=timings.REMIND_WITHIN_DAYS),
        "fresh_since": today - timedelta(hours=timings.DEBRIEF_WITHIN_HOURS),
        "idle_before": idle_before(today),
        "latest_sign": idle.latest_sign(today),
        "latest_promise": idle.latest_promise(today),
        **offer.clock(today, user.zone),
        **{f"begins_{day}": first for day, (first, _last) in looked.items()},
        **{f"ends_{day}": last for day, (_first, last) in looked.items()},
    }
