"""One interview, gone through: noted while it is fresh, planned, opened."""

from copy import copy
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest, key_in
from recovery import debrief_script
from recovery.forms import CaptureForm, DebriefForm, JoinForm, NewDebriefForm
from recovery.models import DebriefSession
from recovery.models.debrief_questions import TooMany
from recovery.models.debrief_words import by_basis
from recovery.path import timings
from recovery.path.choices import Voice
from recovery.views.debrief_phases import others_of
from recovery.views.doors import own_debrief
from recovery.views.typed import draft_for

NEW = "recovery/debrief_new.html"
CAPTURE = "recovery/debrief_capture.html"
EDIT = "recovery/debrief_edit.html"
DETAIL = "recovery/debrief_detail.html"


@once
def debrief_new(request: AuthenticatedRequest) -> HttpResponse:
    """On the day of an interview, before any outcome: which one it was, then straight to the questions.

    Named in the address, something in play has a page of its own for that, filled in.
    """
    if request.method != "POST" and (in_play := key_in(request.GET.get("opportunity", ""))):
        return go_to(request, "opportunity_debrief", in_play)
    return note_interview(request, DebriefSession(owner=request.user), {})


def note_interview(
    request: AuthenticatedRequest, session: DebriefSession, known: dict[str, Any]
) -> HttpResponse:
    """The page that says which interview it was, with what is known of it."""
    context: dict[str, Any] = {"opportunity": session.opportunity}
    if request.method != "POST":
        draft = draft_for(request)
        initial = {"held_on": timezone.localdate()} | known
        form = NewDebriefForm(instance=session, draft=draft, initial=initial)
        return render(request, NEW, context | {"form": form, "draft": draft})
    form = NewDebriefForm(request.POST, instance=session)
    if not form.is_valid():
        return render(request, NEW, context | {"form": form}, status=422)
    session = form.save()
    request.user.drafts.forget(request.user, request.path)
    return go_to(request, "debrief_capture", session.pk)


@once
def debrief_capture(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """What they asked, one question at a time."""
    session = own_debrief(request, pk)
    if request.method != "POST":
        draft = draft_for(request)
        context = _noted(session) | {"form": CaptureForm(draft=draft), "draft": draft}
        return render(request, CAPTURE, context)
    form = CaptureForm(request.POST)
    is_all = request.POST.get("go") == "done"
    if is_all and not form.says_something():
        return go_to(request, session)
    if not form.is_valid() or not _note(session, form):
        return render(request, CAPTURE, _noted(session) | {"form": form}, status=422)
    request.user.drafts.forget(request.user, request.path)
    if is_all:
        return go_to(request, session)
    messages.success(request, _("Noted. The next one, if there was one."))
    return go_to(request, request.path)


def _note(session: DebriefSession, form: CaptureForm) -> bool:
    """Keep this question; False where there is no room for it."""
    try:
        form.save(session)
    except TooMany:
        form.add_error(None, _("Twelve are noted already. Remove one, and this one fits."))
        return False
    return True


def _noted(session: DebriefSession) -> dict[str, Any]:
    questions = list(session.questions.in_order())
    return {
        "session": session,
        "questions": questions,
        "is_full": len(questions) >= timings.MOST_QUESTIONS,
        "most": timings.MOST_QUESTIONS,
    }


@once
def debrief_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """With whom, when, and what the other may see."""
    session = own_debrief(request, pk)
    context: dict[str, Any] = {"session": session}
    if request.method != "POST":
        draft = draft_for(request)
        form = DebriefForm(instance=copy(session), draft=draft)
        return render(request, EDIT, context | {"form": form, "draft": draft})
    form = DebriefForm(request.POST, instance=copy(session))
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, EDIT, context | {"form": form}, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    if form.stopped_link:
        messages.info(request, _("The link you gave away before no longer works."))
    return go_to(request, session)


def debrief_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    session = own_debrief(request, pk, only_look=True)
    return render(request, DETAIL, debrief_context(request, session))


def debrief_context(
    request: AuthenticatedRequest, session: DebriefSession, join_form: JoinForm | None = None
) -> dict[str, Any]:
    """One session as it stands: its script and what is in it, what they asked, and what comes next."""
    questions = list(session.questions.in_order())
    words = session.words
    return {
        "session": session,
        "questions": questions,
        "remarks": by_basis(words.remarks(Voice.OWN)),
        "parts": debrief_script.parts(session, questions),
        "minutes": sum(phase.minutes for phase in session.phases),
        "next": debrief_script.what_next(session, questions),
        "join_form": join_form or join_form_for(request, session),
        "insight": _insight(session),
        **others_of(session),
    }


def join_form_for(
    request: AuthenticatedRequest, session: DebriefSession, sent: QueryDict | None = None
) -> JoinForm | None:
    """To say which recovery it turned into; none where it is part of one, or there is none to choose."""
    if session.rejection_id:
        return None
    jobs = list(request.user.rejections.to_join())
    label = _("Which one did it turn into?")
    choices = [(job.pk, str(job)) for job in jobs]
    return JoinForm(sent, choices=choices, label=label) if jobs else None


def _insight(session: DebriefSession) -> str:
    """Where a finished one leads on to: what it tells them."""
    if not (session.is_finished and session.rejection_id):
        return ""
    return reverse("step_screen", args=[session.rejection_id, "insight", "what"])
