"""What came of a conversation, and the people it pointed to."""

from copy import copy
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.conversations.doors import own_conversation
from recovery.conversations.forms.came_of_it import CameOfItForm
from recovery.people.models import Person
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import can_be_undone

CAME_OF_IT = "conversations/conversation_came_of_it.html"


@once
def conversation_came_of_it(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Say what came of a conversation; saving it notes that the conversation was held."""
    conversation = own_conversation.even_removed(request, pk)
    return fill_in(
        request,
        CAME_OF_IT,
        partial(CameOfItForm, instance=copy(conversation)),
        row=conversation,
        context=lambda _form: {
            "conversation": conversation,
            "pointed": conversation.pointers.shown(),
        },
        leave=conversation,
        then=lambda _saved: saved(request, conversation),
    )


@verb(own_conversation)
def pointer_remove(request: AuthenticatedRequest, pk: UUID, person: UUID) -> HttpResponse:
    """The conversation did not point to this person. They stay among the people."""
    conversation = own_conversation(request, pk)
    request.user.pointers.unpoint(conversation, _own(request, person))
    said = _("Taken off this conversation. They stay among your people.")
    can_be_undone(request, said, "pointer_restore", pk, person)
    return go_to(request, conversation)


@verb(own_conversation)
def pointer_restore(request: AuthenticatedRequest, pk: UUID, person: UUID) -> HttpResponse:
    conversation = own_conversation(request, pk)
    request.user.pointers.point(conversation, _own(request, person))
    messages.success(request, _("It’s as it was."))
    return go_to(request, conversation)


def _own(request: AuthenticatedRequest, person: UUID) -> Person:
    found: Person = get_object_or_404(request.user.people.here(), pk=person)
    return found
