"""Things put off on Today: they come back by themselves on their day."""

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
        """Put this thing off: it does not stand on Today before that day."""
        return self.update_or_create(owner=owner, kind=kind, item=item, defaults={"until": until})[
            0
        ]

    def bring_back(self, owner: "User", kind: str, item: UUID) -> None:
        self.filter(owner=owner, kind=kind, item=item).delete()

    def after(self, today: date) -> Self:
        """Those whose day is after this one."""
        return self.filter(until__gt=today)

    def old(self, today: date) -> Self:
        """Those whose day passed before this one."""
        return self.filter(until__lt=today)

    def delete_old(self, today: date, at_once: int = 5000) -> int:
        """Delete those whose day passed long ago; returns how many."""
        old = self.old(today).values("pk")[:at_once]
        return self.filter(pk__in=old).delete()[0]


class PutOff(OwnedModel):
    """One thing put off on Today until a day, in the person's time zone."""

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
