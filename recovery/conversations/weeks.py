"""Conversations held in each week, beside the number a person aims for. No streaks, nothing to fall short of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bounceback.statements import Told
from recovery.conversations.models import Conversation, WeekOff
from recovery.shared.clocks import today
from recovery.shared.owned import own
from recovery.shared.weeks import DAYS, monday_of

if TYPE_CHECKING:
    from accounts.models import User

MOST_WEEKS = 12  # that are looked back on
MOST_DOTS = 20
HELD = own(Conversation.objects, lambda mine: mine.held_in_week(Told("first"), Told("last")))
OFF = own(WeekOff.objects, lambda mine: mine.filter(monday=Told("monday")).values_list("pk"))


@dataclass(frozen=True)
class Week:
    """One week, Monday to Sunday: how many conversations were held, of how many; or a week off."""

    monday: date
    held: int
    target: int
    is_off: bool = False

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=DAYS - 1)

    @property
    def is_reached(self) -> bool:
        return self.held >= self.target

    @property
    def dots(self) -> list[bool]:
        """A dot for each conversation: True for each one held, then False for each still missing."""
        held = min(self.held, MOST_DOTS)
        to_go = 0 if self.is_off else max(0, self.target - held)
        return [True] * held + [False] * to_go


def this_week(user: "User") -> Week:
    """How this week stands, in the person's time zone. Two queries."""
    monday = monday_of(today())
    held = len(HELD.rows(owner=user.pk, first=monday, last=monday + timedelta(days=DAYS - 1)))
    is_off = bool(OFF.rows(owner=user.pk, monday=monday))
    return Week(monday, held, user.conversations_a_week, is_off)


def weeks_of(user: "User") -> list[Week]:
    """This week and those before it back to the first conversation, the newest first. Two queries."""
    this = monday_of(today())
    since = this - timedelta(days=DAYS * (MOST_WEEKS - 1))
    held = user.conversations.count_by_week(since)
    return lay_out(held, user.weeks_off.mondays(since), this, user.conversations_a_week)


def lay_out(held: Mapping[date, int], off: set[date], this: date, target: int) -> list[Week]:
    """Every week from the first that has something to show until this one, the newest first."""
    first = min([this, *held, *(monday for monday in off if monday <= this)])
    count = (this - first).days // DAYS + 1
    mondays = [this - timedelta(days=DAYS * back) for back in range(min(count, MOST_WEEKS))]
    return [Week(monday, held.get(monday, 0), target, monday in off) for monday in mondays]
