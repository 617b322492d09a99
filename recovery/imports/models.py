"""Imports: a list from another tracker, from the upload until its undo."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property
from itertools import batched
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, NamedTuple, Self

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bounceback.encryption import EncryptedTextField
from recovery.imports import sheet, trackers, words
from recovery.imports.mapping import Mapping
from recovery.imports.sheet import Line, Unreadable
from recovery.shared.owned import UNDO_DAYS, IllegalMove, OwnedModel, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models import User

MOST_LINES = 10_000
PIECE = 200  # lines that are encrypted together: what is in memory at one time
KEPT = timedelta(days=1)  # how long a list waits that nobody brings in
STUCK = timedelta(days=2)  # after which the queue has given up on it


class Made(NamedTuple):
    """What an import made, as far as it is still here."""

    noes: int
    aside: int
    opportunities: int
    worked_on: int  # of the noes, since then


class ImportQuerySet(OwnedQuerySet["Import"]):
    def receive(self, owner: "User", name: str, file: BinaryIO) -> "Import":
        """Store the list in this file, in place of one that waits. Raises Unreadable, and then nothing is stored.

        While another list is brought in, none is taken.
        """
        found = sheet.read(file)
        with transaction.atomic():
            owner.locked()  # two windows may send one each
            if owner.imports.being_brought_in().exists():
                raise Unreadable(
                    _(
                        "A list of yours is being brought in. Wait until it is here, then bring this one."
                    )
                )
            owner.imports.waiting().delete()
            made: Import = self.create(
                owner=owner,
                file_name=name[:200],
                column_names=json.dumps(found.columns),
                mapping=_first_guess(found.columns).packed,
            )
            return made.set(lines=made.keep(found.lines))

    def open(self) -> Self:
        """The one that waits or is being brought in."""
        return self.filter(finished_at=None)

    def waiting(self) -> Self:
        """The one that nobody asked to bring in yet."""
        return self.open().filter(asked_at=None)

    def being_brought_in(self) -> Self:
        return self.open().exclude(asked_at=None)

    def finished(self) -> Self:
        """Those brought in, the newest first, with those that were undone."""
        return self.exclude(finished_at=None).order_by("-finished_at")

    def abandoned(self) -> Self:
        """Lists that nobody brought in for a day, and those the queue gave up on."""
        now = timezone.now()
        abandoned = Q(asked_at=None, created_at__lt=now - KEPT) | Q(asked_at__lt=now - STUCK)
        return self.open().filter(abandoned)

    def delete_abandoned(self) -> int:
        """Delete those; returns how many rows."""
        return self.abandoned().delete()[0]


def _first_guess(columns: list[str]) -> Mapping:
    tracker = trackers.recognised(columns)
    without = tracker.without_status if tracker else words.APPLIED
    return Mapping(trackers.guessed(columns), without_status=without)


class Import(OwnedModel):
    """One list from another tracker or a spreadsheet: read, looked at, brought in, and perhaps undone.

    Its lines wait encrypted, in pieces, until it is brought in or a day has passed. What it made knows it.
    """

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="imports")
    file_name = EncryptedTextField(editable=False)
    column_names = EncryptedTextField(editable=False)  # a list, as JSON
    mapping = EncryptedTextField(editable=False)  # mapping.Mapping, packed
    lines = models.PositiveIntegerField(default=0, editable=False)
    said_at = models.DateTimeField(null=True, editable=False)  # what its words become was told
    asked_at = models.DateTimeField(null=True, editable=False)
    without_known = models.BooleanField(default=True, editable=False)  # duplicates are left out
    done = models.PositiveIntegerField(default=0, editable=False)  # lines, while it is brought in
    failed_at = models.DateTimeField(null=True, editable=False)  # and nothing of it was stored
    finished_at = models.DateTimeField(null=True, editable=False)
    undo_asked_at = models.DateTimeField(null=True, editable=False)
    undone_at = models.DateTimeField(null=True, editable=False)
    kept = models.PositiveIntegerField(
        default=0, editable=False
    )  # recoveries that can be brought back since the undo

    objects: ClassVar = ImportQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "owner", condition=Q(finished_at=None), name="import_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(asked_at=None) | Q(said_at__isnull=False), name="import_asked_when_said"
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None) | Q(asked_at__isnull=False),
                name="import_finished_when_asked",
            ),
            models.CheckConstraint(
                condition=Q(undo_asked_at=None) | Q(finished_at__isnull=False),
                name="import_undo_when_finished",
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(undo_asked_at__isnull=False),
                name="import_undone_when_asked",
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        return reverse("import_detail", args=[self.pk])

    @cached_property
    def columns(self) -> list[str]:
        found: list[str] = json.loads(self.column_names)
        return found

    @property
    def tracker(self) -> str:
        """The name of the tracker it comes from; empty for any other list."""
        found = trackers.recognised(self.columns)
        return found.name if found else ""

    @property
    def tracker_order(self) -> str:
        """Which of day and month that tracker writes first; empty where nobody knows."""
        found = trackers.recognised(self.columns)
        return found.order if found else ""

    @property
    def read_as(self) -> Mapping:
        return Mapping.unpacked(self.mapping)

    @property
    def is_waiting(self) -> bool:
        return self.asked_at is None

    @property
    def is_running(self) -> bool:
        """Whether it is being brought in."""
        return self.asked_at is not None and self.finished_at is None

    @property
    def is_being_undone(self) -> bool:
        return self.undo_asked_at is not None and self.undone_at is None

    @property
    def may_be_undone(self) -> bool:
        last = timezone.now() - timedelta(days=UNDO_DAYS)
        return bool(self.finished_at and self.finished_at > last and not self.undo_asked_at)

    @property
    def made(self) -> Made:
        """What it made, as far as it is still here. Four queries."""
        noes = self.rejections.all()
        return Made(
            noes.count(),
            noes.set_aside().count(),
            self.opportunities.open().count(),
            self.worked_on.count(),
        )

    @property
    def worked_on(self) -> Any:
        """The recoveries it made on which something was done since, or which are walked with others."""
        since = Q(alive_at__gt=self.finished_at) | Q(pile__isnull=False)
        return self.rejections.filter(since)

    # Its lines.

    def keep(self, lines: Iterator[Line]) -> int:
        """Store the lines in pieces; returns how many. Raises Unreadable for none, and for too many."""
        count = 0
        for number, some in enumerate(batched(lines, PIECE, strict=False)):
            count += len(some)
            if count > MOST_LINES:
                said = _("That list has more than {n} lines. Please bring it in parts.")
                raise Unreadable(said.format(n=f"{MOST_LINES:,}"))
            self.pieces.create(owner_id=self.owner_id, number=number, packed=json.dumps(some))
        if not count:
            raise Unreadable(_("There is no line below the headings in that file."))
        return count

    def read_lines(self) -> Iterator[Line]:
        """Its lines as they stood in the file, one piece in memory at a time."""
        for number in range(self.pieces.count()):
            for line in json.loads(self.pieces.get(number=number).packed):
                yield Line(*line)

    # What happens to it.

    def say(self, mapping: Mapping, *, is_whole: bool) -> Self:
        """Store how it is read; `is_whole` when the words were told, too. Raises IllegalMove once it was asked for."""
        said_at = timezone.now() if is_whole else None
        return self._move("asked_at", mapping=mapping.packed, said_at=said_at)

    def ask(self, *, without_known: bool) -> Self:
        """Ask that it be brought in. Raises IllegalMove when that was asked, or is not told how."""
        if not self.said_at:
            raise IllegalMove("read", "asked")
        now = timezone.now()
        return self._move("asked_at", asked_at=now, failed_at=None, without_known=without_known)

    def fail(self) -> Self:
        """Note that nothing of it could be stored: it waits again."""
        return self.set(asked_at=None, failed_at=timezone.now(), done=0)

    def finish(self) -> Self:
        """Note that it is brought in; its lines, its headings and its words are deleted."""
        self.pieces.all().delete()
        nothing = {"column_names": "[]", "mapping": Mapping([]).packed}
        return self.set(finished_at=timezone.now(), failed_at=None, **nothing)

    def ask_undo(self) -> Self:
        """Ask that what it made be removed. Raises IllegalMove when that was asked, or a month has passed."""
        if not self.may_be_undone:
            raise IllegalMove("finished", "undone")
        return self._move("undo_asked_at", undo_asked_at=timezone.now())

    def _move(self, unless: str, **facts: object) -> Self:
        """Write these facts only if this fact is not stored yet."""
        if not type(self).objects.filter(pk=self.pk, **{unless: None}).update(**facts):
            raise IllegalMove(unless, ", ".join(facts))
        self.refresh_from_db()
        return self


class ImportPiece(OwnedModel):
    """Some lines of a list that waits to be brought in, as one encrypted text."""

    owner = models.ForeignKey("accounts.User", models.CASCADE, related_name="import_pieces")
    imported = models.ForeignKey(Import, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    packed = EncryptedTextField()  # [[number, cells], …] as JSON

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("imported", "number", name="importpiece_once"),
        ]

    def __str__(self) -> str:
        return f"{self.imported_id}: {self.number}"
