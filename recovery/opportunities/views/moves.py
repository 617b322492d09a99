"""What is done to an opportunity in one press; each press with its undo."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.opportunities.doors import own_opportunity
from recovery.opportunities.forms import StageForm
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.from_today import back_from, can_be_undone
from recovery.shared.undo import Removal


@verb(own_opportunity)
def opportunity_stage(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Set how far it is now, from the form or (for an undo) the address."""
    form = StageForm(request.POST if "stage" in request.POST else request.GET)
    opportunity = own_opportunity(request, pk)
    before = opportunity.stage
    if not form.is_valid():
        return go_to(request, opportunity)
    opportunity.set(stage=form.cleaned_data["stage"])
    said = _("Noted: {stage}.").format(stage=opportunity.get_stage_display())
    if before == opportunity.stage:
        messages.info(request, said)
    else:
        can_be_undone(request, said, "opportunity_stage", pk, stage=before)
    return go_to(request, opportunity)


@verb(own_opportunity)
def opportunity_still_going(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note that it is still open, as the person says: it is asked about again later."""
    own_opportunity(request, pk).still_going(today())
    said = _("Good. It is asked after again in ten business days, if nothing is heard.")
    can_be_undone(request, said, "opportunity_still_going_undo", pk)
    return back_from(request, "opportunity_list")


@verb(own_opportunity)
def opportunity_still_going_undo(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    own_opportunity(request, pk).ask_again()
    messages.success(request, _("Taken back."))
    return back_from(request, "opportunity_list")


@verb(own_opportunity)
def opportunity_heard(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note that they wrote or called today."""
    day = today()
    opportunity = own_opportunity(request, pk).heard(day)
    said = _("Noted: you heard from them today.")
    can_be_undone(request, said, "opportunity_unheard", pk, on=day.isoformat())
    return back_from(request, opportunity)


@verb(own_opportunity)
def opportunity_unheard(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of `opportunity_heard`, for the day in the address."""
    opportunity = own_opportunity(request, pk)
    try:
        opportunity.unheard(date.fromisoformat(request.GET.get("on", "")))
    except ValueError:
        return back_from(request, opportunity)
    messages.success(request, _("Taken back."))
    return back_from(request, opportunity)


opportunity_remove, opportunity_restore = Removal(own_opportunity).views
