"""Who is asking, in their own time zone; and a closed door that keeps what was typed."""

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils import timezone

from accounts.typed import carry


class KeepTypedTextMiddleware(LoginRequiredMiddleware):
    """Every page is private unless it says otherwise; a post that comes too late is carried over sign-in."""

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseRedirect:
        if request.method == "POST":
            carry(request)
        return super().handle_no_permission(request, view_func)


class PreferencesMiddleware:
    """Dates and hours are the person's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with timezone.override(_zone(request)):
            return self.get_response(request)


def _zone(request: HttpRequest) -> zoneinfo.ZoneInfo:
    return request.user.zone if request.user.is_authenticated else zoneinfo.ZoneInfo("UTC")
