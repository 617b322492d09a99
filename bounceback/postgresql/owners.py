"""Whom a transaction serves: what PostgreSQL is told before it shows any row (walls.py, docs/decisions/walls.md).

Nothing is shown outside of these. A request runs in one transaction that serves whoever is signed in
(`OwnRowsMiddleware`); a page opened by a link and a task in the background serve the owner of their row.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Any
from uuid import UUID

from django.db import (
    DEFAULT_DB_ALIAS,
    DatabaseError,
    InterfaceError,
    connection,
    connections,
    models,
    transaction,
)
from django.db.backends.base.base import BaseDatabaseWrapper

from bounceback.database import Role

type Served = tuple[str, str]
"""A role, and the key of the owner; empty for nobody's."""

NOBODY: Served = ("none", "")
"""The role that signed in to the database, with its own rights alone."""

TELL = "SELECT set_config('role', %s, true), set_config('bounceback.owner', %s, true)"
ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"


@contextmanager
def as_owner(
    owner: UUID | None, *, role: Role = Role.WEB, one_moment: bool = False
) -> Iterator[None]:
    """Show the rows of this owner, and no others; none at all for None. Within a transaction, as long as it lasts.

    With `one_moment`, every statement of a transaction that begins here sees the database as it was at the first.
    """
    wanted = (str(role), str(owner or ""))
    if not connection.in_atomic_block:
        with transaction.atomic():
            if one_moment:
                _execute(ONE_MOMENT)
            _tell(wanted)  # it ends with the transaction
            try:
                yield
            finally:
                _note(NOBODY)
    elif _standing() == wanted:
        yield
    else:
        with _served(wanted):
            yield


class Serving(AbstractContextManager["Serving"]):
    """Serving one request, as `as_owner` does: from when that is needed, in a transaction that can begin again."""

    def __init__(self, owner: Callable[[], UUID | None], role: Role) -> None:
        self._owner = owner
        self._role = role
        self._within = ExitStack()
        self._has_begun = False

    def __exit__(self, *error: Any) -> None:
        self._within.__exit__(*error)

    def begin(self) -> None:
        """Show the rows of whoever the request is from, if that has not begun."""
        if not self._has_begun:
            owner = self._owner()
            self._is_outermost = not connection.in_atomic_block
            self._within.enter_context(as_owner(owner, role=self._role))
            self._has_begun = True

    def begin_again(self) -> None:
        """Roll back what was done, and begin again when that is needed. Within a test's own transaction, go on."""
        if self._has_begun and self._is_outermost:
            self._has_begun = False
            with suppress(DatabaseError, InterfaceError):  # it may be away
                transaction.set_rollback(True)
                self._within.close()


@contextmanager
def as_finder() -> Iterator[None]:
    """Show whose turn it is: keys, dates and codes of everybody's rows, and no word."""
    with as_owner(None, role=Role.FINDER):
        yield


def become(owner: UUID) -> None:
    """From now on serve this owner, in the role as it is: it has turned out within the transaction who they are."""
    role, _nobody = _standing()
    if role != NOBODY[0]:
        _tell((role, str(owner)))


def owner_of(model: type[models.Model], **key: Any) -> UUID | None:
    """Whose the row with this key (or this hash of a token) is; None where there is none."""
    with as_finder():
        found: UUID | None = (
            model._base_manager.filter(**key).values_list("owner", flat=True).first()
        )
        return found


@contextmanager
def as_owner_of(model: type[models.Model], **key: Any) -> Iterator[None]:
    """Show the rows of whoever the row with this key is; none where there is none."""
    with as_owner(owner_of(model, **key)):
        yield


def each_owner(rows: "Callable[[], models.QuerySet[Any, Any]]") -> Iterator[UUID]:
    """Whoever has some of the rows that this finds, one after another, served each in a transaction of their own."""
    with as_finder():
        owners = list(rows().order_by().values_list("owner", flat=True).distinct())
    for owner in owners:
        with as_owner(owner):
            yield owner


def serve_nobody(as_role: str = "") -> None:
    """Go back to the role that signed in to the database."""
    _tell((as_role, "") if as_role else NOBODY)


@contextmanager
def _served(wanted: Served) -> Iterator[None]:
    before = _standing()
    _tell(wanted)
    try:
        yield
    finally:
        # A transaction that failed forgets by itself: it is rolled back to where it was told something else.
        with suppress(DatabaseError, InterfaceError):
            _tell(before)


def served() -> str:
    """The key of whom this transaction serves; empty for nobody."""
    return served_on(_own())


def served_on(on: BaseDatabaseWrapper) -> str:
    """The key of whom the transaction on this connection serves; empty for nobody."""
    return vars(on).get("serves", NOBODY)[1] if on.in_atomic_block else ""


def _standing() -> Served:
    """What was told last in the transaction of this thread's connection."""
    if not connection.in_atomic_block:
        return NOBODY
    told: Served = vars(_own()).get("serves", NOBODY)
    return told


def _tell(wanted: Served) -> None:
    _note(wanted)
    _execute(TELL, wanted)


def _note(told: Served) -> None:
    vars(_own())["serves"] = told


def _own() -> BaseDatabaseWrapper:
    """The connection of this thread behind Django's proxy."""
    return connections[DEFAULT_DB_ALIAS]


def _execute(sql: str, told: Iterable[str] = ()) -> None:
    """Past Django's log of queries: what is asked of a page is counted without it."""
    on: Any = _own()
    on.ensure_connection()
    with on.wrap_database_errors:
        on.connection.execute(sql, tuple(told))
