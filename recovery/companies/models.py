"""Companies: a row for each way a person spells one, made by the database."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.companies.queries import CompanyQuerySet
from recovery.shared.owned import OwnedModel
from recovery.shared.search import search_column


class Company(OwnedModel):
    """One company in a person's search, by one way to spell it, and when they may try again there.

    The database makes and deletes the rows, as the spelling comes and goes in rejections, opportunities and
    people: docs/decisions/companies.md. A spelling the person joined to another points at that one.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="companies")
    name = models.CharField(max_length=120, editable=False)  # as it was written last
    try_on = models.DateField(_("From when may you try again?"), null=True, blank=True)
    said = EncryptedTextField(
        _("What did they say about trying again?"), max_length=200, blank=True, default=""
    )
    joined_to = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="spellings", editable=False
    )
    search = search_column("name")

    objects: ClassVar = CompanyQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "try_on", name="company_try", condition=~Q(try_on=None)),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint("owner", Lower("name"), name="company_once"),
            models.CheckConstraint(condition=~Q(name=""), name="company_named"),
            models.CheckConstraint(
                condition=Q(joined_to=None) | ~Q(joined_to=F("id")), name="company_not_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("company_detail", args=[self.pk])

    @property
    def head(self) -> UUID:
        """The key of the company that this is a spelling of; its own where it was joined to none."""
        return self.joined_to_id or self.pk

    def take_in(self, other: "Company") -> list[UUID]:
        """Let the other be a spelling of this one, with every spelling it has itself; returns the keys of those."""
        along = list(other.spellings.values_list("pk", flat=True))
        self.owner.companies.named_by([other.pk, *along]).update(joined_to=self)
        return along

    def part(self, along: Iterable[UUID] = ()) -> None:
        """Undo of `take_in`: be a company of its own, with those spellings that had come along."""
        head = self.joined_to_id
        self.set(joined_to=None)
        self.owner.companies.joined_to(head).named_by(along).update(joined_to=self)

    def let_go(self) -> date | None:
        """Do not ask about it on any day; returns the day that was set."""
        before = self.try_on
        self.set(try_on=None)
        return before
