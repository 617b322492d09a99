"""Addresses one forwards mail to, and the mails that arrived there and wait to be told what they are."""

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from bounceback.encryption import EncryptedTextField
from bounceback.postgresql.owners import owner_of
from bounceback.tokens import hashed
from recovery.shared import timings
from recovery.shared.owned import OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models import User

BYTES = (
    15  # 120 bits, in letters and digits that survive being read out: mail programs fold capitals
)
LONGEST = 100_000  # characters of one mail
MOST_A_DAY = 50  # of one person


class ForwardingAddressQuerySet(OwnedQuerySet["ForwardingAddress"]):
    def make_for(self, owner: "User") -> "ForwardingAddress":
        """Make a new address; the one before stops working."""
        token = secrets.token_hex(BYTES)
        facts = {"token": token, "token_hash": hashed(token)}
        return self.update_or_create(owner=owner, defaults=facts)[0]

    def whose(self, mailbox: str) -> UUID | None:
        """The key of whoever forwards to this name before the @; None where nobody does."""
        return owner_of(self.model, token_hash=hashed(mailbox.lower()))

    def called(self, mailbox: str) -> "ForwardingAddress | None":
        """The address with this name before the @, with its owner; None for a closed account."""
        mine = self.filter(token_hash=hashed(mailbox.lower()), owner__is_active=True)
        return mine.select_related("owner").first()


class ForwardingAddress(OwnedModel):
    """The address to which one person forwards mail. Whoever knows it can send nothing: see `receiving`."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="forwarding_addresses")
    token = EncryptedTextField(editable=False)  # shown again to its owner
    token_hash = models.BinaryField(max_length=32, unique=True, editable=False)

    objects: ClassVar = ForwardingAddressQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("owner", name="forwardingaddress_one")]

    def __str__(self) -> str:
        return f"{self.token}@{settings.ARRIVALS_DOMAIN}"


class ArrivalQuerySet(OwnedQuerySet["Arrival"]):
    def take_in(self, owner: "User", words: str, message: bytes) -> "Arrival":
        """Keep a mail's words until their owner says what it is; one that came already is kept once."""
        facts = {"words": words[:LONGEST]}
        return self.get_or_create(owner=owner, message_hash=message, defaults=facts)[0]

    def waiting(self) -> Self:
        """Those that nobody has said of what they are, or thrown away."""
        return self.filter(done_at=None)

    def done(self) -> Self:
        return self.exclude(done_at=None)

    def finish(self, pk: UUID) -> None:
        """Let the mail of this key wait no longer: it is kept elsewhere, or thrown away."""
        self.waiting().filter(pk=pk).update(done_at=timezone.now())

    def wait_again(self, pk: UUID) -> None:
        self.done().filter(pk=pk).update(done_at=None)

    def newest_first(self) -> Self:
        return self.order_by("-id")

    def since(self, span: timedelta) -> Self:
        return self.filter(created_at__gt=timezone.now() - span)

    def old(self) -> Self:
        """Those that waited for a month."""
        kept = timedelta(days=timings.ARRIVAL_KEPT_DAYS)
        return self.filter(created_at__lt=timezone.now() - kept)

    def delete_old(self) -> int:
        """Delete those that waited for a month; returns how many."""
        return self.old().delete()[0]


class Arrival(OwnedModel):
    """One mail that a person forwarded: its words, until they say what it is. Nothing is filed by itself.

    Done with, it can wait again until it is erased with the others that came when it did.
    """

    words = EncryptedTextField(editable=False)
    message_hash = models.BinaryField(max_length=32, editable=False)  # of its Message-ID
    done_at = models.DateTimeField(null=True, editable=False)  # kept elsewhere, or thrown away

    objects: ClassVar = ArrivalQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("created_at", name="arrival_created")]
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "message_hash", name="arrival_once")
        ]

    def get_absolute_url(self) -> str:
        return reverse("arrival_detail", args=[self.pk])

    def __str__(self) -> str:
        """Its subject, or how it begins."""
        lines = [line for line in self.words.splitlines() if line.strip()]
        subject = next((line for line in lines if line.startswith(SUBJECT)), "")
        return (subject.removeprefix(SUBJECT) or next(iter(lines), ""))[:80]


SUBJECT = "Subject: "
