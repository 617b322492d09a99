"""How conversations are found: those that are planned, held, let go, and how many in which week."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q, Value
from django.db.models.functions import Coalesce, TruncWeek

from recovery.models.owned import RemovableQuerySet
from recovery.path import timings

if TYPE_CHECKING:
    from recovery.models.conversations import Conversation  # noqa: F401 - in the name of a type
    from recovery.models.people import Person

ON_A_ROW = (
    "owner",
    "person__name",
    "ask",
    "planned_on",
    "planned_time",
    "held_on",
    "let_go_at",
    "removed_at",
    "came_of_it",
)


class TalkListQuerySet(RemovableQuerySet["Conversation"]):
    def open(self) -> Self:
        """Neither held nor let go."""
        return self.here().filter(held_on=None, let_go_at=None)

    def with_person(self, person: "Person") -> Self:
        return self.filter(person=person)

    def planned(self) -> Self:
        """Open, with a day; after `with_hour`, by day and hour."""
        return self.open().exclude(planned_on=None)

    def undated(self) -> Self:
        """Open, and nobody said yet on which day."""
        return self.open().filter(planned_on=None)

    def due(self, today: date) -> Self:
        """Planned for today, or for a day that has passed."""
        return self.open().filter(planned_on__lte=today)

    def asking(self, today: date) -> Self:
        """The same, but for those of long ago, which are let be."""
        since = today - timedelta(days=timings.REMIND_WITHIN_DAYS)
        return self.due(today).filter(planned_on__gte=since)

    def held(self) -> Self:
        return self.here().exclude(held_on=None)

    def let_go(self) -> Self:
        return self.here().exclude(let_go_at=None)

    # Their orders, each with its next keyset page.

    def by_day(self) -> Self:
        """The next one first; one without an hour stands before the others of its day."""
        at = Coalesce("planned_time", Value(time.min))
        return self.annotate(at=at).order_by("planned_on", "at", "id")

    def after_day(self, day: date, at: time, pk: UUID) -> Self:
        """What comes after this row in `by_day`."""
        same_day = Q(planned_on=day) & (Q(at__gt=at) | Q(at=at, id__gt=pk))
        return self.filter(Q(planned_on__gt=day) | same_day)

    def last_held_first(self) -> Self:
        return self.order_by("-held_on", "-id")

    def held_before(self, day: date, pk: UUID) -> Self:
        """What comes after this row in `last_held_first`."""
        return self.filter(Q(held_on__lt=day) | Q(held_on=day, id__lt=pk))

    def newest_first(self) -> Self:
        return self.order_by("-id")

    def older_than(self, pk: UUID) -> Self:
        """What comes after this row in `newest_first`."""
        return self.filter(pk__lt=pk)

    def newest_removed(self) -> Self:
        """What can be brought back, the last one removed first."""
        return self.removed().order_by("-removed_at").for_rows()

    def for_rows(self) -> Self:
        """What one row of the list shows."""
        return self.select_related("person").only(*ON_A_ROW)

    def with_pointed(self) -> Self:
        """With `pointed`: the names of those it pointed to."""
        from recovery.models.conversations import Pointer

        found = Pointer.objects.filter(conversation=OuterRef("pk"), person__removed_at=None)
        return self.annotate(pointed=ArraySubquery(found.order_by("id").values("person__name")))

    # Weeks.

    def held_in_week(self, monday: date) -> Self:
        """Those of the seven days from this Monday on."""
        return self.held().filter(held_on__range=(monday, monday + timedelta(days=6)))

    def count_by_week(self, since: date) -> dict[date, int]:
        """How many were held in each week from this Monday on, by its Monday; empty weeks left out."""
        weeks = self.held().filter(held_on__gte=since).annotate(monday=TruncWeek("held_on"))
        counted = weeks.values("monday").annotate(n=Count("id")).order_by("monday")
        return {each["monday"]: each["n"] for each in counted}

    def first_day(self) -> date | None:
        """When the first one was held that is noted here."""
        return self.held().order_by("held_on").values_list("held_on", flat=True).first()
