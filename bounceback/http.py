"""The request as our views see it."""

from uuid import UUID

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    htmx: HtmxDetails


def key_in(words: str) -> UUID | None:
    """The key of a row, as an address has it; None for anything else."""
    try:
        return UUID(words)
    except ValueError:
        return None
