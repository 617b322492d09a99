"""Every talk: planned by day, without a day yet, held, let go; and how this week stands."""

from collections.abc import Callable
from datetime import date, time
from typing import NamedTuple
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.http import AuthenticatedRequest, key_in
from bounceback.text import Text
from recovery import talk_weeks
from recovery.models import Conversation
from recovery.models.conversations import ConversationQuerySet
from recovery.models.rejections import today
from recovery.path.choices import TalkAsk
from recovery.views.removed import MOST, removed_conversations

SIZE = 20  # rows on a page of one section
FEW = 8  # of each section, where all of them are shown
NEAR_BY = {0: gettext_lazy("today"), 1: gettext_lazy("tomorrow")}  # by days from now
GIST = 140  # characters of what came of it


class Cursor(NamedTuple):
    """Where a page begins: after this row."""

    day: date
    at: time
    pk: UUID


class Shelf(NamedTuple):
    """Talks that stand alike, under one heading: which, in which order, and what comes after a row."""

    key: str
    name: Text
    rows: Callable[[ConversationQuerySet], ConversationQuerySet]
    after: Callable[[ConversationQuerySet, Cursor], ConversationQuerySet]


SHELVES = (
    Shelf(
        "planned",
        gettext_lazy("Planned"),
        lambda mine: mine.planned().by_day(),
        lambda rows, after: rows.after_day(*after),
    ),
    Shelf(
        "no-day",
        gettext_lazy("No day yet"),
        lambda mine: mine.undated().newest_first(),
        lambda rows, after: rows.older_than(after.pk),
    ),
    Shelf(
        "held",
        gettext_lazy("You talked"),
        lambda mine: mine.held().last_held_first().with_pointed(),
        lambda rows, after: rows.held_before(after.day, after.pk),
    ),
    Shelf(
        "let-go",
        gettext_lazy("Let go"),
        lambda mine: mine.let_go().newest_first(),
        lambda rows, after: rows.older_than(after.pk),
    ),
)
BY_KEY = {shelf.key: shelf for shelf in SHELVES}


class Row(NamedTuple):
    """One talk on the list, everything on it ready to print."""

    name: str
    ask: str
    day: str
    day_iso: str
    told: str  # what came of it, and to whom it pointed; or that its day has passed
    address: str
    held: str  # where one says that it took place, once its day has come; else empty


class Section(NamedTuple):
    """The rows of one shelf, and where the next page begins; empty on the last."""

    key: str
    name: Text
    rows: list[Row]
    older: str


def conversation_list(request: AuthenticatedRequest) -> HttpResponse:
    """All sections with the first of each; or a page of one."""
    chosen = request.GET.get("show", "")
    if chosen and chosen not in BY_KEY:
        raise Http404
    mine, after = request.user.conversations.all(), request.GET.get("after", "")
    shelves, size = ([BY_KEY[chosen]], SIZE) if chosen else (SHELVES, FEW)
    found = [_section(mine, shelf, size, after if chosen else "") for shelf in shelves]
    gone = [] if chosen else list(mine.newest_removed()[:MOST])
    context = {
        "chosen": chosen,
        "sections": [each for each in found if each.rows or chosen],
        "week": None if chosen else talk_weeks.this_week(request.user),
        "removed": removed_conversations(gone),
        "is_first": not after,
    }
    return render(request, "recovery/conversation_list.html", context)


def _section(mine: ConversationQuerySet, shelf: Shelf, size: int, after: str) -> Section:
    rows = shelf.rows(mine)
    if cursor := _cursor(after):
        rows = shelf.after(rows, cursor)
    found = list(rows.for_rows()[: size + 1])
    older = _cursor_of(found[size - 1]) if len(found) > size else ""
    asks = {value: str(label) for value, label in TalkAsk.choices}
    above = reverse("conversation_list")
    shown = [_row(each, f"{above}{each.pk}/", asks) for each in found[:size]]
    return Section(shelf.key, shelf.name, shown, older)


def _cursor_of(talk: Conversation) -> str:
    day = talk.held_on or talk.planned_on or date.min
    at = talk.planned_time or time.min
    return f"{day.isoformat()}_{at.isoformat()}_{talk.pk}"


def _cursor(words: str) -> Cursor | None:
    """None for anything unreadable."""
    day, _bar, rest = words.partition("_")
    at, _bar, pk = rest.partition("_")
    try:
        found = date.fromisoformat(day), time.fromisoformat(at)
    except ValueError:
        return None
    key = key_in(pk)
    return Cursor(*found, key) if key and found[1].tzinfo is None else None


# One row, in words.


def _row(talk: Conversation, address: str, asks: dict[str, str]) -> Row:
    day = talk.held_on or talk.planned_on
    has_come = talk.is_open and day is not None and day <= today()
    return Row(
        name=str(talk.person),
        ask=asks[talk.ask],
        day=_day(talk),
        day_iso=day.isoformat() if day else "",
        told=_told(talk),
        address=address,
        held=f"{address}held/" if has_come else "",
    )


def _day(talk: Conversation) -> str:
    if talk.held_on or not talk.planned_on:
        return date_format(talk.held_on, "DATE_FORMAT") if talk.held_on else ""
    near_by = NEAR_BY.get((talk.planned_on - today()).days)
    day = str(near_by or date_format(talk.planned_on, "DATE_FORMAT"))
    if not talk.planned_time:
        return day
    at = time_format(talk.planned_time, "TIME_FORMAT")
    return _("{day}, {time}").format(day=day, time=at)


def _told(talk: Conversation) -> str:
    if talk.is_open and talk.planned_on and talk.planned_on < today():
        return _("That day has passed. Did you talk?")
    if not talk.is_held:
        return ""
    told = [Truncator(" ".join(talk.came_of_it.split())).chars(GIST)]
    if names := getattr(talk, "pointed", None):
        told.append(_("Pointed you to {names}.").format(names=", ".join(names)))
    return " ".join(filter(None, told))
