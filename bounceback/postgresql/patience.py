"""How long a request waits for PostgreSQL in all: one that hangs is met by a limit on our side.

A server that is stopped, or a machine that is gone from the network, says nothing: no limit of its own ends a
statement, and TCP goes on waiting. Whoever asks for a page gets one within seconds, with their words on it. Work that
may take long (migrations, the worker, commands) has no limit.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import psycopg
from django.http import HttpResponseBase

FOR_A_PAGE = 10.0
"""Seconds: several times what the slowest page needs, and as long as static/js/no-line.js waits."""

FOR_A_WORD = 3.0
"""Seconds for whoever only asks whether all is well."""

FOR_HELP = 1.0
"""Seconds for a page that can do without: someone to talk to."""

WHILE_IT_HANGS = 1.0
"""Seconds, once a request of this process has waited in vain, until one is answered again."""


@dataclass
class Patience:
    """What is left of it for one request, in seconds."""

    left: float


_now: ContextVar[Patience | None] = ContextVar("patience", default=None)
_hangs = False
"""Whether the last that this process heard of PostgreSQL is that it heard nothing."""


@contextmanager
def of(seconds: float) -> Iterator[None]:
    """Wait for PostgreSQL so many seconds in all inside; less while it hangs."""
    token = _now.set(Patience(min(seconds, WHILE_IT_HANGS) if _hangs else seconds))
    try:
        yield
    finally:
        _now.reset(token)


def shorten(seconds: float) -> None:
    """Wait from here on no more than so many seconds in this request."""
    if patience := _now.get():
        patience.left = min(patience.left, seconds)


def spend[Answer](work: Callable[[float | None], Answer]) -> Answer:
    """Do what takes PostgreSQL's time, told how many seconds it may take (None: any).

    Raises OperationalError at once where no patience is left.
    """
    global _hangs
    patience = _now.get()
    if patience is None:
        return work(None)
    if patience.left <= 0:
        raise psycopg.OperationalError("PostgreSQL does not answer.")
    began = time.monotonic()
    try:
        answer = work(patience.left)
    except (psycopg.errors._WaitTimeout, psycopg.errors.ConnectionTimeout):
        _hangs = True
        raise
    finally:
        patience.left -= time.monotonic() - began
    _hangs = False
    return answer


def needs_no_database[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """Mark a public view that says the same to a stranger: while PostgreSQL hangs or is gone, everybody is one."""
    view.needs_no_database = True  # type: ignore[attr-defined]
    return view


def can_do_without(view: object) -> bool:
    return getattr(view, "needs_no_database", False)
