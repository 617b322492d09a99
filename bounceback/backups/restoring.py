"""Restoring a backup: verified first, all of it or nothing, and compared row by row afterwards."""

from collections.abc import Callable
from pathlib import Path

from bounceback.backups.database import Database, is_empty, others_in, tables_of
from bounceback.backups.reading import backup_in, pg_restore, verified
from bounceback.trouble import Trouble

ASIDE = "replaced_by_a_restore"
RESTORE = (
    "--no-owner",
    "--no-privileges",
    "--no-policies",  # they name roles; `migrate` makes both
    "--exit-on-error",
    "--single-transaction",
)


def restore(
    database: Database,
    path: Path,
    keys: list[str],
    *,
    known: set[str],
    can_read: Callable[[str], bool],
    replace: bool,
    say: Callable[[str], object],
) -> None:
    """Fill an empty database from a backup; a full one only when told to replace what is there.

    `known` are the migrations that this BounceBack has, and `can_read` tells whether its
    ENCRYPTION_KEYS read a word. Raises Trouble, and then leaves the database as it was.
    """
    with backup_in(path, keys) as (head, _dump):
        if newer := sorted(set(head.migrations) - known):
            raise Trouble(
                f"A newer BounceBack made this backup ({newer[-1]}). Restore it with that one."
            )
        if not can_read(head.proof):
            raise Trouble(
                "The ENCRYPTION_KEYS here cannot read the private text in this backup. "
                "Put those in place that were used when it was made."
            )
    with database.connect() as connection:
        empty = is_empty(connection)
        if not empty and not replace:
            raise Trouble(
                "This database is not empty. Restore into an empty one, or say --replace: "
                "that deletes everything in it."
            )
        if not empty and (others := others_in(connection)):
            raise Trouble(
                f"This database is in use ({others} connections). Stop the web server and the worker first."
            )
    say("Reading the backup.")
    head = verified(database, path, keys)
    say(f"It is whole: {head.told()}. Restoring.")
    if not empty:
        _run(database, *SET_ASIDE)
    try:
        _fill(database, path, keys)
    except BaseException:
        if not empty:
            _run(database, *PUT_BACK)
        raise
    if not empty:
        _run(database, f"DROP SCHEMA {ASIDE} CASCADE")
    say("Every row of every table is as it was.")


# What is replaced is deleted when the new is there and right, not before.
SET_ASIDE = (
    f"ALTER SCHEMA public RENAME TO {ASIDE}",
    "CREATE SCHEMA public",
    "GRANT USAGE ON SCHEMA public TO PUBLIC",
)
PUT_BACK = ("DROP SCHEMA public CASCADE", f"ALTER SCHEMA {ASIDE} RENAME TO public")


def _fill(database: Database, path: Path, keys: list[str]) -> None:
    with (
        backup_in(path, keys) as (head, dump),
        pg_restore(database, dump, *RESTORE, database.dbname) as lines,
    ):
        lines.read()
    with database.connect() as connection:
        found = {
            name: table
            for name, table in tables_of(connection).items()
            if not name.startswith(f"{ASIDE}.")
        }
    differing = [name for name in head.tables | found if head.tables.get(name) != found.get(name)]
    if differing:
        raise Trouble(f"After restoring, these differ: {', '.join(sorted(differing))}.")


def _run(database: Database, *statements: str) -> None:
    with database.connect() as connection:
        for statement in statements:
            connection.execute(statement)
