"""How sessions are found: each question a page asks of them has a name here, or in debrief_listed."""

from typing import TYPE_CHECKING, Any, Self

from django.db.models import F, Q

from recovery.models.debrief_listed import NEWEST_FIRST, ListedDebriefs

if TYPE_CHECKING:
    from uuid import UUID

    from recovery.models.rejections import Rejection


class DebriefSessionQuerySet(ListedDebriefs):
    def revision_of(self, pk: "UUID") -> int | None:
        """How new it is, and nothing else of it; None where there is none."""
        return self.here().filter(pk=pk).values_list("revision", flat=True).first()

    def newest_first(self) -> Self:
        return NEWEST_FIRST.sort(self)

    def with_job(self) -> Self:
        """With the rejection it belongs to, or what is in play, and the person one talks to."""
        return self.select_related("rejection", "opportunity", "person")

    def unjoined(self) -> Self:
        """Noted before any outcome, and not yet part of a recovery."""
        return self.here().filter(rejection=None)

    def loose(self) -> Self:
        """Those of no recovery, and of nothing in play: the newest first."""
        return self.unjoined().filter(opportunity=None).newest_first()

    def for_opportunity(self) -> Self:
        """What is shown of each on the page of what is in play."""
        rows = self.here().newest_first().select_related("rejection").counted()
        names = ("company", "role", "stage", "held_on", "finished_at")
        return rows.only("owner", *names, "rejection__company", "rejection__role")

    def on_path(self) -> Self:
        """Those of one recovery, the one its path leads to first: unfinished, then the newest."""
        return self.here().order_by(F("finished_at").desc(nulls_first=True), "-id")

    def unfinished(self) -> Self:
        return self.here().filter(finished_at=None)

    def planned(self) -> Self:
        """To be held at an hour that was set, and not begun."""
        return self.unfinished().filter(started_at=None, planned_at__isnull=False)

    def likely(self, owner: Any, company: Any, role: Any) -> Self:
        """Those noted before any outcome that may be about this job: same company, or same role."""
        same_company = Q(company__iexact=company) & ~Q(company="")
        same_role = Q(company="", role__iexact=role)
        return self.filter(owner=owner).unjoined().filter(same_company | same_role)

    def likely_for(self, rejection: "Rejection") -> Self:
        return self.likely(rejection.owner, rejection.company, rejection.role).newest_first()

    def for_card(self, most: int = 50) -> Self:
        """What worked in the newest so many, and what a friend would keep; in two queries."""
        rows = self.here().newest_first().select_related("person").prefetch_related("notes")
        strengths = ("strength_1", "strength_2", "strength_3")
        return rows.only("owner", "partner", "person__name", *strengths)[:most]

    def live(self) -> Self:
        """Not of an archived recovery."""
        return self.here().filter(Q(rejection=None) | Q(rejection__archived_at=None))
