"""What is alive: what comes next first, what is going on, what went quiet; and how much hope is on one."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.once import once
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from bounceback.text import Text
from recovery.forms import HopeForm
from recovery.models import Hope, Opportunity
from recovery.models.opportunity_queries import AliveStanding, OpportunityQuerySet
from recovery.models.rejections import today
from recovery.path import timings
from recovery.views.removed import MOST, removed_opportunities

SIZE = 20  # rows on a page of one section
FEW = 10  # of each section, where all of them are shown
SERIES = 12  # estimates of hope that are shown
LIST = "recovery/opportunity_list.html"


class Section(NamedTuple):
    """What stands alike, under one heading."""

    key: str
    name: Text
    standing: AliveStanding


SECTIONS = (
    Section("coming", gettext_lazy("Coming up"), AliveStanding.COMING),
    Section("going-on", gettext_lazy("Going on"), AliveStanding.GOING_ON),
    Section("quiet", gettext_lazy("Gone quiet"), AliveStanding.QUIET),
)
OVER = Section("over", gettext_lazy("Ended"), AliveStanding.OVER)
BY_KEY = {section.key: section for section in (*SECTIONS, OVER)}


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


class Shown(NamedTuple):
    """The rows of one section, and how many there are besides."""

    section: Section
    rows: list[Row]
    total: int
    older: str  # where the next page begins; empty on the last

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


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
    key = request.GET.get("show", "")
    if key and key not in BY_KEY:
        raise Http404
    mine = request.user.opportunities.with_standing(today())
    counts = mine.count_by_standing()
    context = {
        "chosen": BY_KEY.get(key),
        "is_first": "after" not in request.GET,
        "has_any": bool(counts),
        "ended": counts.get(AliveStanding.OVER, 0),
        "business_days": timings.QUIET_DAYS,
    }
    if key:
        after = request.GET.get("after", "")
        return context | {"shown": [_shown(mine, BY_KEY[key], counts, SIZE, after)]}
    gone = request.user.opportunities.newest_removed()[:MOST]
    shown = [_shown(mine, each, counts, FEW) for each in SECTIONS if counts.get(each.standing)]
    hope = _hope(request, form) if shown else {}
    return context | hope | {"shown": shown, "removed": removed_opportunities(gone)}


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


def _shown(
    mine: OpportunityQuerySet,
    section: Section,
    counts: dict[int, int],
    size: int,
    after: str = "",
) -> Shown:
    rows = _ordered(mine.standing_at(section.standing), section.standing, after)
    found = list(rows.with_likely_no().for_rows()[: size + 1])
    last = found[size - 1] if len(found) > size else None
    day = today()
    told = [_row(each, day) for each in found[:size]]
    older = _cursor_of(last, section.standing) if last else ""
    return Shown(section, told, counts.get(section.standing, 0), older)


def _ordered(rows: OpportunityQuerySet, standing: int, after: str) -> OpportunityQuerySet:
    if standing == AliveStanding.COMING:
        day = _cursor(after, date.fromisoformat)
        return (rows.next_after(*day) if day else rows).next_first()
    if standing == AliveStanding.OVER:
        moment = _cursor(after, datetime.fromisoformat)
        return (rows.ended_before(*moment) if moment else rows).ended_last_first()
    since = _cursor(after, date.fromisoformat)
    return (rows.silent_before(*since) if since else rows).latest_sign_first()


def _cursor_of(row: Opportunity, standing: int) -> str:
    when: date | None = row.since
    if standing in (AliveStanding.COMING, AliveStanding.OVER):
        when = row.next_on if standing == AliveStanding.COMING else row.ended_at
    return f"{when.isoformat()}_{row.pk}".replace("+00:00", "Z") if when else ""


def _cursor[T: date](words: str, read: Callable[[str], T]) -> tuple[T, UUID] | None:
    """Where a page begins; None for anything unreadable."""
    when, _bar, key = words.partition("_")
    try:
        found, pk = read(when), UUID(key)
    except ValueError:
        return None
    return None if isinstance(found, datetime) and found.tzinfo is None else (found, pk)


# One row, in words.


def _row(each: Opportunity, day: date) -> Row:
    is_quiet = each.is_quiet(day)
    days = each.quiet_days(day)
    return Row(
        pk=each.pk,
        name=str(each),
        address=each.get_absolute_url(),
        stage=str(each.get_stage_display() if each.is_alive else each.get_came_to_display()),
        contact=_contact(each),
        next=_next(each, day) if each.is_alive else "",
        logged=_logged(each) if each.is_alive else "",
        age=_age(days) if is_quiet else "",
        is_old=is_quiet and days >= 2 * timings.QUIET_DAYS,
    )


def _contact(each: Opportunity) -> str:
    if each.ended_at:
        return date_format(each.ended_at, "DATE_FORMAT")
    if each.last_contact_on:
        return _("last heard on {day}").format(day=_day(each.last_contact_on))
    return _("nothing heard since {day}").format(day=_day(each.began_on))


def _next(each: Opportunity, day: date) -> str:
    if each.next_on is None:
        return str(each.next_what)
    when = _("Today") if each.next_on == day else _day(each.next_on)
    return f"{when}: {each.next_what}" if each.next_what else when


def _logged(each: Opportunity) -> str:
    if each.likely_no_on is None:
        return ""
    return _("You logged one like it on {day}.").format(day=_day(each.likely_no_on))


def _age(days: int) -> str:
    said = ngettext("No word for {n} business day.", "No word for {n} business days.", days)
    return said.format(n=days)


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")
