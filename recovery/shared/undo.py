"""Removed from a list, and brought back: the two presses, and what is named below the list meanwhile."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.text import Text
from recovery.shared.doors import Door, verb
from recovery.shared.from_today import can_be_undone
from recovery.shared.owned import CannotBringBack, RemovableModel

MOST = 20  # that are named, the last one removed first
REMOVED = gettext_lazy("Removed. You can bring it back for 30 days.")
IS_BACK = gettext_lazy("It is back.")


class Removed(NamedTuple):
    """One row that was removed, and where it is brought back."""

    name: str
    day: date
    address: str


def newest_removed(mine: Any) -> Any:
    """What is named of these rows, the last one removed first."""
    return mine.newest_removed()[:MOST]


def named(rows: Iterable[RemovableModel]) -> list[Removed]:
    """What was removed and can still be brought back, in case the message that offers it is gone."""
    return [Removed(row.removed_name, row.removed_day, row.get_restore_url()) for row in rows]


@dataclass(frozen=True)
class Removal[M: RemovableModel]:
    """The two presses for one kind of row: out of sight, and back again for thirty days."""

    door: Door[M]
    said: Text = REMOVED
    said_back: Text = IS_BACK
    gone_to: Callable[[M], Any] | None = None
    """Where removing leads to, if not to the list."""
    back_to: Callable[[M], Any] = lambda row: row
    """Where bringing back leads to."""

    @property
    def views(self) -> tuple["Press", "Press"]:
        """The view that removes, and the one that restores."""
        return verb(self.door)(self._remove), once(self._restore)

    def _remove(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        row = self.door(request, pk)
        row.remove()
        can_be_undone(request, str(self.said), self.door.model.RESTORE, pk)
        return go_to(request, self.gone_to(row) if self.gone_to else self.door.model.LIST_PAGE)

    def _restore(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        """Pressed twice, it is simply there. Opened as a page, this leads to the list."""
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
