"""What the friend's page tells, and how anything gets written from it.

What it tells about a person is named in `told`, and nothing else of theirs is even read. What is
written from it goes through `locked`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast

from django.http import HttpRequest, HttpResponse
from django.middleware.csp import get_nonce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.languages import speak_to_reader
from accounts.limits import count_try
from bounceback.link_pages import link_page, refuse_too_much
from bounceback.postgresql.collisions import in_one_transaction
from bounceback.text import begun
from bounceback.tokens import hashed
from recovery.debriefs.forms.friend import FriendForm, FriendRemarkForm, Question, words_sent
from recovery.debriefs.helping import IN_PHASE, NEEDED, jobs
from recovery.debriefs.models.links import DebriefLink
from recovery.shared import timings

PAGE = "debriefs/friend.html"
GONE = "debriefs/friend_gone.html"

type TokenView[**P] = Callable[Concatenate[HttpRequest, str, P], HttpResponse]
type LinkView[**P] = Callable[Concatenate[HttpRequest, DebriefLink, P], HttpResponse]


def opened(request: HttpRequest, token: str) -> DebriefLink | None:
    """The link of this token, with its debrief as the friend may know it."""
    link = DebriefLink.objects.opened_by(token)
    if link:
        _as_theirs(request, link)
    return link


def _as_theirs(request: HttpRequest, link: DebriefLink) -> None:
    """Hours are in the person's time zone, for the two talk at one hour; words in the friend's language."""
    link.debrief.owner = link.owner
    timezone.activate(link.owner.zone)
    speak_to_reader(request, link.debrief.language)


def locked[**P](view: LinkView[P]) -> TokenView[P]:
    """A decorator for a view that writes: in one transaction, with the debrief locked, and rate limited."""

    @wraps(view)
    def wrapper(
        request: HttpRequest, token: str, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        refuse_too_much(request)
        if DebriefLink.objects.revision_of(token) is None:
            return gone(request)

        def written() -> HttpResponse:
            link = DebriefLink.objects.locked_by(token)
            _as_theirs(request, link)
            return view(request, link, *args, **kwargs)

        if count_try(request, "friend", hashed(token).hex()).wait:
            return _slow(request, token)
        try:
            return in_one_transaction(written)
        except DebriefLink.DoesNotExist:
            return gone(request)

    return cast(TokenView[P], wrapper)


def gone(request: HttpRequest) -> HttpResponse:
    """The page for a link that never was, ran out or was revoked: it does not say which, and prints their words."""
    words = words_sent(request.POST) if request.method == "POST" else []
    slow = bool(count_try(request, "wrong_link").wait)
    return link_page(GONE, {"slow": slow, "words": words}, 429 if slow else 404)


def _slow(request: HttpRequest, token: str) -> HttpResponse:
    """The page after too many requests: nothing is saved, and everything stands there as it was typed."""
    link = opened(request, token)
    if link is None:
        return gone(request)
    questions = questions_of(link)
    form = FriendForm(request.POST, debrief=link.debrief)
    remark = FriendRemarkForm(request.POST, debrief=link.debrief, questions=questions)
    return page(request, link, form, remark, questions, status=429, slow=True)


# What it tells.


def questions_of(link: DebriefLink) -> list[Question]:
    """The questions in order, each with the person's answer where that is shared."""
    shares = link.debrief.shows_answers
    return [
        Question(str(each.pk), each.text, each.gist if shares else "") for each in link.questions
    ]


def token_of(request: HttpRequest) -> str:
    """The token in the address of this request."""
    match = request.resolver_match
    return str(match.kwargs["token"]) if match else ""


def here(request: HttpRequest) -> str:
    """The address of the friend's page for this token."""
    return reverse("debrief_friend", args=[token_of(request)])


def told(request: HttpRequest, link: DebriefLink, questions: list[Question]) -> dict[str, Any]:
    """Everything the friend's page tells: who asks, for what, about which interview, and how far they are."""
    debrief, name = link.debrief, link.owner.name or _("the person who asked you")
    now = debrief.now
    return {
        "token": token_of(request),
        "csp_nonce": get_nonce(request),
        "name": link.owner.name,
        "debrief": debrief,
        "says": begun(str(IN_PHASE[now.key]).format(name=name)) if now else "",
        "jobs": [begun(str(job).format(name=name)) for job in jobs(debrief.need)],
        "needed": begun(str(NEEDED[debrief.need]).format(name=name)) if debrief.need else "",
        "role": debrief.job_role,
        "company": debrief.job_company if debrief.shows_company else "",
        "strengths": debrief.strengths if debrief.shows_strengths else [],
        "questions": questions,
        "until": link.expires_at,
        "minutes": timings.DEBRIEF_MINUTES,
        "seconds": timings.REFRESH_SECONDS,
    }


def page(
    request: HttpRequest,
    link: DebriefLink,
    form: FriendForm | None = None,
    remark_form: FriendRemarkForm | None = None,
    questions: list[Question] | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    questions = questions_of(link) if questions is None else questions
    context = told(request, link, questions)
    context["form"] = form or FriendForm(debrief=link.debrief)
    context |= remarks(request, link, remark_form or an_empty_remark(link, questions), questions)
    return link_page(PAGE, context | more, status)


def an_empty_remark(link: DebriefLink, questions: list[Question]) -> FriendRemarkForm:
    return FriendRemarkForm(debrief=link.debrief, questions=questions)


def remarks(
    request: HttpRequest,
    link: DebriefLink,
    form: FriendRemarkForm,
    questions: list[Question],
    **more: Any,
) -> dict[str, Any]:
    """The friend's own remarks, and the form for another."""
    texts = {each.pk: each.text for each in questions}
    made = [
        {"remark": each, "about": texts.get(str(each.question_id), "")} for each in link.remarks
    ]
    opens = bool(made or more or form["remark"].value() or form.errors)
    return {
        "token": token_of(request),
        "made": made,
        "remark_form": form,
        "opens_remarks": opens,
        **more,
    }
