"""Addresses and words that all rows of a list share, worked out once a page instead of once a row."""

from collections.abc import Callable, Mapping
from functools import cache
from uuid import UUID

from django.db.models import Choices
from django.urls import reverse
from django.utils.translation import get_language


@cache
def address_of(name: str, keys: int = 1) -> Callable[..., str]:
    """A function that makes a page's address from its keys: the URLconf is looked up once for all rows."""
    marks = [UUID(int=number) for number in range(keys)]
    address = reverse(name, args=marks)
    for mark in marks:
        address = address.replace(str(mark), "{}")
    return address.format


def words_of(*choices: type[Choices]) -> Mapping[str, str]:
    """The words for each code of a choice, in this person's language."""
    return _words(choices, get_language())


@cache
def _words(choices: tuple[type[Choices], ...], _language: str | None) -> Mapping[str, str]:
    """The words for the codes of a choice, kept for each language."""
    return {code: str(label) for each in choices for code, label in each.choices}
