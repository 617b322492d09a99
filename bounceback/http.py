"""The request as our views see it."""

from uuid import UUID

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request with `htmx`, which django-htmx's middleware sets."""

    htmx: HtmxDetails


def key_in(words: str) -> UUID | None:
    """The UUID of a row that an address or a form names; None for any other text."""
    try:
        return UUID(words)
    except ValueError:
        return None
