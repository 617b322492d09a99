"""How a person's own marks for their answers moved over time: rows in, numbers out. No ORM here.

What may be said of numbers: raw marks in the order of the interviews; `n` goes with every
number; no middle of fewer than three; no line through fewer than five; under two points, or what
chance does easily, is about the same; what has no mark is missing, and is no low mark. There is no
score of anybody: marks of one interview are never added up, and how one came across is not in here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import median
from typing import NamedTuple

from recovery.over_time.chance import CHANCE, chance_apart
from recovery.shared.timings import SAME_WITHIN

LEAST, MOST = 1, 5  # of one mark
FEWEST_FOR_A_MIDDLE = 3  # marks, or days
FEWEST_FOR_A_LINE = 5  # interviews


@dataclass(frozen=True)
class Interview:
    """One interview: its day, its job, and the marks (1 to 5) of its answers."""

    on: date
    job: str
    marks: tuple[int | None, ...]  # one for each question, 1 to 5; None where none was set

    @property
    def given(self) -> list[int]:
        return [mark for mark in self.marks if mark is not None]

    @property
    def n(self) -> int:
        return len(self.given)

    @property
    def missing(self) -> int:
        """How many questions have no mark."""
        return len(self.marks) - self.n

    @property
    def middle(self) -> float | None:
        return middle_of(self.given)


def middle_of(values: Sequence[int]) -> float | None:
    """The median; None of fewer than three."""
    return median(values) if len(values) >= FEWEST_FOR_A_MIDDLE else None


def in_order(rows: Iterable[Interview]) -> list[Interview]:
    """The interviews, the oldest first; those of one day in the order given."""
    return sorted(rows, key=lambda row: row.on)


def line(rows: Sequence[Interview]) -> list[float | None]:
    """The median of each interview, to be joined by a line; empty where fewer than five have one."""
    middles = [row.middle for row in rows]
    enough = sum(middle is not None for middle in middles) >= FEWEST_FOR_A_LINE
    return middles if enough else []


class Way(Enum):
    """Whether the later marks are higher, lower or about the same, if that can be said."""

    HIGHER = "higher"
    LOWER = "lower"
    SAME = "same"


class Half(NamedTuple):
    """The marks of the earlier half of the interviews, or of the later half."""

    interviews: int
    n: int
    middle: float


class Moved(NamedTuple):
    """The earlier half beside the later half; with an odd number, the interview between them is in neither."""

    earlier: Half
    later: Half
    way: Way


def moved(rows: Sequence[Interview]) -> Moved | None:
    """Whether the marks moved, of rows oldest first; None of fewer than five interviews with marks."""
    marked = [row for row in rows if row.n]
    if len(marked) < FEWEST_FOR_A_LINE:
        return None
    size = len(marked) // 2
    before = sorted(mark for row in marked[:size] for mark in row.given)
    after = sorted(mark for row in marked[-size:] for mark in row.given)
    low, high = middle_of(before), middle_of(after)
    if low is None or high is None:
        return None
    way = Way.HIGHER if high > low else Way.LOWER
    if abs(high - low) < SAME_WITHIN or chance_apart(before, after) >= CHANCE:
        way = Way.SAME
    return Moved(Half(size, len(before), low), Half(size, len(after), high), way)
