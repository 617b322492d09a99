"""What has to stand in a text for an expression to fit it, told without trying it."""

from collections.abc import Iterator

QUANTIFIERS = "?*+{"
NONE: frozenset[str] = frozenset()


def one_of(expression: str) -> frozenset[str]:
    """Pieces of words, one of which any text that it fits has, in small letters; none where that is not sure.

    Of "(?:your )?application (?:at|with)" it is "application".
    """
    ways = [_one_of_row(way) for way in _ways(expression)]
    return NONE.union(*ways) if all(ways) else NONE


def _one_of_row(row: str) -> frozenset[str]:
    """Of all that a row has to have, what is the rarest: the longest."""
    needed, letters = [], ""
    for unit, is_sure in _units(row):
        if is_sure and len(unit) == 1 and unit.isascii() and unit.isalpha():
            letters += unit.lower()
            continue
        needed.append(frozenset({letters}))
        letters = ""
        if is_sure and (inside := _inside(unit)):
            needed.append(one_of(inside))
    needed.append(frozenset({letters}))
    return max(needed, key=lambda words: min(map(len, words), default=0)) - {""}


def _inside(unit: str) -> str:
    """What stands in a group that has to be there; of anything else nothing."""
    begins = next((each for each in ("(?:", "(?i:") if unit.startswith(each)), "")
    return unit[len(begins) : -1] if begins else ""


def _units(row: str) -> Iterator[tuple[str, bool]]:
    """Each letter, group or set of the row, and whether it has to be there."""
    at = 0
    while at < len(row):
        end = _end(row, at)
        unit, how_often = row[at:end], row[end : end + 1]
        at = end
        if how_often and how_often in QUANTIFIERS:
            at = row.index("}", end) + 1 if how_often == "{" else end + 1
            at += row[at : at + 1] in ("?", "+")
        yield unit, how_often not in ("?", "*", "{")


def _ways(expression: str) -> Iterator[str]:
    """What stands between the strokes that are in no group."""
    start = at = 0
    while at < len(expression):
        if expression[at] == "|":
            yield expression[start:at]
            start = at + 1
        at = _end(expression, at)
    yield expression[start:]


def _end(expression: str, at: int) -> int:
    """Where the letter, group or set that begins here is over."""
    if expression[at] == "\\":
        return at + 2
    if expression[at] == "[":
        at = at + 1 + (expression[at + 1] == "^")
        at += expression[at] == "]"
        while expression[at] != "]":
            at += 2 if expression[at] == "\\" else 1
        return at + 1
    if expression[at] != "(":
        return at + 1
    at += 1
    while expression[at] != ")":
        at = _end(expression, at)
    return at + 1
