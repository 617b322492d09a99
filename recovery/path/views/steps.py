"""One view walks the path: find the screen, bind its form, save, go to the next one that applies."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import status_of
from bounceback.htmx import go_to
from recovery.path import forms, moved, resting, steps, stones
from recovery.path.said import clear_said, said_on
from recovery.path.screens import Screen, Step
from recovery.path.views import screens
from recovery.rejections.doors import own_rejection
from recovery.rejections.forms.screens import ScreenForm
from recovery.rejections.models import Rejection
from recovery.shared.doors import verb
from recovery.shared.drafts import discard_draft, draft_for, keep_draft


class DoesNotApply(Http404):
    """A screen that this recovery does not have now: another answer, or another path, took it away."""

    def __init__(self, walk: "Walk") -> None:
        super().__init__()
        self.walk = walk


@dataclass
class Walk:
    """One person on one screen of the path of one recovery, and where each button leads."""

    rejection: Rejection
    step: Step
    screen: Screen

    @classmethod
    def at(cls, rejection: Rejection, step_key: str, screen_key: str) -> "Walk":
        """The walk at this address. Raises Http404 for no such screen, DoesNotApply for one not shown now."""
        try:
            step = steps.step_with(step_key)
            screen = step.any_screen(screen_key)
        except LookupError as problem:
            raise Http404 from problem
        walk = cls(rejection, step, screen)
        if screen not in step.shown(said_on(rejection).facts):
            raise DoesNotApply(walk)
        return walk

    @cached_property
    def form_class(self) -> type[ScreenForm]:
        found: type[ScreenForm] = getattr(forms, self.screen.form)
        return found

    def address(self, screen: Screen) -> str:
        return reverse("step_screen", args=[self.rejection.pk, self.step.key, screen.key])

    @property
    def back(self) -> str:
        """The address of the screen before this one, or of the recovery."""
        before = self.step.before(self.screen, said_on(self.rejection).facts)
        return self.address(before) if before else self.rejection.get_absolute_url()

    @property
    def is_extra(self) -> bool:
        """Whether this path only offers the screen, so that the step stays as it stands."""
        return self.screen.is_extra(said_on(self.rejection).facts)

    def stay(self) -> str:
        """Note that the person left from this screen; returns the address of the recovery."""
        if not self.is_extra:
            self.rejection.visits.begin(self.rejection, self.step.key, self.screen.key)
        return self.rejection.get_absolute_url()

    def go_on(self, *, skipped: bool = False) -> str:
        """Note that this screen is done; returns the address of what comes next."""
        clear_said(self.rejection)
        facts = said_on(self.rejection).facts
        shown = self.step.shown(facts)
        after = self.step.after(self.screen, facts) if self.screen in shown else None
        if skipped and self.screen.skips_rest:
            after = None
        if self.is_extra:
            return self.address(after) if after else self.rejection.get_absolute_url()
        visit = self.rejection.visits.begin(
            self.rejection, self.step.key, (after or self.screen).key
        )
        if not skipped:
            visit.answer()
        if after:
            return self.address(after)
        visit.end()
        return reverse("step_rest", args=[self.rejection.pk, self.step.key])

    def keep_draft(self, request: AuthenticatedRequest, form: ScreenForm) -> None:
        """Keep what was typed here as a draft, unless this screen promises not to."""
        if screens.keeps_draft(self.screen, self.rejection):
            address = self.address(self.screen)
            keep_draft(request, form.fields, address, renamed=moved.FIELDS)

    def context(self, request: AuthenticatedRequest, form: ScreenForm) -> dict[str, Any]:
        """The context of every screen's template; `screens.context_of` adds what one screen needs."""
        rejection = self.rejection
        return {
            "rejection": rejection,
            "step": self.step,
            "screen": self.screen,
            "form": form,
            "stones": stones.stones(rejection, said_on(rejection).visits, at=self.step.key),
            **screens.context_of(self.screen, rejection, request),
        }


@once
def step_screen(request: AuthenticatedRequest, pk: UUID, step: str, screen: str) -> HttpResponse:
    rejection = own_rejection(request, pk)
    try:
        walk = Walk.at(rejection, *moved.screen_now(step, screen))
        if (walk.step.key, walk.screen.key) != (step, screen):
            return _moved(request, walk)
    except DoesNotApply as gone:
        return _no_longer(request, gone.walk)
    if walk.screen.has_own_page:
        return go_to(request, screens.own_page_of(walk.screen, rejection))
    if request.method == "POST":
        return _answer(request, walk)
    draft = draft_for(request) if screens.keeps_draft(walk.screen, walk.rejection) else None
    form = walk.form_class.open(walk.rejection, draft=draft)
    return render(request, walk.screen.template, walk.context(request, form) | {"draft": draft})


