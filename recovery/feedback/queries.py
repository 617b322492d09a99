"""How feedback requests are found: each question a page or a task asks of them has a name here."""

import logging
from datetime import date, datetime, timedelta
from enum import IntEnum
from itertools import batched
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    SmallIntegerField,
    When,
    Window,
)
from django.db.models.functions import Now, RowNumber
from django.utils import timezone

from recovery.shared import timings
from recovery.shared.choices import Path, Purpose, RequestStatus
from recovery.shared.clocks import Names, awake, earliest_day, latest_day, their_day
from recovery.shared.keyset import Keyset
from recovery.shared.owned import OwnedQuerySet

if TYPE_CHECKING:
    from recovery.feedback.models.requests import FeedbackRequest
    from recovery.rejections.models import Rejection

logger = logging.getLogger(__name__)

OPEN = (RequestStatus.SENT, RequestStatus.FOLLOWED_UP)
MOST_URGENT_FIRST = Keyset(("urgency", "-id"), (int, UUID))  # after `with_urgency`
REMIND_WITHIN = timedelta(days=timings.REMIND_WITHIN_DAYS)
CLOSED_AT_ONCE = 2000
"""At most so many in one run; the next run takes the next."""

BATCH = 100
"""So many are locked together, and undone together when the worker is killed."""


class Urgency(IntEnum):
    """What a request asks of the person, the most pressing first."""

    SEALED = 0  # an answer nobody has read
    TO_FOLLOW_UP = 1  # the one follow-up could go
    RIPE = 2  # a message that was to be read again, and its hour has come
    WAITING = 3
    DRAFT = 4
    ENDED = 5


# What one row of the list shows.
ON_A_ROW = (
    "owner",
    "purpose",
    "status",
    "ending",
    "created_at",
    "waits_until",
    "sent_at",
    "follow_up_on",
    "move_on_on",
    "followed_up_at",
    "ended_at",
    "thanked_at",
    "person",
    "rejection",
)


