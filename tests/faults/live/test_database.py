"""PostgreSQL restarted, cut off, hung and gone while people write."""

import time

from bounceback.postgresql import patience
from tests.faults.live.browser import Browser
from tests.faults.live.conftest import HELP, LONG, SECONDS, Experiment, Moments
from tests.faults.live.site import Site

HANGS = 30.0 if LONG else 3.0
"""Seconds for which PostgreSQL stands still."""


def test_postgresql_restarted(site: Site, experiment: Experiment, moments: Moments) -> None:
    with experiment():
        for _ in moments(4):
            site.wait_well()
            site.stop_postgresql()


def test_connections_ended(site: Site, experiment: Experiment, moments: Moments) -> None:
    with experiment():
        for _ in moments(0.5):
            site.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )


def test_postgresql_stands_still(site: Site, experiment: Experiment) -> None:
    """Who is signed in finds someone to talk to as soon as patience.FOR_HELP ends, and others at once."""
    with experiment(), site.asleep(site.postgres_processes()):
        until = time.monotonic() + HANGS
        for path in HELP:
            assert site.answers(path, seconds=2) == 200
        began = time.monotonic()
        assert signed_in_before(site).get("/support/").status == 200
        assert time.monotonic() - began < patience.FOR_HELP + 2
        time.sleep(max(0, until - time.monotonic()))


def signed_in_before(site: Site) -> Browser:
    return Browser(site.port, "a", cookies=dict(site.seeded["people"]["a"]["cookies"]))


def test_postgresql_gone(site: Site, experiment: Experiment) -> None:
    """A kind page for whoever is signed in, someone to talk to for everybody; and it comes back by itself."""
    with experiment(), site.without_database():
        somebody = signed_in_before(site)
        for path in HELP:
            assert site.answers(path) == 200
            assert somebody.get(path).status == 200
        page = somebody.get("/today/")
        assert page.status == 503
        assert "It usually comes back by itself" in page.text
        time.sleep(SECONDS)
