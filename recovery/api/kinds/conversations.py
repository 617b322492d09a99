"""Conversations: planned, held, or let go."""

from copy import copy
from functools import partial

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Move, Values, fields_of, filled
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.came_of_it import CameOfItForm
from recovery.conversations.forms.conversations import ConversationForm
from recovery.conversations.models import Conversation

FIELDS = fields_of(ConversationForm)


def _new(request: ApiRequest, said: Values) -> Conversation:
    page = partial(ConversationForm, instance=Conversation(owner=request.user))
    return filled(page, said, anew=True).save()


def _change(request: ApiRequest, conversation: Conversation, said: Values) -> None:
    filled(partial(ConversationForm, instance=copy(conversation)), said).save()


def _held(request: ApiRequest, conversation: Conversation, said: Values) -> None:
    filled(partial(CameOfItForm, instance=conversation), said).save()


CONVERSATIONS = Kind(
    name="conversations",
    one="a conversation",
    model=Conversation,
    find=own_conversation,
    rows=lambda request: Conversation.objects.owned_by(request.user).here(),
    columns=(
        *("id", "person", "ask", "planned_on", "planned_time", "rejection", "opportunity"),
        *("held_on", "let_go_at", "came_of_it", "channel", "reason", "message", "sent_at"),
        "created_at",
    ),
    states={
        "open": lambda rows: rows.open(),
        "held": lambda rows: rows.held(),
        "let-go": lambda rows: rows.let_go(),
    },
    new=_new,
    takes=FIELDS,
    change=_change,
    changes=FIELDS,
    moves={
        "held": Move(
            "It was held: say what came of it, and who they named", _held, fields_of(CameOfItForm)
        ),
        "let-go": Move("It will not be held", lambda request, row, said: row.let_go()),
        "reopen": Move("Undo holding it or letting it go", lambda request, row, said: row.reopen()),
    },
)
