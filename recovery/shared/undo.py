"""Removing a row and bringing it back: the two presses, and the removed rows named below a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.once import once_alone
from bounceback.htmx import go_to
from bounceback.text import Text
from recovery.shared.doors import Door, verb
from recovery.shared.from_today import can_be_undone
from recovery.shared.owned import CannotBringBack, RemovableModel

MOST = 18  # that are named, the last one removed first
REMOVED = gettext_lazy("Removed. You can bring it back for 30 days.")
IS_BACK = gettext_lazy("It is back.")


class Removed(NamedTuple):
    """One removed row, and the addresses that bring it back, and delete it for good."""

    name: str
    day: date
    address: str
    forget: str = ""


def newest_removed(mine: Any) -> Any:
    """The newest removed rows as they are named below a list, the last removed first."""
    return mine.newest_removed()[:MOST]


def named(rows: Iterable[RemovableModel]) -> list[Removed]:
    """Removed rows by name, in case the message with their undo is gone."""
    return [Removed(row.removed_name, row.removed_day, row.get_restore_url()) for row in rows]


@dataclass(frozen=True)
class Removal[M: RemovableModel]:
    """The two views for one kind of row: remove it, and bring it back within thirty days."""

    door: Door[M]
    said: Text = REMOVED
    said_back: Text = IS_BACK
    gone_to: Callable[[M], Any] | None = None
    """Where removing leads to, if not to the list."""
    back_to: Callable[[M], Any] = lambda row: row
    """Where bringing back leads to."""

    @property
    def views(self) -> tuple["Press", "Press"]:
        """The view that removes and the view that restores."""
        return verb(self.door)(self._remove), once_alone(self._restore)

    def _remove(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        row = self.door(request, pk)
        row.remove()
        can_be_undone(request, str(self.said), self.door.model.RESTORE, pk)
        return go_to(request, self.gone_to(row) if self.gone_to else self.door.model.LIST_PAGE)

    def _restore(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        """Bring the row back. A second press changes nothing; opened as a page, it leads to the list."""
        try:
            row = self.door(request, pk, removed=True)
        except Http404:
            return go_to(request, self.door(request, pk))
        if request.method != "POST":
            return go_to(request, self.door.model.LIST_PAGE)
        try:
            row.bring_back()
        except CannotBringBack as problem:
            messages.info(request, str(problem))
            return go_to(request, self.door.model.LIST_PAGE)
        messages.success(request, str(self.said_back))
        return go_to(request, self.back_to(row))


type Press = Callable[[AuthenticatedRequest, UUID], HttpResponse]
