"""Public pages opened by a link: the token in their address is the only key, and nobody is signed in there."""

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
    """Whether this request is for a page opened by a link; false until its address is resolved."""
    return request.resolver_match is not None and is_opened_by_token(request.resolver_match.func)


def refuse_too_much(request: HttpRequest) -> None:
    """Refuse a body that is too long before any of it is read, uploaded files included."""
    if int(request.headers.get("content-length") or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise RequestDataTooBig


def link_page(template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Draw a page opened by a link without the context processors, which would ask the session who is here."""
    return HttpResponse(render_to_string(template, context), status=status)
