"""How rejections are found: each question a page asks of them has a name here."""

from datetime import date
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import (
    OuterRef,
    Q,
)

from recovery.models.keyset import Keyset
from recovery.models.pace import PaceQuerySet
from recovery.models.searching import beginnings
from recovery.path.choices import EARLY

if TYPE_CHECKING:
    from recovery.models.rejections import Rejection  # noqa: F401 - in the name of a type

NEWEST_FIRST = Keyset(("-dated_on", "-id"), (date, UUID))
MOST_TO_JOIN = 30  # more is no longer a choice


class RejectionQuerySet(PaceQuerySet):
    def newest_first(self) -> Self:
        return NEWEST_FIRST.sort(self)

    def count_at(self, early: bool) -> int:
        """How many ended before an interview (early), or at one or later."""
        return (self.filter(stage__in=EARLY) if early else self.exclude(stage__in=EARLY)).count()

    def to_join(self) -> Self:
        """What an interview may have turned into: the newest thirty that are on the list."""
        return self.live().newest_first().only("company", "role")[:MOST_TO_JOIN]

    def likely(self, company: str | OuterRef, role: str | OuterRef) -> Self:
        """Never in play, and maybe about this job: the same company, or with none named the same role."""
        same_company = Q(company__iexact=company) & ~Q(company="")
        same_role = Q(company="", role__iexact=role)
        rows = self.live().filter(same_company | same_role, opportunity=None).newest_first()
        return rows.only("owner", "company", "role", "dated_on")

    def for_lists(self) -> Self:
        """What one row of a list shows, and no long text."""
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
            "logged_on",
            "parked_until",
            "rests_since",
            "active_at",
            "closed_at",
            "closed_as",
            "archived_at",
            "standing",
        )

    def matching(self, words: str) -> Self:
        """Full-text search over company, role and their words; each word may be a beginning."""
        query = beginnings(words)
        return self if query is None else self.filter(search=query)
