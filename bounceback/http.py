"""The request as our views see it."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils.dateparse import parse_date
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request with `htmx`, which django-htmx's middleware sets."""

    htmx: HtmxDetails


def writes(request: HttpRequest) -> bool:
    """Whether this request is to change something: a form that is sent, or a program's change."""
    return request.method in ("POST", "PATCH")


def day_in(words: str) -> date | None:
    """The day that an address names, as 2026-11-29; None for any other text, and for a day that no calendar has."""
    try:
        return parse_date(words)
    except ValueError:
        return None


def key_in(words: str) -> UUID | None:
    """The UUID of a row that an address or a form names; None for any other text."""
    try:
        return UUID(words)
    except ValueError:
        return None
