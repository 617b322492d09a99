"""What another app shares with ours, what was forwarded by mail, and what it may be."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from accounts.http import AuthenticatedRequest
from accounts.limits import limited
from accounts.models import User
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.link_pages import link_page
from recovery.arrivals.doors import own_arrival
from recovery.arrivals.sharing import Shared, shared_in
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared import timings
from recovery.shared.doors import verb

MOST_WAITING = 12
"""Requests that are offered as what a message may answer."""


@csrf_exempt
@login_not_required
@limited("upload")
def share(request: HttpRequest) -> HttpResponse:
    """Show what another app shared, and ask what it is. Nothing is stored, whoever sent it."""
    if request.method != "POST":
        return go_to(request, "today")
    shared = shared_in(request)
    status = 422 if shared.problem else 200
    if _comes_from_elsewhere(request) or not request.user.is_authenticated:
        return link_page("arrivals/share_on.html", _told(shared), status)
    context = _told(shared) | {"waiting": _waiting(request.user)}
    return render(request, "arrivals/share.html", context, status=status)


def _comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a page of another site had the browser send it. An app of the phone has not ("none")."""
    return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")


def _waiting(user: User) -> list[FeedbackRequest]:
    """The requests that a message may answer."""
    return list(user.feedback.waiting().live().with_job().newest_first()[:MOST_WAITING])


def _told(shared: Shared) -> dict[str, object]:
    return {"shared": shared}


# What was forwarded by mail.


def arrival_list(request: AuthenticatedRequest) -> HttpResponse:
    context = {
        "arrivals": request.user.arrivals.newest_first(),
        "address": request.user.forwarding_addresses.first(),
        "days": timings.ARRIVAL_KEPT_DAYS,
    }
    return render(request, "arrivals/arrival_list.html", context)


def arrival_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    arrival = own_arrival(request, pk, only_look=True)
    context = {"arrival": arrival, "waiting": _waiting(request.user)}
    return render(request, "arrivals/arrival_detail.html", context)


@verb(own_arrival)
def arrival_remove(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    own_arrival(request, pk).delete()
    messages.success(request, _("Thrown away."))
    return go_to(request, "arrival_list")


@once
def forwarding_make(request: AuthenticatedRequest) -> HttpResponse:
    """Make an address to forward mail to; the one before stops working."""
    if request.method == "POST" and settings.ARRIVALS_DOMAIN:
        request.user.forwarding_addresses.make_for(request.user)
    return go_to(request, "arrival_list")


@once
def forwarding_stop(request: AuthenticatedRequest) -> HttpResponse:
    if request.method == "POST":
        request.user.forwarding_addresses.all().delete()
        messages.success(request, _("The address no longer works."))
    return go_to(request, "arrival_list")
