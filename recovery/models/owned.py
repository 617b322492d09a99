"""One door to rows: every private row has an owner, and is reached through them."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models.functions import UUID7, Now

if TYPE_CHECKING:
    from accounts.models import User


class OwnedQuerySet[M: models.Model](models.QuerySet[M]):
    def owned_by(self, user: "User") -> Self:
        return self.filter(owner=user)


class OwnedModel(models.Model):
    """A row that belongs to one person. Its key is made by the database and sorts by time."""

    id = models.UUIDField(primary_key=True, db_default=UUID7(), editable=False)
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="%(class)ss")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True

    def set(self, **facts: Any) -> Self:
        """Save just these facts."""
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=list(facts))
        return self
