"""A BounceBack of its own, as bin/run starts it: with parts to be hurt."""

import contextlib
import http.client
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
from cryptography.fernet import Fernet, MultiFernet

from bounceback.database import NAME
from bounceback.embedded import EmbeddedPostgres
from bounceback.processes import MARK, command_of, left_from, stop_all, wait_until
from tests.helpers.clones import ROOT, free_port
from tests.helpers.servers import address, kill, processes_of, take_over
from tests.helpers.web_server import serve

OURS = ("BOUNCEBACK_", "DJANGO_", "DATABASE_", "PYTEST_", "EMAIL_", "COVERAGE")
ROOM = 400
"""Megabytes for PostgreSQL's folder, where this account may give it a disk of its own."""


class Site:
    """One BounceBack on this machine, from start() to stop()."""

    origin = ""

    def __init__(self) -> None:
        self.var = Path(tempfile.mkdtemp(prefix="bounceback-faults-"))
        self.var.chmod(0o711)
        self.port, self.mail_port = free_port(), free_port()
        self.postgres = EmbeddedPostgres(self.var / "postgres")
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(OURS)} | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.live.settings",
            "BOUNCEBACK_VAR": str(self.var),
            "BOUNCEBACK_MODE": "local",
            "DEFAULT_FROM_EMAIL": "us@example.com",
            "EMAIL_URL": f"smtp://127.0.0.1:{self.mail_port}",
        }
        self.has_own_disk = False
        self.seeded: dict[str, Any] = {}
        self.run: subprocess.Popen[bytes] | None = None

    # From start to stop.

    def start(self, seeds: int) -> None:
        """Start it with two people, and so many links to answer."""
        self._mount()
        self._restore()
        with self._said.open("ab") as out:
            self.run = subprocess.Popen(
                [sys.executable, "-m", "bounceback.run", "--port", str(self.port)],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        wait_until(lambda: " is at " in self.said() or self.run.poll() is not None, 120)
        assert self.run.poll() is None, self.said()
        self._seed(seeds)

    def stop(self) -> None:
        if self.run is not None:
            self.run.send_signal(signal.SIGCONT)
            self.run.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.run.wait(30)
        stop_all(list(left_from(self.var)), seconds=2)
        if self.has_own_disk:
            subprocess.run(["umount", "--lazy", self.postgres.folder], check=True)
        shutil.rmtree(self.var, ignore_errors=True)

    @property
    def _said(self) -> Path:
        return self.var / "said"

    def said(self) -> str:
        """What it wrote to its terminal."""
        return self._said.read_text(errors="replace")

    def _mount(self) -> None:
        """Give PostgreSQL's folder a small disk of its own, where this account may (Linux, root)."""
        folder = self.postgres.folder
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}m,mode=755", "tmpfs", str(folder)]
        self.has_own_disk = (
            os.geteuid() == 0
            and shutil.which("mount") is not None
            and subprocess.run(mount, check=False, capture_output=True).returncode == 0
        )

    def _restore(self) -> None:
        self.postgres.start()
        try:
            take_over(self.postgres)
        finally:
            self.postgres.stop()

    def _seed(self, links: int) -> None:
        done = self.manage("-m", "tests.faults.live.seed", str(links))
        self.seeded = json.loads(done.splitlines()[-1])

    def manage(self, *command: str) -> str:
        """What a Python program says that may do everything in this site's database."""
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment | {"DATABASE_URL": self.address("postgres")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @contextlib.contextmanager
    def another_server(self, **environment: str) -> Iterator[int]:
        """A context with a second web server on the same database, told other things; its port."""
        port = free_port()
        server = serve(port, self.environment | {MARK: str(self.var)} | environment, self._said)
        try:
            assert wait_until(lambda: self.answers(port=port) == 200, 60, 0.1), self.said()[-3000:]
            yield port
        finally:
            server.terminate()
            server.wait(30)

    def hosted(self) -> dict[str, str]:
        """What a host sets, for another server."""
        return {
            "BOUNCEBACK_MODE": "hosted",
            "DATABASE_URL": self.address("bounceback"),
            "SECRET_KEY": "h" * 64,
            "ENCRYPTION_KEYS": (self.var / "secrets/encryption_keys").read_text().strip(),
            "ALLOWED_HOSTS": "127.0.0.1",
            "WEB_CONCURRENCY": "2",
        }

    # Its rows.

    def address(self, user: str) -> str:
        """The address of its database, for somebody of this name."""
        return address(user, str(self.postgres.run), NAME)

    def sql(self, text: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a statement that may see and do everything."""
        with self.postgres.connect(user="postgres") as database:
            answer = database.execute(text, values or None)
            return answer.fetchall() if answer.description else []

    def keys(self) -> MultiFernet:
        """What reads private text."""
        keys = (self.var / "secrets/encryption_keys").read_text().strip().split(",")
        return MultiFernet([Fernet(key) for key in keys])

    # Whether it is well.

    def answers(self, path: str = "/healthz", seconds: float = 5, port: int | None = None) -> int:
        """The status it answers with to somebody it does not know; 0 for no answer."""
        asked = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=seconds)
        with contextlib.closing(asked), contextlib.suppress(OSError, http.client.HTTPException):
            asked.request("GET", path)
            return asked.getresponse().status
        return 0

    def wait_well(self, seconds: float = 60) -> None:
        """Wait until it answers by itself that it is well, and its worker runs."""
        assert wait_until(lambda: self.answers() == 200, seconds, 0.1), self.said()[-3000:]
        assert wait_until(lambda: self.background() is not None, seconds, 0.1), self.said()[-3000:]

    # Its parts.

    def master(self) -> psutil.Process:
        return next(each for each in self._children() if "gunicorn" in command_of(each.pid))

    def web_workers(self) -> list[psutil.Process]:
        with contextlib.suppress(StopIteration, psutil.NoSuchProcess):
            return list(self.master().children())
        return []

    def background(self) -> psutil.Process | None:
        found = (each for each in self._children() if "worker" in command_of(each.pid))
        return next(found, None)

    def _children(self) -> list[psutil.Process]:
        assert self.run is not None
        return psutil.Process(self.run.pid).children()

    def postmaster(self) -> psutil.Process:
        return self.postgres_processes()[0]

    def postgres_processes(self) -> list[psutil.Process]:
        return processes_of(self.postgres)

    def backends(self) -> list[int]:
        """The processes of PostgreSQL that answer the web server and the worker."""
        return [
            pid
            for (pid,) in self.sql(
                "SELECT pid FROM pg_stat_activity"
                " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )
        ]

    def kill_a_web_worker(self) -> None:
        if workers := self.web_workers():
            kill(random.choice(workers).pid)  # noqa: S311 (no secret)

    def stop_postgresql(self) -> None:
        """Stop PostgreSQL as its own tools do (a fast shutdown); it is started again by whoever watches over it."""
        master = self.postmaster()
        master.send_signal(signal.SIGINT)
        master.wait(60)

    @contextlib.contextmanager
    def asleep(self, processes: list[psutil.Process]) -> Iterator[None]:
        """A context in which these processes stand still (SIGSTOP)."""
        for process in processes:
            process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for process in processes:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.send_signal(signal.SIGCONT)

    @contextlib.contextmanager
    def without_database(self) -> Iterator[None]:
        """A context in which PostgreSQL is gone, and nobody starts it again."""
        assert self.run is not None
        with self.asleep([psutil.Process(self.run.pid)]):
            killed = self.postgres_processes()
            for process in killed:
                kill(process.pid)
            yield
