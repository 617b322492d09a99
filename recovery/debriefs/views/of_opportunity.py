"""Interviews of an opportunity: noted from its page, or joined to it later."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import key_in
from recovery.debriefs.doors import own_debrief
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.views.debriefs import note_interview
from recovery.opportunities.doors import own_opportunity
from recovery.opportunities.models import Opportunity
from recovery.shared.choices import INTERVIEWS
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone


@once
def opportunity_debrief(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note an interview of this opportunity while it is fresh; which one it was is filled in."""
    opportunity = own_opportunity.even_removed(request, pk)
    if not opportunity.is_open:
        return go_to(request, opportunity)
    debrief = Debrief(owner=request.user, opportunity=opportunity)
    return note_interview(request, debrief, _known_of(opportunity), opportunity)


def _known_of(opportunity: Opportunity) -> dict[str, Any]:
    """What is known of the interview: the job, its kind, and its day, if that has come."""
    known: dict[str, Any] = {"company": opportunity.company, "role": opportunity.role}
    if opportunity.stage in INTERVIEWS:
        known["stage"] = opportunity.stage
    if opportunity.next_on and opportunity.next_on <= today():
        known["held_on"] = opportunity.next_on
    return known


@verb(own_opportunity)
def opportunity_debrief_join(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """A debrief was about this opportunity."""
    opportunity = own_opportunity(request, pk)
    debrief = _named(request)
    if debrief is None:
        messages.info(request, _("Choose which interview it was."))
    elif debrief.rejection_id or debrief.opportunity_id not in (None, opportunity.pk):
        messages.info(request, _("It is part of another one already. Take it out there first."))
    else:
        debrief.set(opportunity=opportunity)
        said, key = _("It is part of this now."), str(debrief.pk)
        can_be_undone(request, said, "opportunity_debrief_part", pk, debrief=key)
    return go_to(request, opportunity)


@verb(own_opportunity)
def opportunity_debrief_part(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """A debrief was about another job, not about this opportunity."""
    opportunity = own_opportunity(request, pk)
    debrief = _named(request)
    if debrief and debrief.opportunity_id == opportunity.pk:
        debrief.set(opportunity=None)
        said, key = _("It is no longer part of this."), str(debrief.pk)
        can_be_undone(request, said, "opportunity_debrief_join", pk, debrief=key)
    return go_to(request, opportunity)


def _named(request: AuthenticatedRequest) -> Debrief | None:
    """The debrief named by the form, or by the address (as an undo does); None where neither does."""
    key = key_in(request.POST.get("debrief") or request.GET.get("debrief", ""))
    return own_debrief(request, key) if key else None
