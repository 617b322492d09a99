"""The answer page: for somebody who holds a link, has two minutes and no account.

One address. What it shows follows from the link and, once it is answered, from the one cookie that
tells the browser which answered. Opening it writes nothing: programs that check mail open links, too.
"""

import re
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.languages import speak_to_reader
from accounts.limits import count_try
from bounceback.http import keep_in_browser
from bounceback.link_pages import link_page, opened_by_token, refuse_too_much, whose
from bounceback.postgresql.collisions import in_one_transaction
from bounceback.tokens import new_token
from recovery.feedback.forms.answers import AnswerForm, words_of
from recovery.feedback.models.links import AlreadyAnswered, AnswerLink, Given
from recovery.shared import timings

FORM = "feedback/answer.html"
PREVIEW = "feedback/answer_preview.html"
THANKS = "feedback/answer_thanks.html"
GONE = "feedback/answer_gone.html"


@opened_by_token(whose(AnswerLink))
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    refuse_too_much(request)
    link = AnswerLink.objects.opened_by(token)
    if link is None:
        return _gone(request)
    link.request.owner = link.owner
    speak_to_reader(request, link.request.language)
    if request.method == "POST":
        return _posted(request, token, link)
    if link.answered_at is None:
        return _fill_in(link, AnswerForm(link=link))
    return _answered(request, link)


# Opened.


def _fill_in(link: AnswerLink, form: AnswerForm, status: int = 200, **more: Any) -> HttpResponse:
    return link_page(FORM, {"asked": _asked(link), "form": form, **more}, status)


def _asked(link: AnswerLink) -> dict[str, Any]:
    """What this page tells about a person: their name, the role, the day; the form adds their questions."""
    return {
        "name": link.owner.name,
        "role": link.request.rejection.role,
        "day": timezone.localdate(link.created_at, link.owner.zone),
    }


def _answered(request: HttpRequest, link: AnswerLink) -> HttpResponse:
    """The thank-you page; in the browser that answered, with the answer and a way to change it."""
    if not link.is_answered_with(_token_of(request)):
        return link_page(THANKS, {})
    given = link.given
    if "change" in request.GET and link.can_be_changed and given is not None:
        form = AnswerForm(link=link, initial=asdict(given) | {"version": link.version})
        return _fill_in(link, form, changes=True)
    return link_page(
        THANKS, {"asked": _asked(link), "link": link, "words": words_of(given or Given())}
    )


def _gone(request: HttpRequest) -> HttpResponse:
    """The page for a link that never was, ran out or was revoked: it does not say which, and prints their words."""
    words = AnswerForm(request.POST, link=None).sent if request.method == "POST" else None
    slow = bool(count_try(request, "wrong_link").wait)
    return link_page(GONE, {"slow": slow, "words": words}, 429 if slow else 404)


# Sent.


def _posted(request: HttpRequest, token: str, link: AnswerLink) -> HttpResponse:
    changes = {"changes": link.answered_at is not None}
    tried = count_try(request, "answer", str(link.pk))
    if tried.wait:
        again = AnswerForm(link=link, draft=dict(request.POST.lists()))
        return _fill_in(link, again, 429, slow=True, **changes)
    with tried.counted_if_answered():
        return _sent(request, token, link, changes)


def _sent(
    request: HttpRequest, token: str, link: AnswerLink, changes: dict[str, bool]
) -> HttpResponse:
    go = request.POST.get("go")
    form = AnswerForm(request.POST, link=link)
    if go == "decline":
        return _give(request, token, None)
    if go == "change":
        again = AnswerForm(link=link, draft=dict(request.POST.lists()))
        return _fill_in(link, again, **changes)
    if not form.is_valid():
        return _fill_in(link, form, 422, **changes)
    if go == "send":
        return _give(request, token, form)
    return _with_token(request, link_page(PREVIEW, {"asked": _asked(link), "form": form}))


def _give(request: HttpRequest, token: str, form: AnswerForm | None) -> HttpResponse:
    """Store the answer; without a form, that their policy doesn't allow one."""
    response = _with_token(request, HttpResponseRedirect(request.path, status=303))
    mine = response.cookies[_cookie()].value
    version = request.POST.get("version", "")

    def give() -> None:
        link = AnswerLink.objects.locked_by(token)
        if form is None:
            link.decline(token=mine, version=version)
        else:
            link.answer(form.given, token=mine, version=version)

    try:
        in_one_transaction(give)
    except AnswerLink.DoesNotExist:
        return _gone(request)
    except AlreadyAnswered:
        if form is None:
            return HttpResponseRedirect(request.path, status=303)
        return link_page(THANKS, {"words": form.sent, "too_late": True}, 409)
    return response


# The one cookie: which browser answered.


def _cookie() -> str:
    return f"{'' if settings.LOCAL else '__Host-'}answered"


def _token_of(request: HttpRequest) -> str:
    """This browser's token in its cookie; empty without one."""
    token = request.COOKIES.get(_cookie(), "")
    return token if re.fullmatch(r"[\w-]{43}", token, re.ASCII) else ""


def _with_token(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Set this browser's cookie, new or as it was, for a day from now."""
    token = _token_of(request) or new_token()
    kept = timedelta(hours=timings.AMEND_HOURS)
    keep_in_browser(response, _cookie(), token, kept, samesite="Strict")
    return response
