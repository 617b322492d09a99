"""Keeping a draft while somebody types, and throwing it away."""

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from accounts.drafts import draft_fields, is_ours, keep_unsaved, read_submit_key
from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to


@require_POST
def draft_keep(request: AuthenticatedRequest) -> HttpResponse:
    """Save a draft sent by a page while somebody types. Only for a form we made for this person."""
    path, signed = request.GET.get("path", ""), request.POST.get("submit_key", "")
    if not is_ours(path) or read_submit_key(request.user, signed) is None:
        return HttpResponseBadRequest("no such form", content_type="text/plain; charset=utf-8")
    keep_unsaved(request.user, path, draft_fields(request.POST), signed)
    return HttpResponse(status=204)


@require_POST
def draft_discard(request: AuthenticatedRequest) -> HttpResponse:
    """Delete a page's draft, and show the page as it is saved."""
    path = request.POST.get("path", "")
    if not is_ours(path):
        return go_to(request, "front")
    request.user.drafts.discard(request.user, path)
    return go_to(request, path)
