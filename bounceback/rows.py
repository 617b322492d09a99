"""What the rows of a list share is worked out once, not once a row: where they lead, how a day is written."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language


def address_of(name: str, keys: int = 1) -> Callable[..., str]:
    """What makes the address of a page from so many keys: one look at the URLconf for all rows."""
    marks = [UUID(int=number) for number in range(keys)]
    address = reverse(name, args=marks)
    for mark in marks:
        address = address.replace(str(mark), "{}")
    return address.format


def day_words(day: date, kind: str = "DATE_FORMAT") -> str:
    """A day as this person reads it."""
    return _written(day, kind, get_language())


@lru_cache(maxsize=2000)
def _written(day: date, kind: str, _language: str | None) -> str:
    """Kept for each language."""
    return date_format(day, kind)
