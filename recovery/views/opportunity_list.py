"""What is alive: what comes next first, what is going on, what went quiet; and how much hope is on one."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.http import AuthenticatedRequest
from accounts.once import once
from bounceback.htmx import go_to
from bounceback.rows import address_of, day_words
from bounceback.text import Text
from recovery.forms import HopeForm
from recovery.models import Hope, Opportunity
from recovery.models.keyset import Keyset
from recovery.models.opportunity_queries import (
    ENDED_LAST_FIRST,
    LATEST_SIGN_FIRST,
    NEXT_FIRST,
    AliveStanding,
    OpportunityQuerySet,
)
from recovery.models.rejections import today
from recovery.path import timings
from recovery.views.keyset import Shelf, asked_in
from recovery.views.removed import MOST, named

FEW = 10  # of each section, where all of them are shown
SERIES = 12  # estimates of hope that are shown
LIST = "recovery/opportunity_list.html"


def _shelf(
    key: str, name: Text, standing: AliveStanding, order: Keyset = LATEST_SIGN_FIRST
) -> Shelf[OpportunityQuerySet]:
    return Shelf(key, name, lambda mine: mine.standing_at(standing), order, (standing,))


SHELVES = (
    _shelf("coming", gettext_lazy("Coming up"), AliveStanding.COMING, NEXT_FIRST),
    _shelf("going-on", gettext_lazy("Going on"), AliveStanding.GOING_ON),
    _shelf("quiet", gettext_lazy("Gone quiet"), AliveStanding.QUIET),
)
OVER = _shelf("over", gettext_lazy("Ended"), AliveStanding.OVER, ENDED_LAST_FIRST)


class Row(NamedTuple):
    """One of them on the list, everything on it ready to print."""

    pk: UUID
    name: str
    address: str
    stage: str  # or how it ended
    contact: str
    next: str
    logged: str  # a no that may be this one; empty where there is none, or it has ended
    age: str  # how long it has been quiet; empty where it is not
    is_old: bool  # quiet for twice as long as it takes to be asked after


def opportunity_list(request: AuthenticatedRequest) -> HttpResponse:
    return render(request, LIST, list_context(request))


@once
def opportunity_hope(request: AuthenticatedRequest) -> HttpResponse:
    """How much of their hope is on one of them, as they see it today."""
    if request.method != "POST":
        return go_to(request, "opportunity_list")
    form = HopeForm(request.POST, alive=request.user.opportunities.alive())
    if not form.is_valid():
        return render(request, LIST, list_context(request, form), status=422)
    request.user.hopes.say(request.user, **form.cleaned_data)
    messages.success(request, _("Noted."))
    return go_to(request, "opportunity_list")


def list_context(request: AuthenticatedRequest, form: HopeForm | None = None) -> dict[str, Any]:
    """All sections with the first of each, or a page of one."""
    chosen, after = asked_in(request.GET, (*SHELVES, OVER))
    mine = request.user.opportunities.with_standing(today())
    counts = mine.count_by_standing()
    rows = mine.with_likely_no().for_rows()
    context = {
        "chosen": chosen,
        "is_first": not after,
        "has_any": bool(counts),
        "ended": OVER.total(counts),
        "business_days": timings.QUIET_DAYS,
    }
    if chosen:
        page = chosen.section(rows, _rows, after, total=chosen.total(counts))
        return context | {"shown": [page]}
    gone = request.user.opportunities.newest_removed()[:MOST]
    shown = [
        shelf.section(rows, _rows, size=FEW, total=total)
        for shelf in SHELVES
        if (total := shelf.total(counts))
    ]
    hope = _hope(request, form) if shown else {}
    return context | hope | {"shown": shown, "removed": named(gone)}


def _hope(request: AuthenticatedRequest, form: HopeForm | None) -> dict[str, Any]:
    """What they said last, what they said before, and the form to say it anew."""
    said = list(request.user.hopes.newest_first()[:SERIES])
    for each in said:
        each.owner = request.user
    newest = said[0] if said else None
    alive = request.user.opportunities.alive()
    return {
        "hope": newest,
        "hopes_before": said[1:],
        "hope_form": form or HopeForm(alive=alive, initial=_as_said(newest)),
    }


def _as_said(hope: Hope | None) -> dict[str, Any]:
    return {"percent": hope.percent, "opportunity": hope.opportunity_id} if hope else {}


# One row, in words.


def _rows(found: list[Opportunity]) -> list[Row]:
    day, address = today(), address_of("opportunity_detail")
    return [_row(each, day, address(each.pk)) for each in found]


def _row(each: Opportunity, day: date, address: str) -> Row:
    is_quiet = each.is_quiet(day)
    days = each.quiet_days(day)
    return Row(
        pk=each.pk,
        name=str(each),
        address=address,
        stage=str(each.get_stage_display() if each.is_alive else each.get_came_to_display()),
        contact=_contact(each),
        next=_next(each, day) if each.is_alive else "",
        logged=_logged(each) if each.is_alive else "",
        age=_age(days) if is_quiet else "",
        is_old=is_quiet and days >= 2 * timings.QUIET_DAYS,
    )


def _contact(each: Opportunity) -> str:
    if each.ended_at:
        return day_words(localdate(each.ended_at))
    if each.last_contact_on:
        return _("last heard on {day}").format(day=day_words(each.last_contact_on))
    return _("nothing heard since {day}").format(day=day_words(each.began_on))


def _next(each: Opportunity, day: date) -> str:
    if each.next_on is None:
        return str(each.next_what)
    when = _("Today") if each.next_on == day else day_words(each.next_on)
    return f"{when}: {each.next_what}" if each.next_what else when


def _logged(each: Opportunity) -> str:
    if each.likely_no_on is None:
        return ""
    return _("You logged one like it on {day}.").format(day=day_words(each.likely_no_on))


def _age(days: int) -> str:
    said = ngettext("No word for {n} business day.", "No word for {n} business days.", days)
    return said.format(n=days)
