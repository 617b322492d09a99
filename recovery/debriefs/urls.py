"""The addresses of debriefs, their questions, and the friend’s side of one."""

from django.urls import path

from recovery.debriefs.views import (
    debrief_list,
    debriefs,
    friend,
    invitations,
    moves,
    of_opportunity,
    phases,
    question_list,
    questions,
)

urlpatterns = [
    path(
        "opportunities/<uuid:pk>/debriefs/new/",
        of_opportunity.opportunity_debrief,
        name="opportunity_debrief",
    ),
    path(
        "opportunities/<uuid:pk>/debriefs/join/",
        of_opportunity.opportunity_debrief_join,
        name="opportunity_debrief_join",
    ),
    path(
        "opportunities/<uuid:pk>/debriefs/part/",
        of_opportunity.opportunity_debrief_part,
        name="opportunity_debrief_part",
    ),
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
    path("debriefs/<uuid:pk>/start/", moves.debrief_start, name="debrief_start"),
    path("debriefs/<uuid:pk>/finish/", moves.debrief_finish, name="debrief_finish"),
    path("debriefs/<uuid:pk>/reopen/", moves.debrief_reopen, name="debrief_reopen"),
    path("debriefs/<uuid:pk>/join/", moves.debrief_join, name="debrief_join"),
    path("debriefs/<uuid:pk>/part/", moves.debrief_part, name="debrief_part"),
    path("debriefs/<uuid:pk>/remove/", moves.debrief_remove, name="debrief_remove"),
    path("debriefs/<uuid:pk>/restore/", moves.debrief_restore, name="debrief_restore"),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/remove/",
        moves.question_remove,
        name="question_remove",
    ),
    path(
        "debriefs/<uuid:pk>/questions/<uuid:question>/restore/",
        moves.question_restore,
        name="question_restore",
    ),
    path("debriefs/<uuid:pk>/live/", phases.debrief_live, name="debrief_live"),
    path("debriefs/<uuid:pk>/rehearsed/", phases.debrief_rehearsed, name="debrief_rehearsed"),
    path("debriefs/<uuid:pk>/move/", phases.debrief_move, name="debrief_move"),
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
    # The phases come last: every other word after a debrief's key has an address of its own.
    path("debriefs/<uuid:pk>/<slug:phase>/", phases.debrief_phase, name="debrief_phase"),
]
