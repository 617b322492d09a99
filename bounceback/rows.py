"""What the rows of a list share is worked out once, not once a row: where they lead, how a day is written."""

from collections.abc import Callable, Mapping
from functools import cache
from uuid import UUID

from django.db.models import Choices
from django.urls import reverse
from django.utils.translation import get_language


@cache
def address_of(name: str, keys: int = 1) -> Callable[..., str]:
    """What makes the address of a page from so many keys: one look at the URLconf for all rows."""
    marks = [UUID(int=number) for number in range(keys)]
    address = reverse(name, args=marks)
    for mark in marks:
        address = address.replace(str(mark), "{}")
    return address.format


def words_of(*choices: type[Choices]) -> Mapping[str, str]:
    """The words for each of these codes, as this person reads them."""
    return _words(choices, get_language())


@cache
def _words(choices: tuple[type[Choices], ...], _language: str | None) -> Mapping[str, str]:
    """Kept for each language."""
    return {code: str(label) for each in choices for code, label in each.choices}
