"""What does not waver of a page, whatever else the machine does: queries, characters of SQL, Python calls."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.speed.pages import Page

TABLE = Path(__file__).with_name("table.txt")
AIR = 1.15  # how far Python calls may be above the table: versions of Python and Django differ a little
MOST_QUERIES = 20


class Counts(NamedTuple):
    """Of one page, opened warm."""

    queries: int
    characters: int  # of their SQL
    calls: int  # of Python functions, ours and those of the libraries


def count(client: Client, page: Page) -> Counts:
    """Open it three times: to warm up, for its queries, for its calls."""
    _open(client, page)
    with CaptureQueriesContext(connection) as asked:
        _open(client, page)
    said = [each["sql"] for each in asked if "SAVEPOINT" not in each["sql"]]
    with _calls() as calls:
        _open(client, page)
    return Counts(len(said), sum(map(len, said)), calls[0])


def _open(client: Client, page: Page) -> None:
    answer = client.get(page.address, headers={"host": "localhost"})
    assert answer.status_code == 200, (page, answer.status_code)


@contextmanager
def _calls() -> Iterator[list[int]]:
    made = [0]

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            made[0] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield made
    finally:
        sys.setprofile(before)


def read_table() -> dict[str, Counts]:
    """The ceilings that are held: a line a page, its name and its three counts."""
    rows = [line.split() for line in TABLE.read_text().splitlines()]
    return {
        name: Counts(*(int(number.replace(",", "")) for number in numbers))
        for name, *numbers in (row for row in rows if row and row[0] not in ("#", "page"))
    }


def as_table(counted: dict[str, Counts]) -> str:
    lines = [
        "# What each page takes, for the demo person with 1,000 rejections more. Held by test_table.py:",
        "# queries as they stand, characters of SQL and Python calls with 15 % of air.",
        "# Made anew by: python -m tests.speed.table",
        f"{'page':<36}{'queries':>9}{'SQL':>9}{'calls':>9}",
    ]
    lines += [
        f"{name:<36}{each.queries:>9}{each.characters:>9,}{each.calls:>9,}"
        for name, each in sorted(counted.items())
    ]
    return "\n".join(lines) + "\n"
