"""docs/operations.md, “To the minute”: each command runs as it stands, and brings back what was there at the moment."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bounceback.database import FOR_TESTS
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import wait_until
from tests.helpers.commands import Shell, commands_in
from tests.helpers.servers import words, write

FOLDERS = ("archive", "base", "new")


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


def shell_of(server: EmbeddedPostgres) -> Shell:
    folder = server.folder.parent
    places = {name.upper(): folder / name for name in FOLDERS}
    more = {"BACKUP_DAYS": 30, "PGHOST": server.run, **places, "NEW": folder / "new" / "data"}
    return Shell(server.data, **more)


def asked(server: EmbeddedPostgres, question: str) -> Any:
    with server.connect(user="postgres") as connection:
        [[answer]] = connection.execute(question).fetchall()  # type: ignore[call-overload]
        return answer


@pytest.mark.slow
def test_what_was_there_at_the_moment_is_there_again(server: EmbeddedPostgres) -> None:
    archive, weekly, look, back = commands_in("docs/operations.md", "### To the minute")
    shell = shell_of(server)
    shell.run(archive)
    server.stop()
    server.start()
    base, journal = (Path(shell.environment[name]) for name in ("BASE", "ARCHIVE"))
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
    shell.run(back, COPY=copy, AT=moment)
    run = Path(shell.environment["NEW"]) / "run"
    with psycopg.connect(host=str(run), user="postgres", dbname="bounceback") as there:
        found = [row[0] for row in there.execute("SELECT word FROM kept ORDER BY word")]
        there.execute("INSERT INTO kept VALUES ('and goes on')")
    shell.run('pg_ctl --pgdata="$NEW" --mode=fast stop')
    assert found == ["after the copy", "before the copy"]
    server.start()
    assert words(server) == ["after the copy", "after the moment"]
