"""Migrating while people write, and quickly.

A change of a table waits for whoever reads or writes it, and everybody else waits behind that change. So a
migration waits half a second at most, lets the others pass, and tries again (with_short_waits).

What only adds is applied at once. After every operation Django makes the classes of all related models
anew, which takes nearly all the time of a first start. Models that are made one after another do not need
that, nor do fields, indexes and constraints that are added: the classes as they are after the last of them
serve for each. (A model that is made has all that it has by then. So what is added later in the same
migration is another lot.)
"""

from collections.abc import Callable, Iterable
from itertools import groupby

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import OperationalError, connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from psycopg.errors import LockNotAvailable

LONGEST_WAIT = "500ms"
"""For a lock on a table: as long may whoever writes be held up."""

TRIES = 30


class StillInUse(Exception):
    """A table was in use at every try."""


def with_short_waits(work: Callable[[], object], pause: Callable[[int], object]) -> None:
    """Do this work on the database without holding anybody up, after a pause again whenever a table was in use.

    `pause` is told how many tries there were. What the work had finished by then stays, so it must
    be able to go on from there, as `migrate` does. Raises StillInUse after the last try.
    """
    for tries in range(1, TRIES + 1):
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"SET lock_timeout = '{LONGEST_WAIT}'")
            work()
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable):
                raise
        else:
            return
        finally:
            with connection.cursor() as cursor:
                cursor.execute("RESET lock_timeout")
        if tries < TRIES:
            pause(tries)
    raise StillInUse


class AddIndexBeside(AddIndexConcurrently):
    """Makes an index while others write, as long as that takes; the migration says `atomic = False`.

    It holds nobody up, so it may wait; and what a broken try left half made is thrown away first.
    """

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        name = schema_editor.quote_name(self.index.name)
        schema_editor.execute("SET lock_timeout = 0")
        schema_editor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {name}")
        super().database_forwards(app_label, schema_editor, from_state, to_state)
        schema_editor.execute(f"SET lock_timeout = '{LONGEST_WAIT}'")


def at_once(operations: Iterable[Operation]) -> list[Operation]:
    """The operations in their order, with models that are made put together, and so what is added to them."""
    grouped: list[Operation] = []
    for kind, run in groupby(operations, _kind):
        several = list(run)
        grouped += [Together(several)] if kind and len(several) > 1 else several
    return grouped


KINDS: tuple[type[Operation] | tuple[type[Operation], ...], ...] = (
    CreateModel,
    (AddField, AddIndex, AddConstraint),
)


def _kind(operation: Operation) -> int:
    """Beside which others it can be applied; 0: beside none."""
    return next((n for n, kind in enumerate(KINDS, start=1) if isinstance(operation, kind)), 0)


class Together(Operation):
    """Several models made; or several fields, indexes and constraints added to tables that were there before."""

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # the classes; made again when next asked for
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, to_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, from_state)

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)
