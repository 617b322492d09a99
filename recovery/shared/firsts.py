"""The first rows of every shelf of a list, found in one statement whose text is made once a day.

Django compiles a query anew each time it is asked, and four or six of them cost more than all else on a page.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Model, QuerySet, Window
from django.utils import timezone

from bounceback.postgresql.compiler import naming
from bounceback.statements import Statement, Told

# They stand in the text for the person and for this moment, and are replaced when it is asked.
NOBODY, NO_MOMENT = UUID(int=0), datetime(1, 1, 1, tzinfo=UTC)

type Legs = Callable[[], Mapping[str, QuerySet[Any, Any]]]
"""What makes the rows of each shelf, sorted, as many as are wanted; all of them NOBODY's."""


class Firsts(NamedTuple):
    """The keys of the first rows of each shelf, and how many it holds; shelves without rows are left out."""

    keys: dict[str, list[UUID]]
    totals: dict[str, int]

    def total(self, shelf: str) -> int:
        return self.totals.get(shelf, 0)

    def rows[M: Model](self, owner: UUID, asked: Statement[M]) -> dict[str, list[M]]:
        """The rows themselves, in the order of their keys: one plain query."""
        keys = [key for some in self.keys.values() for key in some]
        there = {row.pk: row for row in asked.rows(owner=owner, keys=keys)} if keys else {}
        return {
            shelf: [there[key] for key in some if key in there] for shelf, some in self.keys.items()
        }


def firsts(owner: UUID, legs: Legs, today: date) -> Firsts:
    """The first rows of each shelf. `legs` has to be one and the same function each time: it is asked once a day."""
    text, told = _statement(legs, today)
    said: Mapping[Any, Any] = {NOBODY: owner, NO_MOMENT: timezone.now()}
    found = Firsts({}, {})
    with connection.cursor() as cursor:
        cursor.execute(text, [said.get(each, each) for each in told])
        for shelf, key, total in cursor.fetchall():
            found.keys.setdefault(shelf, []).append(key)
            found.totals[shelf] = total
    return found


LEG = "(SELECT %s::text AS shelf, row_number() OVER () AS place, it.* FROM ({}) it)"
ALL = "SELECT shelf, pk, total FROM ({}) found ORDER BY shelf, place"


@lru_cache(maxsize=40)
def _statement(legs: Legs, _today: date) -> tuple[str, tuple[Any, ...]]:
    """The SQL and its parameters. Nothing in the SQL comes from outside."""
    parts: list[str] = []
    told: list[Any] = []
    for shelf, rows in legs().items():
        counted = rows.annotate(total=Window(Count("pk"))).values_list("pk", "total")
        with naming(NOBODY):
            text, params = counted.query.sql_with_params()
        parts.append(LEG.format(text))
        told += [shelf, *params]
    found = " UNION ALL ".join(parts)
    return ALL.format(found), tuple(told)


def hand_out(rows: Sequence[Any], name: str, *columns: str) -> None:
    """Give each row its related row, with these columns, in one plain query: a join costs Django more."""
    belongs = [(row, getattr(row, f"{name}_id")) for row in rows]
    keys = {key for _row, key in belongs if key}
    found: Mapping[UUID, Any] = {}
    if keys:
        others = _others(rows[0]._meta.get_field(name).related_model, columns)
        found = {each.pk: each for each in others.rows(keys=list(keys))}
    for row, key in belongs:
        row._state.fields_cache[name] = found.get(key)


@cache
def _others(model: Any, columns: tuple[str, ...]) -> Statement[Any]:
    return Statement(lambda: model._base_manager.filter(pk__any=Told("keys")).only(*columns))
