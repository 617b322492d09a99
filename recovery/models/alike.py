"""Two people who look like one, and are not."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from recovery.models.owned import OwnedModel, OwnedQuerySet
from recovery.models.people import Person


class Distinct(OwnedModel):
    """Two people who look like one, and are not: said once, and not asked again."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="distinct_people")
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")

    objects: ClassVar = OwnedQuerySet["Distinct"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "one", "other", name="distinct_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="distinct_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}, {self.other_id}"
