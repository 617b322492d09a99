"""One thing in play: added, looked at, changed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.forms import OpportunityForm
from recovery.models import Opportunity
from recovery.models.rejections import today
from recovery.path.choices import AliveStage
from recovery.views.doors import own_opportunity
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/opportunity_new.html"
EDIT = "recovery/opportunity_edit.html"


@once
def opportunity_new(request: AuthenticatedRequest) -> HttpResponse:
    opportunity = Opportunity(owner=request.user)
    if request.method != "POST":
        draft = draft_for(request)
        form = OpportunityForm(instance=opportunity, draft=draft)
        return render(request, NEW, {"form": form, "draft": draft})
    form = OpportunityForm(request.POST, instance=opportunity)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, "opportunity_list")
    if not form.is_valid():
        return render(request, NEW, {"form": form}, status=422)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("It is on your list."))
    return go_to(request, "opportunity_list")


def opportunity_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    opportunity = own_opportunity(request, pk, only_look=True)
    return render(request, "recovery/opportunity_detail.html", detail_context(opportunity))


def detail_context(opportunity: Opportunity) -> dict[str, Any]:
    """One of them as it stands, or as it ended; and what else is alive, once this one is not."""
    day = today()
    others = opportunity.owner.opportunities.others(opportunity)
    return {
        "opportunity": opportunity,
        "since": opportunity.still_since(day),
        "is_quiet": opportunity.is_quiet(day),
        "quiet_days": opportunity.quiet_days(day),
        "is_coming": opportunity.next_on is not None and opportunity.next_on >= day,
        "stages": AliveStage.choices,
        "others": [] if opportunity.is_alive else list(others[:MOST_OTHERS]),
    }


MOST_OTHERS = 10  # that are named when one has ended


@once
def opportunity_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    opportunity = own_opportunity(request, pk)
    context: dict[str, Any] = {"opportunity": opportunity, "name": str(opportunity)}
    if request.method != "POST":
        draft = draft_for(request)
        form = OpportunityForm(instance=opportunity, draft=draft)
        return render(request, EDIT, context | {"form": form, "draft": draft})
    form = OpportunityForm(request.POST, instance=opportunity)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, opportunity)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, EDIT, context | {"form": form}, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, opportunity)
