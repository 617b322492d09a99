"""Every session: planned, open and over, each with its next thing; and what can still be brought back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.http import AuthenticatedRequest
from bounceback.text import Text
from recovery.models import DebriefSession
from recovery.models.debrief_listed import Standing
from recovery.models.debrief_queries import DebriefSessionQuerySet
from recovery.views.removed import MOST, removed_debriefs

SIZE = 20  # rows in a section, and on a page of one


class Section(NamedTuple):
    """Sessions that stand alike, under one heading."""

    key: str
    name: Text
    standing: Standing


SECTIONS = (
    Section("planned", gettext_lazy("Planned"), Standing.PLANNED),
    Section("open", gettext_lazy("Open"), Standing.OPEN),
    Section("past", gettext_lazy("Gone through"), Standing.OVER),
)
BY_KEY = {section.key: section for section in SECTIONS}


class Row(NamedTuple):
    """One session on the list, everything on it ready to print."""

    job: str
    kind: str  # what the interview was, and with whom it is gone through
    told: str  # what worked, or the one change; or where it stands
    day: str  # of the interview
    day_iso: str
    action: str
    address: str


class Shown(NamedTuple):
    """The rows of one section, and how many there are besides."""

    section: Section
    rows: list[Row]
    total: int
    older: str  # where the next page begins; empty on the last

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


def debrief_list(request: AuthenticatedRequest) -> HttpResponse:
    mine = request.user.debriefs.with_standing()
    counts = mine.count_by_standing()
    chosen = BY_KEY.get(request.GET.get("state", ""))
    sections = [chosen] if chosen else SECTIONS
    after = request.GET.get("after", "") if chosen else ""
    gone = request.user.debriefs.newest_removed()[:MOST]
    context = {
        "chosen": chosen,
        "is_first": not after,
        "has_any": bool(counts),
        "shown": [
            _shown(mine, section, counts[section.standing], after)
            for section in sections
            if counts.get(section.standing)
        ],
        "removed": [] if chosen else removed_debriefs(gone),
    }
    return render(request, "recovery/debrief_list.html", context)


def _shown(mine: DebriefSessionQuerySet, section: Section, count: int, after: str) -> Shown:
    wanted = mine.standing_at(section.standing)
    rows = _planned(wanted, after) if section.key == "planned" else _others(wanted, after)
    found = list(rows.for_list_rows()[: SIZE + 1])
    last = found[SIZE - 1] if len(found) > SIZE else None
    return Shown(section, _rows(found[:SIZE]), count, _cursor_of(last) if last else "")


def _planned(wanted: DebriefSessionQuerySet, after: str) -> DebriefSessionQuerySet:
    found = _cursor(after, datetime.fromisoformat)
    return (wanted.planned_after(*found) if found else wanted).next_first()


def _others(wanted: DebriefSessionQuerySet, after: str) -> DebriefSessionQuerySet:
    found = _cursor(after, date.fromisoformat)
    return (wanted.before(*found) if found else wanted).newest_first()


def _cursor_of(session: DebriefSession) -> str:
    planned = session.planned_at if session.standing == Standing.PLANNED else None
    return f"{(planned or session.held_on).isoformat()}_{session.pk}".replace("+00:00", "Z")


def _cursor[T: date](words: str, read: Callable[[str], T]) -> tuple[T, UUID] | None:
    """Where a page begins; None for anything unreadable."""
    when, _bar, key = words.partition("_")
    try:
        found, pk = read(when), UUID(key)
    except ValueError:
        return None
    return None if isinstance(found, datetime) and found.tzinfo is None else (found, pk)


# One row, in words.


def _rows(sessions: list[DebriefSession]) -> list[Row]:
    above = reverse("debrief_list")
    return [_row(session, f"{above}{session.pk}/") for session in sessions]


def _row(session: DebriefSession, address: str) -> Row:
    told, action = WORDS[Standing(session.standing)](session)
    kind = str(session.get_stage_display())
    at = f"{session.phase}/" if session.now else ""
    return Row(
        job=str(session),
        kind=_("{kind}, with {who}").format(kind=kind, who=session.with_whom)
        if session.with_whom
        else kind,
        told=told,
        day=date_format(session.held_on, "DATE_FORMAT"),
        day_iso=session.held_on.isoformat(),
        action=action,
        address=address + at,
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
