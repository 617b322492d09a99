"""Processes that are killed hard (SIGKILL) while people write."""

from tests.faults.live.conftest import Experiment, Moments
from tests.faults.live.site import Site
from tests.helpers.servers import kill


def test_web_workers_killed_again_and_again(
    site: Site, experiment: Experiment, moments: Moments
) -> None:
    with experiment():
        for _ in moments(0.3):
            site.kill_a_web_worker()


def test_the_web_server_killed(site: Site, experiment: Experiment, moments: Moments) -> None:
    with experiment():
        for _ in moments(10):
            site.wait_well()
            site.master().kill()


def test_the_background_worker_killed(site: Site, experiment: Experiment, moments: Moments) -> None:
    with experiment():
        for _ in moments(1.5):
            if worker := site.background():
                worker.kill()


def test_postgresql_killed_whole(site: Site, experiment: Experiment, moments: Moments) -> None:
    with experiment():
        for _ in moments(4):
            site.wait_well()
            for process in site.postgres_processes():
                kill(process.pid)


def test_the_first_process_of_postgresql_killed(
    site: Site, experiment: Experiment, moments: Moments
) -> None:
    with experiment():
        for _ in moments(4):
            site.wait_well()
            site.postmaster().kill()


def test_one_process_of_postgresql_killed(
    site: Site, experiment: Experiment, moments: Moments
) -> None:
    with experiment():
        for _ in moments(1.5):
            site.wait_well()
            kill(site.backends()[0])
