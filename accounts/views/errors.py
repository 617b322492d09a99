"""Pages for when something goes wrong. They never lose what was typed."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db.models import Choices
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.drafts import (
    carry,
    draft_fields,
    is_autosave,
    keep_unsaved,
    page_of,
    read_submit_key,
)
from accounts.events import note
from accounts.models.draft import words_of
from bounceback.htmx import go_to, no_news
from bounceback.link_pages import asks_for_link_page
from bounceback.postgresql.away import is_away
from bounceback.postgresql.collisions import is_busy

LONGEST_PRINTED = 8 * 1024 * 1024
"""Bytes of a post beyond what the server takes in that are still read, to be given back."""

UNREADABLE = (BadRequest, MultiPartParserError, OSError, SuspiciousOperation)
"""What reading a post raises that is broken, too long, or ends before it should."""

CODE = re.compile(
    r"on|True|False|-?\d{1,3}|[a-z]+(_[a-z0-9]+)+|.*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""What a form sends that nobody typed: a box ticked, a number on a scale, the code of a choice, the key of a row."""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page's token had run out: keep the text as a draft and show the form again.

    Whoever is not signed in gets their words printed, and carried until they sign in.
    """
    note(request, "not_allowed", what="csrf")
    user, fields = request.user, draft_fields(request.POST)
    signed = request.POST.get("submit_key", "")
    if not (fields and user.is_authenticated and read_submit_key(user, signed)):
        return give_back(request, "403_csrf.html", 403)
    keep_unsaved(user, page_of(request), fields, signed)
    if is_autosave(request):
        return no_news()
    messages.info(request, _("That page had been open for a long time. Your words are still here."))
    return go_to(request, page_of(request))


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """The page after too many tries: how long to wait, and the words that were sent."""
    response = give_back(request, "429.html", 429, wait=wait_words(seconds))
    response.headers["Retry-After"] = str(seconds)
    return response


def wait_words(seconds: int) -> str:
    """How long to wait, in whole minutes, in a sentence."""
    minutes = -(-seconds // 60)
    return ngettext(
        "Wait a minute, then try again.", "Wait {n} minutes, then try again.", minutes
    ).format(n=minutes)


def give_back(request: HttpRequest, template: str, status: int, **told: str) -> HttpResponse:
    """A page that says what went wrong and prints the words that were sent, to be copied."""
    page = page_of(request)
    is_nobody = not request.user.is_authenticated
    carried = request.method == "POST" and is_nobody and carry(request)
    context = told | {
        "unsaved": words_sent(request),
        "page": page,
        "sign_in": f"{reverse('account_login')}?{urlencode({'next': page})}" if carried else "",
    }
    return render(request, template, context, status=status)


def words_sent(request: HttpRequest) -> list[str]:
    """What a person typed into the form they sent; nothing where another site sent it."""
    if request.method != "POST" or not _is_from_here(request):
        return []
    return _typed(_posted(request))


def _typed(post: QueryDict) -> list[str]:
    """The words of a post, without the codes it carries."""
    return [words for words in words_of(draft_fields(post)) if not CODE.fullmatch(words)]


def _is_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that this post comes from our own site."""
    origin = request.headers.get("Origin")
    try:
        return origin is None or urlsplit(origin).netloc == request.get_host()
    except (ValueError, SuspiciousOperation):  # no address, or a host that isn't ours
        return False


def _posted(request: HttpRequest) -> QueryDict:
    """What was posted; of a body that could not be taken in, what can be made of it, so that this page is drawn."""
    try:
        post: QueryDict = request.POST
    except UNREADABLE:
        request._mark_post_parse_error()  # type: ignore[attr-defined]  # nobody tries again
        post = request.POST
    return post or _as_it_came(request)


def _as_it_came(request: HttpRequest) -> QueryDict:
    """A plain form that was refused unread: for its length, or for the encoding it said it had."""
    if request.content_type != "application/x-www-form-urlencoded":
        return QueryDict()
    try:
        return QueryDict(request.read(LONGEST_PRINTED), encoding="utf-8")
    except UNREADABLE:
        return QueryDict()


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for 404; where a form was sent (to something deleted in another window), with its words."""
    if request.user.is_authenticated:  # what is somebody else's is not found either
        note(request, "not_found")
    return render(request, "404.html", {"unsaved": words_sent(request)}, status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for 400: more than the server takes in, or something malformed.

    A session that could not be saved because the database is away gets the page that says so.
    """
    if is_away(exception):
        return server_error(request)
    too_big = isinstance(exception, RequestDataTooBig)
    context = {
        "unsaved": words_sent(request),
        "too_big": too_big,
        "most": settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
    }
    return HttpResponse(render_to_string("400.html", context), status=413 if too_big else 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for 500. With the database away, or another at the same rows, it says so, and offers to try again.

    Rendered without the context processors: they would ask the database who is here.
    """
    problem = sys.exc_info()[1]
    away = is_away(problem)
    if away and (page := _as_nobody(request)):
        return page
    post = _posted(request) if request.method == "POST" else QueryDict()
    context = {
        "away": away,
        "busy": is_busy(problem) if problem else False,
        "path": request.path,
        "csrf_token": None if asks_for_link_page(request) else get_token(request),
        "again": _resend(post) if away else [],
        "unsaved": [words for words in _typed(post) if not (away and words in _codes())],
    }
    return HttpResponse(render_to_string("500.html", context), status=503 if away else 500)


def _as_nobody(request: HttpRequest) -> HttpResponse | None:
    """Show a public page that can do without the database (someone to talk to) as to a stranger."""
    try:
        match = resolve(request.path)
        if request.method not in ("GET", "HEAD") or getattr(match.func, "login_required", True):
            return None
        request.user = AnonymousUser()
        request._messages = CookieStorage(request)  # type: ignore[attr-defined] # not the session's
        page: HttpResponse = match.func(request, *match.args, **match.kwargs)
    except Exception as problem:
        if isinstance(problem, Resolver404) or is_away(problem):
            return None
        raise
    return page


@cache
def _codes() -> set[str]:
    """The codes of every choice there is. Somebody may have typed one of them: for words that are sent again."""

    def kinds(of: type[Choices]) -> Iterator[type[Choices]]:
        for kind in of.__subclasses__():
            yield kind
            yield from kinds(kind)

    return {str(choice.value) for kind in kinds(Choices) for choice in kind}


def _resend(post: QueryDict) -> list[tuple[str, str]]:
    """Names and values for a form that repeats this post; never a password."""
    return [
        (name, value)
        for name, values in post.lists()
        if name != "csrfmiddlewaretoken" and "password" not in name
        for value in values
        if isinstance(value, str)
    ]
