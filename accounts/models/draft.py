"""Something typed and not yet sent."""

import json
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from bounceback.encryption import EncryptedTextField

if TYPE_CHECKING:
    from accounts.models.user import User

KEPT = timedelta(days=30)
LONGEST_PATH = 300

Fields = dict[str, list[str]]


class DraftQuerySet(models.QuerySet["Draft"]):
    def keep(self, owner: "User", path: str, fields: Fields) -> None:
        """Remember what was typed at this address; the newest wins."""
        if len(path) > LONGEST_PATH:
            return  # no page of ours
        self.update_or_create(
            owner=owner, path=path, defaults={"fields": json.dumps(fields), "at": timezone.now()}
        )

    def at_path(self, owner: "User", path: str) -> "Draft | None":
        return self.filter(owner=owner, path=path).first()

    def forget(self, owner: "User", path: str) -> None:
        self.filter(owner=owner, path=path).delete()

    def forget_under(self, owner: "User", prefix: str) -> None:
        """Forget everything typed at any address that begins like this."""
        self.filter(owner=owner, path__startswith=prefix).delete()

    def expired(self) -> "DraftQuerySet":
        return self.filter(at__lt=timezone.now() - KEPT)


class Draft(models.Model):
    """What a person had typed on one page when they left it, so that nothing typed is lost."""

    pk = models.CompositePrimaryKey("owner_id", "path")
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="drafts")
    path = models.CharField(max_length=LONGEST_PATH)
    fields = EncryptedTextField()
    at = models.DateTimeField(db_default=Now())

    objects: ClassVar = DraftQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path

    def typed(self) -> Fields:
        """Field names and their values, as they were typed."""
        typed: Fields = json.loads(self.fields)
        return typed
