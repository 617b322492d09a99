"""Migrating quickly: what only adds is applied at once.

After every operation Django makes the classes of all related models anew, which takes nearly all
the time of a first start. Fields, indexes and constraints that are added one after another do not
need that: the classes as they are after the last of them serve for each.
"""

from collections.abc import Iterable
from itertools import groupby

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


def at_once(operations: Iterable[Operation]) -> list[Operation]:
    """The operations in their order, with those that only add to tables put together."""
    grouped: list[Operation] = []
    for adds, run in groupby(operations, lambda each: isinstance(each, ADDING)):
        several = list(run)
        grouped += [Additions(several)] if adds else several
    return grouped


ADDING = (AddField, AddIndex, AddConstraint)


class Additions(Operation):
    """Fields, indexes and constraints added to tables that were there before."""

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
