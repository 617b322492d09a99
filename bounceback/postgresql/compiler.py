"""Every statement about somebody's rows says whose they are, also where the query left it out.

The policies of walls.py are no part of a statement. What hands each statement to the database its owner lives in
(docs/scaling.md) reads the statement alone. So a query of owned rows that names no owner is sent naming
whom its transaction serves (owners.py). That leaves out nothing that the policies would show.

A query whose SQL is kept (`Statement`) names a placeholder: see `naming`. Only what is sent at once is named by itself.

Django finds these classes by their names.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.apps import apps
from django.db.backends.postgresql import compiler
from django.db.models import Field, Model
from django.db.models.expressions import Col
from django.db.models.sql import Query
from django.db.models.sql.where import AND, WhereNode

from bounceback.postgresql.owners import served_on

SQLInsertCompiler = compiler.SQLInsertCompiler

OWNER = "owner_id"

_named: ContextVar[Any] = ContextVar("named", default=None)


@contextmanager
def naming(owner: Any) -> Iterator[None]:
    """Name this owner (or a placeholder) in what is compiled inside."""
    token = _named.set(owner)
    try:
        yield
    finally:
        _named.reset(token)


def is_owned(model: type[Model]) -> bool:
    return model._meta.db_table in _owners()


@cache
def _owners() -> "dict[str, Field[Any, Any]]":
    """Of each table whose rows have an owner, the field that says whom."""
    return {
        model._meta.db_table: field
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.column == OWNER
    }


class _Naming(compiler.SQLCompiler):
    """Names whom the transaction serves in what it sends."""

    def execute_sql(self, *args: Any, **kwargs: Any) -> Any:
        token = _named.set(served_on(self.connection))
        try:
            return super().execute_sql(*args, **kwargs)
        finally:
            _named.reset(token)

    def unnamed(self, query: Query) -> list[Any]:
        """The condition that this query lacks, to name an owner; none where it has one."""
        owner = _named.get()
        if not owner:
            return []
        used = [alias for alias in query.alias_map if query.alias_refcount[alias]]
        alias = next(iter(used or query.alias_map), "")
        field = _owners().get(query.alias_map[alias].table_name) if alias else None
        if field is None or _names_owner(query.where, alias):
            return []
        return [field.get_lookup("exact")(Col(alias, field), owner)]  # type: ignore[misc]


def _names_owner(where: WhereNode, alias: str) -> bool:
    """Whether all that this finds of a table has one owner, because it says so."""
    if where.connector != AND or where.negated:
        return False
    return any(_is_owner(each, alias) for each in where.children)


def _is_owner(condition: Any, alias: str) -> bool:
    if isinstance(condition, WhereNode):
        return _names_owner(condition, alias)
    side = getattr(condition, "lhs", None)
    return (
        isinstance(side, Col)
        and condition.lookup_name == "exact"
        and (side.alias, side.target.column) == (alias, OWNER)
    )


class SQLCompiler(_Naming):
    def pre_sql_setup(self, *args: Any, **kwargs: Any) -> Any:
        made = super().pre_sql_setup(*args, **kwargs)
        if unnamed := self.unnamed(self.query):
            where: WhereNode | None = self.where  # type: ignore[has-type]
            self.where = WhereNode([*([where] if where else []), *unnamed])
        return made


class SQLAggregateCompiler(_Naming, compiler.SQLAggregateCompiler):
    pass


class SQLUpdateCompiler(_Naming, compiler.SQLUpdateCompiler):
    def pre_sql_setup(self) -> None:  # type: ignore[override] # as Django has it
        super().pre_sql_setup()
        self.query.where.children += self.unnamed(self.query)

    def execute_returning_sql(self, returning_fields: Any) -> Any:
        with naming(served_on(self.connection)):
            return super().execute_returning_sql(returning_fields)


class SQLDeleteCompiler(_Naming, compiler.SQLDeleteCompiler):
    def _as_sql(self, query: Query) -> Any:
        query.where.children += self.unnamed(query)
        return super()._as_sql(query)  # type: ignore[misc]


# Joins.


class _SameOwner:
    """In a join: the joined row is of the same owner."""

    def __init__(self, alias: str, other: str) -> None:
        self.aliases = alias, other

    def as_sql(self, compiler: Any, _connection: Any) -> tuple[str, tuple[Any, ...]]:
        one, other = map(compiler.quote_name, self.aliases)
        return f'{one}."{OWNER}" = {other}."{OWNER}"', ()


def _of_one_owner(alias: str | None, other: str | None) -> _SameOwner | None:
    return _SameOwner(alias, other) if alias and other else None


def tie_joins() -> None:
    """Let every join along a foreign key between owned tables say that both rows are of one owner.

    The database holds that for each such key (walls.py), so it changes nothing of what is found.
    """
    for key in owned_keys():
        vars(key)["get_extra_restriction"] = _of_one_owner


def owned_keys() -> "list[Field[Any, Any]]":
    """Every foreign key between two models whose rows have an owner."""
    return [
        field
        for model in apps.get_models()
        if is_owned(model)
        for field in model._meta.concrete_fields
        if field.remote_field and is_owned(field.remote_field.model)
    ]
