"""PostgreSQL servers that a test starts for itself."""

import contextlib
import os
import signal
import subprocess
from pathlib import Path
from urllib.parse import quote

import psutil
from django.db import connection

from bounceback.database import FOR_TESTS
from bounceback.embedded import EmbeddedPostgres


def server_in(folder: Path) -> EmbeddedPostgres:
    return EmbeddedPostgres(folder / "postgres", settings=FOR_TESTS)


def write(server: EmbeddedPostgres, *words: str) -> None:
    with server.connect() as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
        for word in words:
            connection.execute("INSERT INTO kept VALUES (%s)", [word])


def words(server: EmbeddedPostgres) -> list[str]:
    with server.connect() as connection:
        return [row[0] for row in connection.execute("SELECT word FROM kept ORDER BY word")]


def address(user: str, host: str, name: str, password: str = "", port: object = "") -> str:
    """The address of a database, by a socket's folder or by a network."""
    secret = f":{quote(password, safe='')}" if password else ""
    place = f"{quote(host, safe=',')}{f':{port}' if port else ''}"
    return f"postgres://{quote(user)}{secret}@{place}/{quote(name)}"


def address_of_test_database() -> str:
    """The address of this run's own test database."""
    facts = connection.settings_dict
    return address(
        facts["USER"], facts["HOST"], facts["NAME"], facts["PASSWORD"], str(facts["PORT"])
    )


def take_over(server: EmbeddedPostgres) -> None:
    """Fill a running, empty server with the tables of the test database: to migrate takes twenty seconds."""
    dump = [
        server.programs / "pg_dump",
        "--format=custom",
        "--compress=0",
        address_of_test_database(),
    ]
    copied = subprocess.run(dump, check=True, capture_output=True).stdout
    restore = [server.programs / "pg_restore", "--exit-on-error", "--dbname"]
    there = address("postgres", str(server.run), "bounceback")
    subprocess.run([*restore, there], check=True, input=copied)


def processes_of(server: EmbeddedPostgres) -> list[psutil.Process]:
    """The processes of a server, its first one in front."""
    first = first_process_in(server.data)
    return [first, *first.children()]


def first_process_in(data: Path) -> psutil.Process:
    """The first process of the server whose rows are in this folder."""
    return psutil.Process(int((data / "postmaster.pid").read_text().split("\n")[0]))


def kill(pid: int) -> None:
    """End a process at once, as a machine that loses its power does."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
