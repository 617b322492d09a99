"""The list of plans: day has come, to come, for the next no, answered."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.days import said_day
from bounceback.text import Text
from recovery.plans.models import BY_DAY, Plan, PlanQuerySet
from recovery.shared.choices import Happened
from recovery.shared.clocks import today
from recovery.shared.firsts import hand_out
from recovery.shared.keyset import NEWEST
from recovery.shared.lists import Section, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed
from recovery.shared.undo import Removed, named, newest_removed

FEW = 6  # of each section, where all of them are shown
SHELVES: tuple[Shelf[PlanQuerySet], ...] = (
    Shelf("due", gettext_lazy("Did it happen?"), lambda mine: mine.open().until(today()), BY_DAY),
    Shelf("to-come", gettext_lazy("To come"), lambda mine: mine.open().later_than(today()), BY_DAY),
    Shelf(
        "next-no",
        gettext_lazy("If another one says no"),
        lambda mine: mine.for_next_no(),
        NEWEST,
    ),
    Shelf("answered", gettext_lazy("Answered"), lambda mine: mine.answered(), NEWEST),
)
FIRSTS = legs_of(Plan.objects, SHELVES, FEW, removed=newest_removed)
PLANS = keyed(Plan.objects, lambda mine: mine.for_rows())
ANSWERED: dict[Happened, Text] = {
    Happened.YES: gettext_lazy("it happened"),
    Happened.PARTLY: gettext_lazy("it happened in part"),
    Happened.NO: gettext_lazy("it didn’t happen"),
}


class Row(NamedTuple):
    """One plan on the list, ready to print."""

    plan: Plan
    told: str  # its day, and whether it was said aloud, or happened
    is_due: bool
    again: str  # where it is given another day, after it didn’t happen; else empty


def plan_list(request: AuthenticatedRequest) -> HttpResponse:
    """The list of plans: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, SHELVES)
    found, gone = (_one(request.user, chosen, after), []) if chosen else _all(request.user)
    context = {
        "chosen": chosen,
        "sections": [each for each in found if each.rows or chosen],
        "removed": gone,
        "is_first": not after,
        "answers": Happened.choices,
    }
    return render(request, "plans/plan_list.html", context)


def _all(owner: User) -> tuple[list[Section[Row]], list[Removed]]:
    found = first_of_each(owner, FIRSTS).rows(owner.pk, PLANS)
    hand_out(all_of(found), "rejection", "company", "role")
    shown = [each.cut(found.get(each.key, []), _rows, FEW) for each in SHELVES]
    return shown, named(found.get("removed", []))


def _one(owner: User, shelf: Shelf[PlanQuerySet], after: str) -> list[Section[Row]]:
    found = shelf.found(owner.plans.for_rows(), after)
    hand_out(found, "rejection", "company", "role")
    return [shelf.cut(found, _rows)]


def _rows(plans: list[Plan]) -> list[Row]:
    day, anew = today(), reverse("plan_new")
    return [_row(each, day, anew) for each in plans]


def _row(plan: Plan, day: date, anew: str) -> Row:
    return Row(
        plan=plan,
        told=" · ".join(_told(plan, day)),
        is_due=plan.on is not None and not plan.is_answered and plan.on <= day,
        again=f"{anew}?again={plan.pk}" if plan.happened == Happened.NO else "",
    )


def _told(plan: Plan, today: date) -> Iterator[str]:
    if plan.on:
        yield said_day(plan.on, today)
    if plan.is_answered:
        yield str(ANSWERED[Happened(plan.happened)])
    elif plan.said_at:
        yield _("said once, aloud")
