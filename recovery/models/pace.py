"""Which recoveries ask for something, how many at once, and how long one may lie still."""

from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import batched
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Case, F, Q, Value, When, Window
from django.db.models.functions import Greatest, Now, RowNumber
from django.utils import timezone

from recovery.models.clocks import begin_of, their_day, their_midnight
from recovery.models.owned import OwnedModel, OwnedQuerySet
from recovery.path import timings
from recovery.path.choices import ClosedAs, Path
from recovery.path.screens import Step
from recovery.path.steps import STEPS

if TYPE_CHECKING:
    from recovery.models.rejections import Rejection

IN_FULL = (Path.STANDARD, Path.FULL, Path.GHOST)  # not the quick way
RESTED_AT_ONCE = 2000
"""At most so many in one run; the next run takes the next."""

A_MOMENT = timedelta(hours=1)
ALWAYS = date.max
"""The day until which something waits that has no end of its own: an answer."""

BATCH = 100
"""So many are locked together, and undone together when the worker is killed."""


class PaceQuerySet(OwnedQuerySet["Rejection"]):
    def live(self) -> Self:
        return self.filter(archived_at=None)

    def archived(self) -> Self:
        return self.exclude(archived_at=None)

    def parked(self) -> Self:
        """Put aside, until an hour or for as long as it takes; not those that are over."""
        waits = Q(parked_until__gt=timezone.now()) | Q(rests_since__isnull=False)
        return self.live().filter(waits, closed_at=None)

    def closed(self) -> Self:
        """Over, because the person said so."""
        return self.live().exclude(closed_at=None)

    def under_way(self) -> Self:
        """Neither archived nor closed; also what is parked."""
        return self.live().filter(closed_at=None)

    def awake(self) -> Self:
        """Neither archived, nor parked, nor closed: these may ask for attention."""
        return (
            self.live()
            .filter(rests_since=None, closed_at=None)
            .exclude(parked_until__gt=timezone.now())
        )

    def unsettled(self) -> Self:
        """Those with a step on their path that is neither done nor skipped."""
        return self.exclude(now_step="")

    # Three at once.

    def in_full(self) -> Self:
        """Those one is going through step by step, but for those that were to stay as they are."""
        return self.awake().unsettled().filter(path__in=IN_FULL, as_it_is_at=None)

    def newer_than(self, rejection: "Rejection") -> Self:
        """Those that come before this one where the newest stands first."""
        same_day = Q(dated_on=rejection.dated_on, id__gt=rejection.pk)
        return self.filter(Q(dated_on__gt=rejection.dated_on) | same_day)

    # Nothing done for a while.

    def due_to_rest(self, now: datetime) -> Self:
        """Untouched for thirty days of their owner, who takes no break now.

        The first condition is the one an index answers; and only the time zones of those it finds
        are told to the second.
        """
        near = self.awake().filter(alive_at__lt=now - timedelta(days=timings.IDLE_REST_DAYS - 2))
        paused = Q(owner__paused_until__gt=now)
        zones = set(near.values_list("owner__time_zone", flat=True).distinct())
        there = near.exclude(paused).alias(
            their_day=their_day(now, "owner__time_zone", zones),
            still_before=their_midnight(now, timings.IDLE_REST_DAYS - 1, "owner__time_zone", zones),
        )
        return there.unsettled().filter(_lies_still(F("still_before"), F("their_day")))

    def rest_idle(self, now: datetime | None = None, at_once: int = RESTED_AT_ONCE) -> int:
        """Let those rest that lay still for a month, a bounded number of them; how many.

        Two workers may do so at once: each leaves alone what the other has locked.
        """
        now = now or timezone.now()
        turn = Window(RowNumber(), partition_by=F("owner"), order_by=("active_at", "id"))
        fair = self.due_to_rest(now).annotate(turn=turn).order_by("turn", "active_at", "id")
        chosen = list(fair.values_list("pk", flat=True)[:at_once])
        return sum(self._rest(pks, now) for pks in batched(chosen, BATCH, strict=False))

    def _rest(self, pks: tuple[UUID, ...], now: datetime) -> int:
        with transaction.atomic():
            due = self.due_to_rest(now).filter(pk__in=pks)
            held = due.select_for_update(skip_locked=True, of=("self",)).values_list("pk")
            mine = self.filter(pk__in=[pk for (pk,) in held])
            return mine.update(rests_since=now, parked_until=None)


def still_before(day: date, days: int = timings.IDLE_ASK_DAYS) -> datetime:
    """When nothing was done since then, nothing was done for so many days; where the person is now."""
    return begin_of(day - timedelta(days=days - 1), timezone.get_current_timezone())


def _lies_still(before: datetime | F, day: date | F) -> Q:
    """Nothing was done on it, nor on what hangs on it, since then; and nothing of it is to come."""
    no_hour = Q(busy_until=None) | Q(busy_until__lte=timezone.now())
    no_day = Q(busy_on=None) | Q(busy_on__lt=day)
    return Q(alive_at__lt=before) & no_hour & no_day


