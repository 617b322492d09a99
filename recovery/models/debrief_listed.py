"""Sessions as lists show them: planned, open or over; those that ask for something today; how answers landed."""

from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    Count,
    OuterRef,
    Q,
    QuerySet,
    SmallIntegerField,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from recovery.models.keyset import Keyset
from recovery.models.owned import RemovableQuerySet

if TYPE_CHECKING:
    from recovery.models.debriefs import DebriefSession


NEXT_FIRST = Keyset(("planned_at", "id"), (datetime, UUID))
NEWEST_FIRST = Keyset(("-held_on", "-id"), (date, UUID))


class Standing(IntEnum):
    """Where a session stands, the next thing first."""

    PLANNED = 0
    OPEN = 1
    OVER = 2


# What one row of a list shows; no answer, and no invitation.
ON_A_ROW = (
    "owner",
    "company",
    "role",
    "stage",
    "held_on",
    "partner",
    "planned_at",
    "started_at",
    "phase",
    "finished_at",
    "strength_1",
    "strength_2",
    "strength_3",
    "change",
    "rehearse_on",
    "rehearsed_at",
    "person__name",
    "rejection__company",
    "rejection__role",
    "rejection__stage",
)


class ListedDebriefs(RemovableQuerySet["DebriefSession"]):
    def with_standing(self) -> Self:
        """With `standing`: planned, open or over."""
        planned = Q(started_at=None, planned_at__isnull=False)
        return self.here().annotate(
            standing=Case(
                When(finished_at__isnull=False, then=Standing.OVER),
                When(planned, then=Standing.PLANNED),
                default=Standing.OPEN,
                output_field=SmallIntegerField(),
            )
        )

    def count_by_standing(self) -> dict[int, int]:
        """How many there are of each; after `with_standing`."""
        rows: Any = self.order_by()  # whose annotation no type can see from here
        return dict(rows.values_list("standing").annotate(n=Count("pk")))

    def standing_at(self, standing: int) -> Self:
        return self.filter(standing=standing)

    def counted(self) -> Self:
        """With `asked`: how many questions it has."""
        return self.annotate(asked=self._count_of_questions())

    def for_list_rows(self) -> Self:
        """What one row of a list shows, with the number of its questions."""
        return self.select_related("person", "rejection").counted().only(*ON_A_ROW)

    def newest_removed(self) -> Self:
        """What can be brought back, the last one removed first."""
        rows = self.removed().select_related("rejection").order_by("-removed_at")
        return rows.only("owner", "company", "role", "held_on", "removed_at", *_JOB)

    def landed(self, most: int) -> "QuerySet[DebriefSession, tuple[Any, ...]]":
        """Of the newest interviews, the day, the job, and each question's own mark: recovery.landed."""
        rows = (
            self.here()
            .order_by("-held_on", "-id")
            .annotate(
                named_company=Coalesce("rejection__company", "company"),
                named_role=Coalesce("rejection__role", "role"),
                marks=ArraySubquery(self._questions().order_by("id").values("landed")),
            )
            .values_list("held_on", "named_company", "named_role", "marks")
        )
        return cast("QuerySet[DebriefSession, tuple[Any, ...]]", rows[:most])

    def _questions(self) -> Any:
        return self.children("questions").filter(session=OuterRef("pk")).here()

    def _count_of_questions(self) -> Coalesce:
        rows = self._questions().order_by().values("session")
        return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), Value(0))


_JOB = ("rejection__company", "rejection__role")
