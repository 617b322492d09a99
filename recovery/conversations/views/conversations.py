"""One conversation: plan it, see it, edit it."""

from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from accounts.http import AuthenticatedRequest
from accounts.models.draft import Fields
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import key_in
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.conversations import ConversationForm
from recovery.conversations.message import ConversationMessage
from recovery.conversations.models import Conversation
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved
from recovery.shared.fields.days import HeldForm, MoveForm

NEW = "conversations/conversation_new.html"
EDIT = "conversations/conversation_edit.html"
DETAIL = "conversations/conversation_detail.html"
MAY_BE_NAMED = ("person", "rejection", "opportunity")


def conversation_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    conversation = own_conversation(request, pk, only_look=True)
    return render(request, DETAIL, detail_context(conversation))


def detail_context(conversation: Conversation, **forms: Any) -> dict[str, Any]:
    """What the page of one conversation shows; a form with a mistake stands there as it was typed."""
    return {
        "conversation": conversation,
        "written": ConversationMessage(conversation),
        "today": today(),
        "pointed": list(conversation.pointers.shown()),
        "came_through": list(conversation.person.pointed_to_by.with_whom()[:3]),
        "move_form": MoveForm(),
        "held_form": HeldForm(),
    } | forms


@once
def conversation_new(request: AuthenticatedRequest) -> HttpResponse:
    """Plan a conversation, or note one that was held already."""
    conversation = Conversation(owner=request.user)
    already = request.POST.get("go") == "held"

    def form(data: QueryDict | None = None, draft: Fields | None = None) -> ConversationForm:
        offered = {} if data is not None else {"draft": (draft or {}) | _named(request)}
        return ConversationForm(data, instance=conversation, already=already, **offered)

    return fill_in(
        request,
        NEW,
        form,
        leave="conversation_list",
        then=lambda conversation: (
            go_to(request, "conversation_came_of_it", conversation.pk)
            if already
            else go_to(request, conversation)
        ),
    )


def _named(request: AuthenticatedRequest) -> dict[str, list[str]]:
    """The person, recovery or opportunity named in the link that led here, as first choices of the form.

    The form offers only what is this person's own.
    """
    keys = {name: key_in(request.GET.get(name, "")) for name in MAY_BE_NAMED}
    return {name: [str(key)] for name, key in keys.items() if key}


@once
def conversation_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    conversation = own_conversation.even_removed(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(ConversationForm, instance=copy(conversation)),
        row=conversation,
        context={"conversation": conversation},
        leave=conversation,
        then=lambda _saved: saved(request, conversation),
    )
