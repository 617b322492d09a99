"""Pairs of people who look like one and are two."""

from itertools import combinations
from typing import TYPE_CHECKING, ClassVar, Self, cast

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Lower

from recovery.people.models import Person
from recovery.people.queries import PersonQuerySet
from recovery.shared.owned import OwnedModel, OwnedQuerySet, own

if TYPE_CHECKING:
    from uuid import UUID


def _namesakes(mine: PersonQuerySet) -> "models.QuerySet[Person, tuple[list[UUID]]]":
    """The keys of people who share a name, a group for each name."""
    named = mine.here().order_by().values(called=Lower("name"))
    found = named.annotate(keys=ArrayAgg("id"), n=Count("id")).filter(n__gt=1)
    return cast("models.QuerySet[Person, tuple[list[UUID]]]", found.values_list("keys"))


NAMESAKES = own(Person.objects, _namesakes)


def has_namesakes(owner: "UUID") -> bool:
    """Whether two of this person's people share a name, and were not said to be two."""
    found = NAMESAKES.rows(owner=owner)
    pairs = [frozenset(pair) for (keys,) in found for pair in combinations(keys, 2)]
    if not pairs:
        return False
    said = Distinct.objects.filter(owner=owner).keys()
    return any(pair not in said for pair in pairs)


class DistinctQuerySet(OwnedQuerySet["Distinct"]):
    def about(self, person: Person) -> Self:
        return self.filter(Q(one=person) | Q(other=person))

    def about_both(self, one: "UUID", other: "UUID") -> bool:
        """Whether these two were said to be two."""
        first, second = sorted((one, other))
        return self.filter(one=first, other=second).exists()

    def tell_apart(self, one: Person, other: Person) -> "Distinct":
        """Note that these two are two people; a second time changes nothing."""
        first, second = sorted((one.pk, other.pk))
        return self.get_or_create(owner=one.owner, one_id=first, other_id=second)[0]

    def take_back(self, one: Person, other: Person) -> None:
        """Undo saying that these two are two."""
        first, second = sorted((one.pk, other.pk))
        self.filter(owner=one.owner, one=first, other=second).delete()

    def keys(self) -> "set[frozenset[UUID]]":
        return {frozenset(pair) for pair in self.values_list("one", "other")}

    def newest_here(self) -> Self:
        """The pairs with both people, none of them removed; the last noted first."""
        rows = self.filter(one__removed_at=None, other__removed_at=None)
        return rows.select_related("one", "other").order_by("-id")


class Distinct(OwnedModel):
    """A pair of people who look like one and are two, so that it is not asked again."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="distinct_people")
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")

    objects: ClassVar = DistinctQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "one", "other", name="distinct_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="distinct_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}, {self.other_id}"