class FeedbackRequestQuerySet(OwnedQuerySet["FeedbackRequest"]):
    def newest_first(self) -> Self:
        return self.order_by("-id")

    def draft_or_newest(self) -> Self:
        """The draft first, then the newest: the step Feedback of a recovery is about the first of these."""
        is_draft = Case(When(status=RequestStatus.DRAFT, then=0), default=1)
        return self.order_by(is_draft, "-id")

    def begin(self, rejection: "Rejection") -> "FeedbackRequest":
        """The draft about this rejection, or a new one; after silence it asks where things stand."""
        purpose = Purpose.STATUS if rejection.path == Path.NO_REPLY else Purpose.ADVICE
        draft, _new = self.get_or_create(
            rejection=rejection,
            status=RequestStatus.DRAFT,
            defaults={"owner": rejection.owner, "purpose": purpose},
        )
        return draft if draft.purpose == purpose else draft.set(purpose=purpose)

    def drafts(self) -> Self:
        return self.filter(status=RequestStatus.DRAFT)

    def waiting(self) -> Self:
        """Sent, and without a reply yet."""
        return self.filter(status__in=OPEN)

    def ended(self) -> Self:
        """Sent once, and waiting for nothing any more."""
        return self.exclude(status__in=[RequestStatus.DRAFT, *OPEN])

    def answered(self) -> Self:
        """Those with a reply that was not removed: one row for each reply."""
        return self.filter(replies__isnull=False, replies__removed_at=None)

    def with_job(self) -> Self:
        """With their person and their recovery, in one query."""
        return self.select_related("person", "rejection")

    def live(self) -> Self:
        """Those of recoveries that are not set aside."""
        return self.filter(rejection__set_aside_at=None)

    def others_to(self, request: "FeedbackRequest") -> Self:
        """Other sent requests to this person about this recovery."""
        same = Q(person=request.person_id, rejection=request.rejection_id)
        return self.filter(same, sent_at__isnull=False).exclude(pk=request.pk)

    # The list of all of them, by what they ask of the person; and what came of them over time.

    def with_urgency(self, today: date, now: datetime | None = None) -> Self:
        """With `urgency`: how soon each asks for something, by the places of Urgency.

        A follow-up or a message of a recovery that is set aside, snoozed or closed asks for nothing.
        """
        at_work = awake(now or timezone.now())
        sealed = self.children("replies").sealed().filter(request=OuterRef("pk"))
        follow_up = Q(status=RequestStatus.SENT, follow_up_on__lte=today)
        ripe = Q(status=RequestStatus.DRAFT, waits_until__lte=Now())
        return self.annotate(
            urgency=Case(
                When(Exists(sealed), then=Urgency.SEALED),
                When(at_work & follow_up, then=Urgency.TO_FOLLOW_UP),
                When(at_work & ripe, then=Urgency.RIPE),
                When(status__in=OPEN, then=Urgency.WAITING),
                When(status=RequestStatus.DRAFT, then=Urgency.DRAFT),
                default=Urgency.ENDED,
                output_field=SmallIntegerField(),
            )
        )

    def urgent(self, *urgencies: int) -> Self:
        return self.filter(urgency__in=urgencies)

    def for_list_rows(self) -> Self:
        """What a row of the list shows: no message, no address, and no word of a reply."""
        return self.only(*ON_A_ROW)

    # What the clock brings: those that close by themselves, and what a person is reminded of.

    def due_to_close(self, now: datetime | None = None) -> Self:
        """Those whose closing date has come in their owner's time zone, at this moment (now, if none is given).

        The first condition is the one an index answers: it reads what is due, not what is stored.
        """
        now = now or timezone.now()
        waiting = self.filter(status__in=OPEN)
        due = waiting.filter(move_on_on__lte=latest_day(now))
        return due.filter(move_on_on__lte=their_day(now, "owner__time_zone"))

    def close_due(self, now: datetime | None = None, at_once: int = CLOSED_AT_ONCE) -> int:
        """Close those that are due, at most so many; returns how many were closed.

        Two workers may do so at once, beside a person who writes: each skips what another has locked, a
        request or its recovery, whose row tells what hangs on it.
        """
        now = now or timezone.now()
        chosen = self.due_to_close(now).one_by_one().values_list("pk", flat=True)[:at_once]
        return sum(self._close(pks, now) for pks in batched(chosen, BATCH, strict=False))

    def one_by_one(self) -> Self:
        """The longest due of each person, then the second of each, so that nobody waits behind a heap."""
        turn = Window(RowNumber(), partition_by=F("owner"), order_by=("move_on_on", "id"))
        return self.annotate(turn=turn).order_by("turn", "move_on_on", "id")

    def _close(self, pks: tuple[UUID, ...], now: datetime) -> int:
        rows = self.due_to_close(now).filter(pk__in=pks).only("owner", "status", "rejection__id")
        with transaction.atomic():
            locked = rows.select_related("rejection").select_for_update(
                skip_locked=True, of=("self", "rejection"), no_key=True
            )
            return sum(_close_one(request) for request in locked)

    def follow_ups_to_remind_of(self, now: datetime, among: Names = None) -> Self:
        """Those whose follow-up date has come in their owner's time zone, not yet told by mail."""
        first, last = earliest_day(now - REMIND_WITHIN), latest_day(now)
        waiting = self.filter(status=RequestStatus.SENT, follow_up_reminded_at=None)
        near = waiting.filter(follow_up_on__range=(first, last))
        awaits = awake(now, closed_too=True)
        return near.filter(awaits, follow_up_on__lte=their_day(now, "owner__time_zone", among))

    def messages_to_remind_of(self, now: datetime) -> Self:
        """Drafts put off to an hour that has come, not yet told by mail."""
        put_off = self.filter(status=RequestStatus.DRAFT, wait_reminded_at=None)
        return put_off.filter(awake(now), waits_until__range=(now - REMIND_WITHIN, now))

    def for_calendar(self, since: datetime) -> Self:
        """Those with dates to come, or that lost one; the last changed first."""
        coming = Q(status__in=OPEN) | Q(waits_until__isnull=False)
        return (
            self.filter(coming | Q(changed_at__gte=since))
            .order_by("-changed_at")
            .only(
                *("owner", "purpose", "status", "waits_until", "waited_until", "sent_at"),
                *("follow_up_on", "move_on_on", "followed_up_at", "ended_at", "taken_back_at"),
                *("revision", "changed_at"),
            )
        )


def _close_one(request: "FeedbackRequest") -> bool:
    """Close one request; a failure is logged (which and how, never what is in it), and stops no other."""
    try:
        with transaction.atomic():
            request.close()
    except (OperationalError, InterfaceError):  # the database is away: nothing else would work
        raise
    except Exception as problem:
        logger.error("Request %s was not closed: %s", request.pk, type(problem).__qualname__)
        return False
    return True
