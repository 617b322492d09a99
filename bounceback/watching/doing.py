"""What runs just now, so that a line of the log can say what it belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass
class Doing:
    """One request or one job of the queue, while it runs."""

    id: str
    name: str = ""
    """Of the view, once the address is resolved; or of the task."""
    route: str = ""
    """The address as the URLconf writes it: it holds no key and no token."""


_now: ContextVar[Doing | None] = ContextVar("doing", default=None)


def doing_now() -> Doing | None:
    return _now.get()


@contextmanager
def doing(what: Doing) -> Iterator[Doing]:
    """Say so while this request or job runs."""
    before = _now.set(what)
    try:
        yield what
    finally:
        _now.reset(before)
