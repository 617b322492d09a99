"""Every conversation: planned by day, without a day yet, held, let go; and how this week stands."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import time_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.models import User
from bounceback.days import said_day
from bounceback.rows import address_of, words_of
from recovery.conversations import weeks
from recovery.conversations.models import Conversation, name_people
from recovery.conversations.queries import BY_DAY, LAST_HELD_FIRST, ConversationQuerySet
from recovery.shared.choices import ConversationAsk
from recovery.shared.clocks import today
from recovery.shared.keyset import NEWEST
from recovery.shared.lists import Section, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed
from recovery.shared.undo import Removed, named, newest_removed

FEW = 8  # of each section, where all of them are shown
GIST = 140  # characters of what came of it
SHELVES: tuple[Shelf[ConversationQuerySet], ...] = (
    Shelf("planned", gettext_lazy("Planned"), lambda mine: mine.planned().with_hour(), BY_DAY),
    Shelf("no-day", gettext_lazy("No day yet"), lambda mine: mine.undated(), NEWEST),
    Shelf(
        "held",
        gettext_lazy("You talked"),
        lambda mine: mine.held(),
        LAST_HELD_FIRST,
    ),
    Shelf("let-go", gettext_lazy("Let go"), lambda mine: mine.let_go(), NEWEST),
)
FIRSTS = legs_of(Conversation.objects, SHELVES, FEW, removed=newest_removed)
CONVERSATIONS = keyed(Conversation.objects, lambda mine: mine.for_rows())


class Row(NamedTuple):
    """One conversation on the list, ready to print."""

    name: str
    ask: str
    day: str
    day_iso: str
    told: str  # what came of it, and to whom it pointed; or that its day has passed
    address: str
    held: str  # where one says that it took place, once its day has come; else empty


def conversation_list(request: AuthenticatedRequest) -> HttpResponse:
    """The list of conversations: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, SHELVES)
    found, gone = (_one(request.user, chosen, after), []) if chosen else _all(request.user)
    context = {
        "chosen": chosen,
        "sections": [each for each in found if each.rows or chosen],
        "week": None if chosen else weeks.this_week(request.user),
        "removed": gone,
        "is_first": not after,
    }
    return render(request, "conversations/conversation_list.html", context)


def _all(owner: User) -> tuple[list[Section[Row]], list[Removed]]:
    found = first_of_each(owner, FIRSTS).rows(owner.pk, CONVERSATIONS)
    for conversation in found.get("planned", []):
        conversation.at = conversation.planned_time or time.min
    name_people(owner, all_of(found))
    shown = [each.cut(found.get(each.key, []), _rows, FEW) for each in SHELVES]
    return shown, named(found.get("removed", []))


def _one(owner: User, shelf: Shelf[ConversationQuerySet], after: str) -> list[Section[Row]]:
    found = shelf.found(owner.conversations.for_rows(), after)
    name_people(owner, found)
    return [shelf.cut(found, _rows)]


def _rows(conversations: list[Conversation]) -> list[Row]:
    asks = words_of(ConversationAsk)
    address, held = address_of("conversation_detail"), address_of("conversation_held")
    day = today()
    return [_row(each, day, asks, address, held) for each in conversations]


def _row(
    conversation: Conversation,
    today: date,
    asks: Mapping[str, str],
    address: Callable[..., str],
    held: Callable[..., str],
) -> Row:
    day = conversation.held_on or conversation.planned_on
    has_come = conversation.is_open and day is not None and day <= today
    return Row(
        name=str(conversation.person),
        ask=asks[conversation.ask],
        day=_day(conversation, today),
        day_iso=day.isoformat() if day else "",
        told=_told(conversation, today),
        address=address(conversation.pk),
        held=held(conversation.pk) if has_come else "",
    )


def _day(conversation: Conversation, today: date) -> str:
    if conversation.held_on or not conversation.planned_on:
        return said_day(conversation.held_on, today) if conversation.held_on else ""
    day = said_day(conversation.planned_on, today)
    if not conversation.planned_time:
        return day
    at = time_format(conversation.planned_time, "TIME_FORMAT")
    return _("{day}, {time}").format(day=day, time=at)


def _told(conversation: Conversation, today: date) -> str:
    if conversation.is_open and conversation.planned_on and conversation.planned_on < today:
        return _("That day has passed. Did you talk?")
    if not conversation.is_held:
        return ""
    told = [Truncator(" ".join(conversation.came_of_it.split())).chars(GIST)]
    if names := ", ".join(conversation.pointed_to):
        told.append(_("Pointed you to {names}.").format(names=names))
    return " ".join(filter(None, told))
