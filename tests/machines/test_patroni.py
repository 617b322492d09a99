"""Patroni lets the standby take over by itself, and brings the old primary back as a standby."""

import os
from pathlib import Path

import pytest

from bounceback.processes import wait_until
from tests.machines.patroni import looked_after
from tests.machines.writers import MADE, writing

PROGRAMS = os.environ.get("BOUNCEBACK_PATRONI", "")
"""The folder of Patroni's programs, which bin/machines --patroni installs."""


@pytest.mark.skipif(not PROGRAMS, reason="bin/machines --patroni alone installs Patroni")
def test_nothing_that_was_acknowledged_is_lost() -> None:
    with looked_after(Path(PROGRAMS)) as cluster:
        cluster.sql(MADE)
        with writing(cluster.address()) as notes:
            notes.go_on(500)
            lost = cluster.primary()
            lost.kill()
            notes.go_on(500, seconds=180)
        found = cluster.sql("SELECT number FROM kept")
        assert notes.lost_among(found, "taken over by Patroni") == set()
        lost.start()
        assert wait_until(cluster.has_standby, 90, 0.5)
