"""What came of asking for feedback, over time: rows in, numbers out. No ORM, and no claim too many.

What may be said of numbers: `n` goes with every number; nothing is said of fewer than five;
what differs by less than two points, or could easily differ by chance, is about equal; what is
still open is missing, and is no silence.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations
from math import erfc, exp, isclose, lgamma, sqrt
from statistics import median
from typing import NamedTuple

from recovery.shared.choices import Ending, RequestStatus
from recovery.shared.timings import SAME_WITHIN

FEWEST = 5  # below this a group is silent
MONTHS = 12
CHANCE = 0.05  # what chance does more often than this, it does easily

ANSWERED = RequestStatus.REPLIED
SETTLED = (RequestStatus.REPLIED, RequestStatus.REFUSED, RequestStatus.NO_REPLY)
WAITING = (RequestStatus.SENT, RequestStatus.FOLLOWED_UP)


class Asked(NamedTuple):
    """One sent request, as far as numbers are concerned."""

    on: date  # the day it went, where the person is
    status: str
    ending: str = ""
    channel: str = ""
    stage: str = ""
    kind: str = ""  # of person; empty where they are no longer named
    replied_on: date | None = None  # the day the first answer came

    @property
    def is_answered(self) -> bool:
        """Whether somebody told them something; "we can't say" does not count."""
        return self.status == ANSWERED

    @property
    def is_useful(self) -> bool:
        return self.is_answered and self.ending == Ending.USEFUL

    @property
    def is_settled(self) -> bool:
        """Whether its end is known: neither waiting nor withdrawn."""
        return self.status in SETTLED

    @property
    def is_waiting(self) -> bool:
        return self.status in WAITING

    @property
    def days(self) -> int | None:
        """Calendar days until the first reply; None without one, or where the dates cannot be right."""
        if not self.is_answered or self.replied_on is None or self.replied_on < self.on:
            return None
        return (self.replied_on - self.on).days


# Month by month.


class Month(NamedTuple):
    """How many were asked in one month, answered and useful."""

    first: date
    asked: int
    answered: int
    useful: int
    waiting: int


def by_month(rows: Iterable[Asked], today: date) -> list[Month]:
    """The last twelve months, the oldest first; a month without requests has 0."""
    found: defaultdict[date, list[Asked]] = defaultdict(list)
    for row in rows:
        found[row.on.replace(day=1)].append(row)
    return [_month(first, found.get(first, [])) for first in last_months(today)]


def last_months(today: date, count: int = MONTHS) -> list[date]:
    """The first day of each of the last so many months, this one included, the oldest first."""
    now = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(now - count + 1, now + 1)]


def _month(first: date, rows: Sequence[Asked]) -> Month:
    return Month(
        first,
        asked=len(rows),
        answered=sum(row.is_answered for row in rows),
        useful=sum(row.is_useful for row in rows),
        waiting=sum(row.is_waiting for row in rows),
    )


# Group by group.


@dataclass(frozen=True)
class Group:
    """Requests of one kind (channel, stage, kind of person), counted."""

    label: str
    waiting: int
    settled: int
    answered: int
    days: tuple[int, ...]  # to the first answer, shortest first

    @property
    def rate(self) -> float | None:
        """Answered of those settled, 0 to 1; None for fewer than five."""
        return self.answered / self.settled if self.settled >= FEWEST else None

    @property
    def median_days(self) -> float | None:
        return median(self.days) if len(self.days) >= FEWEST else None

    @cached_property
    def by_chance(self) -> tuple[float, float] | None:
        """The two rates (0 to 1) between which the true one may well lie: Wilson's 95 % interval (1927)."""
        if self.rate is None:
            return None
        n, z = self.settled, 1.96
        middle = (self.rate + z * z / (2 * n)) / (1 + z * z / n)
        reach = z * sqrt(self.rate * (1 - self.rate) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - reach), min(1.0, middle + reach)


def group_of(label: str, rows: Collection[Asked]) -> Group:
    settled = [row for row in rows if row.is_settled]
    return Group(
        label,
        waiting=sum(row.is_waiting for row in rows),
        settled=len(settled),
        answered=sum(row.is_answered for row in settled),
        days=tuple(sorted(row.days for row in settled if row.days is not None)),
    )


def grouped(
    rows: Iterable[Asked], key: Callable[[Asked], str], labels: dict[str, str], none: str
) -> list[Group]:
    """A group for each label, in the order given; those without one go under `none`."""
    found: defaultdict[str, list[Asked]] = defaultdict(list)
    for row in rows:
        found[key(row) if key(row) in labels else ""].append(row)
    wanted = {**labels, "": none}
    return [group_of(label, found[code]) for code, label in wanted.items() if code in found]


