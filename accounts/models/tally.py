"""Tallies: how often something was tried lately, so that nobody can try for ever."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import ClassVar

from django.conf import settings
from django.db import connections, models
from django.db.models.functions import Now

# One statement, so nothing is locked beyond it; the keys are sorted, so two that count the same never
# wait for each other. A tally that has ended begins anew.
COUNT = """
INSERT INTO accounts_tally AS tally (key, tries, until)
SELECT key, 1, clock_timestamp() + make_interval(secs => %s)
FROM unnest(%s::bytea[]) AS key
ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN tally.until <= clock_timestamp() THEN 1 ELSE tally.tries + 1 END,
    until = CASE WHEN tally.until <= clock_timestamp() THEN EXCLUDED.until ELSE tally.until END
RETURNING key, tries, extract(epoch FROM until - clock_timestamp())
"""


@dataclass(frozen=True)
class Counted:
    """What a tally stands at: how many tries, and seconds until it begins anew."""

    tries: int
    seconds: int


class TallyQuerySet(models.QuerySet["Tally"]):
    """Tallies. They are counted on a connection of their own, outside of the request's transaction.

    So a try counts though the request that made it is rolled back, and no other waits for that request's end.
    """

    def add_try(self, keys: Sequence[bytes], seconds: int) -> dict[bytes, Counted]:
        """Count one more try under each of these keys; a tally that begins now lasts so many seconds."""
        with connections[settings.TALLIES_DATABASE].cursor() as cursor:
            cursor.execute(COUNT, [seconds, sorted(keys)])
            return {
                bytes(key): Counted(tries, ceil(left)) for key, tries, left in cursor.fetchall()
            }

    def take_back(self, key: bytes) -> None:
        """Count one try less under this key."""
        theirs = self.using(settings.TALLIES_DATABASE).filter(key=key, tries__gt=0)
        theirs.update(tries=models.F("tries") - 1)

    def ended(self) -> "TallyQuerySet":
        """Those that count no more."""
        return self.filter(until__lte=Now())


class Tally(models.Model):
    """How often something was tried since the tally began. Its key is a hash: it names no account and no address."""

    key = models.BinaryField(primary_key=True, max_length=32, editable=False)
    tries = models.PositiveIntegerField()
    until = models.DateTimeField(db_index=True)

    objects: ClassVar = TallyQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.tries} tries"
