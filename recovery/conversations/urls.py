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

CONVERSATION = "conversations/<uuid:pk>/"

urlpatterns = [
    path("conversations/", conversation_list.conversation_list, name="conversation_list"),
    path("conversations/new/", conversations.conversation_new, name="conversation_new"),
    path("conversations/week/", target.conversation_target, name="conversation_target"),
    path("conversations/week/off/", target.conversation_week_off, name="conversation_week_off"),
    path("conversations/week/on/", target.conversation_week_on, name="conversation_week_on"),
    path(CONVERSATION, conversations.conversation_detail, name="conversation_detail"),
    path(f"{CONVERSATION}edit/", conversations.conversation_edit, name="conversation_edit"),
    path(f"{CONVERSATION}message/", message.conversation_message, name="conversation_message"),
    path(f"{CONVERSATION}unsent/", message.conversation_unsent, name="conversation_unsent"),
    path(
        f"{CONVERSATION}came-of-it/",
        pointers.conversation_came_of_it,
        name="conversation_came_of_it",
    ),
    path(f"{CONVERSATION}held/", moves.conversation_held, name="conversation_held"),
    path(f"{CONVERSATION}reopen/", moves.conversation_reopen, name="conversation_reopen"),
    path(f"{CONVERSATION}move/", moves.conversation_move, name="conversation_move"),
    path(f"{CONVERSATION}move-back/", moves.conversation_move_back, name="conversation_move_back"),
    path(f"{CONVERSATION}let-go/", moves.conversation_let_go, name="conversation_let_go"),
    path(f"{CONVERSATION}remove/", moves.conversation_remove, name="conversation_remove"),
    path(f"{CONVERSATION}restore/", moves.conversation_restore, name="conversation_restore"),
    path(
        f"{CONVERSATION}pointed/<uuid:person>/remove/",
        pointers.pointer_remove,
        name="pointer_remove",
    ),
    path(
        f"{CONVERSATION}pointed/<uuid:person>/restore/",
        pointers.pointer_restore,
        name="pointer_restore",
    ),
]
