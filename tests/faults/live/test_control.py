"""The method sees loss where there is some: without it, a table of noughts would say nothing."""

import time

import pytest

from tests.faults.live.conftest import LONG, SECONDS, noted
from tests.faults.live.site import Site
from tests.helpers.servers import kill

pytestmark = pytest.mark.skipif(not LONG, reason="bin/faults alone runs the control")


def test_control_writes_that_were_not_yet_on_the_disk(
    site: Site, request: pytest.FixtureRequest
) -> None:
    """PostgreSQL told to say yes before the journal is written, and killed: some of it must be missed."""
    site.sql("ALTER SYSTEM SET synchronous_commit = off")
    site.sql("ALTER SYSTEM SET wal_writer_delay = '10s'")
    site.sql("SELECT pg_reload_conf()")
    try:
        with noted(site, request) as outcome:
            time.sleep(SECONDS / 2)
            for process in site.postgres_processes():
                kill(process.pid)
        assert outcome.lost
    finally:
        site.sql("ALTER SYSTEM RESET ALL")
        site.sql("SELECT pg_reload_conf()")