def _moved(request: AuthenticatedRequest, walk: Walk) -> HttpResponse:
    """From an old address, or an old page, to where its question is asked now; what was typed becomes a draft there."""
    if request.method == "POST":
        walk.keep_draft(request, walk.form_class.open(walk.rejection))
    return go_to(request, walk.address(walk.screen))


def _no_longer(request: AuthenticatedRequest, walk: Walk) -> HttpResponse:
    """A screen that no longer applies, sent from a second tab or the back button: its words become a draft."""
    if request.method == "POST":
        walk.keep_draft(request, walk.form_class.open(walk.rejection))
        messages.info(request, _("That question no longer belongs here. Your words are kept."))
    return go_to(request, walk.rejection)


def _answer(request: AuthenticatedRequest, walk: Walk) -> HttpResponse:
    """Save and continue; or, on the way elsewhere, save what is valid and keep the rest as a draft."""
    form = walk.form_class.open(walk.rejection, moved.named_now(request.POST))
    go = request.POST.get("go", "next")
    is_valid = form.is_valid()
    if form.needs_someone:
        return _to_someone(request, walk, form, saves=is_valid)
    if go == "skip":
        return _skip(request, walk, form)
    leaves = go in ("back", "leave")
    if leaves and (not is_valid or form.ends_something):
        walk.keep_draft(request, form)
        return go_to(request, walk.back if go == "back" else walk.stay())
    if is_valid:
        form.save()
        for said, undo in form.taken_out:
            messages.info(request, said, extra_tags=undo)
        discard_draft(request)
        return go_to(request, _where_next(request, walk, form, go))
    return render(
        request, walk.screen.template, walk.context(request, form), status=status_of(form)
    )


def _to_someone(
    request: AuthenticatedRequest, walk: Walk, form: ScreenForm, *, saves: bool
) -> HttpResponse:
    """ "I'm not OK": whatever else was said, first the page with someone to talk to, and a way back."""
    request.user.take_break()
    if not saves:
        walk.keep_draft(request, form)
        return go_to(request, support_from(request.path))
    form.save()
    back = walk.stay() if form.stays_open else walk.go_on()
    return go_to(request, support_from(back))


def support_from(back: str) -> str:
    """The support page, with the way back to this screen."""
    return f"{reverse('support')}?{urlencode({'back': back})}"


def _where_next(request: AuthenticatedRequest, walk: Walk, form: ScreenForm, go: str) -> str:
    match go:
        case "back":
            return walk.back
        case "again":
            return request.path
        case "leave":
            return walk.stay()
        case _:
            after = walk.go_on(skipped=form.skips_step)
            if form.now:
                return f"{after}?{urlencode({'now': form.now})}"
            return reverse(form.leads_to, args=[walk.rejection.pk]) if form.leads_to else after


def _skip(request: AuthenticatedRequest, walk: Walk, form: ScreenForm) -> HttpResponse:
    """Skip this screen: what was typed becomes a draft, and the next screen opens."""
    walk.keep_draft(request, form)
    form.leave_out()
    return go_to(request, walk.go_on(skipped=True))


def step_rest(request: AuthenticatedRequest, pk: UUID, step: str) -> HttpResponse:
    """The resting place after a step: what they did, what comes next, and enough for today."""
    rejection = own_rejection(request, pk, only_look=True)
    try:
        found = steps.step_with(moved.step_now(step))
    except LookupError as problem:
        raise Http404 from problem
    if found.key != step:
        return go_to(request, "step_rest", pk, found.key)
    context = {
        "rejection": rejection,
        "rest": resting.after(rejection, found, request.GET.get("now", "")),
        "near": resting.near(rejection, found),
    }
    return render(request, "path/step_rest.html", context)


@verb(own_rejection)
def step_skip(request: AuthenticatedRequest, pk: UUID, step: str) -> HttpResponse:
    """Skip a whole step, from the page of the recovery."""
    rejection = own_rejection(request, pk)
    try:
        found = steps.step_with(moved.step_now(step))
    except LookupError as problem:
        raise Http404 from problem
    first = found.shown(said_on(rejection).facts)[0]
    rejection.visits.begin(rejection, found.key, first.key).skip()
    messages.info(request, _("Skipped. You can come back to it at any time."))
    return go_to(request, rejection)
