"""What is done with a conversation in one press (held, moved, let go, removed), each with its undo."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from recovery.conversations.doors import own_conversation
from recovery.conversations.views.conversations import DETAIL, detail_context
from recovery.shared.doors import verb
from recovery.shared.fields.days import HeldForm, MoveForm
from recovery.shared.from_today import back_from, can_be_undone, undo_of
from recovery.shared.undo import Removal


@verb(own_conversation)
def conversation_held(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note that it was held: today, or on the day that is said.

    With the day in the address, it is the undo of letting it go.
    """
    conversation = own_conversation(request, pk)
    form = HeldForm(request.POST if "on" in request.POST else request.GET)
    if not form.is_valid():
        return render(request, DETAIL, detail_context(conversation, held_form=form), status=422)
    if not conversation.is_held or (
        form.cleaned_data["on"] != conversation.held_on and request.POST.get("on")
    ):
        conversation.hold(form.cleaned_data["on"])
    if "on" in request.GET:
        messages.success(request, _("It’s as it was."))
        return back_from(request, conversation)
    said = _("Good that you talked. Note what came of it now, or later.")
    can_be_undone(request, said, "conversation_reopen", pk)
    return back_from(request, "conversation_came_of_it", pk)


@verb(own_conversation)
def conversation_let_go(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    conversation = own_conversation(request, pk).let_go()
    if not conversation.is_held:
        said = _("Let go.")
        can_be_undone(request, said, "conversation_reopen", pk)
    return back_from(request, conversation)


@verb(own_conversation)
def conversation_reopen(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of holding it or letting it go. The day on which it was held can be had back."""
    conversation = own_conversation(request, pk)
    undo = ""
    if conversation.held_on:
        undo = undo_of(request, "conversation_held", pk, on=conversation.held_on.isoformat())
    conversation.reopen()
    messages.success(request, _("It’s as it was."), extra_tags=undo)
    return back_from(request, conversation)


@verb(own_conversation)
def conversation_move(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Move it to the day that is said, or to tomorrow."""
    conversation = own_conversation(request, pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return render(request, DETAIL, detail_context(conversation, move_form=form), status=422)
    conversation.move(form.cleaned_data["to"])
    can_be_undone(request, _("It has another day now."), "conversation_move_back", pk)
    return back_from(request, conversation)


@verb(own_conversation)
def conversation_move_back(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    conversation = own_conversation(request, pk).move_back()
    messages.success(request, _("It’s as it was."))
    return back_from(request, conversation)


conversation_remove, conversation_restore = Removal(own_conversation).views
