"""The list of opportunities: what comes next, what is going on, what went quiet; and how much hope is on one."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.http import AuthenticatedRequest
from accounts.models import User
from accounts.once import once
from bounceback.days import on_day, said_day, since_day
from bounceback.htmx import go_to
from bounceback.rows import address_of, words_of
from bounceback.text import begun, labelled
from recovery.opportunities.forms import HopeForm
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.opportunities.queries import (
    ENDED_LAST_FIRST,
    LATEST_SIGN_FIRST,
    NEXT_FIRST,
    OpportunityQuerySet,
    likely_nos,
)
from recovery.opportunities.views.idle import QuietAsks, quiet_asks
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import CameTo, OpportunityStage
from recovery.shared.clocks import today
from recovery.shared.firsts import Firsts, hand_out
from recovery.shared.lists import SIZE, Section, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed, own
from recovery.shared.undo import named, newest_removed

FEW = 8  # of each section, where all of them are shown
SERIES = 12  # estimates of hope that are shown
LIST = "opportunities/opportunity_list.html"


type OpportunityShelf = Shelf[OpportunityQuerySet]

COMING: OpportunityShelf = Shelf(
    "coming",
    gettext_lazy("Coming up"),
    lambda mine: mine.coming(today()),
    NEXT_FIRST,
)
GOING_ON: OpportunityShelf = Shelf(
    "going-on",
    gettext_lazy("Going on"),
    lambda mine: mine.going_on(today()),
    LATEST_SIGN_FIRST,
)
QUIET: OpportunityShelf = Shelf(
    "quiet",
    gettext_lazy("Gone quiet"),
    lambda mine: mine.quiet(today()),
    LATEST_SIGN_FIRST,
)
OVER: OpportunityShelf = Shelf(
    "over",
    gettext_lazy("Ended"),
    lambda mine: mine.ended(),
    ENDED_LAST_FIRST,
)
SHELVES = (COMING, GOING_ON, QUIET)
FIRSTS = legs_of(
    Opportunity.objects,
    (*SHELVES, OVER),
    FEW,
    removed=newest_removed,
    to_choose=lambda mine: mine.to_choose_from(),
)
LOGGED = own(Rejection.objects, lambda mine: mine.like_an_opportunity())
HOPES = own(Hope.objects, lambda mine: mine.newest_first()[:SERIES])
OPPORTUNITIES = keyed(Opportunity.objects, lambda mine: mine.for_rows())


class Row(NamedTuple):
    """One opportunity on the list, ready to print."""

    name: str
    address: str
    stage: str  # or how it ended
    contact: str
    next: str
    logged: str  # a no that may be this one; empty where there is none, or it has ended
    age: str  # how long it has been quiet; empty where it is not
    asks: QuietAsks | None  # where one says what that means
    is_old: bool  # quiet for twice as long as it takes to be asked after


def opportunity_list(request: AuthenticatedRequest) -> HttpResponse:
    return render(request, LIST, list_context(request))


@once
def opportunity_hope(request: AuthenticatedRequest) -> HttpResponse:
    """Save how much of their hope is on one opportunity today."""
    if request.method != "POST":
        return go_to(request, "opportunity_list")
    form = HopeForm(request.POST, opportunities=request.user.opportunities.open())
    if not form.is_valid():
        return render(request, LIST, list_context(request, form), status=422)
    request.user.hopes.say(request.user, **form.cleaned_data)
    messages.success(request, _("Noted."))
    return go_to(request, "opportunity_list")


def list_context(request: AuthenticatedRequest, form: HopeForm | None = None) -> dict[str, Any]:
    """What the list shows: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, (*SHELVES, OVER))
    firsts = first_of_each(request.user, FIRSTS)
    context = {
        "chosen": chosen,
        "is_first": not after,
        "has_any": any(firsts.total(each.key) for each in (*SHELVES, OVER)),
        "ended": firsts.total(OVER.key),
        "business_days": timings.QUIET_DAYS,
    }
    if chosen:
        one = {chosen.key: chosen.found(request.user.opportunities.for_rows(), after)}
        return context | {"shown": _sections(request.user, [chosen], one, firsts, SIZE)}
    found = firsts.rows(request.user.pk, OPPORTUNITIES)
    for each in all_of(found):
        each.since = each.quiet_since(today())
    wanted = [shelf for shelf in SHELVES if found.get(shelf.key)]
    shown = _sections(request.user, wanted, found, firsts, FEW)
    hope = _hope(request, form, found.get("to_choose", [])) if shown else {}
    return context | hope | {"shown": shown, "removed": named(found.get("removed", []))}


