"""Dates in, iCalendar (RFC 5545, 7986) out: what calendar programs fetch or open. No ORM.

Titles say what could be done, never to whom: a calendar is often seen by others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from icalendar import Calendar, Event, Timezone, TimezoneStandard

from recovery.shared.choices import TodayKind

FOLLOW_UP, MOVE_ON = "nudge", "move-on"  # parts of ids, which never change
READ_AGAIN, OPEN_ANSWER = "read-again", "open-answer"

TITLES: dict[str, str | Promise] = {
    FOLLOW_UP: gettext_lazy("BounceBack: you could follow up today"),
    MOVE_ON: gettext_lazy("BounceBack: a request closes by itself today"),
    READ_AGAIN: gettext_lazy("BounceBack: a message to read again"),
    OPEN_ANSWER: gettext_lazy("BounceBack: a reply to open"),
    TodayKind.CONVERSATION: gettext_lazy("BounceBack: a conversation"),
    TodayKind.DEBRIEF: gettext_lazy("BounceBack: a debrief"),
    "practise": gettext_lazy("BounceBack: something to practise"),
    TodayKind.PLAN: gettext_lazy("BounceBack: a plan for today"),
    TodayKind.TO_DO: gettext_lazy("BounceBack: a to-do is due"),
    TodayKind.CHECK_IN: gettext_lazy("BounceBack: time to check in"),
}
DATED = frozenset(TITLES) - {FOLLOW_UP, MOVE_ON, READ_AGAIN, OPEN_ANSWER}
"""What is told by the kind under which Today says that it is coming up."""

CONTENT_TYPE = "text/calendar; charset=utf-8; method=PUBLISH"
"""Of a file with dates."""

A_LOOK = timedelta(minutes=15)
"""How long an event with an hour is."""

LOOK_AGAIN = timedelta(hours=4)
"""How often a program is asked to fetch the feed."""

FILE_NAME = "bounceback-{}.ics"


@dataclass(frozen=True)
class Entry:
    """One date of one thing, as a calendar shows it, or takes it out.

    `key` is the row's; with the kind it makes an id that never changes. `revision` rises with each
    change of the row's dates.
    """

    kind: str
    key: str
    on: date | datetime
    revision: int
    changed_at: datetime
    url: str
    called_off: bool = False

    @property
    def uid(self) -> str:
        return f"{self.kind}.{self.key}@bounceback"

    @property
    def sequence(self) -> int:
        """The iCalendar SEQUENCE: it rises with every change; calling a date off counts as one."""
        return 2 * self.revision + self.called_off


def feed(entries: Sequence[Entry]) -> bytes:
    """A person's dates as iCalendar, to be fetched again and again.

    A calendar has at least one component (RFC 5545, 3.6). One without dates has the time zone that no program
    shows: UTC, which never changes.
    """
    calendar = _calendar()
    name = _("BounceBack")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", LOOK_AGAIN, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", f"PT{LOOK_AGAIN // timedelta(hours=1)}H")
    if not entries:
        calendar.add_component(_utc())
    return _written(calendar, entries)


def file(entries: Sequence[Entry]) -> bytes:
    """Some dates as iCalendar, to be opened once; opened again after a change, they replace what they were."""
    return _written(_calendar(), entries)


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//BounceBack//Dates//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    return calendar


def _written(calendar: Calendar, entries: Sequence[Entry]) -> bytes:
    for entry in entries:
        calendar.add_component(_event(entry))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry) -> Event:
    changed = entry.changed_at.astimezone(UTC).replace(microsecond=0)
    start, end = _span(entry.on)
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", str(TITLES[entry.kind]))
    event.add("url", entry.url)
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.called_off else "CONFIRMED")
    event.add("class", "PRIVATE")
    return event


def _utc() -> Timezone:
    """The time zone that is the same all year, and every year."""
    zone, always = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    always.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001  the standard wants local time here
    always.add("tzoffsetfrom", timedelta(0))
    always.add("tzoffsetto", timedelta(0))
    always.add("tzname", "UTC")
    zone.add_component(always)
    return zone


def _span(on: date | datetime) -> tuple[date | datetime, date | datetime]:
    """Begin and end: a whole day, or a quarter of an hour in UTC, which needs no table of time zones."""
    if isinstance(on, datetime):
        start = on.astimezone(UTC)
        return start, start + A_LOOK
    return on, on + timedelta(days=1)
