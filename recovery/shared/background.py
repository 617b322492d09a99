"""Long work of the queue within one transaction: no two workers at one row, and how far it is told meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from uuid import UUID

from django.db import connection

from bounceback.database import Role
from bounceback.postgresql.owners import TELL
from recovery.shared.owned import OwnedModel


def lock_number(key: UUID) -> int:
    """The number under which PostgreSQL locks the work on the row with this key."""
    return key.int % 2**63


def only_one_at(key: UUID) -> bool:
    """Whether no other worker is at the row with this key; until the end of the transaction none will be."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [lock_number(key)])
        return bool(cursor.fetchone()[0])


@contextmanager
def progress_of(row: OwnedModel) -> Iterator[Callable[[int], None]]:
    """A function that writes how much of this owned row's work is `done`: past the transaction, seen at once."""
    table = row._meta.db_table
    sql = f'UPDATE "{table}" SET done = %s WHERE id = %s AND owner_id = %s'  # noqa: S608 - a table of ours
    with closing(connection.copy()) as beside:

        def tell(done: int) -> None:
            beside.ensure_connection()
            with beside.connection.transaction(), beside.cursor() as cursor:
                cursor.execute(TELL, (Role.WEB, str(row.owner_id)))
                cursor.execute(sql, [done, row.pk, row.owner_id])

        yield tell
