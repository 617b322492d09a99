"""Conversations: planned, held, or let go."""

from functools import partial

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Move, Values, added_by, changed_by, fields_of, filled
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.came_of_it import CameOfItForm
from recovery.conversations.forms.conversations import ConversationForm
from recovery.conversations.models import Conversation

FIELDS = fields_of(ConversationForm)


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
    new=added_by(ConversationForm),
    takes=FIELDS,
    change=changed_by(ConversationForm),
    changes=FIELDS,
    moves={
        "held": Move(
            "It was held: say what came of it, and who they named", _held, fields_of(CameOfItForm)
        ),
        "let-go": Move("It will not be held", lambda request, row, said: row.let_go()),
        "reopen": Move("Undo holding it or letting it go", lambda request, row, said: row.reopen()),
    },
)
