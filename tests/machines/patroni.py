"""Two PostgreSQL that Patroni looks after, and a third member that only votes: they agree by Raft who is primary."""

import contextlib
import http.client
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import psycopg

from bounceback import system_user
from bounceback.database import NAME
from bounceback.embedded import programs_of_the_wheel
from bounceback.processes import wait_until
from tests.helpers.clones import free_port
from tests.helpers.servers import kill

HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3")
SECONDS = {"ttl": 20, "loop_wait": 2, "retry_timeout": 5}
"""How long a primary may be silent until another takes over: the least that Patroni allows."""


class Member:
    """One machine with Patroni, or the one that only votes."""

    def __init__(self, cluster: "PatroniCluster", host: str) -> None:
        self.cluster, self.host = cluster, host
        self.folder = cluster.folder / host
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        votes = self.host == HOSTS[-1]
        self.folder.mkdir(mode=0o700, exist_ok=True)
        configuration = self.folder / "patroni.json"
        told = {"raft": self._raft()} if votes else self._told()
        configuration.write_text(json.dumps(told))
        account = self.cluster.account
        if account:
            for path in (self.folder, configuration):
                os.chown(path, account.pw_uid, account.pw_gid)
        program = self.cluster.programs / ("patroni_raft_controller" if votes else "patroni")
        with (self.cluster.folder / f"{self.host}.log").open("ab") as said:
            self.process = subprocess.Popen(
                [program, configuration],
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC", "HOME": str(self.folder)},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                umask=0o077,
                **self.cluster.as_account(),
            )

    def kill(self) -> None:
        """End Patroni and its PostgreSQL at once, as a machine that loses its power does."""
        if self.process:
            first = psutil.Process(self.process.pid)
            found = [first, *first.children(recursive=True)]
            found += [each for each in psutil.process_iter() if self._is_ours(each)]
            for process in found:
                kill(process.pid)
            self.process.wait(10)
            self.process = None

    def _is_ours(self, process: psutil.Process) -> bool:
        """Whether it is a process of this member's PostgreSQL, which is no child of Patroni."""
        with contextlib.suppress(psutil.Error, OSError):
            return process.name() == "postgres" and Path(process.cwd()) == self.folder / "data"
        return False

    def _raft(self) -> dict[str, Any]:
        places = {host: f"127.0.0.1:{port}" for host, port in self.cluster.raft_ports.items()}
        return {
            "data_dir": str(self.folder / "raft"),
            "self_addr": places.pop(self.host),
            "partner_addrs": list(places.values()),
        }

    def _told(self) -> dict[str, Any]:
        """What stands in Patroni's configuration on this machine."""
        here, rest = f"{self.host}:{self.cluster.port}", f"{self.host}:{self.cluster.rest_port}"
        return {
            "scope": NAME,
            "name": f"machine-{HOSTS.index(self.host) + 1}",
            "restapi": {"listen": rest, "connect_address": rest},
            "raft": self._raft(),
            "bootstrap": {
                "dcs": SECONDS | {"synchronous_mode": True, "postgresql": {"use_pg_rewind": True}},
                "initdb": ["data-checksums", {"encoding": "UTF8"}, {"locale": "C"}],
            },
            "postgresql": {
                "listen": here,
                "connect_address": here,
                "data_dir": str(self.folder / "data"),
                "bin_dir": str(programs_of_the_wheel()),
                "pgpass": str(self.folder / "pgpass"),
                "parameters": {
                    "unix_socket_directories": str(self.folder),
                    "max_connections": 300,
                    "timezone": "UTC",
                },
                "pg_hba": [
                    "local all all trust",
                    "host all all 127.0.0.0/8 trust",
                    "host replication all 127.0.0.0/8 trust",
                ],
                "authentication": {
                    "superuser": {"username": "postgres", "password": "invented"},
                    "replication": {"username": "replicator", "password": "invented"},
                },
            },
        }


class PatroniCluster:
    """All three, from start() to stop()."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="bounceback-patroni-"))
        self.folder.chmod(0o711)
        self.account = system_user.account_for(self.folder)
        self.port, self.rest_port = free_port(), free_port()
        self.raft_ports = {host: free_port() for host in HOSTS}  # it listens at every address
        self.members = [Member(self, host) for host in HOSTS]

    def as_account(self) -> dict[str, Any]:
        if not self.account:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def start(self) -> None:
        for member in self.members:
            member.start()
        assert wait_until(self.has_standby, 120, 0.5)

    def stop(self) -> None:
        for member in self.members:
            member.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def said(self) -> str:
        return "\n".join(log.read_text()[-3000:] for log in self.folder.glob("*.log"))

    def address(self) -> str:
        """What libpq is told to find whichever is primary."""
        hosts = ",".join(HOSTS[:2])
        return (
            f"host={hosts} port={self.port} user=postgres dbname=postgres connect_timeout=2"
            " target_session_attrs=read-write"
        )

    def sql(self, text: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.address(), autocommit=True) as there:
            answer = there.execute(text)  # type: ignore[call-overload]
            return answer.fetchall() if answer.description else []

    def has_standby(self) -> bool:
        """Whether there is a standby that Patroni has noted as synchronous: it lets no other take over."""
        return any(self._says_synchronous(host) for host in HOSTS[:2])

    def _says_synchronous(self, host: str) -> bool:
        asked = http.client.HTTPConnection(host, self.rest_port, timeout=2)
        with contextlib.closing(asked), contextlib.suppress(OSError, http.client.HTTPException):
            asked.request("GET", "/synchronous")
            return asked.getresponse().status == 200
        return False

    def primary(self) -> Member:
        [[host]] = self.sql("SELECT host(inet_server_addr())")
        return next(member for member in self.members if member.host == host)


@contextlib.contextmanager
def looked_after(programs: Path) -> Iterator[PatroniCluster]:
    """A context with such a cluster, that goes away with it."""
    cluster = PatroniCluster(programs)
    try:
        cluster.start()
        yield cluster
    except AssertionError:
        print(cluster.said())
        raise
    finally:
        cluster.stop()
