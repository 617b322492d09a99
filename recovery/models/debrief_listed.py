"""Sessions as lists show them: planned, open or over; those that ask for something today; how answers landed."""

from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
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


STANDS = {
    Standing.PLANNED: Q(finished_at=None, started_at=None, planned_at__isnull=False),
    Standing.OPEN: Q(finished_at=None) & (Q(started_at__isnull=False) | Q(planned_at=None)),
    Standing.OVER: Q(finished_at__isnull=False),
}


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
    def standing_at(self, standing: Standing) -> Self:
        return self.here().filter(STANDS[standing])

    def count_by_standing(self) -> dict[int, int]:
        """How many there are of each; without those there are none of."""
        counts = {each.name: Count("pk", filter=STANDS[each]) for each in Standing}
        found = self.here().aggregate(**counts)
        return {each: found[each.name] for each in Standing if found[each.name]}

    def counted(self) -> Self:
        """With `asked`: how many questions it has."""
        return self.annotate(asked=self._count_of_questions())

    def for_list_rows(self) -> Self:
        """What one row of a list shows."""
        return self.select_related("person", "rejection").only(*ON_A_ROW)

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
