"""The shape of one kind of thing on Today: everything Today has to know of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.today.cards import Told

# For how many days "later" is: what has no day of its own need not come back tomorrow.
TOMORROW, IN_A_WEEK = 1, 7

MOST = timings.MOST_WAITING + 1  # of one kind: one more than can stand there tells that more waits


class Rows(NamedTuple):
    """The rows of one kind, as the parts of one SELECT: see `recovery.today.waiting` for its parameters.

    Written by hand: Django takes 85 ms to put them together for every page, PostgreSQL 3 to run them.
    """

    of: str  # the tables: the row is called `it`, the recovery it belongs to or is, `job`
    where: str
    order: str  # the first of its kind comes first
    row: str = "it"  # or `job`, where the recovery itself asks
    note: str = "0"  # a number that goes with the row


@dataclass(frozen=True)
class Kind:
    """One kind of thing on Today, an entry of the registry (`recovery.today.kinds.registry`)."""

    code: TodayKind
    own: str  # the name by which a person reaches their own rows of it
    rows: Rows
    tell: Callable[[Any], Told]
    shows: tuple[str, ...] = ()  # the columns that are told of; `tell` meets no others
    most: int = MOST  # of its kind at once
    later: int = TOMORROW
    has_hour: bool = False  # it is never kept back by what has none
    about_itself: bool = False  # a recovery asks; of these, one at a time


# Of a recovery. What looks ahead, or is owed to somebody, asks also when it is over.
NOT_PUT_ASIDE = """job.archived_at IS NULL AND job.rests_since IS NULL
    AND (job.parked_until IS NULL OR job.parked_until <= %(now)s)"""
AWAKE = f"{NOT_PUT_ASIDE} AND job.closed_at IS NULL"
