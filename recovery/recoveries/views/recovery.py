"""The page of one recovery, choosing its path, deleting it and bringing it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once, once_alone
from bounceback.htmx import go_to
from recovery.companies.doors import company_called
from recovery.recoveries import deleting, page
from recovery.rejections.doors import own_rejection, own_removed
from recovery.rejections.forms.rejections import PathForm
from recovery.rejections.models import Rejection
from recovery.rejections.paths import CARDS
from recovery.shared.clocks import today
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone
from recovery.today import coming_from


def rejection_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    rejection = own_rejection(request, pk, only_look=True)
    return render(request, "recoveries/rejection_detail.html", recovery_context(rejection))


def recovery_context(rejection: Rejection) -> dict[str, Any]:
    """What the page of one recovery shows; once it is over, with what is coming up from it."""
    owner = rejection.owner
    return {
        "rejection": rejection,
        "company": company_called(rejection.owner_id, rejection.company),
        "recovery": page.RecoveryPage(rejection),
        "paths": CARDS,
        "coming": coming_from(owner, today(), rejection.pk) if rejection.is_closed else [],
    }


@once_alone
def rejection_delete(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    rejection = own_rejection(request, pk, counts=False)
    if request.method != "POST":
        return render(request, "recoveries/rejection_delete.html", {"rejection": rejection})
    deleting.remove(rejection)
    said = _("Deleted. You can bring it back for 30 days, but not what you vented.")
    can_be_undone(request, said, "rejection_restore", pk)
    return go_to(request, "rejection_list")


@once_alone
def rejection_restore(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Bring a deleted rejection back. A second press changes nothing; opened as a page, it leads to the list."""
    try:
        removed = own_removed(request, pk)
    except Http404:
        return go_to(request, own_rejection(request, pk, only_look=True))
    if request.method != "POST":
        return go_to(request, "rejection_list")
    rejection = deleting.bring_back(removed)
    messages.success(request, _("It’s back, with everything but what you vented."))
    return go_to(request, rejection)


@once
def rejection_forget(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Delete for good what was deleted, before its thirty days are over."""
    try:
        removed = own_removed(request, pk)
    except Http404:
        return go_to(request, own_rejection(request, pk, only_look=True))
    if request.method != "POST":
        return render(request, "recoveries/rejection_forget.html", {"removed": removed})
    removed.delete()
    messages.success(request, _("Deleted for good."))
    return go_to(request, "rejection_list")


@verb(own_rejection)
def rejection_path(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    rejection = own_rejection(request, pk)
    form = PathForm(request.POST)
    if not form.is_valid():
        context = recovery_context(rejection)
        return render(request, "recoveries/rejection_detail.html", context, status=422)
    return go_to(request, rejection.choose_path(form.cleaned_data["path"]))
