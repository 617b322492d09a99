"""People write through nginx, two web servers and a cluster of PostgreSQL, while machines are lost."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from bounceback.processes import wait_until
from tests.faults.live.ledger import Ledger, nothing_is_wrong
from tests.faults.live.writers import writing
from tests.helpers.programs import needs, program
from tests.machines.cluster import running
from tests.machines.conftest import LONG
from tests.machines.site import Machines

pytestmark = needs("nginx")

ENOUGH = 60 if LONG else 8
"""Writes before something is lost, and after."""
PAUSE = 0.02 if LONG else 0.1
LINKS = 1600 if LONG else 120
WAYS = ["pooled", "direct"] if LONG else ["pooled" if program("pgbouncer") else "direct"]
"""By PgBouncer, or by libpq to whichever may be written to. One of them is enough for the short form."""

type Experiment = Callable[[], AbstractContextManager[Ledger]]


@pytest.fixture(scope="module", params=WAYS)
def machines(request: pytest.FixtureRequest, django_db_setup: None) -> Iterator[Machines]:
    if request.param == "pooled" and not program("pgbouncer"):
        pytest.skip("no pgbouncer here (apt install pgbouncer)")
    with running(synchronous=True) as cluster:
        machines = Machines(cluster, pooled=request.param == "pooled")
        try:
            machines.start(LINKS)
            yield machines
        finally:
            machines.stop()


@pytest.fixture
def experiment(machines: Machines, request: pytest.FixtureRequest) -> Experiment:
    """A context in which people write; afterwards nothing may be lost, doubled or another person's."""

    @contextmanager
    def run() -> Iterator[Ledger]:
        before = machines.written()
        with writing(machines, PAUSE) as outcome:
            gone_on(outcome.ledger)
            yield outcome.ledger
            gone_on(outcome.ledger)
            machines.wait_well()
        journal = (machines.written() - before) / len(outcome.ledger.acked) / 1000
        print(f"\n{journal:.1f} kB of journal for each write that was acknowledged")
        name = request.node.name.removeprefix("test_").replace("_", " ")
        request.node.user_properties.append(("machine", (name, *outcome.row())))
        nothing_is_wrong(outcome, machines)

    return run


def gone_on(ledger: Ledger) -> None:
    """Wait until so many more writes are acknowledged."""
    wanted = len(ledger.acked) + ENOUGH
    assert wait_until(lambda: len(ledger.acked) >= wanted, 120)


def test_a_web_machine_lost(machines: Machines, experiment: Experiment) -> None:
    for web in machines.webs if LONG else machines.webs[:1]:
        with experiment() as ledger:
            web.kill()
            gone_on(ledger)
            web.start()


def test_the_primary_lost(machines: Machines, experiment: Experiment) -> None:
    """The standby takes over by hand, and the old primary comes back as its standby."""
    with experiment() as ledger:
        began = time.monotonic()
        machines.cluster.kill_primary()
        machines.cluster.promote()
        machines.point()
        assert wait_until(lambda: ledger.times[-1] > began, 60)
        gone_on(ledger)
        machines.cluster.follow()
