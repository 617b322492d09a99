"""The disk under PostgreSQL is full while people write."""

import contextlib
import errno
import time
from collections.abc import Iterator

import psycopg
import pytest

from bounceback.processes import wait_until
from tests.faults.live.conftest import HELP, SECONDS, Experiment
from tests.faults.live.site import Site


@pytest.fixture(autouse=True)
def its_own_disk(site: Site) -> None:
    if not site.has_own_disk:
        pytest.skip("a full disk can only be tried where this account may mount one (Linux, root)")


@contextlib.contextmanager
def full(site: Site) -> Iterator[None]:
    """A context in which PostgreSQL's disk has no byte left."""
    ballast = site.postgres.folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65536))
        except OSError as problem:
            if problem.errno != errno.ENOSPC:
                raise
    try:
        yield
    finally:
        ballast.unlink()


def keep_room_in_the_journal(site: Site) -> None:
    """Let PostgreSQL keep files of its journal for later, so that it is its tables that find no room."""
    for _ in range(3):
        site.sql("SELECT pg_logical_emit_message(false, 'faults', 'x'), pg_switch_wal()")
    site.sql("CHECKPOINT")


def fill_the_journal(site: Site) -> None:
    """Write to the journal until PostgreSQL gives up."""
    with contextlib.suppress(psycopg.OperationalError):
        for _ in range(1000):
            site.sql("SELECT pg_logical_emit_message(true, 'faults', repeat('x', 1000000))")
        pytest.fail("PostgreSQL found room for a thousand megabytes")


def test_the_disk_full(site: Site, experiment: Experiment) -> None:
    """PostgreSQL goes on, and heals without a restart once there is room."""
    keep_room_in_the_journal(site)
    before = site.postmaster().pid
    with experiment(), full(site):
        time.sleep(SECONDS)
        for path in HELP:
            assert site.answers(path) == 200
    assert site.postmaster().pid == before


def test_the_disk_full_to_the_last_of_the_journal(site: Site, experiment: Experiment) -> None:
    """PostgreSQL ends. Someone to talk to is there all the same, and everything is once there is room."""
    with experiment(), full(site):
        fill_the_journal(site)
        assert wait_until(lambda: site.answers() == 503, 20)
        for _ in range(4):
            time.sleep(SECONDS / 4)
            assert [site.answers(path) for path in HELP] == [200, 200]
