"""What was typed, kept while it is being typed."""

from django.db import transaction
from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from accounts.http import AuthenticatedRequest
from accounts.typed import is_ours, read_submit_key, said_in, typed_fields, window_of
from bounceback.htmx import go_to


@require_POST
def draft_keep(request: AuthenticatedRequest) -> HttpResponse:
    """Called by a page while somebody types on it. Only for a form we made for this person."""
    path = request.GET.get("path", "")
    key = read_submit_key(request.user, request.POST.get("submit_key", ""))
    if not is_ours(path) or key is None:
        return HttpResponseBadRequest("no such form", content_type="text/plain; charset=utf-8")
    fields = typed_fields(request.POST)
    with transaction.atomic():  # the form itself may be saved at this moment
        if fields and request.user.submissions.is_open(request.user, key, said_in(fields)):
            window = window_of(request, request.user)
            request.user.drafts.keep(request.user, path, fields, window)
    return HttpResponse(status=204)


@require_POST
def draft_forget(request: AuthenticatedRequest) -> HttpResponse:
    """Throw away what was typed on a page, and show the page as it is saved."""
    path = request.POST.get("path", "")
    request.user.drafts.forget(request.user, path)
    return go_to(request, path if is_ours(path) else "front")
