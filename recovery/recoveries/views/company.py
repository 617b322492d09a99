"""The page of one company, and the one for when a no turns."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.companies.doors import own_company
from recovery.recoveries.of_company import AtCompany
from recovery.recoveries.trying_again import remembered
from recovery.shared.clocks import today
from recovery.shared.lists import AFTER

DETAIL = "recoveries/company_detail.html"
AGAIN = "recoveries/company_again.html"


def company_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Everything there; of a spelling that was joined to another, that other's page."""
    company = own_company(request, pk, only_look=True)
    if company.joined_to_id:
        return go_to(request, "company_detail", company.joined_to_id)
    at = AtCompany(request.user, company.pk)
    context = {"company": company, "at": at, "today": today()} | _shown(request, at)
    return render(request, DETAIL, context)


def _shown(request: AuthenticatedRequest, at: AtCompany) -> dict[str, Any]:
    """The first few of each kind; or one page of the kind the address asks for."""
    if not (chosen := request.GET.get("show", "")):
        sections = at.first()
        return {"sections": sections, "may_turn": at.may_turn}
    after = request.GET.get(AFTER, "")
    if (section := at.page(chosen, after)) is None:
        raise Http404
    return {"sections": [section], "chosen": chosen, "is_first": not after}


def company_again(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The page for when a no turns: what one knows, who to write to, what to do differently."""
    company = own_company(request, pk, only_look=True)
    if company.joined_to_id:
        return go_to(request, "company_again", company.joined_to_id)
    known = remembered(AtCompany(request.user, company.pk))
    return render(request, AGAIN, {"company": company, "known": known})
