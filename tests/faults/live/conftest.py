"""One BounceBack for all experiments of a run; how long each takes; and what must hold of every one."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from tests.faults.live.ledger import Outcome, nothing_is_wrong, signed_in
from tests.faults.live.site import Site
from tests.faults.live.writers import writing

LONG = os.environ.get("BOUNCEBACK_FAULTS") == "long"
"""As bin/faults runs them; the tests run a short form."""

SECONDS = 12.0 if LONG else 2.5
PAUSE = 0.02 if LONG else 0.25
LINKS = 1600 if LONG else 120
AFTERWARDS = 0.7
"""Seconds for which people go on writing once all is well again."""

HELP = ("/support/", "/vent/")
"""What answers whatever has failed."""

type Moments = Callable[[float], Iterator[None]]
type Experiment = Callable[..., AbstractContextManager[Outcome]]


@pytest.fixture(scope="session")
def running(django_db_setup: None) -> Iterator[Site]:
    site = Site()
    try:
        site.start(LINKS)
        for letter, person in site.seeded["people"].items():
            person["cookies"] = signed_in(site, letter).cookies
        yield site
    finally:
        site.stop()


@pytest.fixture
def site(running: Site) -> Site:
    """The site, well."""
    running.wait_well()
    return running


@pytest.fixture
def moments() -> Moments:
    """Comes back every so many seconds, as long as an experiment goes on."""

    def every(pause: float) -> Iterator[None]:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            time.sleep(min(pause, SECONDS))
            yield

    return every


@pytest.fixture
def experiment(site: Site, request: pytest.FixtureRequest) -> Experiment:
    """A context in which people write, and after which nothing may be lost, doubled or another person's.

    `pause` is how long each waits between two writes, in seconds.
    """

    @contextmanager
    def run(pause: float = PAUSE) -> Iterator[Outcome]:
        with noted(site, request, pause) as outcome:
            yield outcome
        nothing_is_wrong(outcome, site)

    return run


@contextmanager
def noted(site: Site, request: pytest.FixtureRequest, pause: float = PAUSE) -> Iterator[Outcome]:
    """A context in which people write, until a moment after all is well; what it came to goes into the table."""
    with writing(site, pause) as outcome:
        time.sleep(AFTERWARDS)
        yield outcome
        site.wait_well(120)
        time.sleep(AFTERWARDS)
    name = request.node.name.removeprefix("test_").replace("_", " ")
    request.node.user_properties.append(("fault", (name, *outcome.row())))
