"""One interview, gone through: noted while it is fresh, planned, opened."""

from copy import copy
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import key_in
from recovery.debriefs import script
from recovery.debriefs.doors import own_debrief
from recovery.debriefs.forms.capture import CaptureForm, JoinForm
from recovery.debriefs.forms.debriefs import DebriefForm
from recovery.debriefs.forms.interviews import NewDebriefForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import TooMany
from recovery.debriefs.models.words import by_basis
from recovery.debriefs.phases import BY_KEY
from recovery.debriefs.views.phases import friend_said_on
from recovery.opportunities.models import Opportunity
from recovery.shared import timings
from recovery.shared.choices import Voice
from recovery.shared.drafts import keep_draft
from recovery.shared.editing import fill_in, saved

NEW = "debriefs/debrief_new.html"
CAPTURE = "debriefs/debrief_capture.html"
EDIT = "debriefs/debrief_edit.html"
DETAIL = "debriefs/debrief_detail.html"


@once
def debrief_new(request: AuthenticatedRequest) -> HttpResponse:
    """Begin a debrief on the day of an interview: which one it was, then straight to the questions.

    An opportunity named in the address has a page of its own for that, filled in.
    """
    if request.method != "POST" and (opportunity := key_in(request.GET.get("opportunity", ""))):
        return go_to(request, "opportunity_debrief", opportunity)
    return note_interview(request, Debrief(owner=request.user), {})


def note_interview(
    request: AuthenticatedRequest,
    debrief: Debrief,
    known: dict[str, Any],
    row: Opportunity | None = None,
) -> HttpResponse:
    """The page that says which interview it was, filled in with what is known; `row` is its opportunity, if any."""
    return fill_in(
        request,
        NEW,
        partial(
            NewDebriefForm, instance=debrief, initial={"held_on": timezone.localdate()} | known
        ),
        row=row,
        context={"opportunity": row},
        then=lambda debrief: go_to(request, "debrief_capture", debrief.pk),
    )


@once
def debrief_capture(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Note what they asked, one question at a time."""
    debrief = own_debrief.even_removed(request, pk)
    go = request.POST.get("go")
    is_all = go == "done"
    if is_all and not CaptureForm(request.POST).says_something():
        return go_to(request, _after_noting(debrief))
    if go in ("back", "skip") and not debrief.removed_at:
        keep_draft(request, CaptureForm(request.POST).fields)
        return go_to(request, _after_noting(debrief) if go == "skip" else _before_noting(debrief))

    def then(_noted: object) -> HttpResponse:
        return go_to(request, _after_noting(debrief) if is_all else request.path)

    return fill_in(
        request,
        CAPTURE,
        CaptureForm,
        row=debrief,
        context=lambda _form: _noted(debrief),
        leave=debrief,
        save=lambda form: _note(debrief, form),
        then=then,
    )


def _after_noting(debrief: Debrief) -> str:
    """Where to after noting the questions: on one's own, after a no, to what worked; else to the debrief."""
    if debrief.is_alone and debrief.rejection_id and not debrief.is_finished:
        debrief.go_to_phase("strengths")
        return reverse("debrief_phase", args=[debrief.pk, "strengths"])
    return debrief.get_absolute_url()


def _before_noting(debrief: Debrief) -> str:
    """With whom, where that was asked on the way; else the debrief itself."""
    if debrief.rejection_id and not debrief.is_finished:
        return reverse("step_screen", args=[debrief.rejection_id, "debrief", "with"])
    return debrief.get_absolute_url()


def _note(debrief: Debrief, form: CaptureForm) -> None:
    """Store this question; a mistake on the form when there is no room for it."""
    try:
        form.save(debrief)
    except TooMany:
        form.add_error(None, _("Twelve are noted already. Remove one, and this one fits."))


def _noted(debrief: Debrief) -> dict[str, Any]:
    questions = list(debrief.questions.in_order())
    return {
        "debrief": debrief,
        "questions": questions,
        "is_full": len(questions) >= timings.MOST_QUESTIONS,
        "most": timings.MOST_QUESTIONS,
        "why": BY_KEY["questions"].why,
    }


@once
def debrief_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Edit with whom, when, and what the friend may see."""
    debrief = own_debrief.even_removed(request, pk)

    def save(form: DebriefForm) -> bool:
        form.save()
        return form.stopped_link

    def then(stopped_link: bool) -> HttpResponse:
        response = saved(request, debrief)
        if stopped_link:
            messages.info(request, _("The link you gave away before no longer works."))
        return response

    return fill_in(
        request,
        EDIT,
        partial(DebriefForm, instance=copy(debrief)),
        row=debrief,
        context={"debrief": debrief},
        save=save,
        then=then,
    )


def debrief_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    debrief = own_debrief(request, pk, only_look=True)
    return render(request, DETAIL, debrief_context(request, debrief))


def debrief_context(
    request: AuthenticatedRequest, debrief: Debrief, join_form: JoinForm | None = None
) -> dict[str, Any]:
    """What the page of one debrief shows: its script, its questions, and what comes next."""
    questions = list(debrief.questions.in_order())
    words = debrief.words
    return {
        "debrief": debrief,
        "questions": questions,
        "remarks": by_basis(words.remarks(Voice.OWN)),
        "parts": script.parts(debrief, questions),
        "minutes": timings.DEBRIEF_MINUTES,
        "next": script.what_next(debrief, questions),
        "join_form": join_form or join_form_for(request, debrief),
        "lesson": _lesson(debrief),
        **friend_said_on(debrief),
    }


def join_form_for(
    request: AuthenticatedRequest, debrief: Debrief, sent: QueryDict | None = None
) -> JoinForm | None:
    """The form that joins a debrief to a recovery; None where it is joined, or there is none to choose."""
    if debrief.rejection_id:
        return None
    jobs = list(request.user.rejections.to_join())
    label = _("Which one did it turn into?")
    choices = [(job.pk, str(job)) for job in jobs]
    return JoinForm(sent, choices=choices, label=label) if jobs else None


def _lesson(debrief: Debrief) -> str:
    """The address at which a finished debrief becomes a lesson; empty without a recovery, or before its end."""
    if not (debrief.is_finished and debrief.rejection_id):
        return ""
    return reverse("step_screen", args=[debrief.rejection_id, "learn", "lesson"])
