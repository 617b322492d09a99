"""Asking for a conversation: the message, written, and sent by the person themselves."""

from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.message import TalkMessageForm
from recovery.conversations.message import TalkMessage
from recovery.conversations.models import Conversation
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import back_from, can_be_undone

PAGE = "conversations/conversation_message.html"


@once
def conversation_message(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Written for them, and theirs to change; to copy, to mail, and to note that it went."""
    talk = own_conversation.even_removed(request, pk)
    return fill_in(
        request,
        PAGE,
        partial(TalkMessageForm, instance=copy(talk)),
        row=talk,
        context=_shown(talk),
        leave=talk,
        then=partial(_saved, request),
    )


def _shown(talk: Conversation) -> dict[str, Any]:
    return {"talk": talk, "written": TalkMessage(talk)}


def _saved(request: AuthenticatedRequest, talk: Conversation) -> HttpResponse:
    match request.POST.get("go"):
        case "compose":
            return _compose(request, talk)
        case "sent":
            talk.set(message=TalkMessage(talk).message.body)
            talk.mark_sent()
            said = _("Noted: you asked {who}.").format(who=talk.person)
            can_be_undone(request, said, "conversation_unsent", talk.pk)
            return go_to(request, talk)
        case _:
            return saved(request, "conversation_message", talk.pk)


def _compose(request: AuthenticatedRequest, talk: Conversation) -> HttpResponse:
    """Written anew from what was told. What they had changed is shown below it, to be copied."""
    before = talk.message
    talk.set(message="")
    form = TalkMessageForm(instance=talk)
    return render(request, PAGE, _shown(talk) | {"form": form, "before": before})


@verb(own_conversation)
def conversation_unsent(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    talk = own_conversation(request, pk).unmark_sent()
    messages.success(request, _("Taken back. It isn’t sent yet."))
    return back_from(request, talk)
