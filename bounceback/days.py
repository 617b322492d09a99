"""Days as people say them: today, tomorrow, Mon 30 Nov, 30 Nov 2025."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

WEEKDAY_BEFORE, WEEKDAY_AFTER = 6, 13  # days around today that are told with their weekday


def said_day(day: date, today: date | None = None) -> str:
    """A day by itself: "today", "Mon 30 Nov", "30 Nov 2025". Of a moment, the day it is in the person's time zone."""
    return _said(local_day(day), today or timezone.localdate(), get_language())


def on_day(day: date, today: date | None = None) -> str:
    """The day within a sentence: "today", "on Mon 30 Nov", "on 30 Nov 2025"."""
    return _said(local_day(day), today or timezone.localdate(), get_language(), within=True)


def on_hour(moment: datetime, today: date | None = None) -> str:
    """The day and the hour within a sentence: "tomorrow at 09:00", "on Mon 30 Nov at 14:30"."""
    hour = time_format(timezone.localtime(moment), "TIME_FORMAT")
    return _("{day} at {hour}").format(day=on_day(moment, today), hour=hour)


def local_day(day: date) -> date:
    """The date; of a moment, the date it is in the person's time zone."""
    return timezone.localdate(day) if isinstance(day, datetime) else day


@lru_cache(maxsize=2000)
def _said(day: date, today: date, _language: str | None, *, within: bool = False) -> str:
    """The words for a day, kept for each language: `within` a sentence, or by itself."""
    away = (day - today).days
    if -1 <= away <= 1:
        return (_("today"), _("tomorrow"), _("yesterday"))[away]
    kind = "SHORT_DATE_FORMAT" if day.year != today.year else "DAY_FORMAT"
    if -WEEKDAY_BEFORE <= away <= WEEKDAY_AFTER:
        kind = "WEEKDAY_FORMAT"
    named = _("on {day}") if within else _("{day}")
    return named.format(day=date_format(day, kind))
