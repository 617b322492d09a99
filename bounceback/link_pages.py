"""Pages that open by a link: the token in their address is all one needs, and says nothing of who opens it."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt


def opened_by_token[View: Callable[..., HttpResponseBase]](view: View) -> View:
    """Mark a view: no account, no session, and no CSRF token, for the address is the only authority.

    Whoever is signed in is nobody here. Its answers tell no other site and no index their address.
    """
    marked = csrf_exempt(login_not_required(view))
    marked.opened_by_token = True  # type: ignore[attr-defined]
    return marked


def is_opened_by_token(view: object) -> bool:
    return getattr(view, "opened_by_token", False)


def asks_for_link_page(request: HttpRequest) -> bool:
    """Whether this request is for such a page; false until its address is resolved."""
    return request.resolver_match is not None and is_opened_by_token(request.resolver_match.func)


def refuse_too_much(request: HttpRequest) -> None:
    """Before anything of it is read, also of a file that somebody sends along."""
    if int(request.headers.get("content-length") or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise RequestDataTooBig


def link_page(template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """The page, drawn without the context processors: they would ask the session who is here."""
    return HttpResponse(render_to_string(template, context), status=status)
