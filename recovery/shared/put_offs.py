"""What was put off on Today: it comes back by itself on its day."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from recovery.shared.choices import TodayKind
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class PutOffQuerySet(OwnedQuerySet["PutOff"]):
    def put_off(self, owner: "User", kind: str, item: UUID, until: date) -> "PutOff":
        """This thing does not stand on Today before that day."""
        return self.update_or_create(owner=owner, kind=kind, item=item, defaults={"until": until})[
            0
        ]

    def bring_back(self, owner: "User", kind: str, item: UUID) -> None:
        self.filter(owner=owner, kind=kind, item=item).delete()

    def after(self, today: date) -> Self:
        """Those whose day has not come."""
        return self.filter(until__gt=today)

    def delete_old(self, today: date, at_once: int = 5000) -> int:
        """Delete what came back long ago; their count."""
        old = self.filter(until__lt=today).values("pk")[:at_once]
        return self.filter(pk__in=old).delete()[0]


class PutOff(OwnedModel):
    """One thing that was moved away from Today, until a day where the person is."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="put_offs")
    kind = models.CharField(max_length=10, choices=TodayKind)
    item = models.UUIDField()  # the key of the row it is about
    until = models.DateField()

    objects: ClassVar = PutOffQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("until", name="putoff_until")]
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "kind", "item", name="putoff_once"),
            models.CheckConstraint(condition=Q(kind__in=TodayKind.values), name="putoff_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} until {self.until}"
