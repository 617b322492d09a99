"""Bringing a list from another tracker: choose the file, say what it means, look, bring it in; and undo that."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.limits import limited
from accounts.once import once
from bounceback.forms import Form
from bounceback.htmx import go_to, wants_part
from recovery.imports.doors import own_import
from recovery.imports.forms import BringInForm, ColumnsForm, ListFileForm, WordsForm
from recovery.imports.models import Import
from recovery.imports.preview import asked_of, preview_of, samples_of
from recovery.imports.sheet import Unreadable
from recovery.imports.tasks import bring_in_list, undo_import
from recovery.shared.clocks import today
from recovery.shared.doors import verb

NEW, COLUMNS, WORDS = (
    "imports/import_new.html",
    "imports/import_columns.html",
    "imports/import_words.html",
)
DETAIL, RUNNING, FINISHED = (
    "imports/import_detail.html",
    "imports/import_running.html",
    "imports/import_finished.html",
)
SHOWN = 20  # earlier imports


@limited("upload")
@once
def import_new(request: AuthenticatedRequest) -> HttpResponse:
    """Choose a file. It takes the place of a list that waits."""
    form = ListFileForm(_sent(request), request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            imported = request.user.imports.receive(request.user, file.name, file)
            return go_to(request, "import_columns", imported.pk)
        except Unreadable as problem:
            form.add_error("file", str(problem))
    mine = request.user.imports
    return _shown(request, NEW, form, open=mine.open().first(), earlier=mine.finished()[:SHOWN])


@once
def import_columns(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Say what each column means."""
    imported = own_import(request, pk)
    if not imported.is_waiting:
        return go_to(request, imported)
    form = ColumnsForm(_sent(request), imported=imported, samples=samples_of(imported))
    if not form.is_valid():
        return _shown(request, COLUMNS, form, imported=imported)
    form.save()
    return go_to(request, "import_words", pk)


def _sent(request: AuthenticatedRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _shown(
    request: AuthenticatedRequest, template: str, form: Form, **context: Any
) -> HttpResponse:
    """The page with a form on it: to be filled in, or sent with a mistake."""
    status = 422 if form.is_bound else 200
    return render(request, template, {"form": form, **context}, status=status)


@once
def import_words(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Say what the words of the list become."""
    imported = own_import(request, pk)
    if not imported.is_waiting:
        return go_to(request, imported)
    asked = asked_of(imported)
    if asked.is_too_many:
        messages.info(request, _too_many_words(len(asked.words)))
        return go_to(request, "import_columns", pk)
    form = WordsForm(_sent(request), imported=imported, asked=asked)
    if not form.is_valid():
        return _shown(request, WORDS, form, imported=imported)
    form.save()
    return go_to(request, imported)


def _too_many_words(count: int) -> str:
    return _(
        "The column you chose for “What became of it” has {n} different words. Please choose another, or none."
    ).format(n=count)


@limited("import")
@once
def import_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The list before it is brought in, while it is, and after."""
    imported = own_import(request, pk)
    if not imported.is_waiting:
        return _after(request, imported)
    if not imported.said_at:
        return go_to(request, "import_columns", pk)
    preview = preview_of(imported, today())
    form = BringInForm(_sent(request), preview=preview)
    if not form.is_valid():
        return _shown(request, DETAIL, form, imported=imported, preview=preview)
    imported.ask(without_known=form.leaves_known)
    bring_in_list.defer(import_id=str(pk))
    return go_to(request, imported)


def _after(request: AuthenticatedRequest, imported: Import) -> HttpResponse:
    """The page of a list that was asked for; a page that asked how far it is goes there once that is over."""
    is_at_it = imported.is_running or imported.is_being_undone
    if request.method == "POST":
        return go_to(request, imported)
    if wants_part(request):
        if not is_at_it:
            return go_to(request, imported)
        return render(request, f"{RUNNING}#progress", {"imported": imported})
    if is_at_it:
        return render(request, RUNNING, {"imported": imported})
    made = None if imported.undone_at else imported.made
    return render(request, FINISHED, {"imported": imported, "made": made})


@verb(own_import, alone=True)
def import_discard(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Delete a list that waits."""
    imported = own_import(request, pk)
    if imported.is_waiting:
        imported.delete()
        messages.success(request, _("Deleted. Nothing of that list is kept."))
        return go_to(request, "import_new")
    return go_to(request, imported)


@verb(own_import)
def import_undo(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """Remove all that an import made."""
    imported = own_import(request, pk)
    imported.ask_undo()
    undo_import.defer(import_id=str(pk))
    return go_to(request, imported)
