"""Background tasks of imports, one line deep (bounceback/queue.py). `recovery/tasks.py` makes them known."""

from uuid import UUID

from bounceback.queue import task
from recovery.imports import bringing_in, undoing


@task()
def bring_in_list(*, import_id: str) -> None:
    bringing_in.bring_in(UUID(import_id))


@task()
def undo_import(*, import_id: str) -> None:
    undoing.undo(UUID(import_id))
