"""Every plan: those whose day has come, those to come, the lines for the next no, and those one answered."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.http import AuthenticatedRequest, key_in
from bounceback.text import Text
from recovery.models import Plan
from recovery.models.plans import PlanQuerySet
from recovery.models.rejections import today
from recovery.path.choices import Happened
from recovery.views.removed import MOST, removed_plans

SIZE = 20  # rows on a page of one section
FEW = 6  # of each section, where all of them are shown


class Shelf(NamedTuple):
    """Plans that stand alike, under one heading: which, and what comes after a row."""

    key: str
    name: Text
    rows: Callable[[PlanQuerySet], PlanQuerySet]
    after: Callable[[PlanQuerySet, date, UUID], PlanQuerySet]


SHELVES = (
    Shelf(
        "due",
        gettext_lazy("Did it happen?"),
        lambda mine: mine.by_day().until(today()),
        lambda rows, day, pk: rows.after_day(day, pk),
    ),
    Shelf(
        "to-come",
        gettext_lazy("To come"),
        lambda mine: mine.by_day().later_than(today()),
        lambda rows, day, pk: rows.after_day(day, pk),
    ),
    Shelf(
        "next-no",
        gettext_lazy("If the next one says no"),
        lambda mine: mine.for_next_no(),
        lambda rows, day, pk: rows.older_than(pk),
    ),
    Shelf(
        "answered",
        gettext_lazy("Answered"),
        lambda mine: mine.answered(),
        lambda rows, day, pk: rows.older_than(pk),
    ),
)
ANSWERED: dict[Happened, Text] = {
    Happened.YES: gettext_lazy("it happened"),
    Happened.PARTLY: gettext_lazy("it happened in part"),
    Happened.NO: gettext_lazy("it did not happen"),
}
BY_KEY = {shelf.key: shelf for shelf in SHELVES}


class Row(NamedTuple):
    """One plan on the list, and what is said of it."""

    plan: Plan
    told: str  # its day, and whether it was said aloud, or happened
    is_due: bool
    again: str  # where it is given another day, after it did not happen; else empty


class Section(NamedTuple):
    """The rows of one shelf, and where the next page begins; empty on the last."""

    key: str
    name: Text
    rows: list[Row]
    older: str


def plan_list(request: AuthenticatedRequest) -> HttpResponse:
    """All sections with the first of each; or a page of one."""
    chosen = request.GET.get("show", "")
    if chosen and chosen not in BY_KEY:
        raise Http404
    mine, after = request.user.plans.all(), request.GET.get("after", "")
    shelves, size = ([BY_KEY[chosen]], SIZE) if chosen else (SHELVES, FEW)
    found = [_section(mine, shelf, size, after if chosen else "") for shelf in shelves]
    context = {
        "chosen": chosen,
        "sections": [each for each in found if each.rows or chosen],
        "removed": [] if chosen else removed_plans(mine.newest_removed()[:MOST]),
        "is_first": not after,
        "answers": Happened.choices,
    }
    return render(request, "recovery/plan_list.html", context)


def _section(mine: PlanQuerySet, shelf: Shelf, size: int, after: str) -> Section:
    rows = shelf.rows(mine)
    if cursor := _cursor(after):
        rows = shelf.after(rows, *cursor)
    found = list(rows.for_rows()[: size + 1])
    last = found[size - 1] if len(found) > size else None
    older = f"{(last.on or date.min).isoformat()}_{last.pk}" if last else ""
    return Section(shelf.key, shelf.name, [_row(each) for each in found[:size]], older)


def _row(plan: Plan) -> Row:
    return Row(
        plan=plan,
        told=" · ".join(_told(plan)),
        is_due=plan.on is not None and not plan.is_answered and plan.on <= today(),
        again=f"{reverse('plan_new')}?again={plan.pk}" if plan.happened == Happened.NO else "",
    )


def _told(plan: Plan) -> Iterator[str]:
    if plan.on:
        yield date_format(plan.on, "DATE_FORMAT")
    if plan.is_answered:
        yield str(ANSWERED[Happened(plan.happened)])
    elif plan.said_at:
        yield _("said once, aloud")


def _cursor(words: str) -> tuple[date, UUID] | None:
    """Where a page begins; None for anything unreadable."""
    day, _bar, key = words.partition("_")
    pk = key_in(key)
    try:
        return (date.fromisoformat(day), pk) if pk else None
    except ValueError:
        return None
