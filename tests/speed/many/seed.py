"""Make people by COPY, from this number up to that: python -m tests.speed.many.seed FROM TO

The first is made through the models; everybody else is a copy of them, with keys, address and links of
their own, and with the facts that the database stored for the first. Of a day, the rows are the same each
time, but for the first person's keys and what is encrypted. Needs a superuser, for it lets no trigger run.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

import django

django.setup()

from django.db import connection  # noqa: E402 (Django is ready now)
from django.utils import timezone  # noqa: E402

from accounts.models import User  # noqa: E402
from tests.helpers.factories import (  # noqa: E402
    a_checkin,
    a_person,
    a_reason,
    a_rejection,
    a_sent_request,
    a_told_rejection,
    a_user,
    a_visit,
    a_whole_rejection,
)

REJECTIONS = 20
"""Of each person."""
WHOLE, ASKED = "Lumen", "Alder"
"""The companies of the recovery with everything on it, and of the one that waits for a reply."""

AT_ONCE = 1_000
"""People in one COPY. A person's rows lie as far apart, as they do when they are written over months."""
NUMBER = "@" * 12
"""Stands for a person's number, twelve hexadecimal digits, in the text that all copies are made of."""

UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
TABLES = """
    SELECT key.conrelid::regclass::text, owner.attname FROM pg_constraint key
    JOIN pg_attribute owner ON owner.attrelid = key.conrelid AND owner.attnum = key.conkey[1]
    WHERE key.contype = 'f' AND cardinality(key.conkey) = 1 AND key.confrelid = 'accounts_user'::regclass
    ORDER BY 1
"""
COLUMNS = """
    SELECT quote_ident(attname), atttypid::regtype::text FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ORDER BY attnum
"""
SAME_TIME = """
    date_trunc('day', {first}) - {first} + interval '5 minutes'
    + date_bin('10 minutes', {column}, {first} - interval '5 minutes')
"""
"""A moment counted from the start of the day on which the first person was made, in steps of ten minutes."""


class Rows(NamedTuple):
    """The first person's rows of one table, as COPY writes them."""

    table: str
    columns: tuple[str, ...]
    lines: tuple[str, ...]


def main() -> None:
    begin, end = map(int, sys.argv[1:])
    first = User.objects.get(email=FIRST) if begin else make_first()
    rows = as_copies(first, list(rows_of(first)))
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for some in range(max(1, begin), end, AT_ONCE):
            write(cursor, rows, range(some, min(some + AT_ONCE, end)))


# The first person.

FIRST = "first@example.com"


def make_first() -> User:
    """Somebody with 20 rejections: most were got over, on one there is everything, one waits for a reply."""
    owner = a_user(email=FIRST, password=None)
    User.objects.filter(pk=owner.pk).update(password="!")  # Django's own is another each time
    now, today = timezone.now(), timezone.localdate()
    for number in range(REJECTIONS - 2):
        each = a_rejection(
            owner,
            company=f"Company {number % 12}",
            stage="interview" if number % 3 else "applied",
            heard_on=today - timedelta(days=30 + 11 * number),
        )
        a_checkin(each)
        a_visit(each, step="say-what-happened", screen="check-in", answered_at=now).end()
        a_reason(each)
        if number > 2:
            each.set(closed_at=now, closed_as="back")
    a_whole_rejection(owner, company=WHOLE, heard_on=today - timedelta(days=9))
    waits = a_told_rejection(owner, company=ASKED, heard_on=today - timedelta(days=5))
    a_sent_request(waits, person=a_person(owner, name="Kim Vale", company=ASKED))
    return owner


# Everybody else.


def rows_of(first: User) -> Iterator[Rows]:
    """Every row of this person, of every table that has some; times are told by the day alone."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        for table, owner in [("accounts_user", "id"), *cursor.fetchall()]:
            cursor.execute(COLUMNS, [table])
            columns = dict(cursor.fetchall())
            made = f"(SELECT joined_at FROM accounts_user WHERE id = '{first.pk}')"
            told = ", ".join(
                SAME_TIME.format(first=made, column=name) if kind.startswith("timestamp") else name
                for name, kind in columns.items()
            )
            asked = f"SELECT {told} FROM {table} WHERE {owner} = '{first.pk}' ORDER BY 1, 2"
            with cursor.copy(f"COPY ({asked}) TO STDOUT") as copy:
                text = b"".join(bytes(piece) for piece in copy).decode()
            if text:
                yield Rows(table, tuple(columns), tuple(text.splitlines()))


def as_copies(first: User, found: list[Rows]) -> list[Rows]:
    """The rows with NUMBER in whatever is another one for each person: keys, the address, links."""
    day = int(first.joined_at.timestamp()) // 86_400 * 86_400_000
    keys = {
        line.split("\t")[rows.columns.index("id")]: (
            f"{day >> 16:08x}-{day & 0xFFFF:04x}-7{table:03x}-8{place:03x}-{NUMBER}"
        )
        for table, rows in enumerate(found)
        if "id" in rows.columns
        for place, line in enumerate(rows.lines)
    }
    return [
        Rows(rows.table, rows.columns, tuple(_as_copy(rows, line, keys) for line in rows.lines))
        for rows in found
    ]


def _as_copy(rows: Rows, line: str, keys: dict[str, str]) -> str:
    line = UUID.sub(lambda key: keys.get(key.group(), key.group()), line)
    values = dict(zip(rows.columns, line.split("\t"), strict=True))
    if "token_hash" in values:  # of a token that nobody knows, and so of no link that opens
        key = values["id"].replace("-", "")
        values["token_hash"] = rf"\\x{key}{key}"
    if "email" in values:
        values["email"] = f"person-{NUMBER}@example.com"
    return "\t".join(values.values())


def write(cursor: Any, rows: list[Rows], people: Iterable[int]) -> None:
    """Write the rows of the people with these numbers."""
    numbers = [f"{number:012x}" for number in people]
    for table, columns, lines in rows:
        with cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
            for line in lines:
                copy.write("".join(f"{line}\n".replace(NUMBER, number) for number in numbers))


if __name__ == "__main__":
    main()
