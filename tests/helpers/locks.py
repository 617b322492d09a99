"""Which tables' rows a request locks, in which order: by its statements, and by what triggers write."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from django.db import connection

WRITES = re.compile(r'^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.I)
WRITTEN = re.compile(
    r"(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:recovery|accounts)_\w+(?:\s+SET\s+\w+)?"
)
FOR_UPDATE = re.compile(r'\bFOR (?:NO KEY )?UPDATE(?: OF ([\w", ]+?))?(?: SKIP LOCKED)?\s*$', re.I)
FROM = re.compile(r'\bFROM\s+"?(\w+)"?', re.I)
HOLDS = re.compile(r"\bFROM accounts_user WHERE id = %s .*FOR (KEY SHARE|UPDATE)")


class Locks:
    """Wraps a connection: the tables in which rows were locked, each when it first was.

    A row that the request itself made is locked for nobody.
    """

    def __init__(self) -> None:
        self.tables: list[str] = []
        self.alone = False
        self._made: set[str] = set()

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        answer = execute(sql, params, many, context)
        if holds := HOLDS.search(sql):
            self.alone = self.alone or (holds[1] == "UPDATE" and not self.tables)
        found = WRITES.match(sql)
        if found and found[1].upper() == "INSERT INTO":
            self._made.add(found[2])
        for table in locked_by(sql):
            if table not in self.tables and table not in self._made:
                self.tables.append(table)
        return answer


def locked_by(sql: str) -> Iterator[str]:
    """The tables whose rows this statement locks, its own before those that triggers write."""
    if HOLDS.search(sql):
        yield "accounts_user"
    elif found := WRITES.match(sql):
        verb, table = found[1].split()[0].upper(), found[2]
        if verb != "INSERT" or "DO UPDATE" in sql:
            yield table
        for trigger in triggers():
            if trigger.fires(verb, table, sql):
                for statement in trigger.writes:
                    yield from locked_by(statement)
    elif found := FOR_UPDATE.search(sql):
        first = FROM.search(sql)
        for alias in re.findall(r"\w+", found[1] or (first[1] if first else "")):
            table = re.search(rf'"(\w+)" {alias}\b', sql)
            yield table[1] if table else alias


class Trigger(NamedTuple):
    """One of ours: when it fires, and the statements of its function."""

    event: str
    table: str
    columns: list[str]
    writes: list[str]

    def fires(self, verb: str, table: str, sql: str) -> bool:
        said = sql.split(" WHERE ")[0]
        about = not self.columns or any(re.search(rf"\b{each}\b", said) for each in self.columns)
        return (verb, table) == (self.event, self.table) and about


@cache
def triggers() -> list[Trigger]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT proname, prosrc FROM pg_proc WHERE proname LIKE 'recovery%'")
        bodies = dict(cursor.fetchall())
        cursor.execute(
            """
            SELECT tgtype, tgrelid::regclass::text, prosrc, ARRAY(
                SELECT attname::text FROM pg_attribute WHERE attrelid = tgrelid AND attnum = ANY (tgattr)
            )
            FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE proname LIKE 'recovery%'
            """
        )
        return [
            Trigger(event, table, columns, WRITTEN.findall(_with_what_it_calls(body, bodies)))
            for kind, table, body, columns in cursor.fetchall()
            for bit, event in ((4, "INSERT"), (8, "DELETE"), (16, "UPDATE"))
            if kind & bit
        ]


def _with_what_it_calls(body: str, bodies: dict[str, str]) -> str:
    return "".join([body, *(text for name, text in bodies.items() if f"{name}(" in body)])
