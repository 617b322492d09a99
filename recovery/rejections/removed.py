"""Rejections that were deleted and can still be brought back."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from bounceback.encryption import EncryptedTextField
from recovery.shared.owned import RemovableModel, RemovableQuerySet


class RemovedRejectionQuerySet(RemovableQuerySet["RemovedRejection"]):
    def newest_removed(self) -> Self:
        """Those that can be brought back, the last deleted first, without their rows."""
        return self.removed().order_by("-removed_at").only("owner", "name", "removed_at")


class RemovedRejection(RemovableModel):
    """A rejection deleted less than thirty days ago, and all that hung on it, as one encrypted text.

    It has the key of the rejection. The rows themselves are in no other table, so that no page, mail, link
    or count can come upon them: docs/decisions/deleting.md. `recoveries.deleting` makes it and undoes it.
    """

    LIST_PAGE = "rejection_list"
    RESTORE = "rejection_restore"

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="removed_rejections")
    name = EncryptedTextField()
    secret_rows = EncryptedTextField()  # by its name in no export: hashes of links are among them

    objects: ClassVar = RemovedRejectionQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", F("removed_at").desc(), name="removedrejection_newest"),
            models.Index("removed_at", name="removedrejection_removed"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(removed_at=None), name="removedrejection_is_removed"
            )
        ]

    def __str__(self) -> str:
        return self.name
