"""What does not waver of a page: queries, characters of SQL, Python calls."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, reduce
from operator import or_
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.drafts import new_submit_key
from accounts.models import User
from tests.speed.pages import CREATES, Create, Page, pages_of

TABLE = Path(__file__).with_name("table.txt")
AIR = 1.15  # how far Python calls may be above the table: versions of Python and Django differ a little
MOST_QUERIES = 20

COUNTER = 4
"""A number that Python gives to no tool of its own: debuggers, coverage and profilers have others."""
_EVENTS = sys.monitoring.events
BEGINS = (_EVENTS.PY_START, _EVENTS.PY_RESUME, _EVENTS.PY_THROW)


class Counts(NamedTuple):
    """The counts of one page, or of one form that is sent, when warm."""

    queries: int
    characters: int  # of their SQL
    calls: int  # of Python functions, ours and those of the libraries


def _deaf(execute: Any, *said: Any) -> Any:
    return execute(*said)


def count_all(client: Client, user: User, ear: Any = _deaf) -> dict[str, Counts]:
    """Count every page a person opens, and everything new they make. `ear` hears what each says the first time."""
    with connection.execute_wrapper(ear):
        pages = pages_of(user, client)  # which opens each: they are warm from here on
    at = {page.name: page.address for page in pages}
    opened = {page.name: count(partial(_open, client, page)) for page in pages}
    made = {}
    for each in CREATES:
        make = _maker(client, user, at[each.name], each)
        with connection.execute_wrapper(ear):
            make()
        made[f"new:{each.name}"] = count(make)
    return opened | made


def count(work: Callable[[], None]) -> Counts:
    """Call it twice, warm as it is: for its queries, and for its calls."""
    with CaptureQueriesContext(connection) as asked:
        work()
    said = [each["sql"] for each in asked if "SAVEPOINT" not in each["sql"]]
    with _calls() as calls:
        work()
    return Counts(len(said), sum(map(len, said)), calls[0])


def _open(client: Client, page: Page) -> None:
    answer = client.get(page.address, headers={"host": "localhost"})
    assert answer.status_code == 200, (page, answer.status_code)


def _maker(client: Client, user: User, address: str, new: Create) -> Callable[[], None]:
    """A function that sends the form of this page, filled in, each time with a new key."""
    filled = new.filled(client, address)

    def make() -> None:
        typed = filled | {"submit_key": new_submit_key(user)}
        answer = client.post(address, typed, headers={"host": "localhost"})
        assert answer.status_code == 303, (new, answer.status_code)

    return make


@contextmanager
def _calls() -> Iterator[list[int]]:
    """Counts each function that begins or goes on. A profiler is told of every end and of functions in C besides."""
    made = [0]

    def note(*_where: Any) -> None:
        made[0] += 1

    watching = sys.monitoring
    watching.use_tool_id(COUNTER, "counting")
    for event in BEGINS:
        watching.register_callback(COUNTER, event, note)
    watching.set_events(COUNTER, reduce(or_, BEGINS))
    try:
        yield made
    finally:
        watching.set_events(COUNTER, watching.events.NO_EVENTS)
        watching.free_tool_id(COUNTER)


def read_table() -> dict[str, Counts]:
    """The ceilings of tests/speed/table.txt: {page: its three counts}."""
    rows = [line.split() for line in TABLE.read_text().splitlines()]
    return {
        name: Counts(*(int(number.replace(",", "")) for number in numbers))
        for name, *numbers in (row for row in rows if row and row[0] not in ("#", "page"))
    }


def as_table(counted: dict[str, Counts]) -> str:
    lines = [
        "# What each page takes, and (new:) a form sent, for the demo person with 1,000 rejections more. Held by",
        "# test_table.py: queries as they stand, characters of SQL and Python calls with 15 % of air.",
        "# Made anew by: python -m tests.speed.table",
        f"{'page':<36}{'queries':>9}{'SQL':>9}{'calls':>9}",
    ]
    lines += [
        f"{name:<36}{each.queries:>9}{each.characters:>9,}{each.calls:>9,}"
        for name, each in sorted(counted.items())
    ]
    return "\n".join(lines) + "\n"
