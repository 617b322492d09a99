"""Pages for when something goes wrong. They never lose what was typed."""

import sys

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from accounts.typed import page_of, read_submit_key, typed_fields
from bounceback.keyed import asks_for_key


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page's token had run out: keep the text as a draft and show the form again."""
    user, fields = request.user, typed_fields(request.POST)
    key = request.POST.get("submit_key", "")
    if fields and user.is_authenticated and read_submit_key(user, key):
        user.drafts.keep(user, page_of(request), fields)
        messages.info(
            request, _("That page had been open for a long time. Your words are still here.")
        )
        return HttpResponseRedirect(page_of(request), status=303)
    return render(request, "403_csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Ours, not theirs. With the database away, say so and offer the same words again.

    Rendered without the context processors: they would ask the database who is here.
    """
    away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    if away and (page := _as_nobody(request)):
        return page
    context = {
        "away": away,
        "path": request.path,
        "csrf_token": None if asks_for_key(request) else get_token(request),
        "again": _resend(request) if away and request.method == "POST" else [],
        "typed": typed_fields(request.POST).values() if request.method == "POST" else [],
    }
    return HttpResponse(render_to_string("500.html", context), status=503 if away else 500)


def _as_nobody(request: HttpRequest) -> HttpResponse | None:
    """A public page that can do without the database, shown to whoever asks: someone to talk to."""
    try:
        match = resolve(request.path)
        if request.method != "GET" or getattr(match.func, "login_required", True):
            return None
        request.user = AnonymousUser()
        request._messages = CookieStorage(request)  # type: ignore[attr-defined] # not the session's
        page: HttpResponse = match.func(request, *match.args, **match.kwargs)
    except (Resolver404, OperationalError, InterfaceError):
        return None
    return page


def _resend(request: HttpRequest) -> list[tuple[str, str]]:
    """Names and values for a form that sends the same post again; never a password."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken" and "password" not in name
        for value in values
        if isinstance(value, str)
    ]
