"""Telling that PostgreSQL is away, whatever came of it: then there is a page that says so, and offers to try again."""

import psycopg
from django.db import InterfaceError, OperationalError

from bounceback.causes import causes_of

SAYS_SO = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)

ENDED = {"25006", "25P03", "25P04"}
"""What PostgreSQL calls it: one that only reads now (another took its place), a transaction that lasted too long."""


def is_away(problem: BaseException | None) -> bool:
    """Whether PostgreSQL was away, hung or broke off: the problem itself, or what it came of.

    What tries to go on after that fails by other names: a session that could not be saved was "deleted",
    a transaction "broken", a task of the queue "not deferred".
    """
    return any(
        isinstance(cause, SAYS_SO)
        or getattr(cause.__cause__, "sqlstate", "") in ENDED
        or _broke_off(cause)
        for cause in causes_of(problem, also_hidden=False)
    )


def _broke_off(cause: BaseException) -> bool:
    """Whether psycopg got other answers than it waited for: of a commit, say, and that its server is gone."""
    return isinstance(cause, psycopg.InternalError) and cause.sqlstate is None
