"""When to try again at a company, and which spellings are one; each press with its undo."""

from copy import copy
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once, once_alone
from bounceback.htmx import go_to
from bounceback.http import day_in, key_in
from recovery.companies.doors import own_company
from recovery.companies.forms import TryAgainForm
from recovery.companies.models import Company
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import back_from, can_be_undone

WHEN = "companies/company_when.html"
JOIN = "companies/company_join.html"
MOST_OFFERED = 8  # companies on one page that may be the same
LONGEST_SEARCH = 100  # characters


@once
def company_when(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """From when one may try again, and what they said about it."""
    company = own_company(request, pk)
    return fill_in(
        request,
        WHEN,
        partial(TryAgainForm, instance=copy(company)),
        context={"company": company},
        leave=company,
        then=lambda _saved: saved(request, company),
    )


@verb(own_company)
def company_let_go(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Set no day any more: it does not come up by itself."""
    company = own_company(request, pk)
    if before := company.let_go():
        said = _("It won’t come up again. All you noted stays.")
        can_be_undone(request, said, "company_take_up", pk, on=before.isoformat())
    return back_from(request, company)


@verb(own_company)
def company_take_up(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo of letting it go: the day in the address is set again."""
    company = own_company(request, pk)
    if day := day_in(request.GET.get("on", "")):
        company.set(try_on=day)
        messages.success(request, _("As it was before."))
    return back_from(request, company)


@once_alone
def company_join(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Choose another company that is the same, or (for an undo) take it from the address."""
    company = own_company(request, pk)
    if company.joined_to_id:
        return go_to(request, company)
    other = key_in(request.POST.get("other") or request.GET.get("other", ""))
    if request.method == "POST" and other:
        return _joined(request, company, _head_of(request, other))
    words = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    offered = list(request.user.companies.others(company, words)[:MOST_OFFERED])
    return render(request, JOIN, {"company": company, "words": words, "offered": offered})


def _head_of(request: AuthenticatedRequest, pk: UUID) -> Company:
    company = own_company(request, pk)
    return own_company(request, company.joined_to_id) if company.joined_to_id else company


def _joined(request: AuthenticatedRequest, company: Company, other: Company) -> HttpResponse:
    if company.pk != other.pk:
        along = [str(key) for key in company.take_in(other)]
        undo = reverse("company_part", args=[other.pk], query={"along": along} if along else None)
        messages.success(request, _("They are one now."), extra_tags=undo)
    return go_to(request, company)


@verb(own_company, alone=True)
def company_part(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Let a spelling be a company of its own again."""
    company = own_company(request, pk)
    if head := company.joined_to_id:
        company.part(filter(None, map(key_in, request.GET.getlist("along"))))
        undo = reverse("company_join", args=[head], query={"other": str(pk)})
        messages.success(request, _("They are two again."), extra_tags=undo)
        return go_to(request, "company_detail", head)
    return go_to(request, company)
