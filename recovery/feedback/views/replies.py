"""Replies: they arrive sealed, are opened when the person says so, and are sorted point by point."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.limits import limited, sends_a_file
from accounts.once import once
from bounceback.forms import clean_text, status_of
from bounceback.htmx import go_to
from recovery.feedback.doors import own_feedback, own_reply
from recovery.feedback.forms.points import (
    POINTS_CHANGED,
    PointForm,
    PointsForm,
    SortForm,
    ticked_in,
)
from recovery.feedback.forms.replies import ReplyForm, SealedForm
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.messages import without_head
from recovery.shared.choices import RequestStatus
from recovery.shared.doors import verb
from recovery.shared.drafts import discard_draft, draft_for
from recovery.shared.editing import fill_in, wait_for
from recovery.shared.from_today import can_be_undone
from recovery.shared.kept import message_kept
from recovery.shared.why import OURS, Why

NEW = "feedback/reply_new.html"
DETAIL = "feedback/reply_detail.html"
SORT = "feedback/reply_sort.html"
POINT = "feedback/point_sort.html"
SEALED = "feedback/reply_sealed.html"
WHY_SORT = Why(
    gettext_lazy(
        "It’s one person’s view. Point by point, you can keep what’s useful and leave the rest."
    ),
    OURS,
)
WHY_SEALED = Why(
    gettext_lazy("A reply about yourself is easier to take at a moment you choose."),
    OURS,
)
WHY_POINTS = Why(
    gettext_lazy("In points, what’s useful can be told apart from what hurts."),
    OURS,
)


@limited("upload", counts=sends_a_file)
@once
def reply_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Store a reply that came. One that was shared comes along, to fill the form in."""
    feedback = own_feedback(request, pk)
    if not feedback.can_be_answered and request.method != "POST":
        return go_to(request, feedback)
    offered = {"received_on": timezone.localdate(), "hour": request.user.snooze_hour}
    if request.method == "POST" and request.POST.get("go") == "fill":
        offered["text"] = without_head(clean_text(request.POST.get("their_words", ""))).strip()
        form = ReplyForm(initial=offered)
        return render(request, NEW, {"feedback": feedback, "form": form})
    return fill_in(
        request,
        NEW,
        partial(ReplyForm, files=request.FILES or None, initial=offered),
        context={"feedback": feedback},
        barred="" if feedback.can_be_answered else _not_waiting(feedback),
        save=lambda form: form.save(feedback),
        then=lambda reply: _after_taking_it_in(request, reply),
    )


def _not_waiting(feedback: FeedbackRequest) -> str:
    """Why no reply can be stored with this request, which another window took back."""
    if feedback.status == RequestStatus.WITHDRAWN:
        return _(
            "This request was taken back in another window. Open it again, and the reply can be kept "
            "with it. Your words are below, and wait here for that."
        )
    return _(
        "In another window this request became a draft again: it isn’t sent yet. Once it is, the "
        "reply can be kept with it. Your words are below, and wait here for that."
    )


def _after_taking_it_in(request: AuthenticatedRequest, reply: FeedbackReply) -> HttpResponse:
    """Where to after storing a reply: opened, to its words; sealed, to its request."""
    message_kept.send(FeedbackReply, request=request)
    if not reply.is_sealed:
        return go_to(request, reply)
    messages.success(request, _("Kept, and sealed until you open it."))
    return go_to(request, reply.request)


@verb(own_feedback)
def reply_when(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """Open the sealed reply, or say when."""
    found = own_reply(request, pk, reply)
    form = SealedForm(request.POST, reply=found)
    if not form.is_valid():
        context = {"reply": found, "feedback": found.request, "form": form, "why": WHY_SEALED}
        return render(request, SEALED, context, status=status_of(form))
    discard_draft(request)
    return _after_taking_it_in(request, form.apply(found))


def _even_removed(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> FeedbackReply:
    """The reply; for a sent form also one that another window has removed meanwhile."""
    is_out = request.method == "POST" and not own_feedback(request, pk).replies.has(reply)
    return own_reply(request, pk, reply, removed=is_out)


@once
def reply_detail(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """The words of a reply and its points. A sealed one shows an envelope and no word."""
    found = _even_removed(request, pk, reply)
    if found.removed_at:
        return wait_for(request, found, found.request)
    context: dict[str, Any] = {"reply": found, "feedback": found.request}
    if found.is_sealed:
        draft = draft_for(request)
        form = SealedForm(reply=found, draft=draft)
        context |= {"form": form, "draft": draft, "why": WHY_SEALED}
        return render(request, SEALED, context)
    return fill_in(
        request,
        DETAIL,
        partial(PointsForm, reply=found),
        context=context | {"ticked": ticked_in(found), "why": WHY_POINTS},
        leave=found.request,
        then=lambda _saved: _sort_on(request, found),
    )


def _sort_on(request: AuthenticatedRequest, reply: FeedbackReply) -> HttpResponse:
    """The first point that is not sorted yet; else the list of all."""
    point = reply.points.first_unsorted()
    return go_to(request, point or reply.get_sort_url())


@once
def point_sort(request: AuthenticatedRequest, pk: UUID, reply: UUID, point: UUID) -> HttpResponse:
    """Sort one point (keep, unsure, not mine), then the next."""
    found = _even_removed(request, pk, reply)
    if found.removed_at:
        return wait_for(request, found, found.request)
    if found.is_sealed:
        return go_to(request, found)
    turn = found.points.turn(point)
    if turn is None:
        messages.info(request, POINTS_CHANGED)
        return _sort_on(request, found)
    return fill_in(
        request,
        POINT,
        partial(PointForm, instance=turn.point),
        context={"reply": found, "feedback": found.request, "turn": turn, "why": WHY_SORT},
        leave=found.request,
        then=lambda _saved: go_to(request, turn.after or found.get_sort_url()),
    )


@once
def reply_sort(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """All points as they were sorted, and whether the reply is useful."""
    found = _even_removed(request, pk, reply)
    if found.removed_at:
        return wait_for(request, found, found.request)
    if found.is_sealed:
        return go_to(request, found)
    return fill_in(
        request,
        SORT,
        partial(SortForm, reply=found),
        context={"reply": found, "feedback": found.request, "points": found.points.in_order()},
        leave=found.request,
        then=lambda _saved: go_to(request, found.request),
    )


@verb(own_feedback)
def reply_remove(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """Remove a reply that was none to this request, for thirty days, then for good."""
    found = own_reply(request, pk, reply).remove()
    can_be_undone(request, _("Taken out."), "reply_restore", pk, reply)
    return go_to(request, found.request)


@verb(own_feedback)
def reply_restore(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """Undo removing a reply. A second press changes nothing."""
    feedback = own_feedback(request, pk)
    if feedback.replies.has(reply):
        return go_to(request, feedback)
    found = own_reply(request, pk, reply, removed=True).restore()
    messages.success(request, _("It is here again."))
    return go_to(request, found.request)
