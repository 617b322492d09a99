"""Reading from a streaming standby, once it has replayed all that was written before (docs/decisions/walls.md).

What only reads, and reads much, says so (`from_standby`). The primary is asked how far its journal is written, the
standby how far it has replayed it: what was acknowledged to anybody before, on whatever device, is seen. A standby
that is further behind than one waits for, is away, or refuses a statement is passed over: the primary is read.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, Concatenate

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, DatabaseError, InterfaceError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.http import HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse

from bounceback.postgresql import patience
from bounceback.postgresql.owners import as_owner

logger = logging.getLogger(__name__)

FOR_AN_ANSWER = 1.0
"""Seconds that the standby has to say how far it is (a new connection takes up to two), before it counts as away."""

FOR_A_PAGE = 3.0
"""Seconds of PostgreSQL's time for a page drawn from the standby: enough is left to draw it from the primary."""

WHILE_AWAY, WHILE_BEHIND = 30.0, 1.0
"""Seconds for which this process does not ask it again."""

A_MOMENT = 0.002
"""Seconds between two questions whether it has caught up."""

# The timeline belongs to it: after a standby was promoted, another one may be ahead of it in a past that was given up.
WRITTEN = """
SELECT pg_current_wal_flush_lsn()::text,
    (pg_split_walfile_name(pg_walfile_name(pg_current_wal_flush_lsn()))).timeline_id
WHERE NOT pg_is_in_recovery()
"""
BEHIND = """
SELECT pg_wal_lsn_diff(%s::pg_lsn, pg_last_wal_replay_lsn())::bigint
FROM pg_control_checkpoint() WHERE pg_is_in_recovery() AND timeline_id = %s::bigint
"""

_left_alone_until = 0.0
_primary: ContextVar[BaseDatabaseWrapper | None] = ContextVar("primary", default=None)


def from_standby[Request: HttpRequest, **Asked, Response: HttpResponseBase](
    view: Callable[Concatenate[Request, Asked], Response],
) -> Callable[Concatenate[Request, Asked], Response]:
    """Draw a page of somebody who is signed in, and that writes nothing, from the standby if that has caught up."""

    @wraps(view)
    def wrapper(request: Request, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Response:
        def drawn() -> Response:
            with as_owner(request.user.pk):
                response = view(request, *args, **kwargs)
                if isinstance(response, SimpleTemplateResponse):
                    response.render()  # later it would ask the primary
                return response

        return read_from_standby(drawn, within=FOR_A_PAGE)

    vars(wrapper)["reads_from_standby"] = True
    return wrapper


def read_from_standby[Answer](read: Callable[[], Answer], *, within: float) -> Answer:
    """Do what only reads while whatever asks the database, the ORM and plain SQL alike, asks the standby.

    From the primary where that has not caught up; once more from there where the standby fails, or takes more
    than so many seconds.
    """
    if settings.STANDBY_DATABASE and (standby := _caught_up()):
        token = _primary.set(connections[DEFAULT_DB_ALIAS])
        try:
            with patience.of(within), _asking(standby):
                return read()
        except (DatabaseError, InterfaceError) as problem:
            code = getattr(problem.__cause__, "sqlstate", None)
            logger.warning("The standby failed (%s): read from the primary.", code)
        finally:
            _primary.reset(token)
    return read()


@contextmanager
def on_primary() -> Iterator[None]:
    """Write, in the midst of what reads from the standby."""
    with _asking(_primary.get() or connections[DEFAULT_DB_ALIAS]):
        yield


def bytes_behind() -> int | None:
    """How much of the primary's journal the standby has yet to replay; None where it is away or no standby of it."""
    return _bytes_behind(_written())


def _caught_up() -> BaseDatabaseWrapper | None:
    """The standby, once all that is written up to now is seen there; None where that takes longer than one waits."""
    global _left_alone_until
    began = time.monotonic()
    if began < _left_alone_until:
        return None
    written = _written()
    while behind := _bytes_behind(written):
        if time.monotonic() - began > settings.STANDBY_WAIT_MS / 1000:
            break
        time.sleep(A_MOMENT)
    if behind == 0:
        return connections[settings.STANDBY_DATABASE]
    _left_alone_until = time.monotonic() + (WHILE_AWAY if behind is None else WHILE_BEHIND)
    return None


type Written = tuple[str | None, int | None]
"""How far the primary's journal is on its disk, and on which timeline."""


def _written() -> Written:
    """Nothing where this is no primary at all."""
    written: Written = _row(connections[DEFAULT_DB_ALIAS], WRITTEN) or (None, None)
    return written


def _bytes_behind(written: Written) -> int | None:
    standby = connections[settings.STANDBY_DATABASE]
    try:
        with patience.of(FOR_AN_ANSWER):
            row = _row(standby, BEHIND, written)
            standby.connection.read_only = True  # should it be promoted meanwhile
    except (DatabaseError, InterfaceError):
        standby.close()
        return None
    return max(0, row[0]) if row else None


def _row(on: BaseDatabaseWrapper, sql: str, told: Any = ()) -> Any:
    with on.cursor() as cursor:
        cursor.execute(sql, told)
        return cursor.fetchone()


@contextmanager
def _asking(database: BaseDatabaseWrapper) -> Iterator[None]:
    """Let whatever asks the database in this thread ask over this connection."""
    usual = connections[DEFAULT_DB_ALIAS]
    connections[DEFAULT_DB_ALIAS] = database
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = usual
