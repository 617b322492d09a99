"""Where the marks of a chart stand. Pure geometry in whole units, so that no language's comma gets in.

A chart is drawn as SVG attributes by templates/components/chart_*.html, without a script or a style.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Bar(NamedTuple):
    """One column of a chart, standing on the ground line."""

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
    """The length of a horizontal bar, of LINE units; at least a sliver for any count but 0."""
    return max(2, round(LINE * value / most)) if value and most else 0


class Dot(NamedTuple):
    """One number as a dot of a chart."""

    x: int
    y: int


class Dots(NamedTuple):
    """Numbers in the order they happened, a dot each, with a line for their median where one may be said."""

    dots: list[Dot]
    width: int
    height: int
    floor: int
    most: int  # the number at the top
    top: int
    middle: int | None  # where the median lies


WIDE, HIGH, TOP, LEFT = 320, 110, 10, 34


def dots(values: Sequence[int], median: float | None) -> Dots:
    """Dots spread evenly from left to right; the higher, the longer it took."""
    most = max(values, default=0) or 1
    floor, room = HIGH - TOP, HIGH - 2 * TOP
    step = (WIDE - LEFT - 10) / max(1, len(values) - 1)

    def up(value: float) -> int:
        return floor - round(room * value / most)

    found = [Dot(LEFT + round(step * place), up(value)) for place, value in enumerate(values)]
    middle = None if median is None else up(median)
    return Dots(found, WIDE, HIGH, floor, most, TOP, middle)


class Level(NamedTuple):
    """One labelled height of a chart's scale."""

    y: int
    name: int


class Marks(NamedTuple):
    """The marks (1 to 5) of several interviews from left to right; every mark is drawn, none is added up."""

    dots: str  # the data of a path: a point for each mark
    line: str  # the middles, joined by a line; broken where one is missing
    gaps: str  # a short dash where there is no mark
    levels: list[Level]
    left: int  # where the levels begin
    width: int
    height: int


STEP, FLOOR, DASH = 28, 134, 3  # between two levels; of the lowest; half the length of a dash
DOT = 7  # across


def marks(
    rows: Sequence[Sequence[int]], middles: Sequence[float | None], least: int, most: int
) -> Marks:
    """Marks of rows that share the width evenly; equal marks of one row stand side by side, where there is room."""
    share = (WIDE - LEFT) / max(1, len(rows))
    centres = [LEFT + round(share * (place + 0.5)) for place in range(len(rows))]

    def up(value: float) -> int:
        return FLOOR - round(STEP * (value - least))

    found = [
        f"M{x} {up(mark)}h0"
        for centre, row in zip(centres, rows, strict=True)
        for mark in sorted(set(row))
        for x in _beside(centre, row.count(mark), share)
    ]
    bare = [x for x, row in zip(centres, rows, strict=True) if not row]
    heights = [None if middle is None else up(middle) for middle in middles]
    return Marks(
        dots="".join(found),
        line=_joined(zip(centres, heights, strict=False)),  # of no middles where there are too few
        gaps="".join(f"M{x - DASH} {FLOOR + 14}h{2 * DASH}" for x in bare),
        levels=[Level(up(value), value) for value in range(least, most + 1)],
        left=LEFT - 8,
        width=WIDE,
        height=FLOOR + 22,
    )


def _beside(centre: int, count: int, share: float) -> list[int]:
    """The places of so many equal marks around a centre, within their share of the width."""
    apart = min(DOT + 1.0, max(0.0, share - DOT) / max(1, count - 1))
    return [centre + round(apart * (place - (count - 1) / 2)) for place in range(count)]


def _joined(points: Iterable[tuple[int, int | None]]) -> str:
    """The line through these points, as an SVG path."""
    drawn, before = "", None
    for x, y in points:
        if y is not None:
            drawn += f"{'M' if before is None else 'L'}{x} {y}"
        before = y
    return drawn
