"""A new plan outside the path, and editing one."""

from copy import copy
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.http import key_in
from recovery.plans.doors import own_plan
from recovery.plans.forms import PlanForm
from recovery.plans.models import Plan
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved

NEW = "plans/plan_new.html"
EDIT = "plans/plan_edit.html"


@once
def plan_new(request: AuthenticatedRequest) -> HttpResponse:
    """A new plan, of a recovery or of none; or an answered one again, for another day."""
    return fill_in(
        request,
        NEW,
        partial(PlanForm, instance=Plan(owner=request.user), initial=_offered(request)),
        leave="plan_list",
        then=lambda _saved: saved(request, "plan_list", said=_("Planned.")),
    )


def _offered(request: AuthenticatedRequest) -> dict[str, Any]:
    """First values: tomorrow, what the link named, and the words of a plan to be tried again."""
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
    plan = own_plan.even_removed(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(PlanForm, instance=copy(plan)),
        row=plan,
        context={"plan": plan},
        leave="plan_list",
        then=lambda _saved: saved(request, "plan_list"),
    )
