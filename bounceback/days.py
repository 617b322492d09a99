"""Days as people say them: today, tomorrow, Mon 30 Nov, 30 Nov 2025."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

WEEKDAY_BEFORE, WEEKDAY_AFTER = 6, 13  # days around today that are told with their weekday
FIRST = re.compile(r"\b1(?= )")  # the number of a month's first day, as a date begins with it


class Phrase(NamedTuple):
    """How a day stands in a sentence: whole, as many languages put an article before a date and none before "today"."""

    today: str
    tomorrow: str
    yesterday: str
    dated: str


NEAR = (gettext_noop("today"), gettext_noop("tomorrow"), gettext_noop("yesterday"))
ALONE = Phrase(*NEAR, gettext_noop("{day}"))
ON = Phrase(*NEAR, gettext_noop("on {day}"))
UNTIL = Phrase(
    gettext_noop("until today"),
    gettext_noop("until tomorrow"),
    gettext_noop("until yesterday"),
    gettext_noop("until {day}"),
)
SINCE = Phrase(
    gettext_noop("since today"),
    gettext_noop("since tomorrow"),
    gettext_noop("since yesterday"),
    gettext_noop("since {day}"),
)
BY = Phrase(
    gettext_noop("by today"),
    gettext_noop("by tomorrow"),
    gettext_noop("by yesterday"),
    gettext_noop("by {day}"),
)
FOR = Phrase(
    gettext_noop("for today"),
    gettext_noop("for tomorrow"),
    gettext_noop("for yesterday"),
    gettext_noop("for {day}"),
)
OF = Phrase(
    gettext_noop("of today"),
    gettext_noop("of tomorrow"),
    gettext_noop("of yesterday"),
    gettext_noop("of {day}"),
)


def said_day(day: date, today: date | None = None) -> str:
    """A day by itself: "today", "Mon 30 Nov", "30 Nov 2025". Of a moment, the day it is in the person's time zone."""
    return _phrased(ALONE, day, today)


def on_day(day: date, today: date | None = None) -> str:
    """The day within a sentence: "today", "on Mon 30 Nov", "on 30 Nov 2025"."""
    return _phrased(ON, day, today)


def until_day(day: date, today: date | None = None) -> str:
    """How long something holds: "until tomorrow", "until Mon 30 Nov"."""
    return _phrased(UNTIL, day, today)


def since_day(day: date, today: date | None = None) -> str:
    """How long something has held: "since yesterday", "since Mon 30 Nov"."""
    return _phrased(SINCE, day, today)


def by_day(day: date, today: date | None = None) -> str:
    """When something is due: "by tomorrow", "by Mon 30 Nov"."""
    return _phrased(BY, day, today)


def for_day(day: date, today: date | None = None) -> str:
    """Which day something is planned for: "for tomorrow", "for Mon 30 Nov"."""
    return _phrased(FOR, day, today)


def of_day(day: date, today: date | None = None) -> str:
    """Which day something is of: "of yesterday", "of Mon 30 Nov"."""
    return _phrased(OF, day, today)


def on_hour(moment: datetime, today: date | None = None) -> str:
    """The day and the hour within a sentence: "tomorrow at 09:00", "on Mon 30 Nov at 14:30"."""
    hour = time_format(timezone.localtime(moment), "TIME_FORMAT")
    return _("{day} at {hour}").format(day=on_day(moment, today), hour=hour)


def full_hour(hour: int) -> str:
    """An hour of the day (0 to 23) on the clock: "09:00"."""
    return time_format(time(hour), "TIME_FORMAT")


def full_hours(hours: Iterable[int] = range(24)) -> list[tuple[int, str]]:
    """Full hours of the day to choose from, each with its words."""
    return [(hour, full_hour(hour)) for hour in hours]


def local_day(day: date) -> date:
    """The date; of a moment, the date it is in the person's time zone."""
    return timezone.localdate(day) if isinstance(day, datetime) else day


def dated(day: date, kind: str = "DATE_FORMAT") -> str:
    """A date in the person's language, in one of our formats."""
    return with_first(date_format(day, kind), day)


def with_first(said: str, day: date) -> str:
    """A day in words; the first of a month is "1er" in French."""
    return FIRST.sub("1er", said) if day.day == 1 and get_language() == "fr" else said


def _phrased(phrase: Phrase, day: date, today: date | None) -> str:
    return _said(phrase, local_day(day), today or timezone.localdate(), get_language())


@lru_cache(maxsize=4000)
def _said(phrase: Phrase, day: date, today: date, _language: str | None) -> str:
    """The words for a day in such a phrase, kept for each language."""
    match away := (day - today).days:
        case 0:
            return _(phrase.today)
        case 1:
            return _(phrase.tomorrow)
        case -1:
            return _(phrase.yesterday)
    kind = "SHORT_DATE_FORMAT" if day.year != today.year else "DAY_FORMAT"
    if -WEEKDAY_BEFORE <= away <= WEEKDAY_AFTER:
        kind = "WEEKDAY_FORMAT"
    return _(phrase.dated).format(day=dated(day, kind))
