"""Statements that take too long are told: their text without what was put in, and for which page or job."""

import logging
from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from bounceback.watching.doing import doing_now

log = logging.getLogger(__name__)

LONGEST_TEXT = 2000


class SlowStatements:
    """Watches the statements of a connection. They carry %s where a value belongs, so their text is ours alone."""

    def __init__(self, most: float) -> None:
        self.most = most  # seconds

    def __call__(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any
    ) -> Any:
        began = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = perf_counter() - began
            if took >= self.most:
                what = doing_now()
                ms = round(took * 1000)
                said = {"ms": ms, "sql": str(sql)[:LONGEST_TEXT]}
                name = (what and what.name) or "no page"
                log.warning("A statement took %d ms (%s)", ms, name, extra=said)


def watch_connection(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Watch a new connection, if statements are to be watched at all."""
    watched = any(isinstance(each, SlowStatements) for each in connection.execute_wrappers)
    if settings.SLOW_QUERY_MS and not watched:
        connection.execute_wrappers.append(SlowStatements(settings.SLOW_QUERY_MS / 1000))
