"""Doors: the one way by which views reach rows, through their owner."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any, Concatenate, Protocol, cast
from uuid import UUID

from django.contrib import messages
from django.db import connection, transaction
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.once import once, once_alone
from bounceback import http
from bounceback.htmx import go_to
from bounceback.statements import Statement
from recovery.shared.owned import CannotBringBack, IllegalMove, OwnedModel, RemovableModel, keyed

BRING_BACK = "bring_back"
"""The button of a form whose row was removed in another window."""


class Noted(Protocol):
    """A row that knows when something was last done on it."""

    def note_activity(self) -> object: ...


@dataclass(frozen=True)
class Door[M: OwnedModel]:
    """The way to one kind of row: this person's own, locked while it is written; 404 for everybody else's.

    A row that was removed is not found, unless `removed` is asked for: then only removed ones are.
    """

    model: type[M]
    load: Callable[[Any], Any] = lambda rows: rows
    """What is read together with the row."""
    along: Callable[[M], tuple[OwnedModel | None, ...]] = lambda row: ()
    """The rows read with it that are used as this person's, too."""
    first: Callable[[AuthenticatedRequest, Any], object] | None = None
    """What is done before it is locked, with the row as it was found: to lock what it belongs to."""
    locks: tuple[str, ...] = ("self",)
    """What one statement locks, in this order, where a row always has what it belongs to."""
    noted_on: Callable[[M], Noted] | None = None
    """What was so locked, where the writing is noted on it."""

    def __call__(
        self,
        request: AuthenticatedRequest,
        pk: UUID,
        *,
        only_look: bool = False,
        removed: bool = False,
    ) -> M:
        writes = http.writes(request) and not only_look
        if writes and self.first:
            self.first(request, self._find(request, pk, writes=False, removed=removed))
        found = self._find(request, pk, writes=writes, removed=removed)
        if writes and self.noted_on:
            self.noted_on(found).note_activity()
        return found

    def even_removed(
        self, request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False
    ) -> M:
        """The row of a form that is sent, even one that another window removed meanwhile.

        It is brought back where that is asked for. `fill_in` writes nothing to one that is not here.
        """
        try:
            return self(request, pk, only_look=only_look)
        except Http404:
            if request.method != "POST":
                raise
            gone = self(request, pk, removed=True, only_look=only_look)
        if BRING_BACK not in request.POST or not isinstance(gone, RemovableModel):
            return gone
        try:
            gone.bring_back()
        except CannotBringBack as problem:
            messages.info(request, str(problem))
            return gone
        return self(request, pk, only_look=only_look)

    def _find(self, request: AuthenticatedRequest, pk: UUID, *, writes: bool, removed: bool) -> M:
        if writes:
            must_be_in_transaction()
        asked = _statement(self, removed, locked=writes)
        found: M = found_or_404(asked.first(owner=request.user.pk, keys=[pk]))
        for row in (found, *self.along(found)):
            if row:
                row.owner = request.user
        return found

    def rows(self, mine: Any, removed: bool) -> Any:
        """Which of a person's rows it leads to, with what is read together with them."""
        rows = self.load(mine)
        if issubclass(self.model, RemovableModel):
            rows = rows.removed() if removed else rows.here()
        return rows


def must_be_in_transaction() -> None:
    """Raise TransactionManagementError where a lock would end at once. Django asks this only when it makes a query."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A lock ends with its transaction.")


def found_or_404[M](found: M | None) -> M:
    """What was found; raises Http404 for nothing."""
    if found is None:
        raise Http404
    return found


@cache
def _statement(door: Door[Any], removed: bool, *, locked: bool) -> Statement[Any]:
    def asked(mine: Any) -> Any:
        rows = door.rows(mine, removed)
        return rows.select_for_update(of=door.locks, no_key=True) if locked else rows

    return keyed(door.model.objects, asked)


type VerbView[**P] = Callable[Concatenate[AuthenticatedRequest, UUID, P], HttpResponse]


class Opens(Protocol):
    """A protocol: what a verb needs of a door, to lead back to the row."""

    def __call__(
        self, request: AuthenticatedRequest, pk: UUID, *, only_look: bool = False
    ) -> OwnedModel: ...


class Verb(Protocol):
    """A protocol: the decorator that `verb` makes."""

    def __call__[**P](self, view: VerbView[P]) -> VerbView[P]: ...


def say_changed_meanwhile(request: AuthenticatedRequest) -> None:
    """Say that a press came too late: another window has moved the row already."""
    messages.info(request, _("Something has changed here meanwhile. This is how it is now."))


def verb(door: Opens, *, alone: bool = False) -> Verb:
    """A decorator for a view that only writes, done `once` for each form (see `pressed`); `alone`, if need be."""

    def decorator[**P](view: VerbView[P]) -> VerbView[P]:
        return pressed(door)(once_alone(view) if alone else once(view))

    return decorator


def pressed(door: Opens) -> Verb:
    """A decorator for a view that is posted to. Opened as a page (a reload, the back button), it leads to the row.

    A press that comes too late (another tab, a link that was used, the date that closed it) changes
    nothing, and shows where the row stands now.
    """

    def decorator[**P](view: VerbView[P]) -> VerbView[P]:
        @wraps(view)
        def wrapper(
            request: AuthenticatedRequest, pk: UUID, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            if request.method != "POST":
                return go_to(request, door(request, pk))
            try:
                return view(request, pk, *args, **kwargs)
            except IllegalMove:
                say_changed_meanwhile(request)
                return go_to(request, door(request, pk, only_look=True))

        return cast(VerbView[P], wrapper)

    return decorator
