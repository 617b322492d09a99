"""What has its day (conversations, debriefs, plans, to-dos, check-ins), for mails and calendars.

What Today says is coming up is the truth; who may have something is found by a query about everybody.
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from bounceback.site import address
from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.lessons.models.to_dos import ToDo
from recovery.path.later_check_ins import LaterCheckIn
from recovery.plans.models import Plan
from recovery.rejections.models import Rejection
from recovery.reminders.calendar import DATED, Entry
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from recovery.shared.clocks import Names, their_day, their_midnight
from recovery.today.coming import Coming, dated

if TYPE_CHECKING:
    from accounts.models import User

AHEAD = timedelta(days=60)
"""How far a calendar looks."""

ZONE = "owner__time_zone"


def of_day(owner: "User", day: date) -> int:
    """How many things this person has on this day. One query."""
    return sum(_counts(each) for each in dated(owner, day, day))


def entries(owner: "User") -> list[Entry]:
    """The calendar entries of this person's things from today on. One query."""
    today = timezone.localdate(timezone=owner.zone)
    begun = datetime.combine(today, datetime.min.time(), owner.zone)
    return [
        Entry(
            kind=each.kind,
            key=f"{each.key}.{each.day}" if each.kind == TodayKind.CHECK_IN else str(each.key),
            on=_moment(each, owner) or each.day,
            revision=today.toordinal(),  # a later fetch counts for more
            changed_at=begun,
            url=address(each.address),
        )
        for each in dated(owner, today, today + AHEAD)
        if each.day and _counts(each)
    ]


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


def _moment(each: Coming, owner: "User") -> datetime | None:
    if each.day is None or each.hour is None:
        return None
    return datetime.combine(each.day, each.hour, owner.zone)
