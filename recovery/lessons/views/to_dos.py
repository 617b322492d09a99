"""To-dos: one more, done, did it help, let go, open again. Each press can be undone."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.lessons.doors import own_lesson
from recovery.lessons.forms.to_dos import HelpedForm, SmallStepForm
from recovery.lessons.models.to_dos import Action, TooManyOpen
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in
from recovery.shared.from_today import back_from, can_be_undone

NEW = "lessons/action_new.html"


def own_action(request: AuthenticatedRequest, pk: UUID, action: UUID) -> Action:
    """One to-do of this person's lesson, held with its recovery; 404 for everybody else's."""
    lesson = own_lesson(request, pk)
    found = get_object_or_404(lesson.actions.all(), pk=action)
    found.owner, found.lesson, found.rejection = request.user, lesson, lesson.rejection
    return found


@once
def action_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """One more to-do of this lesson."""
    lesson = own_lesson.even_removed(request, pk)
    return fill_in(
        request,
        NEW,
        partial(SmallStepForm.more, lesson),
        row=lesson,
        context={"lesson": lesson},
        leave=lesson,
        then=lambda _saved: go_to(request, lesson),
    )


@verb(own_lesson)
def action_done(request: AuthenticatedRequest, pk: UUID, action: UUID) -> HttpResponse:
    """It was done. Whether it helped can be said with it, later, or not at all."""
    form = HelpedForm(request.POST)
    step = own_action(request, pk, action)
    step.finish(form.cleaned_data["helped"] if form.is_valid() else "")
    _can_be_undone(request, step, _("Done. Whether it helped, you can say now or later."))
    return back_from(request, step.lesson)


@verb(own_lesson)
def action_helped(request: AuthenticatedRequest, pk: UUID, action: UUID) -> HttpResponse:
    """What was done helped, a little, or not; or it is too early to tell."""
    step = own_action(request, pk, action)
    form = HelpedForm(request.POST)
    if form.is_valid() and step.done_at:
        step.set(helped=form.cleaned_data["helped"])
        messages.success(request, _("Noted."))
    return back_from(request, step.lesson)


@verb(own_lesson)
def action_let_go(request: AuthenticatedRequest, pk: UUID, action: UUID) -> HttpResponse:
    step = own_action(request, pk, action).let_go()
    _can_be_undone(request, step, _("Let go."))
    return back_from(request, step.lesson)


@verb(own_lesson)
def action_reopen(request: AuthenticatedRequest, pk: UUID, action: UUID) -> HttpResponse:
    """Undo of either: it is open again, if there is room for it."""
    step = own_action(request, pk, action)
    try:
        step.reopen()
    except TooManyOpen:
        # Not by name: a message waits in clear until it is shown.
        said = _("Two to-dos are open here already. Finish one, or let it go, and there’s room.")
        messages.info(request, said)
    else:
        messages.success(request, _("It is open again."))
    return back_from(request, step.lesson)


def _can_be_undone(request: AuthenticatedRequest, step: Action, said: str) -> None:
    can_be_undone(request, said, "action_reopen", step.lesson_id, step.pk)
