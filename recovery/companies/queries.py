"""How companies are found: by a name however it is spelled, by words, and those that look like one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Lower

from bounceback.statements import Told
from recovery.shared.owned import OwnedQuerySet
from recovery.shared.search import has_words

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from recovery.companies.models import Company


def at_company[Rows: "QuerySet[Any]"](rows: Rows, spellings: Any) -> Rows:
    """Of rejections, opportunities or people, those of the company with these names, all in small letters."""
    return rows.alias(at=Lower("company")).filter(at__any=spellings)


class CompanyQuerySet(OwnedQuerySet["Company"]):
    def called(self, name: "str | Told") -> Self:
        """The row of this spelling."""
        written = Value(name) if isinstance(name, str) else name
        return self.alias(at=Lower("name")).filter(at=Lower(written))

    def with_spellings(self, head: "UUID | Told") -> Self:
        """This company and all that was joined to it, each with `folded`, the older first."""
        rows = self.filter(Q(pk=head) | Q(joined_to=head)).order_by("id")
        return rows.annotate(folded=Lower("name"))

    def folded_like(self, name: "str | Told") -> ArraySubquery:
        """In small letters, every spelling of the company of this name: an array, worked out once in a query.

        As a plain subquery, PostgreSQL may work it out anew for every row.
        """
        joined = Coalesce("joined_to", "id")
        named = self.called(name).annotate(of=joined).values("of")[:1]
        rows = self.alias(of=joined).filter(of=Subquery(named))
        return ArraySubquery(rows.annotate(folded=Lower("name")).values("folded"))

    def named_by(self, keys: Iterable[UUID]) -> Self:
        return self.filter(pk__in=list(keys))

    def joined_to(self, head: UUID | None) -> Self:
        return self.filter(joined_to=head)

    def matching(self, words: str) -> Self:
        """Those with each of these words in their name, by name."""
        return self.filter(has_words(words, "search")).order_by(Lower("name"))

    def others(self, company: "Company", words: str) -> Self:
        """Other companies this may be the same as, those that begin with its first word on top."""
        first = company.name.split()[0] if company.name.split() else company.name
        likely = Case(When(name__istartswith=first, then=0), default=1)
        rows = self.filter(has_words(words, "search"), joined_to=None).exclude(pk=company.head)
        return rows.order_by(likely, F("id").desc())
