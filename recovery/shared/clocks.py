"""Which day and which hour it is where people are, at one moment; and which recoveries are awake.

Python's time zones decide here, as they do on every page; a query is told their names. So a zone
that the database has never heard of stops nobody, and there is one truth about clock changes.

There are some 600 zones, so a query about one person names theirs (`among`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.db.models import (
    Case,
    DateField,
    DateTimeField,
    Field,
    Q,
    SmallIntegerField,
    Value,
    When,
)
from django.utils import timezone

type Names = Collection[str] | None
"""Of time zones; None for all there are."""

FURTHEST_EAST = timedelta(hours=14)  # where a day begins first
FURTHEST_WEST = timedelta(hours=12)  # where it ends last


def latest_day(now: datetime) -> date:
    """The latest day it is anywhere at this moment."""
    return (now + FURTHEST_EAST).astimezone(UTC).date()


def earliest_day(now: datetime) -> date:
    """The earliest day it is anywhere at this moment."""
    return (now - FURTHEST_WEST).astimezone(UTC).date()


def their_day(now: datetime, zone: str = "time_zone", among: Names = None) -> Case:
    """The day it is in this time zone; none for an unknown zone."""
    return _by_zone(now, zone, among, datetime.date, DateField())


def their_hour(now: datetime, zone: str = "time_zone", among: Names = None) -> Case:
    """The hour (0 to 23) that has begun in this time zone."""
    return _by_zone(now, zone, among, lambda there: there.hour, SmallIntegerField())


def begin_of(day: date, zone: tzinfo = UTC) -> datetime:
    """The moment at which this day begins in a time zone."""
    return datetime.combine(day, time.min, zone)


def their_midnight(
    now: datetime, days_ago: int, zone: str = "time_zone", among: Names = None
) -> Case:
    """The moment at which the day so many days ago began in this time zone; none for an unknown zone."""

    def midnight(there: datetime) -> datetime:
        day = there.date() - timedelta(days=days_ago)
        return begin_of(day, there.tzinfo or UTC).astimezone(UTC)

    return _by_zone(now, zone, among, midnight, DateTimeField())


def _by_zone(
    now: datetime,
    zone: str,
    among: Names,
    read: Callable[[datetime], Any],
    field: "Field[Any, Any]",
) -> Case:
    names: defaultdict[Any, list[str]] = defaultdict(list)
    for name, there in _zones().items():
        if among is None or name in among:
            names[read(now.astimezone(there))].append(name)
    found = (When(**{f"{zone}__in": some}, then=Value(said)) for said, some in names.items())
    return Case(*found, output_field=field)


@cache
def _zones() -> dict[str, ZoneInfo]:
    return {name: ZoneInfo(name) for name in sorted(available_timezones())}


def awake(now: datetime, rejection: str = "rejection__", *, closed_too: bool = False) -> Q:
    """A condition: the recovery may ask for something (neither set aside, nor snoozed, nor closed).

    With `closed_too`, what looks ahead still counts when the recovery itself is over.
    """
    snoozed_until = f"{rejection}snoozed_until"
    not_snoozed = Q(**{snoozed_until: None}) | Q(**{f"{snoozed_until}__lte": now})
    quiet = ["set_aside_at", "put_aside_at", *([] if closed_too else ["closed_at"])]
    return Q(**dict.fromkeys(f"{rejection}{name}" for name in quiet)) & not_snoozed


def today() -> date:
    """Today, in the person's time zone."""
    return timezone.localdate()
