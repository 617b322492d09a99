"""Whether each statement says in whose database it is to be asked, if people lived in several.

PostgreSQL itself is the judge: it plans each statement on tables like ours that are cut in two by their owner. Where
the plan looks into one half alone, a router by owner (Citus) would ask one database. Row-level security stands on
none of these tables: only what the statement says counts.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection, transaction

from bounceback.database import Role
from bounceback.postgresql import owners, walls

HALVES = 2
UNIQUE_WITHOUT_OWNER = ("recovery_friendnote", "recovery_reasonpick")
"""Written with ON CONFLICT, by a unique index of the row it belongs to. On several databases such an index
begins with the owner, and the statement names it there; a router has the owner from the values as it is."""

SPEAKS_OF_ROWS = re.compile(r"\s*\(?(SELECT|INSERT|UPDATE|DELETE|WITH)\b")


class Said(NamedTuple):
    """A statement: its text, and what was told with it the first time."""

    text: str
    told: Any


class Heard:
    """What is said to the database while people are served, each text once, by the role in which it was said."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], Said] = {}

    def __call__(
        self, execute: Callable[..., Any], text: str, told: Any, many: bool, context: Any
    ) -> Any:
        role, _owner = owners._standing()
        self._said.setdefault((role, str(text)), Said(str(text), told))
        return execute(text, told, many, context)

    def said_by(self, *roles: Role) -> list[Said]:
        return [said for (role, _text), said in self._said.items() if role in roles]


@contextmanager
def heard() -> Iterator[Heard]:
    """Hear all that is said on this connection inside."""
    ear = Heard()
    with connection.execute_wrapper(ear):
        yield ear


def asked_everywhere(said: list[Said]) -> dict[str, str]:
    """The statements that a router would have to ask of every database, or could not; and why."""
    with transaction.atomic(), connection.cursor() as cursor:
        tables = _cut_in_two(cursor)
        of_rows = re.compile(rf"\b({'|'.join(tables)})\b")
        found = {
            text: _trouble(cursor, text, told)
            for text, told in said
            if SPEAKS_OF_ROWS.match(text) and of_rows.search(text)
        }
        transaction.set_rollback(True)
    return {
        text: trouble
        for text, trouble in found.items()
        if trouble and not text.startswith(_INSERTS_WITHOUT)
    }


_INSERTS_WITHOUT = tuple(f'INSERT INTO "{table}"' for table in UNIQUE_WITHOUT_OWNER)


def owned_tables() -> list[str]:
    return [table.name for table in walls.walled_tables() if table.owner == "owner_id"]


def _cut_in_two(cursor: Any) -> list[str]:
    """Make empty tables like all owned ones, each in two halves by its owner; they hide ours."""
    tables = owned_tables()
    cursor.execute("CREATE SCHEMA halves")
    for table in tables:
        cursor.execute(
            "SELECT attname FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey) "
            "WHERE indrelid = %s::regclass AND indisprimary",
            [table],
        )
        key = ", ".join(dict.fromkeys(["owner_id", *(name for (name,) in cursor.fetchall())]))
        cursor.execute(
            f"CREATE TABLE halves.{table} (LIKE public.{table} INCLUDING DEFAULTS INCLUDING GENERATED, "
            f"PRIMARY KEY ({key})) PARTITION BY HASH (owner_id)"
        )
        for half in range(HALVES):
            cursor.execute(
                f"CREATE TABLE halves.{table}_{half} PARTITION OF halves.{table} "
                f"FOR VALUES WITH (MODULUS {HALVES}, REMAINDER {half})"
            )
        _copy_unique_indexes(cursor, table)
    cursor.execute("SET LOCAL search_path TO halves, public")
    return tables


def _copy_unique_indexes(cursor: Any, table: str) -> None:
    """Those that name the owner; others can't be held across databases."""
    cursor.execute(
        "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = %s::regclass AND indisunique "
        "AND NOT indisprimary AND 'owner_id' IN (SELECT attname FROM pg_attribute "
        "WHERE attrelid = indrelid AND attnum = ANY(indkey))",
        [f"public.{table}"],
    )
    for (made,) in cursor.fetchall():
        cursor.execute(made.replace(" ON public.", " ON halves."))


def _trouble(cursor: Any, text: str, told: Any) -> str:
    try:
        with transaction.atomic():
            cursor.execute(f"EXPLAIN (FORMAT JSON, COSTS OFF) {text}", told)
            [[plan]] = cursor.fetchall()
    except Exception as problem:
        return f"no plan: {problem}"
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return ", ".join(sorted(set(_looked_through(plan[0]["Plan"]))))


def _looked_through(node: dict[str, Any]) -> Iterator[str]:
    """The tables of which this part of a plan looks into both halves."""
    below = node.get("Plans", [])
    halves: dict[str, set[str]] = {}
    for each in below:
        if (name := each.get("Relation Name", "")) and not _told_by_row(each):
            table, _, half = name.rpartition("_")
            if half.isdigit():
                halves.setdefault(table, set()).add(half)
    yield from (table for table, both in halves.items() if len(both) == HALVES)
    for each in below:
        yield from _looked_through(each)


def _told_by_row(scan: dict[str, Any]) -> bool:
    """Whether it is told the owner by each row that it is asked for: then it looks into one half each time."""
    conditions = " ".join(
        str(scan.get(name, "")) for name in ("Index Cond", "Filter", "Recheck Cond")
    )
    return "owner_id = " in conditions
