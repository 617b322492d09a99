"""Lessons, each learned from one rejection."""

from functools import partial
from typing import Any

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Values, belongs_to, fields_of, filled, named
from recovery.lessons.doors import own_lesson
from recovery.lessons.forms.lessons import LessonForm
from recovery.lessons.models.lessons import Lesson
from recovery.rejections.doors import own_rejection
from recovery.shared.choices import Use

FIELDS = fields_of(LessonForm, without=("rests_on",))


def _new(request: ApiRequest, said: Values) -> Lesson:
    rejection = named(request, said, "rejection", own_rejection)
    lesson = Lesson(owner=request.user, rejection=rejection)
    return filled(partial(LessonForm.of, lesson), said, anew=True).save()


def _change(request: ApiRequest, lesson: Lesson, said: Values) -> None:
    filled(partial(LessonForm.of, lesson), said).save()


def _used(use: Use, rows: Any) -> Any:
    return rows.filter(use=use)


LESSONS = Kind(
    name="lessons",
    one="a lesson",
    model=Lesson,
    find=own_lesson,
    rows=lambda request: Lesson.objects.owned_by(request.user).here(),
    columns=("id", "rejection", "kind", "text", "grade", "use", "decided_at", "created_at"),
    states={use.value: partial(_used, use) for use in Use},
    new=_new,
    takes={"rejection": belongs_to("The rejection it was learned from")} | FIELDS,
    change=_change,
    changes=FIELDS,
)
