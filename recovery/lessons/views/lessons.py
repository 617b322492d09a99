"""One lesson: what was learned, what says so, and what is done with it."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from recovery.lessons import evidence
from recovery.lessons.doors import own_lesson
from recovery.lessons.forms.lessons import LessonForm
from recovery.lessons.models import grounds
from recovery.lessons.models.lessons import Lesson
from recovery.rejections.doors import own_rejection
from recovery.rejections.models import Rejection
from recovery.shared.choices import Grade, Helped, Use
from recovery.shared.editing import fill_in, saved
from recovery.shared.undo import Removal

NEW = "lessons/lesson_new.html"
EDIT = "lessons/lesson_edit.html"


def lesson_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    lesson = own_lesson(request, pk, only_look=True)
    rests_on = grounds.under(request.user, [lesson])[lesson.pk]
    known = evidence.known_of(lesson, rests_on)
    context = {
        "lesson": lesson,
        "known": known,
        "acts_on_guess": known == Grade.GUESS and lesson.use == Use.ACT,
        "rests_on": [evidence.shown(each, with_job=True) for each in rests_on],
        "to_dos": list(lesson.to_dos.open_first()),
        "helped": Helped.choices,
        "has_calendar": not lesson.rejection.is_set_aside,
    }
    return render(request, "lessons/lesson_detail.html", context)


@once
def lesson_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """A new lesson of this recovery."""
    rejection = own_rejection(request, pk)
    lesson = Lesson(owner=request.user, rejection=rejection)
    return fill_in(
        request,
        NEW,
        partial(LessonForm.of, lesson, initial={"kind": request.GET.get("kind", "")}),
        context={"rejection": rejection},
        leave=rejection,
        then=lambda lesson: _begun(request, rejection, lesson),
    )


def _begun(request: AuthenticatedRequest, rejection: Rejection, lesson: Lesson) -> HttpResponse:
    """The address after saving a new lesson: its to-do, or the lesson where it needs none."""
    visit = rejection.visits.begin(rejection, "learn", "to-do")
    visit.answer()
    if lesson.use == Use.ACT:
        return go_to(request, "step_screen", rejection.pk, "learn", "to-do")
    visit.end()
    return go_to(request, lesson)


@once
def lesson_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Edit a whole lesson; what another window saved meanwhile is shown."""
    lesson = own_lesson.even_removed(request, pk)
    return fill_in(
        request,
        EDIT,
        partial(LessonForm.of, lesson),
        row=lesson,
        context={"lesson": lesson},
        leave=lesson,
        then=lambda _saved: saved(request, lesson),
    )


lesson_remove, lesson_restore = Removal(own_lesson).views
