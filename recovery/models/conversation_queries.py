"""How conversations are found: those that are planned, held, let go, and how many in which week."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.db.models import Count, Prefetch, Value
from django.db.models.functions import Coalesce, TruncWeek

from recovery.models.firsts import hand_out
from recovery.models.keyset import NEWEST, Keyset
from recovery.models.owned import RemovableQuerySet

if TYPE_CHECKING:
    from recovery.models.conversations import Conversation
    from recovery.models.people import Person

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
        """Open, with a day; after `with_hour`, by day and hour."""
        return self.open().exclude(planned_on=None)

    def undated(self) -> Self:
        """Open, and nobody said yet on which day."""
        return self.open().filter(planned_on=None)

    def due(self, today: date) -> Self:
        """Planned for today, or for a day that has passed."""
        return self.open().filter(planned_on__lte=today)

    def held(self) -> Self:
        return self.here().exclude(held_on=None)

    def let_go(self) -> Self:
        return self.here().exclude(let_go_at=None)

    def with_hour(self) -> Self:
        """With `at`: one without an hour stands before the others of its day."""
        return self.annotate(at=Coalesce("planned_time", Value(time.min)))

    def newest_first(self) -> Self:
        return NEWEST.sort(self)

    def newest_removed(self) -> Self:
        """What can be brought back, the last one removed first."""
        return self.removed().order_by("-removed_at")

    def for_rows(self) -> Self:
        """What one row of the list shows."""
        return self.select_related("person").only(*ON_A_ROW, "person__name")

    def plain(self) -> Self:
        """The same, without a join: `name_people` tells with whom."""
        return self.only(*ON_A_ROW)

    def name_people(self, talks: "list[Conversation]", held: "list[Conversation]") -> None:
        """Tell all of these with whom they are, and the held ones to whom they pointed."""
        hand_out(talks, "person", "name")
        told: dict[UUID, list[Any]] = {each.pk: [] for each in held}
        for pointer in self._pointed().filter(conversation__in=told) if told else []:
            told[pointer.conversation_id].append(pointer)
        for each in held:
            each.pointed_to = told[each.pk]

    def with_pointed(self) -> Self:
        """With `pointed_to`: the pointers to those it pointed to."""
        return self.prefetch_related(Prefetch("pointers", self._pointed(), to_attr="pointed_to"))

    def _pointed(self) -> Any:
        return self.children("pointers").shown().only("conversation", "person__name")

    # Weeks.

    def held_in_week(self, monday: date) -> Self:
        """Those of the seven days from this Monday on."""
        return self.held().filter(held_on__range=(monday, monday + timedelta(days=6)))

    def count_by_week(self, since: date) -> dict[date, int]:
        """How many were held in each week from this Monday on, by its Monday; empty weeks left out."""
        weeks = self.held().filter(held_on__gte=since).annotate(monday=TruncWeek("held_on"))
        counted = weeks.values("monday").annotate(n=Count("id")).order_by("monday")
        return {each["monday"]: each["n"] for each in counted}
