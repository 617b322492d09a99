"""What the clock brings: requests that close by themselves, and what a person is reminded of."""

import logging
from datetime import datetime, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from recovery.models.clocks import Names, awake, earliest_day, latest_day, their_day
from recovery.models.owned import OwnedQuerySet
from recovery.path import timings
from recovery.path.choices import AskStatus

if TYPE_CHECKING:
    from recovery.models.feedback import FeedbackRequest

logger = logging.getLogger(__name__)

REMIND_WITHIN = timedelta(days=timings.REMIND_WITHIN_DAYS)
CLOSED_AT_ONCE = 2000
"""At most so many in one run; the next run takes the next."""

WAITING = (AskStatus.SENT, AskStatus.NUDGED)
BATCH = 100
"""So many are locked together, and undone together when the worker is killed."""


class DueQuerySet(OwnedQuerySet["FeedbackRequest"]):
    def due_to_close(self, now: datetime | None = None) -> Self:
        """Whose move-on date has come where their owner is, at this moment (now, if none is given).

        The first condition is the one an index answers: it reads what is due, not what is stored.
        """
        now = now or timezone.now()
        waiting = self.filter(status__in=WAITING)
        due = waiting.filter(move_on_on__lte=latest_day(now))
        return due.filter(move_on_on__lte=their_day(now, "owner__time_zone"))

    def close_due(self, now: datetime | None = None, at_once: int = CLOSED_AT_ONCE) -> int:
        """Close what is due, a bounded number of them; how many were closed.

        Two workers may do so at once, beside a person who writes: each leaves alone what the other
        has locked, a request or its recovery, whose row tells what hangs on it.
        """
        now = now or timezone.now()
        chosen = self.due_to_close(now).one_by_one().values_list("pk", flat=True)[:at_once]
        return sum(self._close(pks, now) for pks in batched(chosen, BATCH, strict=False))

    def one_by_one(self) -> Self:
        """The longest due of each person, then the second of each: nobody waits behind a heap."""
        turn = Window(RowNumber(), partition_by=F("owner"), order_by=("move_on_on", "id"))
        return self.annotate(turn=turn).order_by("turn", "move_on_on", "id")

    def _close(self, pks: tuple[UUID, ...], now: datetime) -> int:
        rows = self.due_to_close(now).filter(pk__in=pks).only("owner", "status", "rejection__id")
        with transaction.atomic():
            locked = rows.select_related("rejection").select_for_update(
                skip_locked=True, of=("self", "rejection"), no_key=True
            )
            return sum(_close_one(request) for request in locked)

    def nudges_to_remind_of(self, now: datetime, among: Names = None) -> Self:
        """Whose nudge could go, where their owner is, and nobody has said so yet."""
        first, last = earliest_day(now - REMIND_WITHIN), latest_day(now)
        waiting = self.filter(status=AskStatus.SENT, nudge_reminded_at=None)
        near = waiting.filter(nudge_on__range=(first, last))
        return near.filter(awake(now), nudge_on__lte=their_day(now, "owner__time_zone", among))

    def letters_to_remind_of(self, now: datetime) -> Self:
        """Letters that were to be read again; their hour has come, and nobody has said so yet."""
        put_off = self.filter(status=AskStatus.DRAFT, wait_reminded_at=None)
        return put_off.filter(awake(now), waits_until__range=(now - REMIND_WITHIN, now))

    def for_calendar(self, since: datetime) -> Self:
        """What has dates to come, or lost one since then; the last that changed first."""
        coming = Q(status__in=WAITING) | Q(waits_until__isnull=False)
        return (
            self.filter(coming | Q(changed_at__gte=since))
            .order_by("-changed_at")
            .only(
                *("owner", "purpose", "status", "waits_until", "waited_until", "sent_at"),
                *("nudge_on", "move_on_on", "nudged_at", "ended_at", "taken_back_at"),
                *("revision", "changed_at"),
            )
        )


def _close_one(request: "FeedbackRequest") -> bool:
    """One that fails stops no other; the log says which and how, never what is in it."""
    try:
        with transaction.atomic():
            request.close()
    except (OperationalError, InterfaceError):  # the database is away: nothing else would work
        raise
    except Exception as problem:
        logger.error("Request %s was not closed: %s", request.pk, type(problem).__qualname__)
        return False
    return True
