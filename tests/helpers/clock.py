"""Moving time without waiting for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from unittest import mock

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """A context in which it is this moment."""
    with mock.patch("django.utils.timezone.now", return_value=moment):
        yield
