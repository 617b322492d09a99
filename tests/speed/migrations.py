"""How long each kind of migration holds up who writes, on a table of a million rows.

python -m tests.speed.migrations [--rows 1000000]

One writer adds a row every ten milliseconds while the table is changed; told is the longest that one of them took.
"""

import argparse
import tempfile
import threading
import time
from pathlib import Path

import psycopg

from bounceback.embedded import EmbeddedPostgres
from bounceback.migrating import LONGEST_WAIT

KINDS = {
    "column that may be null": ["ALTER TABLE note ADD COLUMN a integer"],
    "column with a default in the database": [
        "ALTER TABLE note ADD COLUMN b integer DEFAULT 0 NOT NULL"
    ],
    "column that names a row of another table": [
        "ALTER TABLE note ADD COLUMN c bigint REFERENCES owner (id)"
    ],
    "check, at once": ["ALTER TABLE note ADD CONSTRAINT d CHECK (number >= 0)"],
    "check, not valid and validated later": [
        "ALTER TABLE note ADD CONSTRAINT e CHECK (number >= 0) NOT VALID",
        "ALTER TABLE note VALIDATE CONSTRAINT e",
    ],
    "index": ["CREATE INDEX f ON note (number)"],
    "index, beside who writes": ["CREATE INDEX CONCURRENTLY g ON note (number)"],
    "every row updated": ["UPDATE note SET number = number + 1"],
    "column of another type": ["ALTER TABLE note ALTER COLUMN number TYPE bigint"],
    "column that goes": ["ALTER TABLE note DROP COLUMN a"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        server = EmbeddedPostgres(Path(folder) / "postgres")
        server.start()
        try:
            measure(server, rows)
        finally:
            server.stop()


def measure(server: EmbeddedPostgres, rows: int) -> None:
    with server.connect() as there:
        there.execute("CREATE TABLE owner (id bigint PRIMARY KEY)")
        there.execute(
            "CREATE TABLE note (id bigserial PRIMARY KEY, number integer NOT NULL, body text)"
        )
        with there.cursor().copy("COPY note (number, body) FROM STDIN") as copy:
            for number in range(rows):
                copy.write_row((number, "some four hundred letters of words" * 12))
        there.execute("VACUUM ANALYZE note")
        for kind, statements in KINDS.items():
            with Writer(server) as writer:
                for statement in statements:
                    there.execute(statement)
            print(f"{writer.longest:6.2f} s  {kind}", flush=True)
        for wait in ("0", LONGEST_WAIT):
            with Writer(server) as writer:
                behind_a_reader(server, there, wait)
            print(f"{writer.longest:6.2f} s  behind a reader of 6 s, lock_timeout {wait}")


def behind_a_reader(server: EmbeddedPostgres, there: psycopg.Connection, wait: str) -> None:
    """Change a table that somebody reads for six seconds, by as many tries as it takes."""
    there.execute(f"SET lock_timeout = '{wait}'")  # type: ignore[call-overload]
    with server.connect() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT FROM note LIMIT 1")
        release = threading.Timer(6, reader.execute, ["COMMIT"])
        release.start()
        while True:
            try:
                there.execute("ALTER TABLE note ADD COLUMN h integer")
                break
            except psycopg.errors.LockNotAvailable:
                time.sleep(1)
        there.execute("ALTER TABLE note DROP COLUMN h")
        release.join()


class Writer:
    """Adds rows until it is left, and keeps how long the longest took."""

    def __init__(self, server: EmbeddedPostgres) -> None:
        self.server = server
        self.longest = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._write)

    def __enter__(self) -> "Writer":
        self._thread.start()
        time.sleep(0.3)
        return self

    def __exit__(self, *_: object) -> None:
        time.sleep(0.3)
        self._done.set()
        self._thread.join()

    def _write(self) -> None:
        with self.server.connect() as there:
            while not self._done.wait(0.01):
                began = time.perf_counter()
                there.execute("INSERT INTO note (number, body) VALUES (1, 'a word')")
                self.longest = max(self.longest, time.perf_counter() - began)


if __name__ == "__main__":
    main()
