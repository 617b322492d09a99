"""The request as our views see it, and what browsers keep of an answer."""

from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.dateparse import parse_date
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request with `htmx`, which django-htmx's middleware sets."""

    htmx: HtmxDetails


def keep_in_browser(
    response: HttpResponseBase,
    name: str,
    value: str,
    kept: timedelta,
    samesite: Literal["Lax", "Strict"] = "Lax",
) -> None:
    """Let the browser keep a value for so long: no script reads it, and over the net it goes encrypted alone."""
    response.set_cookie(
        name,
        value,
        max_age=kept,
        secure=not settings.LOCAL,
        httponly=True,
        samesite=samesite,
    )


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
