"""Presses on Today lead back to Today, and so do their undos.

The form on Today says so with `<input type="hidden" name="from" value="today">`; the address of an
undo, which has no fields, with `?from=today`.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from bounceback.htmx import go_to

TODAY = "today"


def is_from_today(request: HttpRequest) -> bool:
    return TODAY in (request.POST.get("from"), request.GET.get("from"))


def back_from(request: HttpRequest, usually: Any, *args: Any) -> HttpResponse:
    """Redirect to Today, if it was pressed there; else to this page."""
    return go_to(request, TODAY) if is_from_today(request) else go_to(request, usually, *args)


def undo_of(request: HttpRequest, name: str, *args: Any, **asked: str) -> str:
    """The address of an undo; pressed from Today, it leads back there.

    It has no fields: what it must know (`asked`) stands in it.
    """
    query = ({"from": TODAY} if is_from_today(request) else {}) | asked
    return reverse(name, args=args, query=query or None)


def can_be_undone(request: HttpRequest, said: str, undo: str, /, *args: Any, **asked: str) -> None:
    """Say that something is done, with its undo (see `undo_of`)."""
    messages.success(request, said, extra_tags=undo_of(request, undo, *args, **asked))
