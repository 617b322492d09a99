"""The addresses of conversations."""

from django.urls import path

from recovery.conversations.views import (
    conversation_list,
    conversations,
    message,
    moves,
    pointers,
    target,
)

TALK = "conversations/<uuid:pk>/"

urlpatterns = [
    path("conversations/", conversation_list.conversation_list, name="conversation_list"),
    path("conversations/new/", conversations.conversation_new, name="conversation_new"),
    path("conversations/week/", target.conversation_target, name="conversation_target"),
    path("conversations/week/off/", target.conversation_week_off, name="conversation_week_off"),
    path("conversations/week/on/", target.conversation_week_on, name="conversation_week_on"),
    path(TALK, conversations.conversation_detail, name="conversation_detail"),
    path(f"{TALK}edit/", conversations.conversation_edit, name="conversation_edit"),
    path(f"{TALK}message/", message.conversation_message, name="conversation_message"),
    path(f"{TALK}unsent/", message.conversation_unsent, name="conversation_unsent"),
    path(f"{TALK}came-of-it/", pointers.conversation_came_of_it, name="conversation_came_of_it"),
    path(f"{TALK}held/", moves.conversation_held, name="conversation_held"),
    path(f"{TALK}reopen/", moves.conversation_reopen, name="conversation_reopen"),
    path(f"{TALK}move/", moves.conversation_move, name="conversation_move"),
    path(f"{TALK}move-back/", moves.conversation_move_back, name="conversation_move_back"),
    path(f"{TALK}let-go/", moves.conversation_let_go, name="conversation_let_go"),
    path(f"{TALK}remove/", moves.conversation_remove, name="conversation_remove"),
    path(f"{TALK}restore/", moves.conversation_restore, name="conversation_restore"),
    path(f"{TALK}pointed/<uuid:person>/remove/", pointers.pointer_remove, name="pointer_remove"),
    path(f"{TALK}pointed/<uuid:person>/restore/", pointers.pointer_restore, name="pointer_restore"),
]
