"""Workers of the queue that a test starts: `manage.py worker` on the test database, with mail to a port of ours."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.helpers.clones import ROOT
from tests.helpers.servers import address_of_test_database

type Working = Callable[..., AbstractContextManager[WorkerProcess]]


class WorkerProcess:
    """`manage.py worker`, as bin/run and the compose file start it, on the test database."""

    def __init__(self, log: Path, port: int, concurrency: int = 2) -> None:
        self.concurrency = concurrency
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.queue_settings",
            "BOUNCEBACK_MODE": "local",
            "DATABASE_URL": address_of_test_database(),
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
            "DEFAULT_FROM_EMAIL": "us@example.com",
            "TEST_CONCURRENCY": str(concurrency),
        }
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "worker"],
                cwd=ROOT,
                env=environment,
                stdout=out,
                stderr=out,
            )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(20)


class Staff:
    """The workers of these tests."""

    def __init__(self, log: Path, port: int) -> None:
        self.log = log
        self.port = port
        self.left: list[WorkerProcess] = []

    @contextmanager
    def working(self, concurrency: int = 2) -> Iterator[WorkerProcess]:
        """A worker: one that a test left, or a new one. It is left for the next if all goes well."""
        worker = self._left(concurrency) or WorkerProcess(self.log, self.port, concurrency)
        try:
            yield worker
        except BaseException:
            worker.kill()
            raise
        if worker.process.poll() is None:
            self.left.append(worker)

    def _left(self, concurrency: int) -> WorkerProcess | None:
        found = next((each for each in self.left if each.concurrency == concurrency), None)
        if found:
            self.left.remove(found)
        return found

    def send_home(self) -> None:
        while self.left:
            assert self.left.pop().stop() == 0
