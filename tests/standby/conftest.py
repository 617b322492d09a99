"""One primary and one standby for all of these tests, migrated once."""

import subprocess
from collections.abc import Iterator

import pytest

from bounceback.database import FOR_TESTS, NAME
from tests.helpers.hosted import environment
from tests.machines.cluster import Cluster, running

# What is acknowledged is in the journal; and a reader over there is ended soon that is in the way of a vacuum.
LIKE_HOSTED = FOR_TESTS | {"synchronous_commit": "on", "max_standby_streaming_delay": "1s"}


@pytest.fixture(scope="session")
def cluster(django_db_setup: None) -> Iterator[Cluster]:
    """Both hold a copy of the database of this test run."""
    with running(settings=LIKE_HOSTED) as made:
        programs = made.primary.programs
        ours = environment()["DATABASE_URL"]
        dump = [programs / "pg_dump", "--format=custom", f"--dbname={ours}"]
        dumped = subprocess.run(dump, check=True, capture_output=True).stdout
        restore = [programs / "pg_restore", "--no-owner", f"--dbname={made.address(NAME)}"]
        subprocess.run(restore, check=True, input=dumped)
        yield made


@pytest.fixture(autouse=True)
def known_to_its_tests(request: pytest.FixtureRequest, cluster: Cluster) -> None:
    if request.instance:
        request.instance.cluster = cluster
