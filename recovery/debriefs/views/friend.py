"""The friend's page: for somebody who holds a link and goes through an interview with the person.

Each field they write is saved for itself, so that two browsers never write over each other's. What
the page tells stands in friend_page.py. Opening it writes nothing: programs that check mail do, too.
"""

from functools import wraps
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from bounceback.forms import status_of
from bounceback.htmx import no_news, stop_asking, wants_part
from bounceback.link_pages import link_page, opened_by_token, whose
from recovery.debriefs.forms.friend import FriendForm, FriendRemarkForm
from recovery.debriefs.models.links import DebriefLink
from recovery.debriefs.views.friend_page import (
    GONE,
    PAGE,
    TokenView,
    an_empty_remark,
    gone,
    here,
    locked,
    opened,
    page,
    questions_of,
    remarks,
    token_of,
    told,
)
from recovery.shared.choices import Voice


@opened_by_token(whose(DebriefLink))
@require_http_methods(["GET", "HEAD", "POST"])
def debrief_friend(request: HttpRequest, token: str) -> HttpResponse:
    if request.method == "POST":
        return _save_all(request, token)
    link = opened(request, token)
    return page(request, link, saved="saved" in request.GET) if link else gone(request)


@opened_by_token(whose(DebriefLink))
@require_safe
def debrief_friend_live(request: HttpRequest, token: str) -> HttpResponse:
    """What both see, if newer than this screen; the friend's page asks every few seconds."""
    newest = DebriefLink.objects.revision_of(token)
    if newest is not None and request.GET.get("since") == str(newest):
        return no_news()
    link = opened(request, token) if newest is not None else None
    if link is None:
        return stop_asking(request, gone(request), f"{GONE}#live", {})
    if not wants_part(request):
        return HttpResponseRedirect(here(request))
    return link_page(f"{PAGE}#live", told(request, link, questions_of(link)))


# What is written.


def _written[**P](view: TokenView[P]) -> TokenView[P]:
    """A decorator for a view that only writes: opened as a page (a reload, the back button), it leads to the page."""

    @wraps(view)
    def wrapper(
        request: HttpRequest, token: str, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        if request.method == "POST":
            return view(request, token, *args, **kwargs)
        return HttpResponseRedirect(here(request)) if opened(request, token) else gone(request)

    marked = opened_by_token(whose(DebriefLink))(
        require_http_methods(["GET", "HEAD", "POST"])(wrapper)
    )
    return cast(TokenView[P], marked)


def _save(request: HttpRequest, link: DebriefLink) -> HttpResponse:
    """Save the whole page as it was typed: the changed fields, and a remark if there is one."""
    questions = questions_of(link)
    form = FriendForm(request.POST, debrief=link.debrief)
    remark = FriendRemarkForm(request.POST, debrief=link.debrief, questions=questions)
    if all([form.is_valid(), remark.is_valid()]):
        form.save()
        if remark.save():
            return HttpResponseRedirect(f"{here(request)}?saved=1#words", status=303)
    return page(request, link, form, remark, questions, status=status_of(form))


_save_all = locked(_save)


@_written
@locked
def debrief_friend_word(request: HttpRequest, link: DebriefLink, field: str) -> HttpResponse:
    """Save one field, sent by the page after a pause in typing."""
    form = FriendForm(request.POST, debrief=link.debrief, only=field)
    if field not in form.fields:
        return link_page(GONE, {}, 404)
    right = form.is_valid()
    if right:
        form.save()
    context = {
        "form": form,
        "field": form[field],
        "seen": form.seen(field),
        "token": token_of(request),
    }
    status = 200 if right else status_of(form)
    return link_page(f"{PAGE}#said", context, status)


@_written
@locked
def debrief_friend_remark(request: HttpRequest, link: DebriefLink) -> HttpResponse:
    """Add one remark. Without JavaScript it is sent with the whole page."""
    if not wants_part(request):
        return _save(request, link)
    questions = questions_of(link)
    form = FriendRemarkForm(request.POST, debrief=link.debrief, questions=questions, must=True)
    if added := form.is_valid() and form.save():
        form = an_empty_remark(link, questions)
    context = remarks(request, link, form, questions, added=added)
    return link_page(f"{PAGE}#remarks", context, 200 if added else 422)


@_written
@locked
def debrief_friend_take_back(request: HttpRequest, link: DebriefLink, remark: UUID) -> HttpResponse:
    """Delete a remark the friend made themselves."""
    if link.debrief.remarks.by(Voice.LINK).take_back(remark):
        link.debrief.touch()
    if not wants_part(request):
        return _save(request, link)
    questions = questions_of(link)
    typed = dict(request.POST.lists())
    form = FriendRemarkForm(draft=typed, debrief=link.debrief, questions=questions)
    context = remarks(request, link, form, questions, taken_back=True)
    return link_page(f"{PAGE}#remarks", context)
