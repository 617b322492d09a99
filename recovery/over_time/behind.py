"""The rows behind a picture: each case it counts, the newest first, leading to its own page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from bounceback.days import said_day
from bounceback.rows import address_of
from bounceback.text import Text
from recovery.over_time.reading import Asking, cursor
from recovery.shared.jobs import job_of
from recovery.shared.lists import SIZE

# A picture's statement gives: place (a URL name), leads_to (its key), key and day (the order), company, role, codes.
PAGE = """
SELECT place, leads_to, key, day, company, role, codes FROM ({cases}) cases
WHERE (day, key) < (%(day)s, %(key)s) ORDER BY day DESC, key DESC LIMIT %(most)s
"""


@dataclass(frozen=True)
class Behind:
    """The statement that finds the rows behind a picture, and the words for its codes."""

    statement: str
    labels: Callable[[], Mapping[str, Text]]


class Case(NamedTuple):
    """One row as the page shows it."""

    name: str
    told: str
    day: str
    day_iso: str
    address: str


class Cases(NamedTuple):
    """One page of the rows, and the cursor of the next; empty on the last."""

    rows: list[Case]
    older: str


def cases(behind: Behind, asking: Asking) -> Cases:
    """The page of rows that begins after `asking.after`. One query."""
    day, key = asking.before
    statement = PAGE.format(cases=behind.statement)
    found = asking.rows(statement, day=day, key=key, most=SIZE + 1)
    shown = found[:SIZE]
    older = cursor(shown[-1][3], shown[-1][2]) if len(found) > SIZE else ""
    labels = behind.labels()
    return Cases([_case(labels, asking.today, *row) for row in shown], older)


def _case(
    labels: Mapping[str, Text],
    today: date,
    place: str,
    leads_to: UUID,
    _key: UUID,
    day: date,
    company: str,
    role: str,
    codes: list[str],
) -> Case:
    told = (str(labels[code]) for code in codes if code in labels)
    return Case(
        job_of(company, role),
        " · ".join(told),
        said_day(day, today),
        day.isoformat(),
        address_of(place)(leads_to),
    )
