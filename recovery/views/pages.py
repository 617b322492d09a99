"""Keyset pages: as quick on the hundredth page as on the first, and steady while rows are added."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from recovery.models import Rejection
from recovery.models.rejection_queries import RejectionQuerySet
from recovery.path.choices import Outcome, Stage
from recovery.thread import stones

SIZE = 20


class Row(NamedTuple):
    """One rejection on the list, everything on it ready to print."""

    name: str
    address: str
    told: str  # stage, outcome and state, in a line
    day: str
    day_iso: str
    stones: SafeString
    progress: str  # the stones in words


class Page(NamedTuple):
    rows: list[Row]
    older: str  # the query string of the next page; empty on the last
    newest: str  # the query string of the first page
    is_first: bool


def page_of(rejections: RejectionQuerySet, query: Mapping[str, str]) -> Page:
    """The page that begins after the row named by `after`; the first for anything unreadable."""
    after = _cursor(query.get("after", ""))
    wanted = rejections.before(*after) if after else rejections
    found = list(wanted.newest_first().for_lists()[: SIZE + 1])
    more = found[SIZE - 1] if len(found) > SIZE else None
    return Page(
        rows=_rows(found[:SIZE]),
        older=_words(query, f"{more.dated_on.isoformat()}_{more.pk}") if more else "",
        newest=_words(query),
        is_first=after is None,
    )


def _rows(rejections: list[Rejection]) -> list[Row]:
    """Words are looked up once for the page, not once a row."""
    labels = {value: str(label) for value, label in [*Stage.choices, *Outcome.choices]}
    progress = _("{done} of {all} steps done")
    above = reverse("rejection_list")
    return [
        _row(rejection, f"{above}{rejection.pk}/", labels, progress) for rejection in rejections
    ]


@cache
def _drawn(marks: tuple[str, ...]) -> SafeString:
    """The stones of one row. There are few ways they can look, and a list has many rows."""
    return format_html_join("", '<i class="{}"></i>', ((mark,) for mark in marks))


def _row(rejection: Rejection, address: str, labels: dict[str, str], progress: str) -> Row:
    marks = tuple(stone.mark for stone in stones(rejection, rejection.visits.all()))
    told = [labels[rejection.stage], labels[rejection.outcome], _state(rejection)]
    return Row(
        name=str(rejection),
        address=address,
        told=" · ".join(part for part in told if part),
        day=date_format(rejection.dated_on, "DATE_FORMAT"),
        day_iso=rejection.dated_on.isoformat(),
        stones=_drawn(marks),
        progress=progress.format(done=marks.count("done"), all=len(marks)),
    )


def _state(rejection: Rejection) -> str:
    if rejection.archived_at:
        return _("archived")
    if rejection.is_closed:
        return _("closed: {how}").format(how=rejection.get_closed_as_display())
    if rejection.is_resting:
        return _("at rest")
    return _("parked") if rejection.is_parked else ""


def _words(query: Mapping[str, str], after: str = "") -> str:
    """The same question as a query string, beginning at another row."""
    words = QueryDict(mutable=True)
    words.update({name: value for name, value in query.items() if value and name != "after"})
    if after:
        words["after"] = after
    return words.urlencode()


def _cursor(text: str) -> tuple[date, UUID] | None:
    day, _bar, key = text.partition("_")
    try:
        return date.fromisoformat(day), UUID(key)
    except ValueError:
        return None
