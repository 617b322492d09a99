"""The private link by which somebody without an account answers."""

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from recovery.models.owned import OwnedModel, OwnedQuerySet
from recovery.path import timings

if TYPE_CHECKING:
    from recovery.models.feedback import FeedbackRequest

BYTES = 32  # 256 bits


def hashed(token: str) -> bytes:
    """What is stored of a token. It is random and long, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).digest()


class AnswerLinkQuerySet(OwnedQuerySet["AnswerLink"]):
    def make_for(self, request: "FeedbackRequest") -> str:
        """A new link's token, to be shown this once; earlier links of this request stop working."""
        request.links.revoke()
        token = secrets.token_urlsafe(BYTES)
        self.create(
            owner=request.owner,
            request=request,
            token_hash=hashed(token),
            expires_at=Now() + timedelta(days=timings.LINK_DAYS),
        )
        return token

    def with_token(self, token: str) -> Self:
        """The link with this token, whether or not it still works."""
        return self.filter(token_hash=hashed(token))

    def working(self) -> Self:
        """Neither revoked nor expired. One clock decides: the database's."""
        return self.filter(revoked_at=None, expires_at__gt=Now())

    def revoke(self) -> int:
        """They stop working, now; how many did."""
        return self.filter(revoked_at=None).update(revoked_at=timezone.now())


class AnswerLink(OwnedModel):
    """A door for one answer. Made only when asked for; stored hashed; expires; can be revoked."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="answer_links")
    request = models.ForeignKey("recovery.FeedbackRequest", models.CASCADE, related_name="links")
    token_hash = models.BinaryField(max_length=32, unique=True, editable=False)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    # Whoever answered may change it for a day from the same browser, which holds the key to this.
    amend_hash = models.BinaryField(max_length=32, null=True, editable=False)
    reply = models.OneToOneField(
        "recovery.FeedbackReply", models.SET_NULL, null=True, blank=True, related_name="link"
    )

    objects: ClassVar = AnswerLinkQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index("owner", "request", name="link_owner"),
            models.Index("expires_at", name="link_expires"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "request", name="link_one_that_works", condition=Q(revoked_at=None)
            ),
            models.CheckConstraint(
                condition=Q(amend_hash=None) | Q(answered_at__isnull=False),
                name="link_amended_after_answered",
            ),
        ]

    def __str__(self) -> str:
        return f"Link of {self.created_at:%Y-%m-%d}"
