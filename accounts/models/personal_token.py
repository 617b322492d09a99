"""Personal tokens: with one, a program may read or change what is a person's, without their password."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import UUID7, Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.tokens import hashed, new_token

if TYPE_CHECKING:
    from datetime import datetime

    from accounts.models.user import User

BEGINS = "bb_"
"""So that a program that looks for secrets in code knows one of ours."""

SHOWN = len(BEGINS) + 5  # characters by which one token is told from another; 226 bits stay unknown
USE_NOTED_EVERY = timedelta(hours=1)
KEPT = timedelta(days=30)  # once it works no more
MOST = 20  # that work, of one person


class PersonalTokenQuerySet(models.QuerySet["PersonalToken"]):
    def make(
        self, owner: "User", name: str, scopes: list[str], days: int | None
    ) -> tuple["PersonalToken", str]:
        """Make a token that works so many days (None: until revoked). Returns its row, and the token to show once."""
        token = BEGINS + new_token()
        expires_at = timezone.now() + timedelta(days=days) if days else None
        facts = {"name": name, "scopes": scopes, "expires_at": expires_at}
        made = self.create(owner=owner, hash=hashed(token), start=token[:SHOWN], **facts)
        return made, token

    def working(self) -> Self:
        """Those neither revoked nor expired, by the database's clock."""
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=Now()), revoked_at=None)

    def with_token(self, token: str) -> "PersonalToken | None":
        """The working row of this token, with its owner; None where there is none."""
        found = self.working().filter(hash=hashed(token), owner__is_active=True)
        return found.select_related("owner").first()

    def newest_first(self) -> Self:
        return self.order_by("-id")

    def revoke(self) -> int:
        """Revoke them now; returns how many."""
        return self.filter(revoked_at=None).update(revoked_at=Now())

    def long_dead(self) -> Self:
        """Those that have not worked for a month."""
        since = timezone.now() - KEPT
        return self.filter(Q(revoked_at__lt=since) | Q(expires_at__lt=since))


class PersonalToken(models.Model):
    """What a person gives to a program of theirs, so that it may come in as them: a random text, stored hashed."""

    class Scope(models.TextChoices):
        """What a program may do. Each may read; `private` is for what is kept encrypted."""

        READ = "read", _("Read what is on your lists")
        WRITE = "write", _("Add and change things")
        PRIVATE = "private", _("Read your private words, too")

    id = models.UUIDField(primary_key=True, db_default=UUID7(), editable=False)
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="personal_tokens")
    name = models.CharField(_("What is it for?"), max_length=60)
    hash = models.BinaryField(max_length=32, unique=True, editable=False)
    start = models.CharField(max_length=SHOWN, editable=False)
    scopes = ArrayField(models.CharField(max_length=10))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    used_at = models.DateTimeField(null=True, editable=False)  # to the hour
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = PersonalTokenQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("owner", F("id").desc(), name="personal_token_newest")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(scopes__contained_by=["read", "write", "private"])
                & Q(scopes__contains=["read"]),
                name="personal_token_scopes",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="personal_token_named"),
        ]

    def __str__(self) -> str:
        return self.name

    def may(self, scope: str) -> bool:
        return scope in self.scopes

    @property
    def scope_words(self) -> "list[str]":
        """What it may do, in words."""
        return [str(scope.label) for scope in self.Scope if scope in self.scopes]

    @property
    def has_expired(self) -> bool:
        return self.expires_at is not None and self.expires_at <= timezone.now()

    @property
    def works(self) -> bool:
        return self.revoked_at is None and not self.has_expired

    def revoke(self) -> None:
        """End it. A second press changes nothing."""
        type(self).objects.filter(pk=self.pk).revoke()

    def note_use(self) -> None:
        """Note that it is used, at most once an hour and to the hour: when, not how often."""
        now = timezone.now()
        if self.used_at is None or now - self.used_at >= USE_NOTED_EVERY:
            type(self).objects.filter(pk=self.pk).update(used_at=_to_the_hour(now))


def _to_the_hour(moment: "datetime") -> "datetime":
    return moment.replace(minute=0, second=0, microsecond=0)
