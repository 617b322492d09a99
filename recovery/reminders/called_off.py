"""What stood in a calendar and was called off: conversations, debriefs, plans and to-dos."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import (
    DateField,
    DateTimeField,
    Expression,
    F,
    Q,
    QuerySet,
    TimeField,
    Value,
)
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from recovery.conversations.models import Conversation
from recovery.debriefs.models.debriefs import Debrief
from recovery.lessons.models.to_dos import ToDo
from recovery.plans.models import Plan
from recovery.shared import timings
from recovery.shared.choices import TodayKind

if TYPE_CHECKING:
    from accounts.models import User

MOST = 100
"""In one calendar: those that changed last."""

CHANGED = Coalesce("dates_changed_at", "created_at")
CHANGED_WITH_JOB = Greatest(CHANGED, "rejection__dates_changed_at")
REMOVED = Q(removed_at__isnull=False)
ASIDE = Q(rejection__set_aside_at__isnull=False) | Q(rejection__put_aside_at__isnull=False)
CLOSED = Q(rejection__closed_at__isnull=False)
NO_DAY, NO_HOUR = Value(None, DateField()), Value(None, TimeField())
NO_MOMENT = Value(None, DateTimeField())


class CalledOff(NamedTuple):
    """One date that was called off, as a calendar takes it out."""

    kind: str
    key: UUID
    about: UUID  # the key in the address of its page
    on: date | datetime
    changed_at: datetime


class Was(NamedTuple):
    """One date that no longer stands, as the database tells it."""

    kind: str
    key: UUID
    about: UUID
    day: date | None
    hour: time | None
    moment: datetime | None
    came_about: bool
    changed_at: datetime


def called_off(owner: "User") -> Iterator[CalledOff]:
    """The dates of this person that were called off in the last 30 days, before their day was over. One query.

    What came about on its day was not called off.
    """
    since = timezone.now() - timedelta(days=timings.SETTLED_SHOWN_DAYS)
    first, *others = (each.filter(its_change__gte=since) for each in _off(owner))
    for row in first.union(*others, all=True).order_by("-its_change")[:MOST]:
        was = Was(*row)
        if on := _day_of(was, owner):
            yield CalledOff(was.kind, was.key, was.about, on, was.changed_at)


def _day_of(was: Was, owner: "User") -> date | datetime | None:
    """The day or moment to take out; None where that was over, or came about.

    A day that nobody knows any more is told as the one on which it was given up.
    """
    changed = timezone.localdate(was.changed_at, owner.zone)
    if was.moment:
        on: date | datetime = was.moment
        day = timezone.localdate(was.moment, owner.zone)
    elif was.day and was.hour:
        day = was.day
        on = datetime.combine(was.day, was.hour, owner.zone)
    else:
        on = day = was.day or changed
    return on if day > changed or (day == changed and not was.came_about) else None


def _off(owner: "User") -> Iterator["QuerySet[Any, Any]"]:
    """What had a date that no longer stands, kind by kind."""
    debriefs = Debrief.objects.owned_by(owner)
    held, started = Q(held_on__isnull=False), Q(started_at__isnull=False)
    rehearsed, answered = Q(rehearsed_at__isnull=False), Q(answered_at__isnull=False)
    yield _as_was(
        Conversation.objects.owned_by(owner)
        .exclude(planned_on=None, dates_changed_at=None)
        .filter(REMOVED | held | Q(let_go_at__isnull=False) | Q(planned_on=None)),
        TodayKind.CONVERSATION,
        CHANGED,
        held,
        day=F("planned_on"),
        hour=F("planned_time"),
    )
    yield _as_was(
        debriefs.exclude(planned_at=None).filter(
            REMOVED | started | Q(finished_at__isnull=False) | ASIDE | CLOSED
        ),
        TodayKind.DEBRIEF,
        CHANGED_WITH_JOB,
        started,
        moment=F("planned_at"),
    )
    yield _as_was(
        debriefs.exclude(rehearse_on=None).filter(REMOVED | rehearsed | ASIDE),
        "practise",
        CHANGED_WITH_JOB,
        rehearsed,
        day=F("rehearse_on"),
    )
    yield _as_was(
        Plan.objects.owned_by(owner).exclude(on=None).filter(REMOVED | answered | ASIDE),
        TodayKind.PLAN,
        CHANGED_WITH_JOB,
        answered,
        day=F("on"),
    )
    yield _as_was(
        ToDo.objects.owned_by(owner).filter(
            Q(slot=None) | Q(lesson__removed_at__isnull=False) | ASIDE
        ),
        TodayKind.TO_DO,
        Greatest(CHANGED_WITH_JOB, "lesson__dates_changed_at"),
        Q(done_at__isnull=False),
        day=F("due_on"),
        about=F("lesson_id"),
    )


def _as_was(
    rows: "QuerySet[Any]",
    kind: str,
    changed: Expression,
    came_about: Q,
    *,
    about: F | None = None,
    day: F | Value = NO_DAY,
    hour: F | Value = NO_HOUR,
    moment: F | Value = NO_MOMENT,
) -> "QuerySet[Any, Any]":
    told = {
        "its_kind": Value(str(kind)),
        "its_page": about or F("pk"),
        "its_day": day,
        "its_hour": hour,
        "its_moment": moment,
        "it_came": came_about,
        "its_change": changed,
    }
    order = ("its_kind", "pk", "its_page", "its_day", "its_hour", "its_moment", "it_came")
    found: QuerySet[Any, Any] = rows.annotate(**told).values_list(*order, "its_change")
    return found
