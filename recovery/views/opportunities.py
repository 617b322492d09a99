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
from recovery.models import Opportunity, Rejection
from recovery.models.rejections import today
from recovery.path.choices import AliveStage
from recovery.views.doors import own_opportunity
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/opportunity_new.html"
EDIT = "recovery/opportunity_edit.html"
MOST_SHOWN = 10  # talks, interviews, and others that are alive
MOST_TO_JOIN = 20  # interviews that were noted by themselves


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
    more = _while_alive(opportunity) if opportunity.is_alive else _once_ended(opportunity)
    context = detail_context(opportunity) | more
    return render(request, "recovery/opportunity_detail.html", context)


def detail_context(opportunity: Opportunity) -> dict[str, Any]:
    """One of them as it stands, with the talks and interviews about it."""
    day = today()
    return {
        "opportunity": opportunity,
        "is_quiet": opportunity.is_quiet(day),
        "quiet_days": opportunity.quiet_days(day),
        "is_coming": opportunity.next_on is not None and opportunity.next_on >= day,
        "talks": list(opportunity.conversations.here().newest_first().for_rows()[:MOST_SHOWN]),
        "debriefs": list(opportunity.debriefs.for_opportunity()[:MOST_SHOWN]),
    }


def _while_alive(opportunity: Opportunity) -> dict[str, Any]:
    """How it may go on; and what was noted elsewhere, and may be about it."""
    loose = list(opportunity.owner.debriefs.loose().for_opportunity()[:MOST_TO_JOIN])
    likely = [each for each in loose if opportunity.is_like(each.company, each.role)]
    return {
        "stages": AliveStage.choices,
        "likely_no": likely_no(opportunity),
        "likely_debrief": likely[0] if likely else None,
        "loose_debriefs": loose,
    }


def _once_ended(opportunity: Opportunity) -> dict[str, Any]:
    return {"others": list(opportunity.owner.opportunities.others(opportunity)[:MOST_SHOWN])}


def likely_no(opportunity: Opportunity) -> Rejection | None:
    """A no that is logged already, and may be this one."""
    rows = opportunity.owner.rejections.likely(opportunity.company, opportunity.role)
    found: Rejection | None = rows.first()
    return found


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
