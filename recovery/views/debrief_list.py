"""Every session: planned, open and over, each with its next thing; and what can still be brought back."""

from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.http import AuthenticatedRequest
from bounceback.rows import address_of, day_words
from bounceback.text import Text
from recovery.models import DebriefSession
from recovery.models.debrief_listed import NEWEST_FIRST, NEXT_FIRST, Standing
from recovery.models.debrief_queries import DebriefSessionQuerySet
from recovery.models.keyset import Keyset
from recovery.views.keyset import Shelf, asked_in
from recovery.views.removed import MOST, named


def _shelf(
    key: str, name: Text, standing: Standing, order: Keyset = NEWEST_FIRST
) -> Shelf[DebriefSessionQuerySet]:
    return Shelf(key, name, lambda mine: mine.standing_at(standing), order, (standing,))


SHELVES = (
    _shelf("planned", gettext_lazy("Planned"), Standing.PLANNED, NEXT_FIRST),
    _shelf("open", gettext_lazy("Open"), Standing.OPEN),
    _shelf("past", gettext_lazy("Gone through"), Standing.OVER),
)


class Row(NamedTuple):
    """One session on the list, everything on it ready to print."""

    job: str
    kind: str  # what the interview was, and with whom it is gone through
    told: str  # what worked, or the one change; or where it stands
    day: str  # of the interview
    day_iso: str
    action: str
    address: str


def debrief_list(request: AuthenticatedRequest) -> HttpResponse:
    """All sections with the first of each; or a page of one."""
    mine = request.user.debriefs.with_standing()
    counts = mine.count_by_standing()
    chosen, after = asked_in(request.GET, SHELVES, "state", or_all=True)
    rows = mine.for_list_rows()
    gone = [] if chosen else request.user.debriefs.newest_removed()[:MOST]
    context = {
        "chosen": chosen,
        "is_first": not after,
        "has_any": bool(counts),
        "shown": [
            shelf.section(rows, _rows, after, total=total)
            for shelf in ([chosen] if chosen else SHELVES)
            if (total := shelf.total(counts))
        ],
        "removed": named(gone),
    }
    return render(request, "recovery/debrief_list.html", context)


# One row, in words.


def _rows(sessions: list[DebriefSession]) -> list[Row]:
    address = address_of("debrief_detail")
    return [_row(each, _where(each) or address(each.pk)) for each in sessions]


def _where(session: DebriefSession) -> str:
    """The phase one is in, of one that is running."""
    return reverse("debrief_phase", args=[session.pk, session.phase]) if session.now else ""


def _row(session: DebriefSession, address: str) -> Row:
    told, action = WORDS[Standing(session.standing)](session)
    kind = str(session.get_stage_display())
    return Row(
        job=str(session),
        kind=_("{kind}, with {who}").format(kind=kind, who=session.with_whom)
        if session.with_whom
        else kind,
        told=told,
        day=day_words(session.held_on),
        day_iso=session.held_on.isoformat(),
        action=action,
        address=address,
    )


def _told_planned(session: DebriefSession) -> tuple[str, str]:
    at = timezone.localtime(session.planned_at)
    when = date_format(at, "SHORT_DATETIME_FORMAT")
    if at.date() < timezone.localdate():
        return _("It was to be on {when}.").format(when=when), _("Begin, or set another day")
    return _("On {when}.").format(when=when), _("Get ready")


def _told_open(session: DebriefSession) -> tuple[str, str]:
    if session.now:
        return _("You are at “{phase}”.").format(phase=session.now.name), _("Go on")
    if not session.asked:
        return _("Nothing noted yet."), _("Note what they asked")
    noted = ngettext("{n} question noted.", "{n} questions noted.", session.asked)
    return noted.format(n=session.asked), _("Go through it")


def _told_over(session: DebriefSession) -> tuple[str, str]:
    if session.change:
        told = _("One change: {change}").format(change=session.change)
        due = session.rehearse_on and session.rehearsed_at is None
        return told, _("Practise it") if due else _("Look")
    if session.strengths:
        return _("What worked: {strength}").format(strength=session.strengths[0]), _("Look")
    return _("No change was settled on."), _("Look")


WORDS: dict[Standing, Callable[[DebriefSession], tuple[str, str]]] = {
    Standing.PLANNED: _told_planned,
    Standing.OPEN: _told_open,
    Standing.OVER: _told_over,
}
