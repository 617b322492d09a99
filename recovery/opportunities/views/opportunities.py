"""One opportunity: added, seen, edited."""

from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.drafts import window_of
from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import clean_text
from bounceback.http import key_in
from recovery.companies.doors import company_called, own_company
from recovery.opportunities.doors import own_opportunity
from recovery.opportunities.forms import OpportunityForm
from recovery.opportunities.models import Opportunity
from recovery.opportunities.page import (
    CONVERSATIONS,
    DEBRIEFS,
    MOST_SHOWN,
    likely_no,
    loose_debriefs,
    newest,
)
from recovery.opportunities.views.idle import quiet_asks
from recovery.rejections.before import said_no_before
from recovery.shared.choices import OpportunityStage
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved
from recovery.shared.firsts import hand_out
from recovery.shared.kept import message_kept

NEW = "opportunities/opportunity_new.html"
EDIT = "opportunities/opportunity_edit.html"


@once
def opportunity_new(request: AuthenticatedRequest) -> HttpResponse:
    """Add one; with a company named in the address, as the newest try there was called.

    A message that was pasted as a no, and reads like something still open, comes along by its job.
    """
    if request.method == "POST" and request.POST.get("go") == "fill":
        form = OpportunityForm(initial=_read(request))
        return render(request, NEW, {"form": form, "from_message": True})
    from_message = "from_message" in request.POST
    return fill_in(
        request,
        NEW,
        partial(OpportunityForm, instance=Opportunity(owner=request.user), initial=_named(request)),
        leave="opportunity_list",
        context={"from_message": from_message},
        then=lambda made: _added(request, made, from_message=from_message),
    )


def _added(request: AuthenticatedRequest, made: Opportunity, *, from_message: bool) -> HttpResponse:
    """Where to after it was added. The message it was read from is done with, and no draft of a no."""
    if from_message:
        window = window_of(request, request.user)
        request.user.drafts.discard(request.user, reverse("rejection_new"), window)
        message_kept.send(Opportunity, request=request)
    return saved(request, *_then(made), said=_("It is on your list."))


def _read(request: AuthenticatedRequest) -> dict[str, str]:
    """The company and the role that were read in a message."""
    return {name: clean_text(request.POST.get(name, "")) for name in ("company", "role")}


def _named(request: AuthenticatedRequest) -> dict[str, str]:
    """The company named in the link that led here, and the role of the newest no from there."""
    key = key_in(request.GET.get("company", ""))
    if key is None:
        return {}
    name = own_company(request, key, only_look=True).name
    before = said_no_before(request.user.pk, name)
    return {"company": name, "role": before.role if before else ""}


def _then(made: Opportunity) -> tuple[Any, ...]:
    """Where to after it was added: to its own page where they said no before, for what is known is there."""
    is_known = said_no_before(made.owner_id, made.company)
    return ("opportunity_detail", made.pk) if is_known else ("opportunity_list",)


def opportunity_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    opportunity = own_opportunity(request, pk, only_look=True)
    more = _while_open(opportunity) if opportunity.is_open else _once_ended(opportunity)
    context = detail_context(opportunity) | more
    return render(request, "opportunities/opportunity_detail.html", context)


def detail_context(opportunity: Opportunity) -> dict[str, Any]:
    """What the page of one opportunity shows, with its conversations and interviews."""
    day = today()
    conversations = newest(opportunity, CONVERSATIONS)
    hand_out(conversations, "person", "name")
    return {
        "opportunity": opportunity,
        "company": company_called(opportunity.owner_id, opportunity.company),
        "is_quiet": opportunity.is_quiet(day),
        "asks": quiet_asks()(opportunity.pk),
        "quiet_days": opportunity.quiet_days(day),
        "is_coming": opportunity.next_on is not None and opportunity.next_on >= day,
        "conversations": conversations,
        "debriefs": newest(opportunity, DEBRIEFS),
    }


def _while_open(opportunity: Opportunity) -> dict[str, Any]:
    """What the page shows while it is open: ways to end it, and what was noted that may be about it."""
    loose = loose_debriefs(opportunity)
    likely = [each for each in loose if opportunity.is_like(each.company, each.role)]
    before = said_no_before(opportunity.owner_id, opportunity.company)
    return {
        "stages": OpportunityStage.choices,
        "before": before if before and before.dated_on < opportunity.began_on else None,
        "likely_no": likely_no(opportunity),
        "likely_debrief": likely[0] if likely else None,
        "loose_debriefs": loose,
    }


def _once_ended(opportunity: Opportunity) -> dict[str, Any]:
    return {"others": list(opportunity.owner.opportunities.others(opportunity)[:MOST_SHOWN])}


@once
def opportunity_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    opportunity = own_opportunity.even_removed(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(OpportunityForm, instance=copy(opportunity)),
        row=opportunity,
        context={"opportunity": opportunity, "name": str(opportunity)},
        leave=opportunity,
        then=lambda _saved: saved(request, opportunity),
    )
