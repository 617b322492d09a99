"""Whether there is a company for each name on a rejection, an opportunity or a person, and none too many.

The database keeps them up by itself (docs/decisions/companies.md). This is the rule a second time;
`manage.py check_stored` says what differs. It names keys, never a company.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce, Lower

from recovery.companies.models import Company
from recovery.opportunities.models import Opportunity
from recovery.people.models import Person
from recovery.rejections.models import Rejection

NOTED = ~Q(try_on=None) | ~Q(said="")
JOINED = Q(joined_to__isnull=False) | Q(spellings__isnull=False)
NAMING = (Rejection, Opportunity, Person)


def _same(rows: Any, name: str, theirs: str) -> Exists:
    """Whether one of these rows of the same person has this name, however it is written."""
    alike = rows.alias(here=Lower(name), there=Lower(OuterRef(theirs)))
    return Exists(alike.filter(owner=OuterRef("owner"), here=F("there")))


def _named(*tables: Any) -> Q:
    """A condition: one of these rows names the company."""
    found = Q(pk__in=[])
    for rows in tables:
        found |= Q(_same(rows, "company", "name"))
    return found


def with_something(companies: Any) -> Any:
    """Of these companies, those on whose page something stands: a row that was not removed, or a note."""
    here = (Rejection.objects.all(), Opportunity.objects.here(), Person.objects.here())
    return companies.filter(NOTED | _named(*here))


def _by_any() -> Q:
    return _named(*(model.objects.all() for model in NAMING))


def missing() -> Iterator[tuple[Any, UUID]]:
    """Each row that names a company which is not there: its model and its key."""
    for model in NAMING:
        rows: Any = model.objects.exclude(company="")
        found = rows.exclude(_same(Company.objects.all(), "name", "company"))
        yield from ((model, key) for key in found.values_list("pk", flat=True))


def unused(among: Any = Company.objects) -> Iterator[UUID]:
    """The key of each of these companies that nothing names, of which nothing is noted, and that was not joined."""
    rows = among.exclude(NOTED | JOINED).exclude(_by_any())
    yield from rows.values_list("pk", flat=True)


def add_missing(model: Any, key: UUID) -> None:
    """Make the company that this row names."""
    for owner, name in model.objects.filter(pk=key).values_list("owner", "company"):
        Company.objects.bulk_create([Company(owner_id=owner, name=name)], ignore_conflicts=True)


def delete_unused(key: UUID) -> None:
    Company.objects.filter(pk=key).delete()


def delete_families() -> int:
    """Delete joined spellings none of which anything names any more; returns how many."""
    joined: Any = Company.objects.annotate(of=Coalesce("joined_to", "id")).filter(JOINED)
    used = joined.filter(NOTED | _by_any()).values("of")
    over = joined.exclude(of__in=used).values("pk")
    return Company.objects.filter(pk__in=over).delete()[0]
