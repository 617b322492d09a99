"""Debriefs, their questions, and the friend’s side of one."""

from django.urls import path

from recovery.debriefs.views import (
    debrief_list,
    debriefs,
    friend,
    invitations,
    question_list,
    questions,
)
from recovery.debriefs.views import marks as landed
from recovery.debriefs.views import moves as debrief_moves
from recovery.debriefs.views import phases as debrief_phases

urlpatterns = [
    path("debrief/<str:token>/", friend.debrief_friend, name="debrief_friend"),
    path("debrief/<str:token>/live/", friend.debrief_friend_live, name="debrief_friend_live"),
    path(
        "debrief/<str:token>/words/<slug:field>/",
        friend.debrief_friend_word,
        name="debrief_friend_word",
    ),
    path(
        "debrief/<str:token>/remarks/", friend.debrief_friend_remark, name="debrief_friend_remark"
    ),
    path(
        "debrief/<str:token>/remarks/<uuid:remark>/take-back/",
        friend.debrief_friend_take_back,
        name="debrief_friend_take_back",
    ),
    path("debriefs/new/", debriefs.debrief_new, name="debrief_new"),
    path("debriefs/<uuid:pk>/", debriefs.debrief_detail, name="debrief_detail"),
    path("debriefs/<uuid:pk>/edit/", debriefs.debrief_edit, name="debrief_edit"),
    path("debriefs/<uuid:pk>/capture/", debriefs.debrief_capture, name="debrief_capture"),
    path("debriefs/<uuid:pk>/start/", debrief_moves.debrief_start, name="debrief_start"),
    path("debriefs/<uuid:pk>/finish/", debrief_moves.debrief_finish, name="debrief_finish"),
    path("debriefs/<uuid:pk>/reopen/", debrief_moves.debrief_reopen, name="debrief_reopen"),
    path("debriefs/<uuid:pk>/join/", debrief_moves.debrief_join, name="debrief_join"),
    path("debriefs/<uuid:pk>/part/", debrief_moves.debrief_part, name="debrief_part"),
    path("debriefs/<uuid:pk>/remove/", debrief_moves.debrief_remove, name="debrief_remove"),
    path("debriefs/<uuid:pk>/restore/", debrief_moves.debrief_restore, name="debrief_restore"),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/remove/",
        debrief_moves.question_remove,
        name="question_remove",
    ),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/restore/",
        debrief_moves.question_restore,
        name="question_restore",
    ),
    path("debriefs/<uuid:pk>/live/", debrief_phases.debrief_live, name="debrief_live"),
    path(
        "debriefs/<uuid:pk>/rehearsed/",
        debrief_phases.debrief_rehearsed,
        name="debrief_rehearsed",
    ),
    path("debriefs/<uuid:pk>/move/", debrief_phases.debrief_move, name="debrief_move"),
    path("debriefs/<uuid:pk>/remarks/new/", questions.remark_new, name="remark_new"),
    path(
        "debriefs/<uuid:pk>/remarks/<uuid:remark>/remove/",
        questions.remark_remove,
        name="remark_remove",
    ),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/",
        questions.question_detail,
        name="question_detail",
    ),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/rehearse/",
        questions.question_rehearse,
        name="question_rehearse",
    ),
    path("debriefs/", debrief_list.debrief_list, name="debrief_list"),
    path("debriefs/questions/", question_list.question_list, name="question_list"),
    path("debriefs/landed/", landed.debrief_landed, name="debrief_landed"),
    path("debriefs/<uuid:pk>/invite/", invitations.debrief_invite, name="debrief_invite"),
    path("debriefs/<uuid:pk>/invite/link/", invitations.debrief_link, name="debrief_link"),
    path("debriefs/<uuid:pk>/invite/unlink/", invitations.debrief_unlink, name="debrief_unlink"),
    path(
        "debriefs/<uuid:pk>/invite/check/",
        invitations.debrief_invite_check,
        name="debrief_invite_check",
    ),
    path(
        "debriefs/<uuid:pk>/invite/anew/",
        invitations.debrief_invite_anew,
        name="debrief_invite_anew",
    ),
    # The phases come last: every other word after a session's key has an address of its own.
    path("debriefs/<uuid:pk>/<slug:phase>/", debrief_phases.debrief_phase, name="debrief_phase"),
]
