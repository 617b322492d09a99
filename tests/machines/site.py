"""A hosted BounceBack of several machines: nginx, two web machines, a worker, and a cluster of PostgreSQL."""

import contextlib
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from cryptography.fernet import Fernet, MultiFernet

from bounceback.database import NAME, Role
from bounceback.processes import wait_until
from tests.faults.live.ledger import signed_in
from tests.helpers.clones import ROOT, free_port
from tests.helpers.commands import Shell
from tests.helpers.programs import Nginx, PgBouncer
from tests.helpers.servers import address, kill, take_over
from tests.helpers.web_server import serve
from tests.machines.cluster import POINT, Cluster

KEPT = ("PATH", "LD_LIBRARY_PATH", "TMPDIR")
ALL_WELL = "database: ok\nmigrations: ok\nworker: ok\n"
WORKER = 'while :; do "$0" manage.py worker; sleep 1; done'
"""As systemd and Docker do, which start it again when it has lost its database."""


@dataclass
class WebMachine:
    """One web server as it is hosted, with its own PgBouncer where there is one. From start() to stop()."""

    said: Path
    environment: dict[str, str]
    pooler: PgBouncer | None
    port: int = field(default_factory=free_port)
    master: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        if self.pooler:
            self.pooler.start()
        self.master = serve(self.port, self.environment, self.said)

    def kill(self) -> None:
        """End all of it at once, as a machine that loses its power does."""
        if self.master:
            first = psutil.Process(self.master.pid)
            for process in (first, *first.children()):
                kill(process.pid)
            self.master.wait(10)
            self.master = None
        if self.pooler:
            self.pooler.kill()

    def stop(self) -> None:
        self.kill()
        if self.pooler:
            self.pooler.stop()


class Machines:
    """These machines, from start() to stop(). The web reaches the database by PgBouncer if `pooled`, else by libpq."""

    origin = "https://127.0.0.1"

    def __init__(self, cluster: Cluster, *, pooled: bool) -> None:
        self.cluster, self.pooled = cluster, pooled
        self.var = Path(tempfile.mkdtemp(prefix="bounceback-machines-"))
        self.key = Fernet.generate_key().decode()
        self.seeded: dict[str, Any] = {}
        self.webs: list[WebMachine] = []
        self.worker: subprocess.Popen[bytes] | None = None
        self.nginx: Nginx | None = None

    def start(self, links: int) -> None:
        """Start them with two people who are signed in, and so many links to answer."""
        take_over(self.cluster.primary)
        seed = subprocess.run(
            [sys.executable, "-m", "tests.faults.live.seed", str(links)],
            cwd=ROOT,
            env=self.environment(self.cluster.address("postgres")),
            capture_output=True,
            text=True,
            check=False,
        )
        assert seed.returncode == 0, seed.stderr
        self.seeded = json.loads(seed.stdout.splitlines()[-1])
        self.webs = [self._web_machine() for _ in range(2)]
        for web in self.webs:
            web.start()
        self._start_worker()
        self.nginx = Nginx([web.port for web in self.webs])
        self.nginx.start()
        self.port = self.nginx.port
        self.wait_well()
        for letter, person in self.seeded["people"].items():
            person["cookies"] = signed_in(self, letter).cookies

    def _web_machine(self) -> WebMachine:
        if not self.pooled:
            return WebMachine(self._said, self.environment(self.cluster.address()), None)
        pooler = PgBouncer(self.cluster.primary.run)
        place = address(Role.APP, "127.0.0.1", NAME, port=pooler.port)
        return WebMachine(self._said, self.environment(f"{place}?pooled=yes"), pooler)

    def _start_worker(self) -> None:
        with self._said.open("ab") as out:
            self.worker = subprocess.Popen(
                ["sh", "-c", WORKER, sys.executable],
                cwd=ROOT,
                env=self.environment(self.cluster.address()),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def stop(self) -> None:
        if self.nginx:
            self.nginx.stop()
        for web in self.webs:
            web.stop()
        if self.worker:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.worker.pid, signal.SIGKILL)
            self.worker.wait(10)
        shutil.rmtree(self.var, ignore_errors=True)

    def environment(self, database: str) -> dict[str, str]:
        """What a host sets, for a program that finds the database at this address."""
        return {name: os.environ[name] for name in KEPT if name in os.environ} | {
            "BOUNCEBACK_MODE": "hosted",
            "BOUNCEBACK_VAR": str(self.var),
            "DJANGO_SETTINGS_MODULE": "tests.faults.live.settings",
            "DATABASE_URL": database,
            "SECRET_KEY": "h" * 64,
            "ENCRYPTION_KEYS": self.key,
            "ALLOWED_HOSTS": "127.0.0.1",
            "DEFAULT_FROM_EMAIL": "us@example.com",
            "EMAIL_URL": "smtp://127.0.0.1:9",
            "WEB_CONCURRENCY": "2",
        }

    # What tests.faults.live asks of a place that people write to.

    def sql(self, text: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.cluster.sql(text, *values)

    def keys(self) -> MultiFernet:
        return MultiFernet([Fernet(self.key)])

    @property
    def _said(self) -> Path:
        return self.var / "said"

    def said(self) -> str:
        return self._said.read_text(errors="replace")

    # How it does.

    def ready(self, port: int) -> str:
        """What the web server at this port says of itself; nothing where it does not answer."""
        asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.closing(asked), contextlib.suppress(OSError, http.client.HTTPException):
            asked.request("GET", "/readyz")
            return asked.getresponse().read().decode()
        return ""

    def wait_well(self, seconds: float = 60) -> None:
        """Wait until both web machines say that all is well: they reach the database, and the worker is heard of."""
        for web in self.webs:
            wait_until(lambda port=web.port: self.ready(port) == ALL_WELL, seconds, 0.1)
            assert self.ready(web.port) == ALL_WELL, self.said()[-6000:]

    def written(self) -> int:
        """Bytes that the primary has written to its journal, and sent to its standby."""
        [[place]] = self.sql("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")
        return int(place)

    def point(self) -> None:
        """Point each PgBouncer at the primary, as docs/hosting.md tells an operator to."""
        for pooler in filter(None, (web.pooler for web in self.webs)):
            programs = pooler.folder / "bin"
            programs.mkdir(exist_ok=True)
            systemctl = programs / "systemctl"  # one that knows of this PgBouncer
            systemctl.write_text(
                f'#!/bin/sh\n[ "$*" = "reload pgbouncer" ] && kill -HUP {pooler.pid}\n'
            )
            systemctl.chmod(0o755)
            shell = Shell(
                self.cluster.primary.data, INI=pooler.ini, STANDBY=self.cluster.primary.run
            )
            shell.environment["PATH"] = f"{programs}:{shell.environment['PATH']}"
            shell.run(POINT)
