"""How an opportunity ends: with a no, in silence, with an offer, or because one stepped back."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.drafts import draft_fields
from accounts.http import AuthenticatedRequest
from accounts.once import once_alone
from bounceback.forms import clean_text
from bounceback.htmx import go_to
from bounceback.http import key_in
from recovery.opportunities.doors import own_opportunity
from recovery.opportunities.forms import EndForm, SilentForm
from recovery.opportunities.models import Opportunity
from recovery.opportunities.page import likely_no
from recovery.rejections.doors import own_rejection
from recovery.rejections.forms.intake import LogForm, untouched
from recovery.rejections.forms.rejections import RejectionForm
from recovery.rejections.models import Rejection
from recovery.rejections.views.rejections import NEW, read_pasted
from recovery.shared.choices import OpportunityStage, Outcome
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.drafts import keep_draft
from recovery.shared.editing import fill_in
from recovery.shared.from_today import back_from, can_be_undone

SILENT = "opportunities/opportunity_silent.html"


@once_alone
def opportunity_said_no(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """ "They said no": log the rejection, filled in with what is known. It becomes one, once."""
    opportunity = own_opportunity.even_removed(request, pk)
    if opportunity.rejection:
        return _turned_already(request, opportunity.rejection)
    rejection = Rejection(owner=request.user, wanted=opportunity.wanted)
    context: dict[str, Any] = {"opportunity": opportunity, "likely_no": likely_no(opportunity)}
    known = known_of(opportunity, request.GET.get("outcome", ""))
    if request.POST.get("go") == "read":
        return read_pasted(request, rejection, context, untouched())
    return fill_in(
        request,
        NEW,
        partial(LogForm, instance=rejection, initial=known),
        row=opportunity,
        context=context,
        leave=opportunity,
        then=lambda rejection: _turned(request, opportunity, rejection),
    )


def _turned_already(request: AuthenticatedRequest, rejection: Rejection) -> HttpResponse:
    """The page that says another window has logged the no already, with the words typed here."""
    said = RejectionForm(instance=rejection).stored()
    sent = draft_fields(request.POST)
    if not any(name in sent and clean_text(sent[name][0]).strip() != said[name] for name in said):
        return go_to(request, rejection)
    page = reverse("rejection_edit", args=[rejection.pk])
    keep_draft(request, said, page)
    messages.info(
        request,
        _("This no was logged in another window already. What you typed is here, not saved yet."),
    )
    return go_to(request, page)


def known_of(opportunity: Opportunity, outcome: str) -> dict[str, Any]:
    """First values for the form of a rejection; a stage before any application is left open."""
    facts = ("company", "role", "advert_url", "source", "last_contact_on", "promised_by")
    known = untouched() | {name: getattr(opportunity, name) for name in facts}
    known["stage"] = "" if opportunity.stage == OpportunityStage.TALKING else opportunity.stage
    return known | ({"outcome": outcome} if outcome in Outcome.values else {})


def _turned(
    request: AuthenticatedRequest, opportunity: Opportunity, rejection: Rejection
) -> HttpResponse:
    """Where to after it became a rejection: how it is now, as after logging any."""
    opportunity.turn_into(rejection)
    request.user.drafts.discard_under(request.user, opportunity.get_absolute_url())
    said = _("It’s no longer among your opportunities.")
    can_be_undone(request, said, "opportunity_reopen", opportunity.pk, archive="1")
    return go_to(request, "step_screen", rejection.pk, "say-what-happened", "check-in")


@once_alone
def opportunity_silent(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """ "Never heard back": asked first, because only the person can say that silence is an answer."""
    opportunity = own_opportunity.even_removed(request, pk)
    if opportunity.rejection:
        return _turned_already(request, opportunity.rejection)
    day = today()
    context: dict[str, Any] = {
        "opportunity": opportunity,
        "likely_no": likely_no(opportunity),
        "days": opportunity.quiet_days(day),
        "since": opportunity.quiet_since(day),
    }
    return fill_in(
        request,
        SILENT,
        partial(SilentForm, initial={n: getattr(opportunity, n) for n in SilentForm.base_fields}),
        row=opportunity,
        context=context,
        save=lambda form: opportunity.as_silence(**form.cleaned_data),
        then=lambda rejection: _turned(request, opportunity, rejection),
    )


@verb(own_opportunity, alone=True)
def opportunity_end(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """End it in another way: an offer taken or turned down, a step back, or a no without more about it."""
    form = EndForm(request.POST if "came_to" in request.POST else request.GET)
    opportunity = own_opportunity(request, pk)
    if form.is_valid() and opportunity.is_open:
        opportunity.end(form.cleaned_data["came_to"])
        can_be_undone(request, _("It is no longer on the list."), "opportunity_reopen", pk)
    if another := key_in(request.POST.get("back", "")):
        return go_to(request, "opportunity_detail", another)
    return back_from(request, opportunity)


@verb(own_opportunity, alone=True)
def opportunity_join(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """End it with a rejection that is logged already, named by the form or (for an undo) the address."""
    key = key_in(request.POST.get("rejection") or request.GET.get("rejection", ""))
    if key is None:
        return go_to(request, own_opportunity(request, pk))
    rejection = own_rejection(request, key)
    opportunity = own_opportunity(request, pk)
    if opportunity.rejection_id or rejection.was_opportunity:
        messages.info(request, _("It is part of another one already."))
        return go_to(request, opportunity)
    opportunity.turn_into(rejection.bring_back() if rejection.set_aside_at else rejection)
    can_be_undone(request, _("Put together."), "opportunity_reopen", pk)
    return go_to(request, opportunity)


@verb(own_opportunity, alone=True)
def opportunity_reopen(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo its end; where the address asks for that, the rejection that was begun is set aside."""
    opportunity = own_opportunity(request, pk)
    if opportunity.is_open:
        return back_from(request, opportunity)
    job = own_rejection(request, opportunity.rejection_id) if opportunity.rejection_id else None
    undo = _undo_of_reopening(opportunity)
    opportunity.reopen()
    if job and "archive" in request.GET:
        job.set_aside()
    messages.success(request, _reopened(job), extra_tags=undo)
    return back_from(request, opportunity)


def _undo_of_reopening(opportunity: Opportunity) -> str:
    if opportunity.rejection_id:
        address = reverse("opportunity_join", args=[opportunity.pk])
        return f"{address}?rejection={opportunity.rejection_id}"
    return f"{reverse('opportunity_end', args=[opportunity.pk])}?came_to={opportunity.came_to}"


def _reopened(job: Rejection | None) -> str:
    if job is None:
        return _("It’s open again.")
    if job.set_aside_at:
        return _("It’s open again. What you had begun about the no is set aside.")
    return _("It’s open again. What you had begun about the no stays, until you set it aside.")
