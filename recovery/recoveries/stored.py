"""The columns of a rejection that sum up the rows hanging on it, worked out anew from those rows.

The database keeps them up by itself (docs/decisions/stored-facts.md). This is the rule a second
time, in plain Python: the tests and `manage.py check_stored` compare the two.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction

from recovery.path.check_ins import CheckIn
from recovery.rejections import rules
from recovery.rejections.models import Rejection
from recovery.rejections.pace import ALWAYS
from recovery.shared.choices import Happened

HANGS_ON_IT = (
    "visits",
    "feedback__replies",
    "debriefs",
    "conversations",
    "plans",
    "to_dos",
    "checkins",
    "lessons",
)
AT_ONCE = 500  # rows that are compared together


class Stored(NamedTuple):
    """The columns of a Rejection that follow from other rows."""

    settled_steps: list[str]
    now_step: str
    signs_at: datetime | None
    busy_until: datetime | None
    busy_on: date | None
    standing: list[str]
    first_sting: int | None


def stored(rejection: Rejection) -> Stored:
    """The stored values of these columns."""
    return Stored(*(getattr(rejection, name) for name in Stored._fields))


def worked_out(rejection: Rejection) -> Stored:
    """The values these columns should have, from the rows that hang on the rejection."""
    visits = rejection.visits.all()
    settled = sorted(visit.step for visit in visits if visit.done_at or visit.skipped_at)
    landings = [each for each in rejection.checkins.all() if each.moment == CheckIn.Moment.LAND]
    sting = min(landings, key=lambda each: each.pk).sting if landings else None
    path = rules.walked(rejection.path, rejection.stage, sting)
    return Stored(
        settled_steps=settled,
        now_step=next((step for step in path if step not in settled), ""),
        signs_at=_latest(_signs(rejection)),
        busy_until=_latest(_hours(rejection)),
        busy_on=_latest(_days(rejection)),
        standing=sorted(set(_standing(rejection))),
        first_sting=sting,
    )


def drifted() -> Iterator[tuple[UUID, list[str]]]:
    """The key of every recovery whose stored values are wrong, and the names of those columns."""
    last: UUID | None = None
    while True:
        rows = Rejection.objects.order_by("pk").prefetch_related(*HANGS_ON_IT)
        page = list((rows if last is None else rows.filter(pk__gt=last))[:AT_ONCE])
        for row in page:
            # Somebody may have written between these queries: looked at again, it is locked.
            if _differs(row) and (names := _differs_locked(row.pk)):
                yield row.pk, names
        if len(page) < AT_ONCE:
            return
        last = page[-1].pk


def repair(pk: UUID) -> list[str]:
    """Store the right values; returns what is still wrong afterwards."""
    with transaction.atomic():
        for row in Rejection.objects.select_for_update(no_key=True).filter(pk=pk):
            facts = worked_out(row)._asdict()
            del facts["now_step"]  # the database works that out from the others
            Rejection.objects.filter(pk=pk).update(**facts)
    return _differs_locked(pk)


def _differs(row: Rejection) -> list[str]:
    said, should = stored(row), worked_out(row)
    return [n for n in Stored._fields if getattr(said, n) != getattr(should, n)]


def _differs_locked(pk: UUID) -> list[str]:
    with transaction.atomic():
        row = Rejection.objects.select_for_update(no_key=True).filter(pk=pk).first()
        return _differs(row) if row else []


def _latest(moments: Iterable[Any]) -> Any:
    return max((each for each in moments if each is not None), default=None)


def _here(rows: Any) -> list[Any]:
    """Rows that were not removed."""
    return [row for row in rows.all() if row.removed_at is None]


def _replies(rejection: Any) -> list[Any]:
    return [reply for request in rejection.feedback.all() for reply in _here(request.replies)]


def _signs(rejection: Any) -> Iterator[datetime | None]:
    """The moments when something was done on what hangs on it."""
    yield from (request.changed_at for request in rejection.feedback.all())
    for reply in _replies(rejection):
        yield from (reply.created_at, reply.opened_at)
    for debrief in _here(rejection.debriefs):
        yield from (debrief.created_at, debrief.finished_at)
    for conversation in _here(rejection.conversations):
        noon = conversation.held_on and datetime.combine(conversation.held_on, time(12), UTC)
        yield from (conversation.created_at, noon)
    for plan in _here(rejection.plans):
        yield from (plan.created_at, plan.answered_at)
    for to_do in rejection.to_dos.all():
        yield from (to_do.created_at, to_do.done_at)
    yield from (checkin.created_at for checkin in rejection.checkins.all())


def _hours(rejection: Any) -> Iterator[datetime | None]:
    """The hours at which something of it is to come."""
    yield from (request.waits_until for request in rejection.feedback.all())
    yield from (reply.sealed_until for reply in _replies(rejection))
    debriefs = _here(rejection.debriefs)
    yield from (debrief.planned_at for debrief in debriefs if not debrief.is_finished)


def _days(rejection: Any) -> Iterator[date | None]:
    """The days on which something of it is to come; ALWAYS while a reply is awaited."""
    yield from (ALWAYS for request in rejection.feedback.all() if request.is_open)
    yield from (each.planned_on for each in _here(rejection.conversations) if each.is_open)
    yield from (plan.on for plan in _here(rejection.plans) if not plan.is_answered)
    yield from (to_do.due_on for to_do in rejection.to_dos.all() if to_do.is_open)


def _standing(rejection: Any) -> Iterator[str]:
    """The facts of `rejections.closing_rule.Standing` that hold."""
    visits, conversations = rejection.visits.all(), _here(rejection.conversations)
    yield from ("ask_skipped" for visit in visits if visit.step == "feedback" and visit.skipped_at)
    for request in rejection.feedback.all():
        yield "drafting" if request.is_draft else "waiting" if request.is_open else "asked"
    yield from ("sealed" for reply in _replies(rejection) if reply.is_sealed)
    yield from ("decided" for lesson in _here(rejection.lessons) if lesson.is_decided)
    yield from ("acted" for to_do in rejection.to_dos.all() if to_do.done_at)
    came_about = (Happened.YES, Happened.PARTLY)
    yield from ("planned" for plan in _here(rejection.plans) if plan.happened in came_about)
    since = rejection.dated_on
    yield from (
        "talked"
        for conversation in conversations
        if conversation.held_on and conversation.held_on >= since
    )
