"""Submit keys: a form sent twice is done once."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from django.conf import settings
from django.db import connection, models
from django.db.models.functions import Now
from django.utils import timezone

from accounts.models.user import THE_ACCOUNT

if TYPE_CHECKING:
    from accounts.models.user import User

KEPT = timedelta(days=30)


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def claim(self, owner: "User", key: UUID, said: str = "") -> bool:
        """True for the first to use this key, False for everyone after, and where the account is gone.

        Call it in the transaction that does the work: a second claim then waits until the first
        has committed (and is refused) or rolled back (and may go ahead). It holds the account
        (`User.hold`) before anything else.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO accounts_submission (owner_id, key, said, led_to)"
                f" SELECT id, %s, %s, '' {THE_ACCOUNT} FOR KEY SHARE ON CONFLICT DO NOTHING",
                [key, said, owner.pk, settings.LONGEST_LOCK],
            )
            return bool(cursor.rowcount == 1)

    def lead_to(self, owner: "User", key: UUID, to: str) -> None:
        """Store where the first press led. Written as SQL, for every form that is sent calls it."""
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE accounts_submission SET led_to = %s WHERE owner_id = %s AND key = %s",
                [to, owner.pk, key],
            )

    def is_open(self, owner: "User", key: UUID, said: str) -> bool:
        """True while the form with this key has not been saved with these words.

        Call it in a transaction: until that ends, whoever saves the form waits.
        """
        if self.claim(owner, key):
            self.filter(owner=owner, key=key).delete()
            return True
        return self.filter(key=key).exists() and not self.was_used(key, said)

    def was_used(self, key: UUID, said: str) -> bool:
        """Whether the form with this key has been saved with these words, or with words nobody knows."""
        return self.filter(key=key, said__in=("", said)).exists()

    def expired(self) -> "SubmissionQuerySet":
        return self.filter(at__lt=timezone.now() - KEPT)


class Submission(models.Model):
    """The key a form carried when it was sent, and the address it led to.

    A double click, a retried request and a form sent again by the back button all carry the same
    key, so they make one record and end on the same page.
    """

    pk = models.CompositePrimaryKey("owner_id", "key")
    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="submissions")
    key = models.UUIDField()
    said = models.CharField(max_length=32, blank=True, db_default="")
    """A fingerprint of what was typed: by it a repeat is told from the same form with other words."""
    led_to = models.CharField(max_length=2000, blank=True)
    at = models.DateTimeField(db_default=Now())

    objects: ClassVar = SubmissionQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.key)
