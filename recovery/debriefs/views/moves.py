"""What is done to a debrief with one press: begin, finish, join, part, remove; each with its undo."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.debriefs.doors import debrief_in_order, own_debrief
from recovery.debriefs.forms.capture import JoinForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.debriefs.phases import BY_KEY
from recovery.debriefs.views.debriefs import DETAIL, debrief_context, join_form_for
from recovery.debriefs.views.phases import PhaseWalk
from recovery.rejections.doors import own_rejection
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone
from recovery.shared.undo import Removal


@verb(own_debrief)
def debrief_start(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Start the clock of a debrief."""
    debrief = debrief_in_order(request, pk).start()
    return go_to(request, "debrief_phase", debrief.pk, debrief.phase)


@verb(own_debrief)
def debrief_finish(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    walk = PhaseWalk(debrief_in_order(request, pk), BY_KEY["change"])
    can_be_undone(request, _("Finished. What you wrote stays here."), "debrief_reopen", pk)
    return go_to(request, walk.finish())


@verb(own_debrief)
def debrief_reopen(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    debrief = debrief_in_order(request, pk).reopen()
    messages.success(request, _("It is open again."))
    return go_to(request, debrief)


@verb(own_debrief)
def debrief_join(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Join a debrief to a rejection, named by the form, or by the address (as an undo does)."""
    sent = request.POST if "rejection" in request.POST else request.GET
    form = JoinForm(sent)
    if not form.is_valid():
        return _ask_again(request, pk, sent)
    rejection = own_rejection(request, form.cleaned_data["rejection"])
    debrief = own_debrief(request, pk)
    if debrief.rejection_id and debrief.rejection_id != rejection.pk:
        messages.info(request, _("It is part of another one already. Take it out there first."))
        return go_to(request, debrief)
    debrief.join(rejection)
    can_be_undone(request, _("Now it is part of {job}.").format(job=rejection), "debrief_part", pk)
    return _back_to_where_it_was_offered(request, debrief, rejection)


def _ask_again(request: AuthenticatedRequest, pk: UUID, sent: QueryDict) -> HttpResponse:
    """Show the page again: nothing was chosen, or nothing that can be read."""
    debrief = own_debrief(request, pk, only_look=True)
    form = join_form_for(request, debrief, sent)
    if form is None:
        return go_to(request, debrief)
    context = debrief_context(request, debrief, join_form=form)
    return render(request, DETAIL, context, status=422)


def _back_to_where_it_was_offered(
    request: AuthenticatedRequest, debrief: Debrief, rejection: Rejection
) -> HttpResponse:
    """Where a join began: the check-in of a new rejection, its recovery or a step; else the debrief."""
    pages: dict[str, tuple[Any, ...]] = {
        "recovery": (rejection,),
        "check-in": ("step_screen", rejection.pk, "say-what-happened", "check-in"),
    }
    return go_to(request, *pages.get(request.POST.get("from", ""), (debrief,)))


@verb(own_debrief)
def debrief_part(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Undo joining it: it was about another job."""
    debrief = debrief_in_order(request, pk)
    job = debrief.rejection
    debrief.part()
    if job:
        said = _("It is no longer part of {job}.").format(job=job)
        can_be_undone(request, said, "debrief_join", pk, rejection=str(job.pk))
    return go_to(request, debrief)


@verb(own_debrief)
def question_remove(request: AuthenticatedRequest, pk: UUID, question: UUID) -> HttpResponse:
    debrief = own_debrief(request, pk)
    found = get_object_or_404(debrief.questions.all(), pk=question)
    found.remove()
    debrief.touch()
    can_be_undone(request, _("Removed."), "question_restore", pk, found.pk)
    return _back_to_the_questions(request, debrief)


@verb(own_debrief)
def question_restore(request: AuthenticatedRequest, pk: UUID, question: UUID) -> HttpResponse:
    debrief = own_debrief(request, pk)
    found = get_object_or_404(debrief.questions.all(), pk=question)
    if _has_room(debrief, found):
        found.restore()
        debrief.touch()
        messages.success(request, _("It is back."))
    else:
        messages.info(request, _("There are twelve already. Remove one first."))
    return _back_to_the_questions(request, debrief)


def _has_room(debrief: Debrief, question: DebriefQuestion) -> bool:
    return question.removed_at is None or debrief.questions.here().count() < timings.MOST_QUESTIONS


def _back_to_the_questions(request: AuthenticatedRequest, debrief: Debrief) -> HttpResponse:
    """Back to the page for noting questions, if the press was made there."""
    if request.POST.get("from") == "capture":
        return go_to(request, "debrief_capture", debrief.pk)
    return go_to(request, debrief)


debrief_remove, debrief_restore = Removal(
    debrief_in_order,
    said=gettext_lazy("Removed. It can be brought back for 30 days."),
    gone_to=lambda debrief: debrief.rejection or "debrief_list",
).views
