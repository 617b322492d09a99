"""A person's file with everything that is theirs: asked for, made in the background, kept encrypted for a day."""

import io
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from bounceback.encryption import EncryptedBytesField
from recovery.shared.owned import OwnedModel, OwnedQuerySet

KEPT = timedelta(days=1)
PIECE = 512 * 1024  # bytes of the file in one row


class TakeoutQuerySet(OwnedQuerySet["Takeout"]):
    def ask_for(self, owner: User, make: Callable[["Takeout"], object]) -> "Takeout":
        """The file that is being made for this person; a new one, for which `make` is called, if there is none.

        One that is ready goes: it holds what there was when it was made.
        """
        with transaction.atomic():
            owner.locked()  # a second press waits, and finds the first
            self.owned_by(owner).exclude(ready_at=None).delete()
            takeout, is_new = self.get_or_create(owner=owner)
            if is_new:
                make(takeout)
        return takeout

    def there(self, now: datetime | None = None) -> "Takeout | None":
        """The file, being made or ready; None where there is none, or its day is over."""
        return self.exclude(pk__in=self.over(now)).first()

    def over(self, now: datetime | None = None) -> Self:
        """Those whose day is over, and those that were never finished."""
        since = (now or timezone.now()) - KEPT
        return self.filter(ready_at__lte=since) | self.filter(ready_at=None, created_at__lte=since)


class Takeout(OwnedModel):
    """One file with everything of one person. There is one at a time, and it is erased after a day."""

    done = models.PositiveIntegerField(default=0)  # parts of the work, of so many
    parts = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)  # bytes, as it is downloaded
    ready_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TakeoutQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("created_at", name="takeout_created")]
        constraints: ClassVar = [models.UniqueConstraint("owner", name="takeout_one")]

    def __str__(self) -> str:
        return f"File of {self.created_at:%Y-%m-%d}"

    @property
    def is_ready(self) -> bool:
        return self.ready_at is not None

    @property
    def erased_at(self) -> datetime | None:
        """When it will be gone; None before it is ready."""
        return self.ready_at and self.ready_at + KEPT

    @property
    def file_name(self) -> str:
        return f"bounceback-{timezone.localdate(self.ready_at)}.zip"

    def begin(self, parts: int) -> None:
        """Begin, or begin again after a worker was lost."""
        self.pieces.all().delete()
        self.set(done=0, parts=parts)

    def get_on(self, done: int) -> None:
        self.set(done=done)

    def finish(self, size: int) -> None:
        self.set(ready_at=timezone.now(), size=size, done=self.parts)

    def content(self) -> Iterator[bytes]:
        """The file, piece by piece, so that no more than one of them is in memory."""
        for place in self.pieces.order_by("place").values_list("place", flat=True):
            yield self.pieces.get(place=place).content


class TakeoutPiece(OwnedModel):
    """A piece of such a file."""

    takeout = models.ForeignKey(Takeout, models.CASCADE, related_name="pieces")
    place = models.PositiveIntegerField()
    content = EncryptedBytesField()

    objects: ClassVar = OwnedQuerySet["TakeoutPiece"].as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("takeout", "place", name="takeoutpiece_once")
        ]

    def __str__(self) -> str:
        return f"{self.place}"


class Pieces(io.RawIOBase):
    """A file that is written from its beginning to its end and lands in the database, encrypted, piece by piece."""

    def __init__(self, takeout: Takeout) -> None:
        self._takeout = takeout
        self._waiting = bytearray()
        self._places = 0
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]
        self._waiting += data
        self.size += len(data)
        while len(self._waiting) >= PIECE:
            self._store(PIECE)
        return len(data)

    def finish(self) -> int:
        """Store what is left; returns the size of the whole, in bytes."""
        if self._waiting:
            self._store(len(self._waiting))
        return self.size

    def _store(self, length: int) -> None:
        content = bytes(self._waiting[:length])
        del self._waiting[:length]
        TakeoutPiece.objects.create(
            owner_id=self._takeout.owner_id,
            takeout=self._takeout,
            place=self._places,
            content=content,
        )
        self._places += 1
