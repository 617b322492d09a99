"""What came back: it arrives sealed, is opened when the person says so, and is sorted point by point."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.forms import PointsForm, ReplyForm, SortForm, WhenForm
from recovery.forms.points import ticked_in
from recovery.models import FeedbackReply
from recovery.views.doors import own_feedback, own_reply, verb
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/reply_new.html"
DETAIL = "recovery/reply_detail.html"
SORT = "recovery/reply_sort.html"


@once
def reply_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """They answered."""
    feedback = own_feedback(request, pk)
    context: dict[str, Any] = {"feedback": feedback}
    if not feedback.can_be_answered:
        return go_to(request, feedback)
    if request.method != "POST":
        initial = {"received_on": timezone.localdate(), "hour": request.user.park_hour}
        draft = draft_for(request)
        form = ReplyForm(initial=initial, draft=draft)
        return render(request, NEW, context | {"form": form, "draft": draft})
    form = ReplyForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, NEW, context | {"form": form}, status=422)
    reply = form.save(feedback)
    request.user.drafts.forget(request.user, request.path)
    return _after_taking_it_in(request, reply)


def _after_taking_it_in(request: AuthenticatedRequest, reply: FeedbackReply) -> HttpResponse:
    """Opened: its words. Sealed: the request, where the envelope lies."""
    if not reply.is_sealed:
        return go_to(request, reply)
    messages.success(request, _("It lies here, sealed, until you open it."))
    return go_to(request, reply.request)


@verb(own_feedback)
@once
def reply_when(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """Open the envelope, or say when."""
    found = own_reply(request, pk, reply)
    form = WhenForm(request.POST)
    if not form.is_valid():
        context = {"reply": found, "feedback": found.request, "form": form}
        return render(request, "recovery/reply_sealed.html", context, status=422)
    return _after_taking_it_in(request, form.apply(found))


@once
def reply_detail(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """What they wrote, and which points are in it. A sealed one shows its envelope, and not a word."""
    found = own_reply(request, pk, reply)
    context: dict[str, Any] = {"reply": found, "feedback": found.request}
    if found.is_sealed:
        initial = {"hour": request.user.park_hour, "read_with": found.read_with}
        context["form"] = WhenForm(initial=initial)
        return render(request, "recovery/reply_sealed.html", context)
    context["ticked"] = ticked_in(found)
    if request.method != "POST":
        draft = draft_for(request)
        form = PointsForm(reply=found, draft=draft)
        return render(request, DETAIL, context | {"form": form, "draft": draft})
    form = PointsForm(request.POST, reply=found)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, found.request)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, DETAIL, context | {"form": form}, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    return go_to(request, "reply_sort", found.request_id, found.pk)


@once
def reply_sort(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """Point by point: keep it, not sure, not mine."""
    found = own_reply(request, pk, reply)
    if found.is_sealed:
        return go_to(request, found)
    context: dict[str, Any] = {"reply": found, "feedback": found.request}
    if request.method != "POST":
        draft = draft_for(request)
        form = SortForm(reply=found, draft=draft)
        return render(request, SORT, context | {"form": form, "draft": draft})
    form = SortForm(request.POST, reply=found)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, found.request)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, SORT, context | {"form": form}, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    return go_to(request, found.request)


@verb(own_feedback)
@once
def reply_remove(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """It was no answer to this: out of sight, for thirty days until it is deleted."""
    found = own_reply(request, pk, reply).remove()
    undo = reverse("reply_restore", args=[pk, reply])
    messages.success(request, _("Taken out."), extra_tags=undo)
    return go_to(request, found.request)


@verb(own_feedback)
@once
def reply_restore(request: AuthenticatedRequest, pk: UUID, reply: UUID) -> HttpResponse:
    """It was one after all. Where it is here already (a second press), there is nothing to do."""
    feedback = own_feedback(request, pk)
    if feedback.replies.has(reply):
        return go_to(request, feedback)
    found = own_reply(request, pk, reply, removed=True).restore()
    messages.success(request, _("It is here again."))
    return go_to(request, found.request)
