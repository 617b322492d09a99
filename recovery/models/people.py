"""The people of a search: recruiters, interviewers, friends, contacts."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _

from bounceback.encryption import EncryptedTextField
from recovery.models.owned import OwnedModel, OwnedQuerySet
from recovery.path.choices import PersonKind

if TYPE_CHECKING:
    from accounts.models import User
    from recovery.models.rejections import Rejection

MOST_TO_CHOOSE_FROM = 100


class PersonQuerySet(OwnedQuerySet["Person"]):
    def to_choose_for(self, rejection: "Rejection") -> "PersonQuerySet":
        """Whom one may want to ask about this: people at this company first, then the newest.

        At most a hundred: more is no longer a choice.
        """
        here = Case(When(company__iexact=rejection.company, then=0), default=1)
        found = self.owned_by(rejection.owner).exclude(kind=PersonKind.FRIEND)
        return found.order_by(here, "-id")[:MOST_TO_CHOOSE_FROM]

    def called(self, name: str, kind: str) -> "Person | None":
        """Whoever goes by this name already, however it is written; None where nobody does."""
        return self.filter(name__iexact=name, kind=kind).order_by("-id").first()

    def to_talk_with(self, owner: "User") -> "PersonQuerySet":
        """With whom one may want to go through an interview: friends and mentors first, then the newest.

        At most a hundred, as above.
        """
        close = Case(When(kind__in=[PersonKind.FRIEND, PersonKind.MENTOR], then=0), default=1)
        return self.owned_by(owner).order_by(close, "-id")[:MOST_TO_CHOOSE_FROM]


class Person(OwnedModel):
    """Somebody met in a search. One person can belong to many recoveries."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="people")
    name = models.CharField(_("Name"), max_length=120)
    kind = models.CharField(_("Who are they?"), max_length=20, choices=PersonKind)
    company = models.CharField(_("Company"), max_length=120, blank=True)
    address = EncryptedTextField(
        _("E-mail address or link"), max_length=300, blank=True, default=""
    )

    objects: ClassVar = PersonQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", "id", name="person_owner")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="person_named"),
            models.CheckConstraint(condition=Q(kind__in=PersonKind.values), name="person_kind"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def told(self) -> str:
        """Name, company and who they are, in a line."""
        return ", ".join(filter(None, (self.name, self.company, self.get_kind_display())))
