"""To-dos: add, done, did it help, let go, open again; each press with its undo."""

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
from recovery.lessons.forms.to_dos import HelpedForm, ToDoForm
from recovery.lessons.models.to_dos import ToDo, TooManyOpen
from recovery.shared.doors import verb
from recovery.shared.editing import fill_in
from recovery.shared.from_today import back_from, can_be_undone

NEW = "lessons/to_do_new.html"


def own_to_do(request: AuthenticatedRequest, pk: UUID, to_do: UUID) -> ToDo:
    """A to-do of this person's lesson, locked with its recovery; 404 for everybody else's."""
    lesson = own_lesson(request, pk)
    found = get_object_or_404(lesson.to_dos.all(), pk=to_do)
    found.owner, found.lesson, found.rejection = request.user, lesson, lesson.rejection
    return found


@once
def to_do_new(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Another to-do of this lesson."""
    lesson = own_lesson.even_removed(request, pk)
    return fill_in(
        request,
        NEW,
        partial(ToDoForm.more, lesson),
        row=lesson,
        context={"lesson": lesson},
        leave=lesson,
        then=lambda _saved: go_to(request, lesson),
    )


@verb(own_lesson)
def to_do_done(request: AuthenticatedRequest, pk: UUID, to_do: UUID) -> HttpResponse:
    """Note that a to-do was done. Whether it helped can be said with it, later, or not at all."""
    form = HelpedForm(request.POST)
    found = own_to_do(request, pk, to_do)
    found.finish(form.cleaned_data["helped"] if form.is_valid() else "")
    _can_be_undone(request, found, _("Done. Whether it helped, you can say now or later."))
    return back_from(request, found.lesson)


@verb(own_lesson)
def to_do_helped(request: AuthenticatedRequest, pk: UUID, to_do: UUID) -> HttpResponse:
    """Say whether a to-do helped: yes, a little, no, or too early to tell."""
    found = own_to_do(request, pk, to_do)
    form = HelpedForm(request.POST)
    if form.is_valid() and found.done_at:
        found.set(helped=form.cleaned_data["helped"])
        messages.success(request, _("Noted."))
    return back_from(request, found.lesson)


@verb(own_lesson)
def to_do_let_go(request: AuthenticatedRequest, pk: UUID, to_do: UUID) -> HttpResponse:
    found = own_to_do(request, pk, to_do).let_go()
    _can_be_undone(request, found, _("Let go."))
    return back_from(request, found.lesson)


@verb(own_lesson)
def to_do_reopen(request: AuthenticatedRequest, pk: UUID, to_do: UUID) -> HttpResponse:
    """Undo of done or let go: the to-do is open again, if there is room for it."""
    found = own_to_do(request, pk, to_do)
    try:
        found.reopen()
    except TooManyOpen:
        # Not by name: a message waits in clear until it is shown.
        said = _("Two to-dos are open here already. Finish one, or let it go, and there’s room.")
        messages.info(request, said)
    else:
        messages.success(request, _("It is open again."))
    return back_from(request, found.lesson)


def _can_be_undone(request: AuthenticatedRequest, found: ToDo, said: str) -> None:
    can_be_undone(request, said, "to_do_reopen", found.lesson_id, found.pk)
