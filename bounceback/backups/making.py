"""Making a backup: dumped, sealed, read back and counted before it gets its name.

Inside the seal stand the head (what is in which table, in JSON) and then pg_dump's own custom format.
Both see the database at the same moment: they share one snapshot.

ENCRYPTION_KEYS, which read private text, are never in it. The head has one word written with them, so
that a restore can tell beforehand whether the keys at hand are theirs.
"""

import errno
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import IO, cast

from bounceback.backups.database import Database, migrations_of, tables_of
from bounceback.backups.kept import name_of
from bounceback.backups.reading import Head, said_first, verified
from bounceback.backups.sealing import Seal
from bounceback.processes import locked
from bounceback.trouble import Trouble

PIECE = 1024 * 1024
TOLD_EVERY = 100 * PIECE
DUMP = (
    "--format=custom",
    "--no-owner",  # whoever restores owns it
    "--no-privileges",  # `migrate` gives them again
    "--lock-wait-timeout=60000",  # behind a migration
)


def make(
    database: Database,
    folder: Path,
    keys: list[str],
    *,
    proof: str,
    now: datetime,
    say: Callable[[str], object],
) -> Path:
    """Write a backup into the folder; its path, once it was read back whole.

    Raises Trouble, and then leaves nothing behind.
    """
    with _in_words(folder), _alone_in(folder):
        final = folder / name_of(now)
        draft = final.with_suffix(".part")
        try:
            with open(draft, "xb", opener=_for_the_owner) as file:
                _write(database, Seal(file, keys), proof, say)
                file.flush()
                os.fsync(file.fileno())
            say(f"Written: {_size(draft.stat().st_size)}. Reading it back.")
            head = verified(database, draft, keys)
            draft.rename(final)
        finally:
            draft.unlink(missing_ok=True)
    say(f"It holds what the database held: {head.told()}.")
    return final


@contextmanager
def _in_words(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble(
                f"The disk that holds {folder} is full: no backup was made. "
                "Make some room; the older ones are as they were."
            ) from None
        raise Trouble(f"No backup could be written into {folder} ({error.strerror}).") from None


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, and put away what a killed run left half written."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not locked(lock):
            raise Trouble(f"A backup is being written into {folder} just now.")
        for left in folder.glob("*.part"):
            left.unlink()
        yield
    finally:
        os.close(lock)


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(database: Database, seal: Seal, proof: str, say: Callable[[str], object]) -> None:
    with database.connect() as connection:
        [[snapshot]] = connection.execute("SELECT pg_export_snapshot()").fetchall()
        head = Head(tables_of(connection), migrations_of(connection), proof)
        text = json.dumps(asdict(head)).encode()
        seal.write(len(text).to_bytes(4) + text)
        say(f"To write: {head.told()}.")
        _dump(database, snapshot, seal, say)
    seal.finish()


def _dump(database: Database, snapshot: str, seal: Seal, say: Callable[[str], object]) -> None:
    words = (*DUMP, f"--snapshot={snapshot}", database.dbname)
    written = told = 0
    with tempfile.TemporaryFile() as errors:
        with database.program("pg_dump", *words, errors=errors, stdout=subprocess.PIPE) as program:
            pipe = cast(IO[bytes], program.stdout)
            while piece := pipe.read(PIECE):
                seal.write(piece)
                written += len(piece)
                if written - told >= TOLD_EVERY:
                    say(f"  {_size(written)} so far")
                    told = written
        if program.returncode:
            raise Trouble(f"pg_dump did not finish: {said_first(errors)}")


def _size(count: int) -> str:
    return f"{count / 1_000_000:,.1f} MB"
