"""Where the marks of a flow stand: how many went from each place on the left to each one further right.

Pure geometry in whole units. Drawn by templates/components/chart_flow.html.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

ROOM, GAP, WIDE, NODE = (
    150,
    14,
    330,
    7,
)  # for all counts of a column; between nodes; the drawing; one node
LEFTS = (0, 116, 236)
TOP = 8


class Node(NamedTuple):
    """One place of a column: its bar, and what is written beside it."""

    x: int
    y: int
    height: int
    name: str
    n: int

    @property
    def right(self) -> int:
        return self.x + NODE + 5

    @property
    def middle(self) -> int:
        return self.y + self.height // 2 + 4


class Band(NamedTuple):
    """All bands of one look, as one path."""

    look: str
    path: str


class Flow(NamedTuple):
    """Columns of nodes from left to right, and the bands between them."""

    nodes: list[Node]
    bands: list[Band]
    height: int
    width: int = WIDE


type Triple = tuple[str, str, str]


def flow(
    counts: Mapping[Triple, int], names: Sequence[Mapping[str, str]], looks: Mapping[str, str]
) -> Flow:
    """The flow of these counts by (first, second, third place).

    `names` are those of each column, in the order they stand; `looks` is the look of a band by its third place.
    """
    total = sum(counts.values()) or 1
    columns = [_column(counts, place, names[place], total) for place in range(3)]
    bands: dict[str, str] = {}
    for place in (0, 1):
        for look, path in _bands(counts, place, columns, names, looks, total):
            bands[look] = bands.get(look, "") + path
    nodes = [node for column in columns for node in column.values()]
    height = max((node.y + node.height for node in nodes), default=0) + TOP
    return Flow(nodes, [Band(look, path) for look, path in bands.items()], height)


def _column(
    counts: Mapping[Triple, int], place: int, names: Mapping[str, str], total: int
) -> dict[str, Node]:
    sums: Counter[str] = Counter()
    for triple, count in counts.items():
        sums[triple[place]] += count
    found, y = {}, TOP
    for code, name in names.items():
        if count := sums[code]:
            height = max(2, round(ROOM * count / total))
            found[code] = Node(LEFTS[place], y, height, name, count)
            y += height + GAP
    return found


def _bands(
    counts: Mapping[Triple, int],
    place: int,
    columns: Sequence[Mapping[str, Node]],
    names: Sequence[Mapping[str, str]],
    looks: Mapping[str, str],
    total: int,
) -> list[tuple[str, str]]:
    """The bands between one column and the next, each as thick as its share."""
    sums: Counter[tuple[str, str, str]] = Counter()
    for triple, count in counts.items():
        look = looks.get(triple[2], "") if place else ""
        sums[triple[place], triple[place + 1], look] += count
    used: Counter[tuple[int, str]] = Counter()
    drawn = []
    for left in names[place]:
        for right in names[place + 1]:
            for look in ("", *dict.fromkeys(looks.values())):
                if count := sums[left, right, look]:
                    start, end = columns[place][left], columns[place + 1][right]
                    here = _along(used, place, left, count, start)
                    there = _along(used, place + 1, f"<{right}", count, end)
                    drawn.append((look, _band(start.x + NODE, here, end.x, there)))
    return drawn


def _along(
    used: Counter[tuple[int, str]], place: int, code: str, count: int, node: Node
) -> tuple[int, int]:
    """The top and the bottom of the next band at this node."""
    before = used[place, code]
    used[place, code] += count

    def down(counted: int) -> int:
        return node.y + round(node.height * counted / node.n)

    return down(before), down(before + count)


def _band(x: int, here: tuple[int, int], to: int, there: tuple[int, int]) -> str:
    half = (x + to) // 2
    return (
        f"M{x} {here[0]}C{half} {here[0]} {half} {there[0]} {to} {there[0]}"
        f"V{there[1]}C{half} {there[1]} {half} {here[1]} {x} {here[1]}z"
    )
