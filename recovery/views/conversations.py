"""One talk: plan it, look at it, change it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest, key_in
from recovery.forms.conversations import ConversationForm
from recovery.forms.days import HeldForm, MoveForm
from recovery.models import Conversation
from recovery.models.rejections import today
from recovery.views.doors import own_conversation
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/conversation_new.html"
EDIT = "recovery/conversation_edit.html"
DETAIL = "recovery/conversation_detail.html"
MAY_BE_NAMED = ("person", "rejection", "opportunity")


def conversation_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    talk = own_conversation(request, pk, only_look=True)
    return render(request, DETAIL, detail_context(talk))


def detail_context(talk: Conversation, **forms: Any) -> dict[str, Any]:
    """The page of one talk; a form with a mistake stands there as it was typed."""
    return {
        "talk": talk,
        "today": today(),
        "pointed": list(talk.pointers.shown()),
        "came_through": list(talk.person.pointed_to_by.with_whom()[:3]),
        "move_form": MoveForm(),
        "held_form": HeldForm(),
    } | forms


@once
def conversation_new(request: AuthenticatedRequest) -> HttpResponse:
    """Plan one, or note one that took place already."""
    talk = Conversation(owner=request.user)
    if request.method != "POST":
        draft = draft_for(request)
        form = ConversationForm(instance=talk, draft=(draft or {}) | _named(request))
        return render(request, NEW, {"form": form, "draft": draft})
    already = request.POST.get("go") == "held"
    form = ConversationForm(request.POST, instance=talk, already=already)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "conversation_list")
    if not form.is_valid():
        return render(request, NEW, {"form": form}, status=422)
    talk = form.save()
    request.user.drafts.forget(request.user, request.path)
    return go_to(request, "conversation_came_of_it" if already else "conversation_detail", talk.pk)


def _named(request: AuthenticatedRequest) -> dict[str, list[str]]:
    """Whom or what the link that led here named, as if it had been chosen.

    The form offers only what is this person's own.
    """
    keys = {name: key_in(request.GET.get(name, "")) for name in MAY_BE_NAMED}
    return {name: [str(key)] for name, key in keys.items() if key}


@once
def conversation_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    talk = own_conversation(request, pk)
    if request.method != "POST":
        draft = draft_for(request)
        form = ConversationForm(instance=talk, draft=draft)
        return render(request, EDIT, {"talk": talk, "form": form, "draft": draft})
    form = ConversationForm(request.POST, instance=talk)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "conversation_detail", pk)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        context = {"talk": own_conversation(request, pk), "form": form}
        return render(request, EDIT, context, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, "conversation_detail", pk)
