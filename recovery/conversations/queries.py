"""How conversations are found: planned, held, let go, and how many in which week."""

from datetime import date, time
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import Count, Value
from django.db.models.functions import Coalesce, TruncWeek

from recovery.shared.keyset import NEWEST, Keyset
from recovery.shared.owned import RemovableQuerySet

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from bounceback.statements import Told
    from recovery.conversations.models import Conversation
    from recovery.people.models import Person

BY_DAY = Keyset(("planned_on", "at", "id"), (date, time, UUID))  # after `with_hour`
LAST_HELD_FIRST = Keyset(("-held_on", "-id"), (date, UUID))
ON_A_ROW = (
    "owner",
    "person",
    "ask",
    "planned_on",
    "planned_time",
    "held_on",
    "let_go_at",
    "removed_at",
    "came_of_it",
)


class ConversationQuerySet(RemovableQuerySet["Conversation"]):
    def open(self) -> Self:
        """Neither held nor let go."""
        return self.here().filter(held_on=None, let_go_at=None)

    def with_person(self, person: "Person") -> Self:
        return self.filter(person=person)

    def planned(self) -> Self:
        """Open and with a day; call `with_hour` first, for they are sorted by day and hour."""
        return self.open().exclude(planned_on=None)

    def undated(self) -> Self:
        """Open, without a day yet."""
        return self.open().filter(planned_on=None)

    def due(self, today: date) -> Self:
        """Planned for today, or for a day that has passed."""
        return self.open().filter(planned_on__lte=today)

    def held(self) -> Self:
        return self.here().exclude(held_on=None)

    def let_go(self) -> Self:
        return self.here().exclude(let_go_at=None)

    def with_hour(self) -> Self:
        """With `at`, the day and hour to sort by: one without an hour comes first on its day."""
        return self.annotate(at=Coalesce("planned_time", Value(time.min)))

    def newest_first(self) -> Self:
        return NEWEST.sort(self)

    def newest_removed(self) -> Self:
        """Removed ones that can be brought back, the last removed first."""
        return self.removed().order_by("-removed_at")

    def for_rows(self) -> Self:
        """What a row of the list shows; `name_people` then tells with whom."""
        return self.only(*ON_A_ROW)

    # Weeks.

    def held_in_week(self, first: "Told", last: "Told") -> "QuerySet[Conversation, tuple[UUID]]":
        """The keys of those held between these two days, both included."""
        return self.held().filter(held_on__gte=first, held_on__lte=last).values_list("pk")

    def count_by_week(self, since: date) -> dict[date, int]:
        """{Monday: how many were held in its week}, from this Monday on; weeks without any are left out."""
        weeks = self.held().filter(held_on__gte=since).annotate(monday=TruncWeek("held_on"))
        counted = weeks.values("monday").annotate(n=Count("id")).order_by("monday")
        return {each["monday"]: each["n"] for each in counted}
