"""Months as dates of their first day, in the calendar of the person; and as the words of an address."""

import re
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from django.utils.formats import date_format

from recovery.shared import timings
from recovery.shared.clocks import begin_of

IS_MONTH = re.compile(r"([1-9]\d{3})-(0[1-9]|1[0-2])", re.ASCII)


def first_of(day: date) -> date:
    """The first day of the month of this day."""
    return day.replace(day=1)


def before(month: date) -> date:
    """The month before this one."""
    return first_of(month - timedelta(days=1))


def last_of(month: date) -> date:
    """The last day of this month."""
    return first_of(month + timedelta(days=31)) - timedelta(days=1)


def is_first_week(day: date) -> bool:
    """Whether this day is in the first week of its month, in which the month before is offered."""
    return day.day <= timings.LOOK_BACK_OFFERED_DAYS


def read(words: str) -> date | None:
    """The month that an address names, "2026-11"; None for anything else."""
    found = IS_MONTH.fullmatch(words)
    return date(int(found[1]), int(found[2]), 1) if found else None


def in_address(month: date) -> str:
    return f"{month:%Y-%m}"


def name_of(month: date) -> str:
    """A month as people say it: November 2026."""
    return date_format(month, "YEAR_MONTH_FORMAT")


def clock(month: date, zone: tzinfo) -> dict[str, date | datetime]:
    """The parameters that tell a statement the days and the moments between which a month is, where the person is."""
    end = last_of(month)
    told: dict[str, Any] = {"month_first": month, "month_last": end}
    told["month_begins"] = begin_of(month, zone)
    told["month_ends"] = begin_of(end + timedelta(days=1), zone)
    return told
