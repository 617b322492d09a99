"""The page Your data: take everything along, bring it in, or delete the account (which accounts does)."""

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from accounts.doors import sure_who
from accounts.http import AuthenticatedRequest
from accounts.limits import each_time, limited
from accounts.once import once
from bounceback.htmx import go_to, render_part
from recovery.takeout.bringing import is_empty
from recovery.takeout.forms import BringForm
from recovery.takeout.models import Takeout
from recovery.tasks import bring_takeout, make_takeout

PAGE, BRING = "takeout/your_data.html", "takeout/takeout_bring.html"


@sure_who
def your_data(request: AuthenticatedRequest) -> HttpResponse:
    return render(request, PAGE, {"takeout": request.user.takeouts.outgoing().there()})


@require_safe
def takeout_progress(request: AuthenticatedRequest) -> HttpResponse:
    """How far the file is, for the page that asks every few seconds; the page itself once there is news."""
    return _progress(request, request.user.takeouts.outgoing().there(), "your_data")


@require_safe
def takeout_bring_progress(request: AuthenticatedRequest) -> HttpResponse:
    """How much of a file is brought in, in the same way."""
    return _progress(request, request.user.takeouts.incoming().there(), "takeout_bring")


def _progress(request: AuthenticatedRequest, takeout: Takeout | None, page: str) -> HttpResponse:
    if takeout is None or not takeout.is_at_work:
        return go_to(request, page)
    return render_part(request, "takeout/takeout_progress.html", "progress", {"takeout": takeout})


@require_POST
@limited("export")
@once
@sure_who
def takeout_make(request: AuthenticatedRequest) -> HttpResponse:
    request.user.takeouts.ask_for(
        request.user, lambda takeout: make_takeout.defer(takeout_id=str(takeout.pk))
    )
    return go_to(request, "your_data")


@require_safe
@limited("export", counts=each_time)
@sure_who
def takeout_download(request: AuthenticatedRequest) -> StreamingHttpResponse:
    takeout = request.user.takeouts.outgoing().there()
    if takeout is None or not takeout.is_ready:
        raise Http404
    return StreamingHttpResponse(
        takeout.content(),
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{takeout.file_name}"',
            "Content-Length": str(takeout.size),
        },
    )


@require_POST
@once
def takeout_erase(request: AuthenticatedRequest) -> HttpResponse:
    """Erase the file now, or stop making it."""
    request.user.takeouts.outgoing().delete()
    return go_to(request, "your_data")


@limited("import")
@once
@sure_who
def takeout_bring(request: AuthenticatedRequest) -> HttpResponse:
    """Bring a file into this account, as long as there is nothing in it; see how far it is, and what came of it."""
    if request.method != "POST":
        form = BringForm(owner=request.user) if is_empty(request.user) else None
        takeout = request.user.takeouts.incoming().there()
        return render(request, BRING, {"form": form, "takeout": takeout})
    form = BringForm(request.POST, request.FILES, owner=request.user)
    if not (form.is_valid() and form.save(_bring)):
        return render(request, BRING, {"form": form}, status=422)
    return go_to(request, "takeout_bring")


def _bring(takeout: Takeout) -> None:
    bring_takeout.defer(takeout_id=str(takeout.pk))
