"""Removed from a list, and brought back: the two presses, and what is named below the list meanwhile."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.text import Text
from recovery.models import (
    Conversation,
    DebriefQuestion,
    DebriefSession,
    FeedbackReply,
    Lesson,
    Opportunity,
    Person,
    Plan,
)
from recovery.models.owned import CannotBringBack, RemovableModel
from recovery.views.doors import Door, verb
from recovery.views.from_today import can_be_undone

MOST = 20  # that are named, the last one removed first
REMOVED = gettext_lazy("Removed. You can bring it back for 30 days.")
IS_BACK = gettext_lazy("It is back.")


class Removed(NamedTuple):
    """One row that was removed, and where it is brought back."""

    name: str
    day: date
    address: str


class Named(NamedTuple):
    """How a removed row of one kind is named, and the names of the addresses that list and restore it."""

    page: str
    restore: str
    day: Callable[[Any], date]
    name: Callable[[Any], str] = str
    keys: Callable[[Any], tuple[UUID, ...]] = lambda row: (row.pk,)


def _removed_on(row: RemovableModel) -> date:
    return localdate(row.removed_at)


KINDS: dict[type[RemovableModel], Named] = {
    Conversation: Named(
        "conversation_list",
        "conversation_restore",
        lambda talk: talk.held_on or talk.planned_on or _removed_on(talk),
    ),
    DebriefQuestion: Named(
        "question_list",
        "question_restore",
        lambda question: question.session.held_on,
        keys=lambda question: (question.session_id, question.pk),
    ),
    DebriefSession: Named("debrief_list", "debrief_restore", lambda session: session.held_on),
    FeedbackReply: Named(
        "feedback_list",
        "reply_restore",
        lambda reply: reply.received_on,
        lambda reply: _("An answer"),  # without a word of what it says
        lambda reply: (reply.request_id, reply.pk),
    ),
    Lesson: Named("lesson_list", "lesson_restore", lambda lesson: lesson.rejection.dated_on),
    Opportunity: Named(
        "opportunity_list", "opportunity_restore", lambda opportunity: opportunity.began_on
    ),
    Person: Named("person_list", "person_restore", _removed_on),
    Plan: Named("plan_list", "plan_restore", lambda plan: plan.on or _removed_on(plan)),
}


def newest_removed(mine: Any) -> Any:
    """What is named of these rows, the last one removed first."""
    return mine.newest_removed()[:MOST]


def named(rows: Iterable[RemovableModel]) -> list[Removed]:
    """What was removed and can still be brought back, in case the message that offers it is gone."""
    return [
        Removed(kind.name(row), kind.day(row), restore_address(row))
        for row in rows
        for kind in (KINDS[type(row)],)
    ]


def page_of(row: RemovableModel) -> str:
    """The name of the page that lists rows of this kind, and those that were removed."""
    return KINDS[type(row)].page


def restore_address(row: RemovableModel) -> str:
    kind = KINDS[type(row)]
    return reverse(kind.restore, args=kind.keys(row))


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
    def _kind(self) -> Named:
        return KINDS[self.door.model]

    @property
    def views(self) -> tuple["Press", "Press"]:
        """The view that removes, and the one that restores."""
        return verb(self.door)(once(self._remove)), once(self._restore)

    def _remove(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        row = self.door(request, pk)
        row.forget()
        can_be_undone(request, str(self.said), self._kind.restore, pk)
        return go_to(request, self.gone_to(row) if self.gone_to else self._kind.page)

    def _restore(self, request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
        """Pressed twice, it is simply there. Opened as a page, this leads to the list."""
        try:
            row = self.door(request, pk, removed=True)
        except Http404:
            return go_to(request, self.door(request, pk))
        if request.method != "POST":
            return go_to(request, self._kind.page)
        try:
            row.bring_back()
        except CannotBringBack as problem:
            messages.info(request, str(problem))
            return go_to(request, self._kind.page)
        messages.success(request, str(self.said_back))
        return go_to(request, self.back_to(row))


type Press = Callable[[AuthenticatedRequest, UUID], HttpResponse]
