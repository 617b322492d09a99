"""Reading a backup: its head, and its dump by way of pg_restore, which wants it in one piece from end to end."""

import json
import re
import subprocess
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, cast

from bounceback.backups.database import Database, Table
from bounceback.backups.sealing import opened
from bounceback.trouble import Trouble

COPY = re.compile(rb"COPY (.+?) (?:\(.*\) )?FROM stdin;\n")


@dataclass(frozen=True)
class Head:
    """What a backup says of itself, sealed like the rest of it."""

    tables: dict[str, Table]
    """By their names as pg_dump writes them."""
    migrations: list[str]
    """Those the database had been through, as "app.name"."""
    proof: str
    """A word written with the ENCRYPTION_KEYS of the time; empty when there was none."""

    def told(self) -> str:
        rows = sum(table.rows for table in self.tables.values())
        return f"{rows:,} rows in {len(self.tables)} tables"


@contextmanager
def backup_in(path: Path, keys: list[str]) -> Iterator[tuple[Head, Iterator[bytes]]]:
    """The head of a backup, and its dump piece by piece."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise Trouble(f"{path} cannot be read ({error.strerror}).") from None
    with file:
        pieces = opened(file, keys)
        begun = bytearray(next(pieces))
        size = 4 + int.from_bytes(begun[:4])
        while len(begun) < size:
            begun += next(pieces)
        told = json.loads(begun[4:size])
        tables = {name: Table(**table) for name, table in told.pop("tables").items()}
        yield Head(tables=tables, **told), chain([bytes(begun[size:])], pieces)


def verified(database: Database, path: Path, keys: list[str]) -> Head:
    """The head of a backup whose every piece is as it was written and holds the rows that the head says."""
    found: Counter[str] = Counter()
    with (
        backup_in(path, keys) as (head, pieces),
        pg_restore(database, pieces, "--data-only", "--file=-") as lines,
    ):
        table = ""
        for line in lines:
            if table:
                if line == b"\\.\n":
                    table = ""
                else:
                    found[table] += 1
            elif copy := COPY.fullmatch(line):
                table = copy[1].decode()
    wrong = [name for name, each in head.tables.items() if found[name] != each.rows]
    if wrong or found.keys() - head.tables.keys():
        raise Trouble(f"This backup lacks rows that it should hold, in {', '.join(wrong)}.")
    return head


@contextmanager
def pg_restore(database: Database, pieces: Iterable[bytes], *words: str) -> Iterator[IO[bytes]]:
    """What pg_restore writes while it is fed the dump. Raises Trouble when either goes wrong."""
    wrong: list[Exception] = []
    with tempfile.TemporaryFile() as errors:
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with database.program("pg_restore", *words, errors=errors, **streams) as program:
            told, said = cast(IO[bytes], program.stdin), cast(IO[bytes], program.stdout)

            def feed() -> None:
                try:
                    _feed(told, pieces)
                except Exception as error:
                    program.kill()  # or it would take what came so far for the whole
                    wrong.append(error)

            feeder = threading.Thread(target=feed)
            feeder.start()
            try:
                yield said
            finally:
                said.close()
                feeder.join()
        if wrong:
            raise wrong[0]
        if program.returncode:
            raise Trouble(f"pg_restore did not finish: {said_first(errors)}")


def _feed(pipe: IO[bytes], pieces: Iterable[bytes]) -> None:
    """Write every piece, and look at each even when the program has gone and takes no more."""
    write: Callable[[bytes], object] = pipe.write
    for piece in pieces:
        try:
            write(piece)
        except BrokenPipeError:
            write = len
    with suppress(BrokenPipeError):
        pipe.close()


def said_first(errors: IO[bytes]) -> str:
    """The first line of what a program complained about; what follows may quote a row."""
    errors.seek(0)
    return errors.readline().decode(errors="replace").strip() or "it gave no reason."
