"""Making a person's file: one ZIP with JSON, sheets and a book, written straight into encrypted pieces."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import connection
from django.utils import timezone, translation

from bounceback.postgresql.owners import as_owner, as_owner_of
from bounceback.postgresql.standby import on_primary, read_from_standby
from recovery.rejections.models import Rejection
from recovery.shared.background import lock_number, progress_of
from recovery.takeout.book import Book
from recovery.takeout.kinds import kinds
from recovery.takeout.models import Pieces, Takeout
from recovery.takeout.writing import Writer

JSON_FILE = "bounceback.json"
EVERY = 25  # pages of the book, after which the page of the person hears how far it is
LONGEST = 600.0
"""Seconds of PostgreSQL's time, after which a standby is taken for one that hangs."""


class MadeElsewhere(Exception):
    """Another worker is at it, or was until a moment ago."""


def make(pk: UUID) -> None:
    """Make the file of this key, if it is still wanted and not ready. Raises MadeElsewhere.

    Nothing of it stands on a disk in plain text, and no more than one piece of it in memory. A worker that begins
    again after another was lost begins anew.
    """
    with _alone(pk):
        with as_owner_of(Takeout, pk=pk):
            takeout = Takeout.objects.select_related("owner").filter(pk=pk, ready_at=None).first()
        if takeout:
            with (
                timezone.override(takeout.owner.zone),
                translation.override(takeout.owner.language),
                progress_of(takeout) as tell,
            ):
                read_from_standby(partial(_write, takeout, tell), within=LONGEST)


def _write(takeout: Takeout, tell: Callable[[int], None]) -> None:
    """Write all of it, from the beginning: where it is read from a standby, and that fails, it is written once more."""
    owner, pieces = takeout.owner, Pieces(takeout)
    before = len(kinds()) + 1
    with on_primary(), as_owner(owner.pk):
        takeout.begin(before + Rejection.objects.owned_by(owner).count())
    with ZipFile(pieces, "w", ZIP_DEFLATED) as bundle:
        # Everything as it stood at one moment, so that no row points at one that came later.
        with as_owner(owner.pk, one_moment=True):
            writer = Writer(owner)
            with _member(bundle, JSON_FILE) as file:
                writer.write_json(file)
            for kind in kinds():
                with _member(bundle, f"sheets/{kind.name}.csv") as file:
                    writer.write_sheet(kind, file)
        with as_owner(owner.pk):
            tell(before)
            for number, page in enumerate(Book(owner).pages(), 1):
                bundle.writestr(f"book/{page.file}", page.html)
                if number % EVERY == 0:
                    tell(min(before + number, takeout.parts))
    with on_primary(), as_owner(owner.pk):
        takeout.finish(pieces.finish())


@contextmanager
def _member(bundle: ZipFile, name: str) -> Iterator[IO[str]]:
    with bundle.open(name, "w") as raw, io.TextIOWrapper(raw, "utf-8", newline="") as file:
        yield file


@contextmanager
def _alone(pk: UUID) -> Iterator[None]:
    """Hold off every other worker from this file. The database lets go of it when a connection is lost."""
    key = [lock_number(pk)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", key)
        if not cursor.fetchall()[0][0]:
            raise MadeElsewhere
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", key)
