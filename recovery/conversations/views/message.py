"""The message that asks for a conversation: written, edited, and sent by the person themselves."""

from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.message import ConversationMessageForm
from recovery.conversations.message import ConversationMessage
from recovery.conversations.models import Conversation
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import back_from, can_be_undone

PAGE = "conversations/conversation_message.html"


@once
def conversation_message(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The message: edit it, copy it, open it in a mail program, note that it was sent."""
    conversation = own_conversation.even_removed(request, pk)
    return fill_in(
        request,
        PAGE,
        partial(ConversationMessageForm, instance=copy(conversation)),
        row=conversation,
        context=_shown(conversation) | {"step": _step(request, conversation)},
        leave=conversation.rejection if _step(request, conversation) else conversation,
        then=partial(_saved, request),
    )


def _shown(conversation: Conversation) -> dict[str, Any]:
    return {"conversation": conversation, "written": ConversationMessage(conversation)}


def _step(request: AuthenticatedRequest, conversation: Conversation) -> str:
    """The step of the path it was opened from, and leads back to; empty where it was opened elsewhere."""
    if request.GET.get("from") != "step" or conversation.rejection is None:
        return ""
    return reverse("step_screen", args=[conversation.rejection.pk, "get-going", "keep-anyone"])


def _saved(request: AuthenticatedRequest, conversation: Conversation) -> HttpResponse:
    match request.POST.get("go"):
        case "compose":
            return _compose(request, conversation)
        case "sent":
            conversation.set(message=ConversationMessage(conversation).message.body)
            conversation.mark_sent()
            said = _("Noted: you asked {who}.").format(who=conversation.person)
            can_be_undone(request, said, "conversation_unsent", conversation.pk)
            return go_to(request, _step(request, conversation) or conversation)
        case _:
            return saved(request, request.get_full_path())


def _compose(request: AuthenticatedRequest, conversation: Conversation) -> HttpResponse:
    """Compose the message anew; the person's own edited words are shown below, to be copied."""
    before = conversation.message
    conversation.set(message="")
    form = ConversationMessageForm(instance=conversation)
    more = {"form": form, "before": before, "step": _step(request, conversation)}
    return render(request, PAGE, _shown(conversation) | more)


@verb(own_conversation)
def conversation_unsent(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    conversation = own_conversation(request, pk).unmark_sent()
    messages.success(request, _("Taken back. It isn’t sent yet."))
    return back_from(request, conversation)
