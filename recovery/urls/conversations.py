"""Talks with people, the weekly target, and plans."""

from django.urls import path

from recovery.conversations.views import conversation_list, conversations, pointers, target
from recovery.conversations.views import message as talk_message
from recovery.conversations.views import moves as conversation_moves
from recovery.plans.views import moves as plan_moves
from recovery.plans.views import plan_list, plans

TALK = "conversations/<uuid:pk>/"
PLAN = "plans/<uuid:pk>/"

urlpatterns = [
    path("conversations/", conversation_list.conversation_list, name="conversation_list"),
    path("conversations/new/", conversations.conversation_new, name="conversation_new"),
    path("conversations/week/", target.conversation_target, name="conversation_target"),
    path("conversations/week/off/", target.conversation_week_off, name="conversation_week_off"),
    path("conversations/week/on/", target.conversation_week_on, name="conversation_week_on"),
    path(TALK, conversations.conversation_detail, name="conversation_detail"),
    path(f"{TALK}edit/", conversations.conversation_edit, name="conversation_edit"),
    path(f"{TALK}message/", talk_message.conversation_message, name="conversation_message"),
    path(f"{TALK}unsent/", talk_message.conversation_unsent, name="conversation_unsent"),
    path(f"{TALK}came-of-it/", pointers.conversation_came_of_it, name="conversation_came_of_it"),
    path(f"{TALK}held/", conversation_moves.conversation_held, name="conversation_held"),
    path(f"{TALK}reopen/", conversation_moves.conversation_reopen, name="conversation_reopen"),
    path(f"{TALK}move/", conversation_moves.conversation_move, name="conversation_move"),
    path(
        f"{TALK}move-back/",
        conversation_moves.conversation_move_back,
        name="conversation_move_back",
    ),
    path(f"{TALK}let-go/", conversation_moves.conversation_let_go, name="conversation_let_go"),
    path(f"{TALK}remove/", conversation_moves.conversation_remove, name="conversation_remove"),
    path(f"{TALK}restore/", conversation_moves.conversation_restore, name="conversation_restore"),
    path(f"{TALK}pointed/<uuid:person>/remove/", pointers.pointer_remove, name="pointer_remove"),
    path(f"{TALK}pointed/<uuid:person>/restore/", pointers.pointer_restore, name="pointer_restore"),
    path("plans/", plan_list.plan_list, name="plan_list"),
    path("plans/new/", plans.plan_new, name="plan_new"),
    path(f"{PLAN}edit/", plans.plan_edit, name="plan_edit"),
    path(f"{PLAN}answer/", plan_moves.plan_answer, name="plan_answer"),
    path(f"{PLAN}reopen/", plan_moves.plan_reopen, name="plan_reopen"),
    path(f"{PLAN}move/", plan_moves.plan_move, name="plan_move"),
    path(f"{PLAN}move-back/", plan_moves.plan_move_back, name="plan_move_back"),
    path(f"{PLAN}said/", plan_moves.plan_said, name="plan_said"),
    path(f"{PLAN}unsaid/", plan_moves.plan_unsaid, name="plan_unsaid"),
    path(f"{PLAN}remove/", plan_moves.plan_remove, name="plan_remove"),
    path(f"{PLAN}restore/", plan_moves.plan_restore, name="plan_restore"),
]