def _sections(
    owner: User,
    shelves: Sequence[OpportunityShelf],
    found: Mapping[str, list[Opportunity]],
    firsts: Firsts,
    size: int,
) -> list[Section[Row]]:
    still_open = [each for shelf in shelves for each in found[shelf.key][:size] if each.is_open]
    logged = likely_nos(LOGGED, owner.pk, still_open)
    return [
        shelf.cut(found[shelf.key], partial(_rows, shelf, logged), size, firsts.total(shelf.key))
        for shelf in shelves
    ]


def _hope(
    request: AuthenticatedRequest, form: HopeForm | None, named: list[Opportunity]
) -> dict[str, Any]:
    """What they said last and before about their hope, and the form to say it anew."""
    said = HOPES.rows(owner=request.user.pk)
    hand_out(said, "opportunity", "company", "role", "ended_at", "removed_at")
    for each in said:
        each.owner = request.user
    newest = said[0] if said else None
    return {
        "hope": newest,
        "hopes_before": said[1:],
        "hope_form": form or HopeForm(named=named, initial=_as_said(newest)),
    }


def _as_said(hope: Hope | None) -> dict[str, Any]:
    return {"percent": hope.percent, "opportunity": hope.opportunity_id} if hope else {}


# One row, in words.


def _rows(
    shelf: OpportunityShelf, logged: Mapping[UUID, date], found: list[Opportunity]
) -> list[Row]:
    day, address = today(), address_of("opportunity_detail")
    asks = quiet_asks() if shelf is QUIET else None
    stands = words_of(OpportunityStage, CameTo)
    return [
        _row(
            each,
            day,
            address(each.pk),
            stands[each.stage if each.is_open else each.came_to],
            logged.get(each.pk),
            asks(each.pk) if asks else None,
        )
        for each in found
    ]


def _row(
    each: Opportunity,
    day: date,
    address: str,
    stands: str,
    logged: date | None,
    asks: QuietAsks | None,
) -> Row:
    days = each.quiet_days(day) if asks else 0
    return Row(
        name=str(each),
        address=address,
        stage=stands,
        contact=_contact(each, day),
        next=_next(each, day) if each.is_open else "",
        logged=_logged(logged, day) if logged else "",
        age=_age(days) if asks else "",
        asks=asks,
        is_old=days >= 2 * timings.QUIET_DAYS,
    )


def _contact(each: Opportunity, day: date) -> str:
    if each.ended_at:
        return said_day(localdate(each.ended_at), day)
    if each.last_contact_on:
        return _("last heard {day}").format(day=on_day(each.last_contact_on, day))
    return _("nothing heard {since}").format(since=since_day(each.began_on, day))


def _next(each: Opportunity, day: date) -> str:
    if each.next_on is None:
        return str(each.next_what)
    when = begun(said_day(each.next_on, day))
    return labelled(when, each.next_what) if each.next_what else when


def _logged(on: date, day: date) -> str:
    return _("You logged one like it {day}.").format(day=on_day(on, day))


def _age(days: int) -> str:
    said = ngettext("No word for {n} business day.", "No word for {n} business days.", days)
    return said.format(n=days)
