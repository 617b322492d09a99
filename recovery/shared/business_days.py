"""Business days are Monday to Friday, and the pages say so. Holidays differ too much to be guessed."""

from datetime import date, timedelta

SATURDAY = 5
DAY = timedelta(days=1)


def is_business_day(day: date) -> bool:
    return day.weekday() < SATURDAY


def add_business_days(day: date, count: int) -> date:
    """The day so many business days later: Friday plus one is Monday, and Sunday plus one is Monday.

    None (0) later is the day itself, whatever day it is.
    """
    while count > 0:
        day += DAY
        count -= is_business_day(day)
    return day


def business_days_between(start: date, end: date) -> int:
    """How many business days come after `start`, up to and including `end`; 0 when it is not later."""
    weeks, rest = divmod(max(0, (end - start).days), 7)
    tail = (start + DAY * step for step in range(1, rest + 1))
    return weeks * SATURDAY + sum(is_business_day(day) for day in tail)
