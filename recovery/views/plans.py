"""If-then plans outside the path: a new one, and each of them to be changed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest, key_in
from recovery.forms.plans import PlanForm
from recovery.models import Plan
from recovery.models.rejections import today
from recovery.views.doors import own_plan
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/plan_new.html"
EDIT = "recovery/plan_edit.html"


@once
def plan_new(request: AuthenticatedRequest) -> HttpResponse:
    """One more, of a recovery or of none; or the same again for another day."""
    plan = Plan(owner=request.user)
    if request.method != "POST":
        draft = draft_for(request)
        offered = _offered(request)
        form = PlanForm(instance=plan, initial=offered, draft=draft)
        return render(request, NEW, {"form": form, "draft": draft})
    form = PlanForm(request.POST, instance=plan)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "plan_list")
    if not form.is_valid():
        return render(request, NEW, {"form": form}, status=422)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Planned."))
    return go_to(request, "plan_list")


def _offered(request: AuthenticatedRequest) -> dict[str, Any]:
    """Tomorrow; what the link that led here named; and the words of a plan that is to be tried again."""
    offered: dict[str, Any] = {"on": today() + timedelta(days=1)}
    if job := key_in(request.GET.get("rejection", "")):
        offered["rejection"] = job
    if (again := key_in(request.GET.get("again", ""))) and (
        plan := request.user.plans.here().same(again)
    ):
        offered |= {"cue": plan.cue, "action": plan.action, "rejection": plan.rejection_id}
    return offered


@once
def plan_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    plan = own_plan(request, pk)
    if request.method != "POST":
        draft = draft_for(request)
        form = PlanForm(instance=plan, draft=draft)
        return render(request, EDIT, {"plan": plan, "form": form, "draft": draft})
    form = PlanForm(request.POST, instance=plan)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "plan_list")
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        context = {"plan": own_plan(request, pk), "form": form}
        return render(request, EDIT, context, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, "plan_list")
