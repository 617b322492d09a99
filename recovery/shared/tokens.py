"""Private links for people without an account: a random token in an address, of which a hash is stored."""

from datetime import timedelta
from typing import Any, Self

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from bounceback.statements import Told
from bounceback.tokens import hashed, new_token
from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet


class PrivateLinkQuerySet[M: models.Model](OwnedQuerySet[M]):
    """Private links of one kind: made, found by their token, stopped, deleted when long dead."""

    def make(self, days: int, **facts: Any) -> str:
        """Make a link with these facts that works so many days. Returns its token; only a hash of it is stored here."""
        token = new_token()
        self.create(token_hash=hashed(token), expires_at=Now() + timedelta(days=days), **facts)
        return token

    def with_token(self, token: str) -> Self:
        """The row with this token, whether or not it still works; none of a closed account."""
        return self.with_hash(hashed(token))

    def with_hash(self, token_hash: bytes | Told) -> Self:
        """As `with_token`, by the hash of it that is stored."""
        return self.filter(token_hash=token_hash, owner__is_active=True)

    def hold_owner(self, token: str) -> None:
        """Hold the account this link belongs to (`User.hold`), before anything else is locked. Raises DoesNotExist."""
        link: Any = self.with_token(token).select_related("owner").only("owner").get()
        if not link.owner.hold():
            raise type(link).DoesNotExist

    def working(self) -> Self:
        """Those neither revoked nor expired, by the database's clock."""
        return self.filter(revoked_at=None, expires_at__gt=Now())

    def dead(self) -> Self:
        """Those that ran out a month ago."""
        since = timezone.now() - timedelta(days=timings.DEAD_LINK_KEPT_DAYS)
        return self.filter(expires_at__lt=since)

    def delete_dead(self, at_once: int = 5000) -> int:
        """Delete those that ran out a month ago; what was written by them stays. Returns how many."""
        dead = self.dead().order_by("expires_at").values("pk")[:at_once]
        return self.filter(pk__in=dead).delete()[0]

    def revoke(self) -> int:
        """Revoke them now; returns how many."""
        return self.filter(revoked_at=None).update(revoked_at=timezone.now())


class PrivateLink(OwnedModel):
    """A private link: a random token in an address, stored hashed, works timings.LINK_DAYS (30) days or until stopped.

    Made only when asked for. `AnswerLink` (answer page) and `DebriefLink` (friend's page) are its two kinds.
    """

    token_hash = models.BinaryField(max_length=32, unique=True, editable=False)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
