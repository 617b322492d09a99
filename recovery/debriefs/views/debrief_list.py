"""Every debrief: planned, open and over, each with its next thing; and what can still be brought back."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.http import AuthenticatedRequest
from bounceback.days import dated, said_day
from bounceback.rows import address_of
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.queries import NEWEST_FIRST, NEXT_FIRST, DebriefQuerySet, Standing
from recovery.shared.lists import SIZE, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed
from recovery.shared.undo import named, newest_removed

type DebriefShelf = Shelf[DebriefQuerySet]

PLANNED: DebriefShelf = Shelf(
    "planned",
    gettext_lazy("Planned"),
    lambda mine: mine.standing_at(Standing.PLANNED),
    NEXT_FIRST,
    (Standing.PLANNED,),
)
OPEN: DebriefShelf = Shelf(
    "open",
    gettext_lazy("Open"),
    lambda mine: mine.standing_at(Standing.OPEN),
    NEWEST_FIRST,
    (Standing.OPEN,),
)
PAST: DebriefShelf = Shelf(
    "past",
    gettext_lazy("Finished"),
    lambda mine: mine.standing_at(Standing.OVER),
    NEWEST_FIRST,
    (Standing.OVER,),
)
SHELVES = (PLANNED, OPEN, PAST)
FIRSTS = legs_of(Debrief.objects, SHELVES, SIZE, removed=newest_removed)
DEBRIEFS = keyed(Debrief.objects, lambda mine: mine.for_list_rows())


class Row(NamedTuple):
    """One debrief on the list, ready to print."""

    job: str
    kind: str  # what the interview was, and with whom it is gone through
    told: str  # what worked, or the one change; or where it stands
    day: str  # of the interview
    day_iso: str
    action: str
    address: str


def debrief_list(request: AuthenticatedRequest) -> HttpResponse:
    """The list of debriefs: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, SHELVES, "state", or_all=True)
    firsts = first_of_each(request.user, FIRSTS)
    mine = request.user.debriefs.for_list_rows()
    found = (
        {chosen.key: chosen.found(mine, after)}
        if chosen
        else firsts.rows(request.user.pk, DEBRIEFS)
    )
    request.user.debriefs.tell_more(all_of(found), found.get(OPEN.key, []))
    context = {
        "chosen": chosen,
        "is_first": not after,
        "has_any": any(firsts.total(each.key) for each in SHELVES),
        "shown": [
            shelf.cut(found.get(shelf.key, []), partial(_rows, TOLD[shelf.key]), SIZE, total)
            for shelf in ([chosen] if chosen else SHELVES)
            if (total := firsts.total(shelf.key))
        ],
        "removed": named(found.get("removed", [])),
    }
    return render(request, "debriefs/debrief_list.html", context)


# One row, in words.


type Told = Callable[[Debrief], tuple[str, str]]


def _rows(told: Told, debriefs: list[Debrief]) -> list[Row]:
    address = address_of("debrief_detail")
    return [_row(each, told, _where(each) or address(each.pk)) for each in debriefs]


def _where(debrief: Debrief) -> str:
    """The phase a running debrief is in, in words."""
    return reverse("debrief_phase", args=[debrief.pk, debrief.phase]) if debrief.now else ""


def _kind(debrief: Debrief) -> str:
    """What kind of interview it was, and with whom it is gone through."""
    kind = str(debrief.get_stage_display())
    if debrief.is_alone:
        return kind
    if debrief.with_whom:
        return _("{kind}, with {who}").format(kind=kind, who=debrief.with_whom)
    return _("{kind}, with your friend").format(kind=kind)


def _row(debrief: Debrief, told_of: Told, address: str) -> Row:
    told, action = told_of(debrief)
    return Row(
        job=str(debrief),
        kind=_kind(debrief),
        told=told,
        day=said_day(debrief.held_on),
        day_iso=debrief.held_on.isoformat(),
        action=action,
        address=address,
    )


def _told_planned(debrief: Debrief) -> tuple[str, str]:
    at = timezone.localtime(debrief.planned_at)
    when = dated(at, "SHORT_DATETIME_FORMAT")
    if at.date() < timezone.localdate():
        return _("It was to be on {when}.").format(when=when), _("Begin, or set another day")
    return _("On {when}.").format(when=when), _("Get ready")


def _told_open(debrief: Debrief) -> tuple[str, str]:
    if debrief.now:
        return _("You’re at “{phase}”.").format(phase=debrief.now.name), _("Continue")
    if not debrief.asked:
        return _("Nothing noted yet."), _("Note what they asked")
    noted = ngettext("{n} question noted.", "{n} questions noted.", debrief.asked)
    return noted.format(n=debrief.asked), _("Debrief")


def _told_over(debrief: Debrief) -> tuple[str, str]:
    if debrief.change:
        told = _("One change: {change}").format(change=debrief.change)
        due = debrief.rehearse_on and debrief.rehearsed_at is None
        return told, _("Practise it") if due else _("View")
    if debrief.strengths:
        return _("What worked: {strength}").format(strength=debrief.strengths[0]), _("View")
    return _("No change chosen."), _("View")


TOLD: dict[str, Told] = {
    PLANNED.key: _told_planned,
    OPEN.key: _told_open,
    PAST.key: _told_over,
}
