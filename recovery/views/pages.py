"""Keyset pages: as quick on the hundredth page as on the first, and steady while rows are added."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recovery.models import Rejection
from recovery.models.rejections import RejectionQuerySet
from recovery.thread import Stone, stones

SIZE = 20


@dataclass(frozen=True)
class Row:
    """One rejection on the list, everything on it ready to print."""

    name: str
    address: str
    stage: str
    outcome: str
    day: str
    day_iso: str
    state: str
    stones: list[Stone]


@dataclass(frozen=True)
class Page:
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
        rows=[_row(rejection) for rejection in found[:SIZE]],
        older=_words(query, f"{more.dated_on.isoformat()}_{more.pk}") if more else "",
        newest=_words(query),
        is_first=after is None,
    )


def _row(rejection: Rejection) -> Row:
    return Row(
        name=str(rejection),
        address=rejection.get_absolute_url(),
        stage=rejection.get_stage_display(),
        outcome=rejection.get_outcome_display(),
        day=date_format(rejection.dated_on, "DATE_FORMAT"),
        day_iso=rejection.dated_on.isoformat(),
        state=_state(rejection),
        stones=stones(rejection, rejection.visits.all()),
    )


def _state(rejection: Rejection) -> str:
    if rejection.archived_at:
        return _("archived")
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
