"""What another app shares with ours, what was forwarded by mail, and what it may be."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from accounts.http import AuthenticatedRequest
from accounts.limits import limited
from accounts.models import User
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import key_in
from bounceback.link_pages import link_page
from recovery.arrivals.doors import own_arrival
from recovery.arrivals.sharing import Shared, shared_in
from recovery.feedback.models.requests import FeedbackRequest
from recovery.shared import timings
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone
from recovery.shared.kept import message_kept

MOST_DONE = 20  # mails done with, that are named
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
        "arrivals": request.user.arrivals.waiting().newest_first(),
        "done": request.user.arrivals.done().newest_first()[:MOST_DONE],
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
    """Throw it away: it is erased with the others of its day, and can wait again until then."""
    request.user.arrivals.finish(own_arrival(request, pk).pk)
    can_be_undone(request, _("Thrown away."), "arrival_restore", pk)
    return go_to(request, "arrival_list")


@verb(own_arrival)
def arrival_restore(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    request.user.arrivals.wait_again(own_arrival(request, pk).pk)
    messages.success(request, _("It waits again."))
    return go_to(request, "arrival_list")


@receiver(message_kept)
def finish_kept(request: AuthenticatedRequest, **_told: object) -> None:
    """The mail whose words were kept waits no longer."""
    if key := key_in(request.POST.get("arrival", "")):
        request.user.arrivals.finish(key)


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
