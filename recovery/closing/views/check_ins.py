"""The check-in, a week and a month after: the numbers again, the harsh thought, and what became of the plans."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.forms import status_of
from bounceback.htmx import go_to
from recovery.closing.forms import LaterCheckInForm
from recovery.path import arc
from recovery.path.perspectives import Perspective
from recovery.path.said import said_on
from recovery.path.sentences import kind_words
from recovery.rejections.doors import own_rejection
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.doors import verb
from recovery.shared.drafts import discard_draft, draft_for, keep_draft
from recovery.shared.from_today import back_from, can_be_undone
from recovery.shared.why import OURS, Why

PAGE = "closing/check_in.html"
WHY = Why(gettext_lazy("The same questions as at the start show you how far you’ve come."), OURS)


def _own(request: AuthenticatedRequest, pk: UUID, day: int) -> Rejection:
    """This person's recovery; 404 for a day that has no check-in."""
    if day not in timings.CHECK_IN_DAYS:
        raise Http404
    return own_rejection(request, pk)


@once
def check_in(request: AuthenticatedRequest, pk: UUID, day: int) -> HttpResponse:
    rejection = _own(request, pk, day)
    if request.method != "POST":
        draft = draft_for(request)
        form = LaterCheckInForm.of(rejection, day, draft=draft)
        return render(request, PAGE, _context(rejection, day, form) | {"draft": draft})
    form = LaterCheckInForm.of(rejection, day, request.POST)
    leaves, is_valid = request.POST.get("go") == "leave", form.is_valid()
    if leaves:
        keep_draft(request, form.fields)
        return go_to(request, rejection)
    if not is_valid:
        return render(request, PAGE, _context(rejection, day, form), status=status_of(form))
    form.save()
    rejection.later_check_ins.answer(rejection, day)
    discard_draft(request)
    messages.success(request, _("Thanks for checking in."))
    return go_to(request, rejection)


def _context(rejection: Rejection, day: int, form: LaterCheckInForm) -> dict[str, Any]:
    said = said_on(rejection)
    return {
        "rejection": rejection,
        "day": day,
        "form": form,
        "why": WHY,
        "arc": arc.of(said.checkins),
        "fairer": kind_words(rejection),
        "then": _believed(said.perspective),
    }


def _believed(perspective: Perspective) -> str:
    """How much they believed the harsh thought: "80 % then, 40 % after the fairer sentence"."""
    before, after = perspective.belief_before, perspective.belief_after
    if before is None:
        return ""
    if after is None:
        return _("You believed it {before} %.").format(before=before)
    return _("You believed it {before} %, then {after} %.").format(before=before, after=after)


@verb(own_rejection)
def check_in_skip(request: AuthenticatedRequest, pk: UUID, day: int) -> HttpResponse:
    rejection = _own(request, pk, day)
    rejection.later_check_ins.skip(rejection, day)
    can_be_undone(request, _("Skipped. That’s fine."), "check_in_unskip", pk, day)
    return back_from(request, rejection)


@verb(own_rejection)
def check_in_unskip(request: AuthenticatedRequest, pk: UUID, day: int) -> HttpResponse:
    rejection = _own(request, pk, day)
    rejection.later_check_ins.unskip(rejection, day)
    messages.success(request, _("It’s back."))
    return back_from(request, rejection)
