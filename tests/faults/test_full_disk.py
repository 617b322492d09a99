"""A disk that is full under PostgreSQL: what reads goes on, and whoever asks whether all is well is told."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from bounceback.database import embedded_settings
from tests.helpers.raw import ask
from tests.helpers.servers import server_in

pytestmark = pytest.mark.slow


@pytest.fixture
def disk() -> Iterator[Path]:
    """A file system of 220 MB; only root can make one."""
    folder = Path(tempfile.mkdtemp(prefix="bounceback-disk-"))
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=220m,mode=0755", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        folder.rmdir()
        pytest.skip("no file system can be made here")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


@contextlib.contextmanager
def filled(disk: Path) -> Iterator[None]:
    """Leave not a byte of room on this disk."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(1024 * 1024))
            file.flush()
    assert os.statvfs(disk).f_bavail == 0
    yield
    ballast.unlink()


def health() -> tuple[int, bytes]:
    answer = ask("GET", "/healthz")
    return answer.status, answer.body


def test_the_health_check_says_that_nothing_can_be_written(
    disk: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    server = server_in(disk)
    server.start()
    facts = {**connection.settings_dict, **embedded_settings(disk / "postgres")}
    theirs = connections["default"]
    ours = connections["default"] = type(theirs)(facts, "default")
    try:
        with django_db_blocker.unblock():
            assert health() == (200, b"ok\n")
            with filled(disk):
                assert health() == (503, b"disk full\n")
                assert ask("GET", "/support/").status == 200
            assert health() == (200, b"ok\n")
            ours.close()
    finally:
        connections["default"] = theirs
        server.stop()
