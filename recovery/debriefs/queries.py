"""How debriefs are found: each question a page asks of them has a name here."""

from datetime import date, datetime
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from bounceback.statements import Statement, Told
from recovery.shared.firsts import hand_out
from recovery.shared.keyset import Keyset
from recovery.shared.owned import RemovableQuerySet
from recovery.shared.search import NAMES_ONLY, has_words

if TYPE_CHECKING:
    from recovery.debriefs.models.debriefs import Debrief
    from recovery.rejections.models import Rejection


NEXT_FIRST = Keyset(("planned_at", "id"), (datetime, UUID))
NEWEST_FIRST = Keyset(("-held_on", "-id"), (date, UUID))


class Standing(IntEnum):
    """The states of a debrief on the list, the next thing to do first."""

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
    "person",
    "rejection",
)


class DebriefQuerySet(RemovableQuerySet["Debrief"]):
    def revision_of(self, pk: "UUID") -> int | None:
        """The revision of one debrief, and nothing else of it; None where there is none."""
        return self.here().filter(pk=pk).values_list("revision", flat=True).first()

    def newest_first(self) -> Self:
        return NEWEST_FIRST.sort(self)

    def with_job(self) -> Self:
        """With the rejection or opportunity each belongs to, and the friend."""
        return self.select_related("rejection", "opportunity", "person")

    def unjoined(self) -> Self:
        """Noted before any outcome, and not joined to a recovery yet."""
        return self.here().filter(rejection=None)

    def loose(self) -> Self:
        """Those of no recovery and of no opportunity, the newest first."""
        return self.unjoined().filter(opportunity=None).newest_first()

    def for_opportunity(self) -> Self:
        """What the page of an opportunity shows of each."""
        rows = self.here().newest_first().select_related("rejection").counted()
        names = ("company", "role", "stage", "held_on", "finished_at")
        return rows.only("owner", *names, "rejection__company", "rejection__role")

    def on_path(self) -> Self:
        """Those of one recovery, the one its path leads to first: unfinished ones, then the newest."""
        return self.here().order_by(F("finished_at").desc(nulls_first=True), "-id")

    def unfinished(self) -> Self:
        return self.here().filter(finished_at=None)

    def planned(self) -> Self:
        """Planned for an hour, and not begun."""
        return self.unfinished().filter(started_at=None, planned_at__isnull=False)

    def likely(self, owner: Any, company: Any, role: Any) -> Self:
        """Unjoined ones that may be about this rejection: same company, or without one the same role."""
        same_company = Q(company__iexact=company) & ~Q(company="")
        same_role = Q(company="", role__iexact=role)
        return self.filter(owner=owner).unjoined().filter(same_company | same_role)

    def likely_for(self, rejection: "Rejection") -> Self:
        return self.likely(rejection.owner, rejection.company, rejection.role).newest_first()

    def for_card(self, most: int = 50) -> Self:
        """What worked in the newest so many, and with whom they were gone through."""
        rows = self.here().newest_first().select_related("person")
        strengths = ("strength_1", "strength_2", "strength_3")
        return rows.only("owner", "partner", "person__name", *strengths)[:most]

    def live(self) -> Self:
        """Those whose recovery, if any, is not set aside."""
        return self.here().filter(Q(rejection=None) | Q(rejection__set_aside_at=None))

    # On lists, and on Today.

    def standing_at(self, standing: Standing) -> Self:
        return self.here().filter(STANDS[standing])

    def counted(self) -> Self:
        """With `asked`: how many questions each has."""
        return self.annotate(asked=self._count_of_questions())

    def for_list_rows(self) -> Self:
        """What a row of the list shows; `tell_more` then tells the rest."""
        return self.only(*ON_A_ROW)

    def tell_more(self, debriefs: "list[Debrief]", open_ones: "list[Debrief]") -> None:
        """Tell these debriefs their job and friend, and the unfinished ones how many questions they have."""
        hand_out(debriefs, "rejection", "company", "role")
        hand_out(debriefs, "person", "name")
        self.count_questions(open_ones)

    def count_questions(self, debriefs: "list[Debrief]") -> None:
        """Tell these debriefs how many questions each has, as `asked`."""
        keys = [each.pk for each in debriefs]
        asked = dict(_counts(self.model).rows(keys=keys)) if debriefs else {}
        for each in debriefs:
            each.asked = asked.get(each.pk, 0)

    def matching(self, words: str) -> Self:
        """Those with each of these words in their own company or role, or in that of their rejection."""
        of_the_no = has_words(words, "rejection__search", weight=NAMES_ONLY)
        return self.filter(has_words(words, "search") | of_the_no)

    def newest_removed(self) -> Self:
        """Removed ones that can be brought back, the last removed first."""
        return self.removed().order_by("-removed_at")

    def marks_over_time(self, since: "Told", most: int) -> "QuerySet[Debrief, tuple[Any, ...]]":
        """The newest interviews from this day on: their day, their job and each question's mark."""
        rows = (
            self.here()
            .filter(held_on__gte=since)
            .order_by("-held_on", "-id")
            .annotate(
                named_company=Coalesce("rejection__company", "company"),
                named_role=Coalesce("rejection__role", "role"),
                marks=ArraySubquery(self._questions().order_by("id").values("landed")),
            )
            .values_list("held_on", "named_company", "named_role", "marks")
        )
        return cast("QuerySet[Debrief, tuple[Any, ...]]", rows[:most])

    def _questions(self) -> Any:
        return self.children("questions").filter(debrief=OuterRef("pk")).here()

    def _count_of_questions(self) -> Coalesce:
        rows = self._questions().order_by().values("debrief")
        return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), Value(0))


@cache
def _counts(model: "type[Debrief]") -> Statement[tuple[Any, int]]:
    """How many questions each has: asked once for all that are shown."""
    rows = model.objects.children("questions").here().filter(debrief__any=Told("keys")).order_by()
    return Statement(lambda: rows.values_list("debrief_id").annotate(n=Count("pk")))
