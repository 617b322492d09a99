"""docs/operations.md, “To the minute”: each command runs as it stands, and brings back what was there at the moment."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bounceback.database import FOR_TESTS
from bounceback.embedded import EmbeddedPostgres, programs_of_the_wheel
from bounceback.processes import wait_until
from tests.helpers.servers import words, write

PAGE = Path("docs/operations.md")
FOLDERS = ("archive", "base", "new")


def blocks() -> list[str]:
    """The commands of the page, one text for each occasion."""
    section = PAGE.read_text().partition("### To the minute")[2].partition("\n### ")[0]
    return re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)


@pytest.fixture
def server() -> Iterator[EmbeddedPostgres]:
    folder = Path(tempfile.mkdtemp(prefix="bounceback-journal-"))
    folder.chmod(0o711)
    # With as many connections as a plain PostgreSQL has: the copy must allow what the first did.
    server = EmbeddedPostgres(folder / "postgres", settings=FOR_TESTS | {"max_connections": "100"})
    server.start()
    for name in FOLDERS:
        (folder / name).mkdir()
        shutil.copystat(server.data, folder / name)
        os.chown(folder / name, server.data.stat().st_uid, server.data.stat().st_gid)
    yield server
    server.stop()
    shutil.rmtree(folder)


class Shell:
    """A shell of PostgreSQL's own account, with what the page says is set."""

    def __init__(self, server: EmbeddedPostgres) -> None:
        owner, folder = server.data.stat(), server.folder.parent
        self.places = {name.upper(): str(folder / name) for name in FOLDERS}
        self.environment = {
            "PATH": f"{programs_of_the_wheel()}:{os.environ['PATH']}",
            "PGHOST": str(server.run),
            "PGUSER": "postgres",
            "BACKUP_DAYS": "30",
            **self.places,
            "NEW": str(folder / "new" / "data"),
        }
        self.account: dict[str, Any] = (
            {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
            if os.geteuid() == 0
            else {}
        )

    def run(self, commands: str, **more: str) -> str:
        done = subprocess.run(
            ["sh", "-euc", commands],
            cwd="/",
            env=self.environment | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **self.account,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout


def asked(server: EmbeddedPostgres, question: str) -> Any:
    with server.connect(user="postgres") as connection:
        [[answer]] = connection.execute(question).fetchall()  # type: ignore[call-overload]
        return answer


@pytest.mark.slow
def test_what_was_there_at_the_moment_is_there_again(server: EmbeddedPostgres) -> None:
    archive, weekly, look, back = blocks()
    shell = Shell(server)
    shell.run(archive)
    server.stop()
    server.start()
    base, journal = Path(shell.places["BASE"]), Path(shell.places["ARCHIVE"])
    shell.run('mkdir "$BASE/20200101" && touch -d 2020-01-01 "$BASE/20200101"')
    before = asked(server, "SELECT pg_walfile_name(pg_switch_wal())")
    write(server, "before the copy")
    shell.run(weekly)
    [copy] = base.iterdir()
    assert not (journal / before).exists()  # older than the oldest copy
    write(server, "after the copy")
    moment = asked(server, "SELECT clock_timestamp()::text")
    write(server, "after the moment")
    with server.connect() as connection:
        connection.execute("DELETE FROM kept WHERE word LIKE 'before%'")
    last = asked(server, "SELECT pg_walfile_name(pg_switch_wal())")
    assert wait_until(lambda: (journal / last).exists(), 60)
    assert "failed_count       | 0" in shell.run(look)
    server.stop()  # the machine is lost
    shell.run(back, COPY=str(copy), AT=moment)
    run = Path(shell.environment["NEW"]) / "run"
    with psycopg.connect(host=str(run), user="postgres", dbname="bounceback") as there:
        found = [row[0] for row in there.execute("SELECT word FROM kept ORDER BY word")]
        there.execute("INSERT INTO kept VALUES ('and goes on')")
    shell.run('pg_ctl --pgdata="$NEW" --mode=fast stop')
    assert found == ["after the copy", "before the copy"]
    server.start()
    assert words(server) == ["after the copy", "after the moment"]
