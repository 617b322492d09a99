"""The primary is killed under writes, and the standby takes over: what was acknowledged is there."""

from collections.abc import Iterator

import psycopg
import pytest

from bounceback.database import NAME
from tests.machines.cluster import Cluster, running
from tests.machines.conftest import LONG
from tests.machines.writers import MADE, writing

KILLS = 3 if LONG else 1
ENOUGH = 500 if LONG else 50
"""Writes before the primary is killed, and after."""


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with running(synchronous=True) as cluster:
        cluster.sql(f"SET ROLE {NAME}; {MADE}")
        yield cluster


def test_what_is_acknowledged_is_on_the_standby(cluster: Cluster) -> None:
    cluster.sql("INSERT INTO kept VALUES (-1)")
    cluster.wait_level()
    assert cluster.sql("SELECT number FROM kept", standby=True) == [(-1,)]
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        cluster.sql("INSERT INTO kept VALUES (-2)", standby=True)


def test_a_standby_can_be_behind_and_catches_up(cluster: Cluster) -> None:
    with cluster.behind():
        cluster.sql("INSERT INTO kept VALUES (-3)")
        assert cluster.lag() > 0
        assert cluster.sql("SELECT number FROM kept WHERE number = -3", standby=True) == []
    assert cluster.sql("SELECT number FROM kept WHERE number = -3", standby=True) == [(-3,)]


@pytest.mark.parametrize("kill", range(KILLS))
def test_nothing_that_was_acknowledged_is_lost(cluster: Cluster, kill: int) -> None:
    with writing(cluster.address(NAME)) as notes:
        notes.go_on(ENOUGH)
        cluster.kill_primary()
        cluster.promote()
        notes.go_on(ENOUGH)
    assert notes.lost_among(cluster.sql("SELECT number FROM kept"), "taken over by hand") == set()
    cluster.follow()  # the old primary comes back, as the standby of the new one
    cluster.wait_level()
    count = "SELECT count(*) FROM kept"
    assert cluster.sql(count, standby=True) == cluster.sql(count)
    cluster.sql("TRUNCATE kept")


def test_control_what_only_the_primary_had_is_missed(cluster: Cluster) -> None:
    """Nobody waits for the standby, and it is told nothing: the count must find what is lost."""
    cluster.sql("ALTER SYSTEM RESET synchronous_standby_names")
    cluster.sql("SELECT pg_reload_conf()")
    with writing(cluster.address(NAME)) as notes:
        notes.go_on(ENOUGH)
        cluster.stop_sending()
        notes.go_on(ENOUGH)
        cluster.kill_primary()
        cluster.promote()
        notes.go_on(1)
    assert notes.lost_among(cluster.sql("SELECT number FROM kept"), "control")
