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


def _here() -> tuple[Any, ...]:
    """The rows that name companies, without those that were removed."""
    return (Rejection.objects.all(), Opportunity.objects.here(), Person.objects.here())


def _every() -> tuple[Any, ...]:
    return (Rejection.objects.all(), Opportunity.objects.all(), Person.objects.all())


def _same(rows: Any, name: str, theirs: str) -> Exists:
    """Whether one of these rows of the same person has this name, however it is written."""
    alike = rows.alias(here=Lower(name), there=Lower(OuterRef(theirs)))
    return Exists(alike.filter(owner=OuterRef("owner"), here=F("there")))


def _named(tables: tuple[Any, ...]) -> Q:
    """A condition: one of these rows names the company."""
    found = Q(pk__in=[])
    for rows in tables:
        found |= Q(_same(rows, "company", "name"))
    return found


def missing() -> Iterator[tuple[Any, UUID]]:
    """Each row that names a company which is not there: its model and its key."""
    for rows in _here():
        found = rows.exclude(company="").exclude(_same(Company.objects, "name", "company"))
        yield from ((rows.model, key) for key in found.values_list("pk", flat=True))


def unused() -> Iterator[UUID]:
    """The key of each company that nothing names, of which nothing is noted, and that was not joined."""
    rows = Company.objects.exclude(NOTED | JOINED).exclude(_named(_here()))
    yield from rows.values_list("pk", flat=True)


def add_missing(model: Any, key: UUID) -> None:
    """Make the company that this row names."""
    for owner, name in model.objects.filter(pk=key).values_list("owner", "company"):
        Company.objects.bulk_create([Company(owner_id=owner, name=name)], ignore_conflicts=True)


def delete_unused(key: UUID) -> None:
    Company.objects.filter(pk=key).delete()


def delete_families() -> int:
    """Delete joined spellings none of which anything names any more, removed rows included; returns how many."""
    heads = Company.objects.annotate(head=Coalesce("joined_to", "id"))
    used = heads.filter(JOINED).filter(NOTED | _named(_every())).values("head")
    joined = heads.filter(JOINED).exclude(head__in=used).values("pk")
    return Company.objects.filter(pk__in=joined).delete()[0]
