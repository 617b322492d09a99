"""Queries whose text Django makes once in a process.

Building and compiling one costs Django 400 to 700 Python calls each time, the asking itself some 100.
So what a page asks in the same words each time is a `Statement`, made of a QuerySet:

    NAMES = Statement(lambda: Person.objects.filter(owner=Told("owner"), pk__any=Told("keys")).only("name"))
    NAMES.rows(owner=user.pk, keys=keys)

Only the text is kept. What is told and what is answered belongs to one asking. Where no `owner` is told, it is
whom the transaction serves; every table of the text that has one is asked for theirs alone (postgresql/compiler.py).
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import FETCH_ONE, Expression, Field, Lookup, QuerySet
from django.db.models.fields.related import ForeignObject
from django.db.models.query import ModelIterable, get_related_populators

from bounceback.postgresql.compiler import naming
from bounceback.postgresql.owners import served

FETCH_MODE = FETCH_ONE  # of a column that was left out; a test forbids it


class Told(Expression):
    """A placeholder in a Statement's query: its value is told each time the query is asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, *_: Any, **__: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


@ForeignObject.register_lookup
@Field.register_lookup
class AnyOf(Lookup):
    """The lookup `pk__any=keys`: like `pk__in`, but in one parameter, so the SQL is equal for any number of keys."""

    lookup_name = "any"

    def get_prep_lookup(self) -> Any:
        return self.rhs

    def get_db_prep_lookup(self, value: Any, connection: Any) -> tuple[str, Any]:
        return "%s", [list(value)]

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, first = self.process_lhs(compiler, connection)
        keys, then = self.process_rhs(compiler, connection)
        return f"{column} = ANY({keys})", [*first, *then]


class _Compiled(NamedTuple):
    text: str
    told: tuple[Any, ...]
    model: Any  # of the rows; None where they are tuples
    names: list[str]  # of the columns a row is made of, which come first
    others: dict[str, int]  # what is worked out beside them, and where it stands
    converters: list[tuple[int, list[Any], Any]]
    related: tuple[Any, Any] = (
        {},
        [],
    )  # what rows of `select_related` are made of, as Django says it


class Statement[Row]:
    """One query whose SQL is made once: `make` returns a QuerySet of one model (with `select_related` and
    annotations, if any), or a `values_list`."""

    def __init__(self, make: Callable[[], QuerySet[Any, Row]]) -> None:
        self.make = make

    def rows(self, **told: Any) -> list[Row]:
        """The rows it finds, with these values for its Told placeholders."""
        if "owner" not in told:
            told["owner"] = served()
        compiled = self._compiled if told["owner"] else self._of_all
        with connection.cursor() as cursor:
            cursor.execute(compiled.text, [_said(each, told) for each in compiled.told])
            found: list[Any] = cursor.fetchall()
        if compiled.converters:
            found = [_converted(row, compiled.converters) for row in found]
        if compiled.model is None:
            return found
        populators = get_related_populators(*compiled.related, DEFAULT_DB_ALIAS, FETCH_MODE)
        return [_row(compiled, row, populators) for row in found]

    def first(self, **told: Any) -> Row | None:
        """The first row it finds, where this is told; None where there is none."""
        found = self.rows(**told)
        return found[0] if found else None

    @cached_property
    def _compiled(self) -> _Compiled:
        with naming(Told("owner")):
            return self._compile()

    @cached_property
    def _of_all(self) -> _Compiled:
        """As it is asked where nobody is served."""
        return self._compile()

    def _compile(self) -> _Compiled:
        rows = self.make()
        compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        text, told = compiler.as_sql()
        columns = [column for column, *_ in compiler.select]
        converters = [
            (place, several, column)
            for place, (several, column) in compiler.get_converters(columns).items()
        ]
        if rows._iterable_class is not ModelIterable:  # values_list
            return _Compiled(text, tuple(told), None, [], {}, converters)
        ours = compiler.klass_info["select_fields"]
        names = [columns[place].target.attname for place in ours]
        if ours != list(range(len(ours))):
            raise TypeError("A statement reads the columns of its model first.")
        others = compiler.annotation_col_map or {}
        related = (compiler.klass_info, compiler.select)
        return _Compiled(text, tuple(told), rows.model, names, others, converters, related)


def _said(each: Any, told: dict[str, Any]) -> Any:
    return told[each.name] if isinstance(each, Told) else each


def _converted(row: Sequence[Any], converters: list[tuple[int, list[Any], Any]]) -> list[Any]:
    values = list(row)
    for place, several, column in converters:
        for convert in several:
            values[place] = convert(values[place], column, connection)
    return values


def _row(compiled: _Compiled, row: Sequence[Any], populators: Sequence[Any]) -> Any:
    made = compiled.model.from_db(
        DEFAULT_DB_ALIAS, compiled.names, row[: len(compiled.names)], fetch_mode=FETCH_MODE
    )
    for populator in populators:
        populator.populate(row, made)
    for name, place in compiled.others.items():
        setattr(made, name, row[place])
    return made
