"""What is done with a plan in one press (happened, moved, said aloud, removed), each with its undo."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.plans.doors import own_plan
from recovery.plans.forms import HappenedForm, PlanForm
from recovery.plans.views.plans import EDIT
from recovery.shared.choices import Happened
from recovery.shared.doors import verb
from recovery.shared.fields.days import MoveForm
from recovery.shared.from_today import back_from, can_be_undone
from recovery.shared.undo import Removal

LIST = "plan_list"


@verb(own_plan)
def plan_answer(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Say whether a plan happened: yes, in part or no. After a no it may get another day."""
    plan = own_plan(request, pk)
    form = HappenedForm(request.POST)
    if not form.is_valid() or plan.is_for_next_no:
        return back_from(request, LIST)
    plan.answer(form.cleaned_data["happened"])
    said = _("Noted.")
    if plan.happened == Happened.NO:
        said = _("Noted. That happens. Give it another day, or leave it.")
    can_be_undone(request, said, "plan_reopen", pk)
    return back_from(request, LIST)


@verb(own_plan)
def plan_reopen(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    own_plan(request, pk).reopen()
    messages.success(request, _("It’s as it was."))
    return back_from(request, LIST)


@verb(own_plan)
def plan_move(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Move a plan to the day that is said, or to tomorrow."""
    plan = own_plan(request, pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        context = {"plan": plan, "form": PlanForm(instance=plan), "move_form": form}
        return render(request, EDIT, context, status=422)
    if not plan.is_for_next_no:
        plan.move(form.cleaned_data["to"])
        can_be_undone(request, _("It has another day now."), "plan_move_back", pk)
    return back_from(request, LIST)


@verb(own_plan)
def plan_move_back(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    own_plan(request, pk).move_back()
    messages.success(request, _("It’s as it was."))
    return back_from(request, LIST)


@verb(own_plan)
def plan_said(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note that a plan was said aloud once."""
    own_plan(request, pk).say()
    can_be_undone(request, _("Said once, aloud. That’s enough."), "plan_unsaid", pk)
    return go_to(request, LIST)


@verb(own_plan)
def plan_unsaid(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    own_plan(request, pk).unsay()
    messages.success(request, _("It’s as it was."))
    return go_to(request, LIST)


plan_remove, plan_restore = Removal(own_plan, back_to=lambda plan: LIST).views
