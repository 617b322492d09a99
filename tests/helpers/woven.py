"""Two requests woven into each other: the first stops with a lock in hand, until the second ends or waits for it."""

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from django.db import connection, connections

from bounceback.processes import wait_until

PATIENCE = 60
"""Seconds after which a test is wrong, not slow."""

LOCKS_ROWS = re.compile(
    r"^\s*(INSERT|UPDATE|DELETE|WITH)\b|\bFOR (NO KEY )?(UPDATE|SHARE|KEY SHARE)\b", re.I
)

BEFORE_IT = re.compile(r'"cache"|\baccounts_tally\b')
"""What counts tries, before the work begins and in a transaction of its own."""


@dataclass
class Woven:
    """What came of two requests."""

    first: Any
    second: Any
    stopped_at: str
    """The statement after which the first stopped; empty where it has fewer than so many that lock."""
    deadlocks: int
    """That PostgreSQL found, and ended by refusing one of the two."""


@dataclass
class _Stop:
    """Stops a connection after so many statements that lock rows, until it may go on."""

    left: int
    reached: Event = field(default_factory=Event)
    may_go_on: Event = field(default_factory=Event)
    at: str = ""

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        answer = execute(sql, params, many, context)
        if LOCKS_ROWS.search(sql) and not BEFORE_IT.search(sql) and not self.at:
            self.left -= 1
            if self.left == 0:
                self.at = " ".join(sql.split())
                self.reached.set()
                assert self.may_go_on.wait(PATIENCE)
        return answer


def weave(first: Callable[[], Any], second: Callable[[], Any], after: int) -> Woven:
    """Run the first until so many of its statements have locked rows, then the second as far as it gets, then both.

    Two transactions that lock in different orders meet in a deadlock after one of these numbers.
    """
    stop = _Stop(after)
    before = _deadlocks()
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(_with_a_connection, first, stop)
        assert wait_until(lambda: stop.reached.is_set() or one.done(), PATIENCE, 0.005)
        two, backend = _started(pool, second)
        try:
            assert wait_until(lambda: two.done() or _waits(backend()), PATIENCE, 0.005)
        finally:
            stop.may_go_on.set()
        came_of_it = one.result(PATIENCE), two.result(PATIENCE)
    return Woven(*came_of_it, stop.at, _deadlocks() - before)


def _started(pool: ThreadPoolExecutor, work: Callable[[], Any]) -> tuple["Future[Any]", Any]:
    """Start this work; also a function that tells which backend of PostgreSQL it is served by."""
    pid: Future[int] = Future()

    def noted() -> Any:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            pid.set_result(cursor.fetchone()[0])
        return work()

    return pool.submit(_with_a_connection, noted, None), lambda: pid.result(PATIENCE)


def _with_a_connection(work: Callable[[], Any], stop: _Stop | None) -> Any:
    try:
        if stop is None:
            return work()
        with connection.execute_wrapper(stop):
            return work()
    finally:
        with suppress(Exception), connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_force_next_flush()")
        connections.close_all()


def _waits(backend: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT cardinality(pg_blocking_pids(%s)) > 0", [backend])
        return bool(cursor.fetchone()[0])


def _deadlocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(cursor.fetchone()[0])
