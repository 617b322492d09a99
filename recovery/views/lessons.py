"""What was learned: one finding, what it rests on, and what is done with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery import evidence
from recovery.forms import WhatForm, WholeLessonForm
from recovery.models import Lesson, Rejection, grounds
from recovery.path.choices import Helped, LessonKind
from recovery.views.doors import own_lesson, own_rejection
from recovery.views.removed import Removal
from recovery.views.screens import material
from recovery.views.typed import draft_for, keep_typed

NEW = "recovery/lesson_new.html"
EDIT = "recovery/lesson_edit.html"


def lesson_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    lesson = own_lesson(request, pk, only_look=True)
    rests_on = grounds.under(request.user, [lesson])[lesson.pk]
    context = {
        "lesson": lesson,
        "rests_on": [evidence.shown(each, with_job=True) for each in rests_on],
        "steps": list(lesson.actions.open_first()),
        "helped": Helped.choices,
    }
    return render(request, "recovery/lesson_detail.html", context)


@once
def lesson_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """One more finding of this recovery."""
    rejection = own_rejection(request, pk)
    lesson = Lesson(owner=request.user, rejection=rejection)
    if request.method != "POST":
        draft = draft_for(request)
        offered = {"kind": request.GET.get("kind", "")}
        form = WhatForm.of(lesson, initial=offered, draft=draft)
        context = _new_context(rejection, form)
        return render(request, NEW, context | {"draft": draft})
    form = WhatForm.of(lesson, request.POST)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, rejection)
    if not form.is_valid():
        return render(request, NEW, _new_context(rejection, form), status=422)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    return _begun(request, rejection, lesson)


def _new_context(rejection: Rejection, form: WhatForm) -> dict[str, Any]:
    return {"rejection": rejection, "form": form, "material": material(rejection)}


def _begun(request: AuthenticatedRequest, rejection: Rejection, lesson: Lesson) -> HttpResponse:
    """On to how it is known; that there is nothing to change ends there."""
    visit = rejection.visits.begin(rejection, "insight", "how-known")
    visit.answer()
    if lesson.kind == LessonKind.NOTHING:
        visit.end()
        return go_to(request, lesson)
    return go_to(request, "step_screen", rejection.pk, "insight", "how-known")


@once
def lesson_edit(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """All of it on one page; what is saved meanwhile in another window is shown."""
    lesson = own_lesson(request, pk)
    if request.method != "POST":
        draft = draft_for(request)
        form = WholeLessonForm.of(lesson, draft=draft)
        return render(request, EDIT, {"lesson": lesson, "form": form, "draft": draft})
    form = WholeLessonForm.of(lesson, request.POST)
    if request.POST.get("go") == "leave":
        keep_typed(request, form.fields)
        return go_to(request, lesson)
    if not form.is_valid():
        status = 409 if form.conflicts else 422
        return render(request, EDIT, {"lesson": lesson, "form": form}, status=status)
    form.save()
    request.user.drafts.forget(request.user, request.path)
    messages.success(request, _("Saved."))
    return go_to(request, lesson)


lesson_remove, lesson_restore = Removal(own_lesson).views
