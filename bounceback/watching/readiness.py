"""What has to stand before the site is of use: the database, its tables as this version wants them, a worker."""

from functools import cache

from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from bounceback import queue


def readiness() -> dict[str, str]:
    """For each thing that has to stand: "ok", or in words what is wrong with it."""
    try:
        return {
            "database": "ok",
            "migrations": _migrations(),
            "worker": queue.trouble() or "ok",
        }
    except (DatabaseError, InterfaceError):
        connection.close()
        away = "not known while the database is away"
        return {"database": "away", "migrations": away, "worker": away}


def missing_migrations() -> int:
    """How many migrations of this version the database has not had."""
    return len(_known_migrations() - set(MigrationRecorder(connection).applied_migrations()))


def _migrations() -> str:
    missing = missing_migrations()
    return f"{missing} not applied: run manage.py migrate" if missing else "ok"


@cache
def _known_migrations() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).graph.nodes)
