"""Where the marks of a chart stand. Pure geometry in whole units, so that no language's comma gets in.

A chart is drawn as SVG attributes by templates/components/chart_*.html, without a script or a style.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDE, HIGH, TOP, LEFT = 320, 110, 10, 34
COLUMN = 14  # the widest that a bar of a week is


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


# Pictures over time: recovery/over_time. Each is a few paths, so that many marks cost as little as one.


class Ends(NamedTuple):
    """What stands at both ends of the ground line."""

    first: str
    last: str


class Waits(NamedTuple):
    """How long each took, in order: a point each, and a short dash below where there is none."""

    dots: str
    gaps: str
    middle: int | None  # where the median lies
    most: int  # the number at the top
    ends: Ends
    top: int = TOP
    floor: int = HIGH - TOP
    width: int = WIDE
    height: int = HIGH + 16


def waits(values: Sequence[int | None], middle: float | None, ends: Ends) -> Waits:
    """Points spread evenly from left to right; the higher, the longer it took."""
    most = max((value for value in values if value is not None), default=0) or 1
    floor, room = HIGH - TOP, HIGH - 2 * TOP
    step = (WIDE - LEFT - 10) / max(1, len(values) - 1)
    found = [(LEFT + round(step * place), value) for place, value in enumerate(values)]

    def up(value: float) -> int:
        return floor - round(room * value / most)

    return Waits(
        dots="".join(f"M{x} {up(value)}h0" for x, value in found if value is not None),
        gaps="".join(f"M{x - DASH} {floor + 8}h{2 * DASH}" for x, value in found if value is None),
        middle=None if middle is None else up(middle),
        most=most,
        ends=ends,
    )


class Weeks(NamedTuple):
    """A bar for each week, and a dash below the ground for a week off."""

    bars: str
    off: str
    most: int
    ends: Ends
    top: int = TOP
    floor: int = HIGH - TOP
    width: int = WIDE
    height: int = HIGH + 24


def weeks(counts: Sequence[int], off: Sequence[bool], ends: Ends) -> Weeks:
    """Bars from left to right; a week with nothing has none, and a week off a dash whether or not it has a bar."""
    most = max(counts, default=0) or 1
    floor, room = HIGH - TOP, HIGH - 2 * TOP
    step = (WIDE - LEFT) / max(1, len(counts))
    wide = max(2, min(COLUMN, round(step * 0.7)))
    lefts = [LEFT + round(step * place + (step - wide) / 2) for place in range(len(counts))]
    highs = [round(room * count / most) for count in counts]
    return Weeks(
        bars="".join(
            f"M{x} {floor}v-{high}h{wide}v{high}z"
            for x, high in zip(lefts, highs, strict=True)
            if high
        ),
        off="".join(
            f"M{x} {floor + 6}h{wide}" for x, is_off in zip(lefts, off, strict=True) if is_off
        ),
        most=most,
        ends=ends,
    )


class Steps(NamedTuple):
    """A count as it was at days that are equally far apart: a line of steps."""

    line: str
    most: int
    ends: Ends
    top: int = TOP
    floor: int = HIGH - TOP
    width: int = WIDE
    height: int = HIGH + 16


def steps(counts: Sequence[int], ends: Ends) -> Steps:
    most = max(counts, default=0) or 1
    floor, room = HIGH - TOP, HIGH - 2 * TOP
    step = (WIDE - LEFT) / max(1, len(counts))
    line = ""
    for place, count in enumerate(counts):
        y = floor - round(room * count / most)
        line += f"V{y}" if line else f"M{LEFT} {y}"
        line += f"H{LEFT + round(step * (place + 1))}"
    return Steps(line, most, ends)


class Spread(NamedTuple):
    """Points by two numbers each: how far along, how far up. No line joins them."""

    dots: str
    levels: list[Level]
    ends: Ends
    left: int = LEFT - 8
    width: int = WIDE
    height: int = FLOOR + 22


def spread(
    points: Sequence[tuple[int, int]], levels: Sequence[int], most: int, ends: Ends
) -> Spread:
    """Points between the lowest and the highest level; those of one place stand one above the other."""
    low, high = levels[0], levels[-1]
    room, wide = FLOOR - TOP - 12, WIDE - LEFT - 10

    def up(value: int) -> int:
        return FLOOR - round(room * (value - low) / (high - low))

    dots = "".join(
        f"M{LEFT + round(wide * along / max(1, most))} {up(value) - nth * 4}h0"
        for along, value in sorted(set(points))
        for nth in range(min(3, points.count((along, value))))
    )
    return Spread(dots, [Level(up(value), value) for value in levels], ends)


class Written(NamedTuple):
    """A number and where it is written."""

    x: int
    y: int
    text: object


class Beliefs(NamedTuple):
    """Percentages at fixed places as bars of one height; a short dash where there is none."""

    bars: str
    gaps: str
    numbers: list[Written]


def beliefs(values: Sequence[int | None]) -> Beliefs:
    """Bars for an arc's own width (240), standing at 126, 26 units high for 100."""
    ground, room, wide = 126, 26, 20
    places = [30 + 60 * place for place in range(len(values))]
    found = [
        (x, round(room * value / 100), value)
        for x, value in zip(places, values, strict=True)
        if value is not None
    ]
    return Beliefs(
        bars="".join(
            f"M{x - wide // 2} {ground}v-{max(1, high)}h{wide}v{max(1, high)}z"
            for x, high, _value in found
        ),
        gaps="".join(
            f"M{x - DASH} {ground - 2}h{2 * DASH}"
            for x, value in zip(places, values, strict=True)
            if value is None
        ),
        numbers=[Written(x, ground - high - 4, value) for x, high, value in found],
    )


