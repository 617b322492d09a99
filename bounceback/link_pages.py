"""Public pages opened by a link: the token in their address is the only key, and nobody is signed in there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt

from bounceback.postgresql.owners import as_owner, owner_of
from bounceback.tokens import hashed

type Whose = Callable[[str], UUID | None]
"""Tells from a token who made the link with it; None for a token that opens nothing."""


def whose(model: type[models.Model]) -> Whose:
    """Who made the link of this model, which keeps a hash of its token."""
    return lambda token: owner_of(model, token_hash=hashed(token))


def opened_by_token[View: Callable[..., HttpResponseBase]](
    who: Whose,
) -> Callable[[View], View]:
    """A decorator: no account, no session, and no CSRF token, for the address is the only authority.

    Whoever is signed in is nobody here: the view sees the rows of who made the link, and no others. Its
    answers tell no other site and no index their address.
    """

    def decorator(view: View) -> View:
        @wraps(view)
        def wrapper(
            request: HttpRequest, token: str, *args: Any, **kwargs: Any
        ) -> HttpResponseBase:
            with as_owner(who(token)):
                return view(request, token, *args, **kwargs)

        marked = csrf_exempt(login_not_required(wrapper))
        marked.opened_by_token = True  # type: ignore[attr-defined]
        return cast(View, marked)

    return decorator


def is_opened_by_token(view: object) -> bool:
    return getattr(view, "opened_by_token", False)


def asks_for_link_page(request: HttpRequest) -> bool:
    """Whether this request is for a page opened by a link; false until its address is resolved."""
    return request.resolver_match is not None and is_opened_by_token(request.resolver_match.func)


def refuse_too_much(request: HttpRequest) -> None:
    """Refuse a body that is too long before any of it is read, uploaded files included."""
    try:
        length = int(request.headers.get("content-length") or 0)
    except ValueError:
        raise BadRequest from None
    if length > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise RequestDataTooBig


def link_page(template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Draw a page opened by a link without the context processors, which would ask the session who is here."""
    return HttpResponse(render_to_string(template, context), status=status)
