"""The list of all requests by what they ask of the person, and what came of them over time."""

from collections.abc import Collection
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from django.db.models import (
    Case,
    Count,
    OuterRef,
    Q,
    QuerySet,
    SmallIntegerField,
    Subquery,
    When,
)
from django.db.models.functions import Now
from django.utils import timezone

from recovery.models.clocks import awake
from recovery.models.keyset import Keyset
from recovery.models.owned import OwnedQuerySet
from recovery.path.choices import AskStatus

if TYPE_CHECKING:
    from recovery.models.feedback import FeedbackRequest

MOST_URGENT_FIRST = Keyset(("urgency", "-id"), (int, UUID))  # after `with_urgency`
OPEN = (AskStatus.SENT, AskStatus.NUDGED)


class Urgency(IntEnum):
    """What a request asks of the person, the most pressing first."""

    SEALED = 0  # an answer nobody has read
    TO_NUDGE = 1  # the one nudge could go
    RIPE = 2  # a letter that was to be read again, and its hour has come
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
    "nudge_on",
    "move_on_on",
    "nudged_at",
    "ended_at",
    "thanked_at",
    "person__name",
    "person__kind",
    "rejection__company",
    "rejection__role",
    "rejection__archived_at",
)


class ListedQuerySet(OwnedQuerySet["FeedbackRequest"]):
    def with_urgency(self, today: date, sealed: Collection[UUID]) -> Self:
        """With `urgency`: how soon each asks for something, by the places of Urgency.

        `sealed` are those with an answer that nobody has read. A nudge or a letter of a recovery that
        is archived, parked or closed asks for nothing.
        """
        at_work = awake(timezone.now())
        nudge = Q(status=AskStatus.SENT, nudge_on__lte=today)
        ripe = Q(status=AskStatus.DRAFT, waits_until__lte=Now())
        return self.annotate(
            urgency=Case(
                When(pk__in=list(sealed), then=Urgency.SEALED),
                When(at_work & nudge, then=Urgency.TO_NUDGE),
                When(at_work & ripe, then=Urgency.RIPE),
                When(status__in=OPEN, then=Urgency.WAITING),
                When(status=AskStatus.DRAFT, then=Urgency.DRAFT),
                default=Urgency.ENDED,
                output_field=SmallIntegerField(),
            )
        )

    def count_by_urgency(self) -> dict[int, int]:
        """How many there are at each place; after `with_urgency`."""
        rows: Any = self.order_by()  # whose annotation no type can see from here
        return dict(rows.values_list("urgency").annotate(n=Count("pk")))

    def urgent(self, *urgencies: int) -> Self:
        return self.filter(urgency__in=urgencies)

    def for_list_rows(self) -> Self:
        """What one row of the list shows; no letter, no address, and no word of an answer."""
        return self.select_related("person", "rejection").only(*ON_A_ROW)

    def responses(self, most: int) -> "QuerySet[FeedbackRequest, tuple[Any, ...]]":
        """What numbers need of the newest that went out: see recovery.responses.Asked."""
        first = self._answers().order_by("received_on").values("received_on")[:1]
        rows = (
            self.filter(sent_at__isnull=False)
            .annotate(replied_on=Subquery(first))
            .order_by("-id")
            .values_list(
                "purpose",
                "sent_at",
                "status",
                "ending",
                "channel",
                "rejection__stage",
                "person__kind",
                "replied_on",
            )
        )
        return cast("QuerySet[FeedbackRequest, tuple[Any, ...]]", rows[:most])

    def _answers(self) -> Any:
        return self.children("replies").filter(request=OuterRef("pk"))