class GridRow(NamedTuple):
    """One row of a grid: its name, where that is written, and its counts."""

    name: str
    y: int
    shape: str
    numbers: list[Written]


class Grid(NamedTuple):
    """Counts by row and column: a circle each, with the count in it; in the last rows a square."""

    rows: list[GridRow]
    ends: Ends
    height: int
    floor: int
    width: int = WIDE


DISC, ROW = 9, 36  # half across; of one row with its name


def grid(rows: Sequence[tuple[str, Sequence[int], bool]], ends: Ends) -> Grid:
    """Rows of (name, a count for each column, whether its marks are square)."""
    return Grid(
        [_grid_row(place * ROW, *row) for place, row in enumerate(rows)],
        ends,
        len(rows) * ROW + 18,
        len(rows) * ROW + 12,
    )


def _grid_row(top: int, name: str, counts: Sequence[int], is_square: bool) -> GridRow:
    step, y = WIDE / max(1, len(counts)), top + 24
    found = [(round(step * (place + 0.5)), count) for place, count in enumerate(counts) if count]
    square = f"h{2 * DISC}v{2 * DISC}h-{2 * DISC}z"
    circle = f"a{DISC} {DISC} 0 1 0 {2 * DISC} 0a{DISC} {DISC} 0 1 0 -{2 * DISC} 0z"
    drawn = "".join(
        f"M{x - DISC} {y - DISC}{square}" if is_square else f"M{x - DISC} {y}{circle}"
        for x, _count in found
    )
    return GridRow(name, top + 10, drawn, [Written(x, y + 4, count) for x, count in found])


class Share(NamedTuple):
    """One part of a whole as a filled bar within an outlined one, with its name and "3 of 5" above."""

    name: str
    said: str
    y: int  # of its words
    whole: str
    part: str


class Shares(NamedTuple):
    """Shares one below the other, on one scale."""

    rows: list[Share]
    height: int
    width: int = WIDE


def shares(rows: Sequence[tuple[str, int, int, str]]) -> Shares:
    """Shares of (name, part, whole, both in words), each as long as its whole."""
    most = max((whole for _name, _part, whole, _said in rows), default=0) or 1
    drawn = []
    for place, (name, part, whole, said) in enumerate(rows):
        top = place * SHARE
        long, short = (round((WIDE - 2) * each / most) for each in (whole, part))
        drawn.append(
            Share(
                name,
                said,
                top + 11,
                f"M1 {top + 16}h{long}v9h-{long}z",
                f"M1 {top + 16}h{short}v9h-{short}z",
            )
        )
    return Shares(drawn, len(rows) * SHARE)


SHARE = 34  # the height of one share with its words
