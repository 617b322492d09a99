"""Days as trackers and spreadsheets write them. 3/4/2026 can be read two ways: the list settles which."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

from recovery.reading.dates import MONTHS

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")  # 2026-03-04, 2026-03-04T10:00Z
NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")  # 3/4/26, 2:15 PM
MOMENT = re.compile(r"1\d{9}(?:\d{3})?")  # seconds or milliseconds since 1970
_MONTH = rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)?(?: de)?[ -]{_MONTH},?(?: de)?[ -](\d{{4}})"
)
MONTH_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
FIRST_YEAR, LAST_YEAR = 1990, 2100


def read_day(text: str, order: str = DAY_FIRST) -> date | None:
    """The day this says, 3/4/2026 read in this order; None for anything else."""
    said = text.strip().casefold()[:60]
    if found := ISO.match(said):
        return _day(found[1], found[2], found[3])
    if found := NUMBERS.match(said):
        one, mark, two, year = found.groups()
        day_first = order == DAY_FIRST or mark == "."
        return _day(_full(year), *((two, one) if day_first else (one, two)))
    if found := DAY_MONTH.search(said):
        return _day(found[3], MONTHS[found[2]], found[1])
    if found := MONTH_DAY.search(said):
        return _day(found[3], MONTHS[found[1]], found[2])
    if MOMENT.fullmatch(said):
        return datetime.fromtimestamp(int(said[:10]), UTC).date()
    return None


def orders_of(texts: Iterable[str]) -> set[str]:
    """The orders in which all of these can be read; both, where that is open and changes what they say.

    With days that can't be told apart that way there is nothing to ask, and it is day first.
    """
    fit, matters = set(ORDERS), False
    for text in texts:
        readings = {order: day for order in ORDERS if (day := read_day(text, order))}
        if len(readings) == 1:
            fit &= readings.keys()
        matters = matters or len({*readings.values()}) > 1
    return fit if matters or len(fit) < len(ORDERS) else {DAY_FIRST}


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