# Is it the same?


class Differ(NamedTuple):
    """Two groups that differ by more than chance easily does."""

    more: str
    less: str


class Comparison(NamedTuple):
    """What can be said of several groups: too few, about equal, or one clear difference."""

    can_be: bool
    differ: Differ | None = None


def compare_rates(groups: Iterable[Group]) -> Comparison:
    """Which group is answered more often, if that can be said."""
    speaking = [(group, group.rate) for group in groups if group.rate is not None]
    found = []
    pairs = list(combinations(speaking, 2))
    for (one, one_rate), (other, other_rate) in pairs:
        apart = abs(one_rate - other_rate) * 100
        chance = chance_of_rates(one.answered, one.settled, other.answered, other.settled)
        if apart >= SAME_WITHIN and chance * len(pairs) < CHANCE:
            more, less = (one, other) if one_rate > other_rate else (other, one)
            found.append((apart, Differ(more.label, less.label)))
    return Comparison(bool(pairs), max(found)[1] if found else None)


def compare_days(groups: Iterable[Group]) -> Comparison:
    """Which group takes longer to answer, if that can be said."""
    speaking = [(group, group.median_days) for group in groups if group.median_days is not None]
    found = []
    pairs = list(combinations(speaking, 2))
    for (one, one_days), (other, other_days) in pairs:
        apart = abs(one_days - other_days)
        if apart >= SAME_WITHIN and chance_of_days(one.days, other.days) * len(pairs) < CHANCE:
            more, less = (one, other) if one_days > other_days else (other, one)
            found.append((apart, Differ(more.label, less.label)))
    return Comparison(bool(pairs), max(found)[1] if found else None)


def chance_of_rates(hits: int, n: int, other_hits: int, other_n: int) -> float:
    """How often (0 to 1) chance alone would set two equal rates this far apart: Fisher's exact test."""
    total, all_hits = n + other_n, hits + other_hits
    base = _log_ways(total, all_hits)
    possible = range(max(0, all_hits - other_n), min(n, all_hits) + 1)

    def likely(k: int) -> float:
        return exp(_log_ways(n, k) + _log_ways(other_n, all_hits - k) - base)

    seen = likely(hits)
    at_least = (each for each in map(likely, possible) if each <= seen or isclose(each, seen))
    return min(1.0, sum(at_least))


def _log_ways(n: int, k: int) -> float:
    """The logarithm of the number of ways to choose k of n."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def chance_of_days(one: Sequence[int], other: Sequence[int]) -> float:
    """How often (0 to 1) chance alone would set two sorted lists of days this far apart: Mann and Whitney's test."""
    n, m = len(one), len(other)
    wins = sum(bisect_left(one, day) + bisect_right(one, day) for day in other) / 2
    total = n + m
    ties = sum(count**3 - count for count in Counter([*one, *other]).values())
    spread = sqrt(n * m / 12 * (total + 1 - ties / (total * (total - 1))))
    if not spread:
        return 1.0
    return erfc(max(0.0, abs(wins - n * m / 2) - 0.5) / spread / sqrt(2))


# How it ended, and what was told.


class Endings(NamedTuple):
    """How many requests ended in each way; together they are all of them."""

    useful: int
    generic: int
    unsorted: int  # answered, and not yet said whether of use
    refused: int
    silence: int
    waiting: int
    withdrawn: int


def endings(rows: Iterable[Asked]) -> Endings:
    found = Counter((row.status, row.ending if row.is_answered else "") for row in rows)
    return Endings(
        useful=found[ANSWERED, Ending.USEFUL],
        generic=found[ANSWERED, Ending.GENERIC],
        unsorted=found[ANSWERED, ""],
        refused=found[RequestStatus.REFUSED, ""],
        silence=found[RequestStatus.NO_REPLY, ""],
        waiting=sum(found[status, ""] for status in WAITING),
        withdrawn=found[RequestStatus.WITHDRAWN, ""],
    )


class Theme(NamedTuple):
    """One reason, and in how many requests it was told."""

    code: str
    told: int


def themes(points: Iterable[tuple[Hashable, str]]) -> list[Theme]:
    """Count the reasons of (request, reason) pairs: a request counts once for a reason."""
    found = Counter(code for _request, code in set(points))
    return [Theme(*each) for each in sorted(found.items(), key=lambda each: (-each[1], each[0]))]
