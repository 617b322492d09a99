"""What may stand on a person's Today: every kind of thing, found in one query."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from recovery.models.debriefs import DebriefSession
from recovery.models.todays import PutOff
from recovery.path import timings
from recovery.path.choices import TodayKind
from recovery.today import Waiting

if TYPE_CHECKING:
    from accounts.models import User

type Rows = QuerySet[Any, Any]
type Leg = tuple[TodayKind, Rows, tuple[Any, ...]]

MOST = timings.MOST_ON_TODAY + 1  # of one kind: one more than can stand there tells that more waits
MOST_OF_A_KIND = {
    TodayKind.NEXT: timings.MOST_IN_FULL,
    TodayKind.TALK: timings.MOST_ON_TODAY,  # those of today first
    TodayKind.IDLE: 1,  # a question at a time
    TodayKind.PACE: 1,
}
PARKED = "parked"
SHOWN_PARKED = 5


def agenda(user: "User", today: date) -> tuple[list[Waiting], list[UUID]]:
    """What waits for this person on this day, and the keys of what is parked; in one query.

    On a break nothing waits.
    """
    legs = [] if user.is_paused else [_leg(user, today, *leg) for leg in _legs(user, today)]
    parked_rows = _parked(user)
    rows = list(parked_rows.union(*legs, all=True) if legs else parked_rows)
    waiting = [Waiting(TodayKind(kind), key, place) for kind, key, place in rows if kind != PARKED]
    parked = sorted((place, key) for kind, key, place in rows if kind == PARKED)
    return waiting, [key for _place, key in parked]


def _leg(user: "User", today: date, kind: TodayKind, rows: Rows, order: tuple[Any, ...]) -> Rows:
    """The first few of one kind, without what was put off."""
    later = PutOff.objects.owned_by(user).after(today)
    here = rows.exclude(Exists(later.filter(kind=kind, item=OuterRef("pk"))))
    return _numbered(kind, here, order, MOST_OF_A_KIND.get(kind, MOST))


def _numbered(kind: str, rows: Rows, order: tuple[Any, ...], most: int) -> Rows:
    place = Window(RowNumber(), order_by=order)
    told: Any = rows.order_by(*order).annotate(
        today_kind=Value(kind, CharField()), today_key=F("pk"), today_place=place
    )
    found: Rows = told.values_list("today_kind", "today_key", "today_place")[:most]
    return found


def _parked(user: Any) -> Rows:
    """What comes back soonest, then what rests, the last put to rest first."""
    order = (F("parked_until").asc(nulls_last=True), F("rests_since").desc())
    return _numbered(PARKED, user.rejections.parked(), order, SHOWN_PARKED + 1)


def _legs(user: Any, today: date) -> Iterator[Leg]:
    """Each kind: its rows, and in which order they come."""
    feedback = user.feedback.at_work()
    yield TodayKind.REPLY, user.feedback_replies.on_today(), (F("id"),)
    yield TodayKind.LETTER, feedback.ripe_drafts(), (F("waits_until"), F("id"))
    yield TodayKind.NUDGE, feedback.to_nudge(today), (F("nudge_on"), F("id"))
    sessions = user.debriefs.asking(today, user.zone)
    yield TodayKind.SESSION, sessions, (F("asks"), F("planned_at"), F("id"))
    talk = (F("planned_on").desc(), F("planned_time").asc(nulls_last=True), F("id"))
    yield TodayKind.TALK, user.conversations.asking(today), talk
    yield TodayKind.PLAN, user.plans.asking(today), (F("on").desc(), F("id"))
    yield TodayKind.ACTION, user.actions.due(today).awake(), (F("due_on"), F("id"))
    yield TodayKind.THANK, user.partings.asking(), (F("id"),)
    yield TodayKind.TOUCH, user.people.to_write_to(today), (F("touch_on"), F("id"))
    quiet = user.opportunities.quiet(today)
    yield TodayKind.QUIET, quiet, (F("since").desc(), F("id"))
    yield from _recoveries(user, today)


def _recoveries(user: Any, today: date) -> Iterator[Leg]:
    newest, oldest = (F("dated_on").desc(), F("id").desc()), (F("dated_on"), F("id"))
    at_hand = DebriefSession.objects.owned_by(user).asking(today, user.zone)
    going_on = user.rejections.to_go_on_with(today, at_hand)
    yield TodayKind.NEXT, going_on, newest
    yield TodayKind.LOOK_BACK, user.rejections.to_look_back(today), (F("logged_on"), F("id"))
    yield TodayKind.IDLE, user.rejections.still(today), (F("active_at"), F("id"))
    yield TodayKind.PACE, user.rejections.one_too_many(), oldest
