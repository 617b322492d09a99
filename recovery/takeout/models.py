"""A person's file with everything that is theirs: made or brought in in the background, kept encrypted for a day."""

import io
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from bounceback.encryption import EncryptedBytesField, EncryptedTextField
from bounceback.postgresql.owners import as_owner
from bounceback.postgresql.standby import on_primary
from recovery.shared.owned import OwnedModel, OwnedQuerySet

KEPT = timedelta(days=1)
PIECE = 512 * 1024  # bytes of the file in one row
PARTS = 100  # of the work of bringing one in


class TakeoutQuerySet(OwnedQuerySet["Takeout"]):
    def ask_for(self, owner: User, make: Callable[["Takeout"], object]) -> "Takeout":
        """The file that is being made for this person; a new one, for which `make` is called, if there is none.

        One that is ready goes: it holds what there was when it was made.
        """
        with transaction.atomic():
            owner.locked()  # a second press waits, and finds the first
            mine = self.outgoing().owned_by(owner)
            mine.exclude(ready_at=None).delete()
            takeout, is_new = mine.get_or_create(owner=owner, is_incoming=False)
            if is_new:
                make(takeout)
        return takeout

    def keep(self, owner: User, content: Iterable[bytes]) -> "Takeout":
        """Keep a file that this person brought, in place of one that is done or could not be brought in."""
        self.incoming().owned_by(owner).delete()
        takeout: Takeout = self.create(owner=owner, is_incoming=True, parts=PARTS)
        pieces = Pieces(takeout)
        for some in content:
            pieces.write(some)
        return takeout.set(size=pieces.finish())

    def outgoing(self) -> Self:
        return self.filter(is_incoming=False)

    def incoming(self) -> Self:
        return self.filter(is_incoming=True)

    def at_work(self) -> Self:
        """Those that are being made, or brought in."""
        return self.filter(ready_at=None, failed_at=None)

    def there(self, now: datetime | None = None) -> "Takeout | None":
        """The file, being worked on or done; None where there is none, or its day is over."""
        return self.exclude(pk__in=self.over(now)).first()

    def over(self, now: datetime | None = None) -> Self:
        """Those whose day is over, and those that were never finished."""
        since = (now or timezone.now()) - KEPT
        return self.filter(ready_at__lte=since) | self.filter(ready_at=None, created_at__lte=since)


class Takeout(OwnedModel):
    """One file with everything of one person, on its way out or in. There is one each way, erased after a day."""

    is_incoming = models.BooleanField(default=False)
    done = models.PositiveIntegerField(default=0)  # parts of the work, of so many
    parts = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)  # bytes, as it is downloaded
    ready_at = models.DateTimeField(null=True, blank=True)  # to be downloaded; or all of it is here
    failed_at = models.DateTimeField(null=True, blank=True)  # nothing of it could be brought in
    problem = EncryptedTextField(blank=True)  # and why, in a sentence

    objects: ClassVar = TakeoutQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index("created_at", name="takeout_created")]
        constraints: ClassVar = [
            models.UniqueConstraint("owner", "is_incoming", name="takeout_one_each_way"),
            models.CheckConstraint(
                condition=models.Q(ready_at=None) | models.Q(failed_at=None),
                name="takeout_ready_or_failed",
            ),
            models.CheckConstraint(
                condition=models.Q(failed_at=None) | models.Q(is_incoming=True),
                name="takeout_only_incoming_fails",
            ),
        ]

    def __str__(self) -> str:
        return f"File of {self.created_at:%Y-%m-%d}"

    @property
    def is_ready(self) -> bool:
        return self.ready_at is not None

    @property
    def is_at_work(self) -> bool:
        return self.ready_at is None and self.failed_at is None

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

    def arrive(self) -> None:
        """Note that everything in it is here. Raises NotUpdated where it was deleted meanwhile."""
        self.pieces.all().delete()
        self.set(ready_at=timezone.now())

    def fail(self, problem: str) -> None:
        """Erase what was in it, and keep why nothing of it could be brought in."""
        self.pieces.all().delete()
        self.set(failed_at=timezone.now(), problem=problem)

    def opened(self) -> io.BufferedReader:
        """The file, to be read anywhere, with one piece of it in memory."""
        return io.BufferedReader(_Stored(self))

    def content(self) -> Iterator[bytes]:
        """The file, piece by piece, so that no more than one of them is in memory."""
        with as_owner(self.owner_id):
            places = list(self.pieces.order_by("place").values_list("place", flat=True))
        for place in places:  # by now the request is over: each is read by itself
            with as_owner(self.owner_id):
                content = self.pieces.get(place=place).content
            yield content


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
        owner = self._takeout.owner_id
        with on_primary(), as_owner(owner):
            TakeoutPiece.objects.create(
                owner_id=owner, takeout=self._takeout, place=self._places, content=content
            )
        self._places += 1


class _Stored(io.RawIOBase):
    """Such a file, read from wherever one likes."""

    def __init__(self, takeout: Takeout) -> None:
        self._takeout = takeout
        self._at = 0
        self._place = -1  # of the piece in memory
        self._piece = b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._takeout.size}[whence]
        self._at = start + offset
        return self._at

    def readinto(self, into: Any) -> int:
        with memoryview(into) as room:
            found = self._next(len(room))
            room[: len(found)] = found
        self._at += len(found)
        return len(found)

    def _next(self, most: int) -> bytes:
        """What stands there, up to the end of its piece."""
        if self._at >= self._takeout.size:
            return b""
        place, start = divmod(self._at, PIECE)
        if place != self._place:
            self._place, self._piece = place, self._takeout.pieces.get(place=place).content
        return self._piece[start : start + most]
