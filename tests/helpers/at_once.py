"""Two requests at one moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection, connections


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Call all of these at one moment, each with a connection of its own."""
    gate = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        gate.wait()
        return in_a_thread(work)

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def in_a_thread(work: Callable[[], Any]) -> Any:
    """Call this, and close the connection that it was given there."""
    try:
        return work()
    finally:
        connections.close_all()


def somebody_waits() -> bool:
    """Whether another connection waits for the transaction of this one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks "
            "WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))"
        )
        return bool(cursor.fetchone()[0])
