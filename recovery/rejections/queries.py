"""How rejections are found: each question a page asks of them has a name here."""

from datetime import date, datetime, timedelta
from itertools import batched
from typing import TYPE_CHECKING, Self, cast
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Window
from django.db.models.functions import Lower, RowNumber
from django.utils import timezone

from bounceback.statements import Told
from recovery.rejections.pace import lies_idle
from recovery.rejections.removed import RemovedRejection
from recovery.shared import timings
from recovery.shared.choices import Outcome, Stage, TodayKind
from recovery.shared.clocks import their_day, their_midnight
from recovery.shared.keyset import Keyset
from recovery.shared.owned import OwnedQuerySet
from recovery.shared.put_offs import PutOff
from recovery.shared.search import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from recovery.rejections.models import Rejection


NEWEST_FIRST = Keyset(("-dated_on", "-id"), (date, UUID))
STATES = ("all", "open", "recovered", "aside")  # that are counted on the list
MOST_TO_COMPARE = 200  # with what is in play
MOST_TO_JOIN = 30  # more is no longer a choice
ASIDE_AT_ONCE = 2000
"""At most so many in one run; the next run takes the next."""

BATCH = 100
"""So many are locked together, and undone together when the worker is killed."""


class RejectionQuerySet(OwnedQuerySet["Rejection"]):
    def live(self) -> Self:
        return self.filter(set_aside_at=None)

    def open(self) -> Self:
        """Neither recovered nor set aside; snoozed ones are among them."""
        return self.live().filter(closed_at=None, put_aside_at=None)

    def recovered(self) -> Self:
        """Closed because the person said so, also if set aside since."""
        return self.exclude(closed_at=None)

    def set_aside(self) -> Self:
        """Set aside by the person, the app or in closing it; not those that are recovered."""
        aside = Q(set_aside_at__isnull=False) | Q(put_aside_at__isnull=False)
        return self.filter(aside, closed_at=None)

    def counted(self) -> "QuerySet[Rejection, tuple[int, ...]]":
        """For each owner the count of all, of each of the three STATES, and whether one was deleted."""
        aside = Q(set_aside_at__isnull=False) | Q(put_aside_at__isnull=False)
        over = Q(closed_at__isnull=False)
        counts = (
            Count("pk"),
            Count("pk", filter=~aside & ~over),
            Count("pk", filter=over),
            Count("pk", filter=aside & ~over),
        )
        named = dict(zip(STATES, counts, strict=True))
        gone = RemovedRejection.objects.filter(owner=OuterRef("owner"))
        rows = self.values("owner").annotate(**named, removed=Exists(gone))
        return rows.values_list(*STATES, "removed")

    def put_aside(self, keys: "Iterable[UUID]") -> "list[UUID]":
        """Set the open ones of these aside; returns their keys."""
        found = list(
            self.open()
            .filter(pk__in=keys)
            .select_for_update(no_key=True)
            .values_list("pk", flat=True)
        )
        self.filter(pk__in=found).update(put_aside_at=timezone.now())
        return found

    def take_up(self, keys: "Iterable[UUID]") -> int:
        """Undo of `put_aside`; returns how many are open again."""
        return self.set_aside().filter(pk__in=keys).update(put_aside_at=None)

    def awake(self) -> Self:
        """Those that may ask for attention: neither set aside, nor snoozed, nor closed."""
        return (
            self.live()
            .filter(put_aside_at=None, closed_at=None)
            .exclude(snoozed_until__gt=timezone.now())
        )

    def for_a_pile(self) -> Self:
        """Those that may go into a pile, the newest first: open, in none, and answered. Silence is no no."""
        rows = self.open().filter(pile=None).exclude(outcome=Outcome.NO_REPLY)
        return rows.newest_first()

    def offered_for_a_pile(self, day: "date | Told") -> Self:
        """Without those for which one path was turned down or put off until after this day.

        It counts for those it was offered for: up to two weeks older than the one it names, and logged before it.
        """
        put_offs = PutOff.objects.filter(owner=OuterRef("owner"), kind=TodayKind.PILE)
        here_then = put_offs.filter(
            until__gt=day, pk__gt=OuterRef(OuterRef("pk"))
        )  # keys tell time
        asked = self.model._default_manager.filter(
            owner=OuterRef("owner"),
            dated_on__gte=OuterRef("dated_on"),
            dated_on__lte=OuterRef("dated_on") + timedelta(days=timings.PILE_WITHIN_DAYS),
            pk__in=here_then.values("item"),
        )
        return self.for_a_pile().exclude(Exists(asked))

    def unsettled(self) -> Self:
        """Those with a step on their path that is neither done nor skipped."""
        return self.exclude(now_step="")

    # Nothing done for a while.

    def due_to_put_aside(self, now: datetime) -> Self:
        """Those untouched for thirty days of their owner, who takes no break now.

        The first condition is the one an index answers; and only the time zones of those it finds
        are told to the second.
        """
        near = self.awake().filter(alive_at__lt=now - timedelta(days=timings.ASIDE_AFTER_DAYS - 2))
        on_break = Q(owner__break_until__gt=now)
        zones = set(near.values_list("owner__time_zone", flat=True).distinct())
        there = near.exclude(on_break).alias(
            their_day=their_day(now, "owner__time_zone", zones),
            idle_before=their_midnight(
                now, timings.ASIDE_AFTER_DAYS - 1, "owner__time_zone", zones
            ),
        )
        return there.unsettled().filter(lies_idle(F("idle_before"), F("their_day")))

    def put_idle_aside(self, now: datetime | None = None, at_once: int = ASIDE_AT_ONCE) -> int:
        """Set aside those idle for a month, at most so many; returns how many.

        Two workers may do so at once: each skips what another has locked.
        """
        now = now or timezone.now()
        turn = Window(RowNumber(), partition_by=F("owner"), order_by=("active_at", "id"))
        fair = self.due_to_put_aside(now).annotate(turn=turn).order_by("turn", "active_at", "id")
        chosen = list(fair.values_list("pk", flat=True)[:at_once])
        return sum(self._put_batch_aside(pks, now) for pks in batched(chosen, BATCH, strict=False))

    def _put_batch_aside(self, pks: tuple[UUID, ...], now: datetime) -> int:
        with transaction.atomic():
            due = self.due_to_put_aside(now).filter(pk__in=pks)
            locked = due.select_for_update(skip_locked=True, of=("self",), no_key=True).values_list(
                "pk"
            )
            mine = self.filter(pk__in=[pk for (pk,) in locked])
            return mine.update(put_aside_at=now, snoozed_until=None)

    # Lists.

    def newest_first(self) -> Self:
        return NEWEST_FIRST.sort(self)

    def count_further(self) -> tuple[int, int]:
        """How many of these went past the first stage, and of how many."""
        counted = self.aggregate(
            further=Count("pk", filter=~Q(stage=Stage.APPLIED)), of=Count("pk")
        )
        return counted["further"], counted["of"]

    def to_join(self) -> Self:
        """The newest thirty an interview may have turned into."""
        return self.live().newest_first().only("company", "role")[:MOST_TO_JOIN]

    def likely(self, company: "str | Told", role: "str | Told", since: "date | Told") -> Self:
        """Those that were no opportunity and may be about this job, which is open since that day.

        Equal company, or with none equal role. An older no was about another try.
        """
        same_company = Q(company__iexact=company) & ~Q(company="")
        same_role = Q(company="", role__iexact=role)
        rows = self.live().filter(same_company | same_role, opportunity=None, dated_on__gte=since)
        return rows.newest_first().only("owner", "company", "role", "dated_on")

    def like_an_opportunity(self) -> "QuerySet[Rejection, tuple[str, str, date]]":
        """Company, role and day of rejections that may be about an opportunity: see `likely_nos`."""
        rows = self.live().filter(opportunity=None).newest_first()
        rows = rows.alias(at=Lower("company"), as_what=Lower("role"))
        same = Q(at__any=Told("companies")) | Q(company="", as_what__any=Told("roles"))
        found = rows.filter(same).values_list("company", "role", "dated_on")
        return cast("QuerySet[Rejection, tuple[str, str, date]]", found[:MOST_TO_COMPARE])

    def for_lists(self) -> Self:
        """What a row of a list shows, and no long text."""
        return self.only(
            "owner",
            "company",
            "role",
            "stage",
            "source",
            "outcome",
            "path",
            "dated_on",
            "now_step",
            "first_sting",
            "logged_on",
            "snoozed_until",
            "put_aside_at",
            "active_at",
            "closed_at",
            "closed_as",
            "set_aside_at",
            "standing",
            "pile",
        )

    def matching(self, words: str) -> Self:
        """Those with each of these words in company or role, or at the beginning of one of theirs."""
        return self.filter(has_words(words, "search"))