def _first_open_step() -> Case:
    """The key of the first step on its path that is neither done nor skipped; empty when none is."""
    open_steps = (When(_walks(step) & ~_is_settled(step), then=Value(step.key)) for step in STEPS)
    return Case(*open_steps, default=Value(""), output_field=models.CharField())


def _walks(step: Step) -> Q:
    """Of a recovery whose path goes by this step without being asked to."""
    return ~Q(path__in=sorted(step.extra_in)) & ~Q(stage__in=sorted(step.hidden_at))


def _is_settled(step: Step) -> Q:
    return Q(settled_steps__contains=[step.key])


class Paced(OwnedModel):
    """What can be put aside: until an hour, or for as long as it takes; and knows when it was last touched."""

    parked_until = models.DateTimeField(null=True, blank=True)
    rests_since = models.DateTimeField(null=True, blank=True)  # parked, with no day to come back
    active_at = models.DateTimeField(db_default=Now())  # when something was last done on it
    as_it_is_at = models.DateTimeField(null=True, blank=True)  # one of many in full, by choice

    # What hangs on it, in short. The database alone writes these five, whichever way a row that
    # hangs on it changes: docs/decisions/stored-facts.md. `manage.py check_stored` finds drift.
    settled_steps = ArrayField(models.CharField(max_length=30), default=list, editable=False)
    signs_at = models.DateTimeField(null=True, editable=False)  # the last sign of life
    busy_until = models.DateTimeField(null=True, editable=False)  # the last hour still to come
    busy_on = models.DateField(null=True, editable=False)  # the last day; ALWAYS for no end
    # The facts of `path.closing.Standing` that hold: whether the app offers to close it.
    standing = ArrayField(models.CharField(max_length=20), default=list, editable=False)

    now_step = models.GeneratedField(
        expression=_first_open_step(),
        output_field=models.CharField(max_length=30),
        db_persist=True,
    )
    alive_at = models.GeneratedField(
        expression=Greatest("active_at", "signs_at"),
        output_field=models.DateTimeField(),
        db_persist=True,
    )

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        closed_as: str  # a Rejection's own
        closed_at: datetime | None
        archived_at: datetime | None
        dated_on: date
        path: str

    @property
    def is_parked(self) -> bool:
        """Put aside: until an hour, or for as long as it takes."""
        waits = self.parked_until is not None and self.parked_until > timezone.now()
        return waits or self.is_resting

    @property
    def is_resting(self) -> bool:
        """Parked without a day to come back."""
        return self.rests_since is not None

    @property
    def is_awake(self) -> bool:
        """Neither archived, nor parked, nor closed: it may ask for attention."""
        return not (self.archived_at or self.closed_at or self.is_parked)

    @property
    def is_still(self) -> bool:
        """It is asked after, as on Today: for a page that shows just this one."""
        day, asks = timezone.localdate(), self.is_awake and self.now_step != ""
        has_hour = self.busy_until is not None and self.busy_until > timezone.now()
        has_day = self.busy_on is not None and self.busy_on >= day
        return asks and self.alive_at < still_before(day) and not (has_hour or has_day)

    @cached_property
    def is_too_many(self) -> bool:
        """One beyond so many in full at once, as Today finds it. One query, if it is in full."""
        in_full = self.is_awake and self.path in IN_FULL and self.as_it_is_at is None
        if not in_full or not self.now_step:
            return False
        rows: Any = type(self)._default_manager.filter(owner=self.owner_id)
        newer = rows.in_full().newer_than(self).values("pk")[: timings.MOST_IN_FULL]
        return len(newer) == timings.MOST_IN_FULL

    @property
    def rests_by_itself(self) -> bool:
        """Nobody put it to rest: nothing was done on it for a month."""
        if self.rests_since is None:
            return False
        return self.rests_since - self.active_at > timedelta(days=timings.IDLE_REST_DAYS - 2)

    def note_activity(self) -> Self:
        """Something is being done on it: it is not idle."""
        return self.set(active_at=timezone.now())

    def park(self, hour: int) -> Self:
        """Not today: it comes back tomorrow at this hour (0 to 23) where the person is."""
        tomorrow = timezone.localtime() + timedelta(days=1)
        until = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        return self.set(parked_until=until, rests_since=None, **self._rests_no_more())

    def rest(self) -> Self:
        """Parked, with no day to come back: it says nothing until it is taken up again."""
        return self.set(parked_until=None, rests_since=timezone.now())

    def unpark(self) -> Self:
        """Taken up again, whichever way it was put aside: from here on it is counted anew.

        A moment after it was put to rest that is an undo, and leaves it as still as it was.
        """
        facts: dict[str, Any] = {"parked_until": None, "rests_since": None}
        facts |= self._rests_no_more()
        now = timezone.now()
        if self.rests_since and now - self.rests_since > A_MOMENT:
            facts["active_at"] = now
        return self.set(**facts)

    def _rests_no_more(self) -> dict[str, str]:
        """That it was put to rest where one closes it is not how it ends."""
        return {"closed_as": ""} if self.closed_as == ClosedAs.PARKED else {}

    def leave_as_it_is(self) -> Self:
        """One of more than three in full, and that is all right."""
        return self.set(as_it_is_at=timezone.now())

    def ask_again(self) -> Self:
        return self.set(as_it_is_at=None)
