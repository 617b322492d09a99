"""The timer of "let it out" (start, pause, go on, five more, stop), and other ways. A second press changes nothing."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to, render_part
from recovery.path.forms.vents import VentKeepForm, VentWayForm, vent_now
from recovery.path.said import clear_said
from recovery.path.vents import Vent
from recovery.path.views.steps import Walk
from recovery.rejections.doors import own_rejection
from recovery.shared.doors import verb
from recovery.shared.drafts import draft_for
from recovery.shared.editing import fill_in

KEEP = "path/step_vent_keep.html"
VERBS = {
    "start": Vent.start,
    "pause": Vent.pause,
    "resume": Vent.resume,
    "extend": Vent.extend,
    "stop": Vent.stop,
}


@verb(own_rejection)
def vent_timer(request: AuthenticatedRequest, pk: UUID, action: str) -> HttpResponse:
    """Press one button of the timer. What was typed to be kept stays typed."""
    walk = Walk.at(own_rejection(request, pk), "let-it-out", "timer")
    vent = vent_now(walk.rejection)
    if action not in VERBS:
        raise Http404
    if not vent._state.adding:
        VERBS[action](vent)
    elif action == "start":
        vent.save()
        vent.start()
    clear_said(walk.rejection)
    form = walk.form_class.open(walk.rejection)
    walk.keep_draft(request, form)
    if request.htmx:
        return render_part(request, walk.screen.template, "timer", walk.context(request, form))
    return go_to(request, walk.address(walk.screen))


@verb(own_rejection)
def vent_way(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Choose another way to let it out, or another length."""
    walk = Walk.at(own_rejection(request, pk), "let-it-out", "timer")
    form = VentWayForm.open(walk.rejection, request.POST)
    if form.is_valid():
        form.save()
    return go_to(request, walk.address(walk.screen))


@once
def vent_keep(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Keep, after all, words that were written to be binned: asked for twice before it happens.

    Sent to be kept after the session had run out, they come back after sign-in, not yet kept.
    """
    walk = Walk.at(own_rejection(request, pk), "let-it-out", "timer")
    if request.method != "POST" and draft_for(request) is None:
        return go_to(request, walk.rejection)
    return fill_in(
        request,
        KEEP,
        partial(VentKeepForm.open, walk.rejection),
        context=lambda form: walk.context(request, form) | {"autosave": False},
        then=lambda _kept: go_to(request, walk.go_on()),
    )


@verb(own_rejection)
def vent_bin_kept_words(request: AuthenticatedRequest, pk: UUID, vent: UUID) -> HttpResponse:
    """Bin the kept words of a vent now: a button on the page of the recovery."""
    rejection = own_rejection(request, pk)
    get_object_or_404(rejection.vents, pk=vent).bin()
    return go_to(request, rejection)
