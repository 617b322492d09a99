"""The timer of "let it out": start, pause, go on, five more, stop. Each is safe to press twice."""

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import status_of
from bounceback.htmx import go_to, render_part
from recovery.forms import VentKeepForm
from recovery.models import Vent
from recovery.said import said_on
from recovery.views.doors import own_rejection, verb
from recovery.views.steps import Walk
from recovery.views.typed import draft_for, forget_typed

KEEP = "recovery/step_vent_keep.html"
VERBS = {
    "start": Vent.start,
    "pause": Vent.pause,
    "resume": Vent.resume,
    "extend": Vent.extend,
    "stop": Vent.stop,
}


@verb(own_rejection)
@transaction.atomic
def vent_timer(request: AuthenticatedRequest, pk: UUID, action: str) -> HttpResponse:
    """Press one button of the timer. What was typed to be kept stays typed."""
    walk = Walk.at(own_rejection(request, pk), "let-it-out", "timer")
    vent = said_on(walk.rejection).newest_vent
    if vent is None or action not in VERBS:
        raise Http404
    VERBS[action](vent)
    page = walk.address(walk.screen)
    form = walk.form_class.open(walk.rejection)
    walk.keep_typed(request, form, page)
    if request.htmx:
        return render_part(request, walk.screen.template, "timer", walk.context(form))
    return go_to(request, page)


@once
def vent_keep(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Keep, after all, words that were written to be binned: asked for twice before it happens."""
    walk = Walk.at(own_rejection(request, pk), "let-it-out", "timer")
    if request.method != "POST":
        return _words_that_waited(request, walk)
    form = VentKeepForm.open(walk.rejection, request.POST)
    if not form.is_valid():
        return render(request, KEEP, walk.context(form), status=status_of(form))
    form.save()
    forget_typed(request)
    return go_to(request, walk.go_on())


def _words_that_waited(request: AuthenticatedRequest, walk: Walk) -> HttpResponse:
    """Sent to be kept when the session had run out: after sign-in they are here, not yet kept."""
    draft = draft_for(request)
    if draft is None:
        return go_to(request, walk.rejection)
    form = VentKeepForm.open(walk.rejection, draft=draft)
    return render(request, KEEP, walk.context(form) | {"autosave": False, "draft": draft})


@verb(own_rejection)
@once
def vent_bin(request: AuthenticatedRequest, pk: UUID, vent: UUID) -> HttpResponse:
    """Bin kept words, now."""
    rejection = own_rejection(request, pk)
    get_object_or_404(rejection.vents, pk=vent).bin()
    return go_to(request, rejection)
