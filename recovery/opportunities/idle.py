"""When an opportunity has gone quiet. Only the person says what that means: silence has no reason."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from recovery.shared import timings
from recovery.shared.business_days import DAY, add_business_days, business_days_between


class Signs(NamedTuple):
    """The days by which one can tell whether an opportunity went quiet: last contact, beginning, promises."""

    began_on: date
    last_contact_on: date | None = None
    promised_by: date | None = None
    next_on: date | None = None
    alive_until: date | None = None  # not asked before that day


def quiet_since(signs: Signs, today: date) -> date:
    """The last sign of life: a contact, its beginning, or a day that was to come and has passed."""
    passed = signs.next_on if signs.next_on and signs.next_on < today else None
    return max(day for day in (signs.began_on, signs.last_contact_on, passed) if day)


def is_quiet(signs: Signs, today: date) -> bool:
    """Whether ten business days passed without a sign, or two after a promise that was not kept.

    Never while a day is still to come, nor right after the person said that it is still open.
    """
    if _waits(signs.next_on, today) or (signs.alive_until and signs.alive_until > today):
        return False
    since = quiet_since(signs, today)
    if signs.promised_by and signs.promised_by > since:
        return signs.promised_by <= latest_promise(today)
    return since <= latest_sign(today)


def _waits(day: date | None, today: date) -> bool:
    return day is not None and day >= today


def latest_sign(today: date) -> date:
    """The latest day of a last contact that makes an opportunity quiet today."""
    return _so_long_ago(today, timings.QUIET_DAYS)


def latest_promise(today: date) -> date:
    """The latest day for which an answer was promised that makes an opportunity quiet today."""
    return _so_long_ago(today, timings.STATUS_AFTER_PROMISE_DAYS)


@lru_cache(maxsize=100)
def _so_long_ago(today: date, count: int) -> date:
    """The last day since which so many business days have passed."""
    day = today - DAY
    while add_business_days(day, count) > today:
        day -= DAY
    return day


def quiet_days(signs: Signs, today: date) -> int:
    """How many business days there was no sign of life."""
    return business_days_between(quiet_since(signs, today), today)
