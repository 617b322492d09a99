"""What has its day (conversations, debriefs, plans, to-dos, check-ins), for mails and calendars.

What Today says is coming up is the truth; who may have something is found by a query about everybody.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from bounceback.rows import address_of
from bounceback.site import address
from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.lessons.models.to_dos import ToDo
from recovery.path.later_check_ins import LaterCheckIn
from recovery.plans.models import Plan
from recovery.rejections.models import Rejection
from recovery.reminders.calendar import DATED, Entry
from recovery.reminders.called_off import CalledOff, called_off
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import Names, their_day, their_midnight
from recovery.today.coming import PAGES, Coming, dated, dated_of

if TYPE_CHECKING:
    from accounts.models import User

AHEAD = timedelta(days=60)
"""How far a calendar looks."""

AHEAD_OF_ONE = timedelta(days=3650)
"""How far a file looks, of one row."""

COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
"""From here on the seconds of changes are counted: twice as many must fit into the 31 bits of a SEQUENCE."""

IN_ADDRESSES: dict[str, set[str]] = {
    "conversation": {TodayKind.CONVERSATION},
    "debrief": {TodayKind.DEBRIEF, "practise"},
    "plan": {TodayKind.PLAN},
    "to-do": {TodayKind.TO_DO},
}
"""What an address calls a row, and the kinds of dates it can have."""

ZONE = "owner__time_zone"


def of_day(owner: "User", day: date) -> int:
    """How many things this person has on this day. One query."""
    return sum(_counts(each) for each in dated(owner, day, day))


def entries(owner: "User") -> Iterator[Entry]:
    """The calendar entries of this person's things from today on, and of what was called off. Two queries."""
    today = timezone.localdate(timezone=owner.zone)
    yield from (_entry(each, owner) for each in dated(owner, today, today + AHEAD) if _counts(each))
    yield from map(_off, called_off(owner))


def of_this_day(owner: "User", day: date) -> list[Entry]:
    """The calendar entries of what this person has on this day. One query."""
    return [_entry(each, owner) for each in dated(owner, day, day) if _counts(each)]


def of_row(owner: "User", what: str, key: UUID) -> list[Entry]:
    """The dates of one row that are still to come, as its address calls it. One query."""
    today = timezone.localdate(timezone=owner.zone)
    kinds = IN_ADDRESSES.get(what, set())
    found = dated_of(owner, key, today, today + AHEAD_OF_ONE)
    return [_entry(each, owner) for each in found if each.kind in kinds]


def _entry(each: Coming, owner: "User") -> Entry:
    """The entry of what stands on a day of its own, which every kind that counts has."""
    day, changed = cast(date, each.own_day), cast(datetime, each.changed_at)
    return Entry(
        kind=each.kind,
        key=f"{each.key}.{day}" if each.kind == TodayKind.CHECK_IN else str(each.key),
        on=datetime.combine(day, each.hour, owner.zone) if each.hour else day,
        revision=_revision(changed),
        changed_at=changed,
        url=address(each.address),
    )


def _off(each: CalledOff) -> Entry:
    return Entry(
        kind=each.kind,
        key=str(each.key),
        on=each.on,
        revision=_revision(each.changed_at),
        changed_at=each.changed_at,
        url=address(address_of(PAGES[each.kind][0])(each.about)),
        called_off=True,
    )


def _revision(changed_at: datetime) -> int:
    """A number that rises with each change: the database sees to it that no two fall into one second."""
    return int((changed_at - COUNTED_FROM).total_seconds())


def owners_today(now: datetime, among: Names = None) -> list["QuerySet[Any, dict[str, Any]]"]:
    """The people who have something on the day it is where they are, kind by kind."""
    day = their_day(now, ZONE, among)
    begin, end = their_midnight(now, 0, ZONE, among), their_midnight(now, -1, ZONE, among)
    planned = {"planned_at__gte": begin, "planned_at__lt": end, "finished_at": None}
    kinds: list[QuerySet[Any]] = [
        Conversation.objects.filter(planned_on=day, removed_at=None, held_on=None, let_go_at=None),
        Debrief.objects.filter(_there(), removed_at=None, started_at=None, **planned),
        Plan.objects.filter(_there(), on=day, kind="forward", answered_at=None, removed_at=None),
        ToDo.objects.filter(_there(), due_on=day, slot__isnull=False, lesson__removed_at=None),
        *(_to_check_in(now, after, among) for after in timings.CHECK_IN_DAYS),
    ]
    return [kind.values("owner") for kind in kinds]


def _to_check_in(now: datetime, after: int, among: Names) -> QuerySet[Rejection]:
    looked = LaterCheckIn.objects.filter(rejection=OuterRef("pk"), day=after)
    began = their_day(now - timedelta(days=after), ZONE, among)
    found: QuerySet[Rejection] = Rejection.objects.filter(
        ~Exists(looked), logged_on=began, set_aside_at=None, put_aside_at=None
    )
    return found


def _there() -> Q:
    """A condition: nothing that belongs to a recovery set aside."""
    return Q(rejection=None) | Q(rejection__set_aside_at=None, rejection__put_aside_at=None)


def _counts(each: Coming) -> bool:
    return each.kind in DATED
