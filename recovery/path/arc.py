"""The way up of one recovery: how much it stung, drawn as the logo's arc."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recovery.path.check_ins import CheckIn

WIDTH, HEIGHT = 240, 84  # of the drawing, in its own units
EDGE, TOP, GROUND = 14, 24, 74  # a sting of 0 is at the top, 10 on the ground
MOST = 8  # dots; of more, the first and the last ones
LEAST = 2  # an arc needs two points


@dataclass(frozen=True)
class Dot:
    """One answer to how much it stings: when, how much (0 to 10), and where it is drawn."""

    sting: int
    moment: str
    x: int
    y: int

    @property
    def above(self) -> int:
        """The height at which its number is written."""
        return self.y - 8


@dataclass(frozen=True)
class Arc:
    """The stings of one recovery as dots on a line, ready to draw."""

    dots: tuple[Dot, ...]

    @property
    def line(self) -> str:
        """The line through all dots, as an SVG path."""
        first, *_others = self.dots
        return f"M{first.x} {first.y}" + "".join(_curve(a, b) for a, b in pairwise(self.dots))

    @property
    def points(self) -> str:
        """All dots but the last, as one SVG path."""
        return "".join(f"M{dot.x} {dot.y}h0" for dot in self.dots[:-1])

    @property
    def first(self) -> Dot:
        return self.dots[0]

    @property
    def last(self) -> Dot:
        return self.dots[-1]


def of(checkins: Iterable[CheckIn]) -> Arc | None:
    """The arc of these check-ins, oldest first; None where fewer than two say how much it stung.

    The dots stand side by side in the order they were told, not by the days between them.
    """
    return through(
        [(each.sting, each.get_moment_display()) for each in checkins if each.sting is not None]
    )


def through(told: Sequence[tuple[int, str]]) -> Arc | None:
    """The arc through these stings with their moments, oldest first; None of fewer than two."""
    if len(told) < LEAST:
        return None
    return Arc(tuple(_dots([told[0], *told[1:][-(MOST - 1) :]])))


def _dots(told: Sequence[tuple[int, str]]) -> Iterable[Dot]:
    apart = (WIDTH - 2 * EDGE) / (len(told) - 1)
    for place, (sting, moment) in enumerate(told):
        y = TOP + (GROUND - TOP) * sting / 10
        yield Dot(sting, moment, round(EDGE + place * apart), round(y))


def _curve(a: Dot, b: Dot) -> str:
    half = (a.x + b.x) // 2
    return f"C{half} {a.y} {half} {b.y} {b.x} {b.y}"
