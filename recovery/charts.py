"""Where the marks of a chart stand. Pure geometry in whole units, so that no language's comma gets in.

A chart is drawn as SVG attributes by templates/components/chart_*.html, without a script or a style.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Bar(NamedTuple):
    """One column, standing on the ground line."""

    x: int
    y: int
    width: int
    height: int
    middle: int  # where its number goes
    value: int
    name: str


class Columns(NamedTuple):
    """A small chart of counts, one column for each."""

    bars: list[Bar]
    width: int
    ground: int
    height: int


COLUMN, GAP, TALL, ABOVE, BELOW = 14, 6, 64, 16, 18


def columns(values: Sequence[int], names: Sequence[str], most: int) -> Columns:
    """Columns as high as their share of `most`, so that charts side by side can be compared."""
    ground = ABOVE + TALL
    bars = []
    for place, (value, name) in enumerate(zip(values, names, strict=True)):
        height = round(TALL * value / most) if most else 0
        height = max(height, 2) if value else 0
        x = GAP // 2 + place * (COLUMN + GAP)
        bars.append(Bar(x, ground - height, COLUMN, height, x + COLUMN // 2, value, name))
    return Columns(bars, len(bars) * (COLUMN + GAP), ground, ground + BELOW)


class Reach(NamedTuple):
    """A rate as a dot on a line from 0 to 100 %, and how far chance alone could have moved it."""

    dot: int
    start: int
    end: int


LINE, EDGE = 120, 6  # units long; and to spare at each end for the dot


def reach(rate: float, by_chance: tuple[float, float]) -> Reach:
    return Reach(_along(rate), _along(by_chance[0]), _along(by_chance[1]))


def _along(share: float) -> int:
    return EDGE + round((LINE - 2 * EDGE) * share)


def length(value: int, most: int) -> int:
    """How long a lying bar is, of LINE units; at least a sliver for anything at all."""
    return max(2, round(LINE * value / most)) if value and most else 0


class Dot(NamedTuple):
    x: int
    y: int


class Dots(NamedTuple):
    """Numbers in the order they happened: a dot each, the floor at 0, and the middle if it may be said."""

    dots: list[Dot]
    width: int
    height: int
    floor: int
    most: int  # the number at the top
    top: int
    middle: int | None  # where the median lies


WIDE, HIGH, TOP, LEFT = 320, 110, 10, 34


def dots(values: Sequence[int], median: float | None) -> Dots:
    """Spread evenly from left to right; high up is long."""
    most = max(values, default=0) or 1
    floor, room = HIGH - TOP, HIGH - 2 * TOP
    step = (WIDE - LEFT - 10) / max(1, len(values) - 1)

    def up(value: float) -> int:
        return floor - round(room * value / most)

    found = [Dot(LEFT + round(step * place), up(value)) for place, value in enumerate(values)]
    middle = None if median is None else up(median)
    return Dots(found, WIDE, HIGH, floor, most, TOP, middle)
