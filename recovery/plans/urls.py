"""The addresses of plans."""

from django.urls import path

from recovery.plans.views import moves, plan_list, plans

PLAN = "plans/<uuid:pk>/"

urlpatterns = [
    path("plans/", plan_list.plan_list, name="plan_list"),
    path("plans/new/", plans.plan_new, name="plan_new"),
    path(f"{PLAN}edit/", plans.plan_edit, name="plan_edit"),
    path(f"{PLAN}answer/", moves.plan_answer, name="plan_answer"),
    path(f"{PLAN}reopen/", moves.plan_reopen, name="plan_reopen"),
    path(f"{PLAN}move/", moves.plan_move, name="plan_move"),
    path(f"{PLAN}move-back/", moves.plan_move_back, name="plan_move_back"),
    path(f"{PLAN}said/", moves.plan_said, name="plan_said"),
    path(f"{PLAN}unsaid/", moves.plan_unsaid, name="plan_unsaid"),
    path(f"{PLAN}remove/", moves.plan_remove, name="plan_remove"),
    path(f"{PLAN}restore/", moves.plan_restore, name="plan_restore"),
]
