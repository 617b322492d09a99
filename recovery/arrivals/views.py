"""What another app shares with ours, and what it may be."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from bounceback.htmx import go_to
from bounceback.link_pages import link_page
from recovery.arrivals.sharing import Shared, shared_in

MOST_WAITING = 12
"""Requests that are offered as what a message may answer."""


@csrf_exempt
@login_not_required
def share(request: HttpRequest) -> HttpResponse:
    """Show what another app shared, and ask what it is. Nothing is stored, whoever sent it."""
    if request.method != "POST":
        return go_to(request, "today")
    shared = shared_in(request)
    status = 422 if shared.problem else 200
    if _comes_from_elsewhere(request) or not request.user.is_authenticated:
        return link_page("arrivals/share_on.html", _told(shared), status)
    waiting = request.user.feedback.waiting().live().with_job().newest_first()[:MOST_WAITING]
    context = _told(shared) | {"waiting": list(waiting)}
    return render(request, "arrivals/share.html", context, status=status)


def _comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a page of another site had the browser send it. An app of the phone has not ("none")."""
    return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")


def _told(shared: Shared) -> dict[str, object]:
    return {"shared": shared}
