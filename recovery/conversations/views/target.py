"""The number of conversations a person aims for in a week, how the weeks went, and a week off."""

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from accounts.models import User
from accounts.once import once
from bounceback.htmx import go_to
from recovery.conversations.forms.conversations import TargetForm
from recovery.conversations.weeks import weeks_of
from recovery.shared.clocks import today
from recovery.shared.editing import fill_in, saved
from recovery.shared.from_today import can_be_undone
from recovery.shared.weeks import monday_of, next_monday

PAGE_NAME = "conversation_target"
PAGE = "conversations/conversation_target.html"


@once
def conversation_target(request: AuthenticatedRequest) -> HttpResponse:
    me = request.user.locked() if request.method == "POST" else request.user
    said = _("Saved. It counts from this week on.")
    return fill_in(
        request,
        PAGE,
        partial(TargetForm, instance=me),
        context=lambda _form: _context(request.user),
        then=lambda _saved: saved(request, "conversation_list", said=said),
    )


def _context(user: User) -> dict[str, Any]:
    weeks, now = weeks_of(user), today()
    off = user.weeks_off.mondays(monday_of(now))
    return {
        "week": weeks[0],
        "past": weeks[1:],
        "this": (monday_of(now), monday_of(now) in off),
        "next": (next_monday(now), next_monday(now) in off),
    }


@once
def conversation_week_off(request: AuthenticatedRequest) -> HttpResponse:
    """Take this week, or the next, off: it has no number to aim for."""
    monday, now = _monday(request), today()
    if monday in (monday_of(now), next_monday(now)):
        request.user.weeks_off.take(request.user, monday)
        said = _("A week off. Conversations still count, and none has to be.")
        can_be_undone(request, said, "conversation_week_on", week=monday.isoformat())
    return go_to(request, PAGE_NAME)


@once
def conversation_week_on(request: AuthenticatedRequest) -> HttpResponse:
    """Undo a week off, whichever week it was."""
    if monday := _monday(request):
        request.user.weeks_off.give_back(request.user, monday)
        messages.success(request, _("It’s as it was."))
    return go_to(request, PAGE_NAME)


def _monday(request: AuthenticatedRequest) -> date | None:
    """The Monday that the form or the address names; None where it names none or cannot be read."""
    if request.method != "POST":
        return None
    try:
        return date.fromisoformat(request.POST.get("week") or request.GET.get("week", ""))
    except ValueError:
        return None
