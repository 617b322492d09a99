"""Programs of other houses, run with the files of hosting/ that a host gives them: nginx and PgBouncer."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import pytest
from django.db import connections

from bounceback.database import external_settings
from bounceback.processes import wait_until
from tests.helpers.clones import ROOT, free_port
from tests.helpers.servers import address, kill


def program(name: str) -> str | None:
    """Where this program is; None where it is not installed."""
    return shutil.which(name, path=f"{os.defpath}:/usr/sbin:/usr/local/sbin")


def needs(name: str) -> pytest.MarkDecorator:
    """A mark that skips a test where this program is not installed, and says so."""
    return pytest.mark.skipif(program(name) is None, reason=f"no {name} here (apt install {name})")


class Program(contextlib.AbstractContextManager["Program"]):
    """One of them, with a configuration in a folder of its own. It runs from start() to stop(), or as a context."""

    name: str

    def __init__(self) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix=f"bounceback-{self.name}-"))
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def _run(self, *arguments: object, **account: Any) -> None:
        found = program(self.name)
        assert found, f"{self.name} is not installed"
        with (self.folder / "said").open("ab") as out:
            self.process = subprocess.Popen(
                [found, *map(str, arguments)],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                **account,
            )
        assert wait_until(self._listens, 10), (self.folder / "said").read_text()

    def _listens(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
            return True
        return False

    def kill(self) -> None:
        """End it at once (SIGKILL)."""
        if self.process:
            kill(self.process.pid)
            self.process.wait(10)

    def stop(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


NGINX = """
pid {folder}/pid; error_log {folder}/errors; daemon off; master_process off; worker_processes 1;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    {ours}
}}
"""


class Nginx(Program):
    """nginx with hosting/nginx.conf before the web servers at these ports, but without TLS."""

    name = "nginx"

    def __init__(self, behind: Sequence[int]) -> None:
        super().__init__()
        ours = (ROOT / "hosting/nginx.conf").read_text()
        ours = re.sub(r"^ *(?:ssl_|listen \[).*;\n", "", ours, flags=re.MULTILINE)
        ours = ours.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{self.port};")
        ours = ours.replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
        [line] = re.findall(r"^ *server 127.0.0.1:8000.*;\n", ours, re.MULTILINE)
        ours = ours.replace(line, "".join(line.replace("8000", str(port)) for port in behind))
        (self.folder / "conf").write_text(NGINX.format(folder=self.folder, ours=ours))

    def start(self) -> None:
        self._run("-p", self.folder, "-c", self.folder / "conf", "-e", self.folder / "early")


class PgBouncer(Program):
    """PgBouncer with hosting/pgbouncer.ini before the PostgreSQL whose socket is in this folder. Everybody may sign in.

    `database` is the one it leads to, * for any; `told` says other values than the file does.
    """

    name = "pgbouncer"

    def __init__(self, socket_folder: Path, database: str = "bounceback", **told: object) -> None:
        super().__init__()
        self.owner = socket_folder.stat()  # whom PostgreSQL runs as, and its socket lets in
        self.ini = self.folder / "ini"
        users = self.folder / "users"
        users.write_text('"postgres" ""\n"bounceback" ""\n"bounceback_app" ""\n')
        ours = (ROOT / "hosting/pgbouncer.ini").read_text()
        ours = ours.replace("bounceback = host=10.0.0.5", f"{database} = host={socket_folder}")
        for name, value in {
            "listen_port": self.port,
            "auth_type": "trust",
            "auth_file": users,
            "logfile": self.folder / "log",
            "pidfile": self.folder / "pid",
            **told,
        }.items():
            line = f"{name} = {value}"
            ours, changed = re.subn(rf"^{name} = .*$", line, ours, flags=re.MULTILINE)
            ours += "" if changed else f"{line}\n"
        self.ini.write_text(ours)
        for path in (self.folder, self.ini, users):
            os.chown(path, self.owner.st_uid, self.owner.st_gid)

    def start(self) -> None:
        account = (
            {"user": self.owner.st_uid, "group": self.owner.st_gid, "extra_groups": []}
            if os.geteuid() == 0
            else {}
        )
        self._run("--quiet", self.ini, **account)

    @property
    def pid(self) -> int:
        assert self.process
        return self.process.pid


@contextlib.contextmanager
def through_pooler(user: str = "", **told: object) -> Iterator[PgBouncer]:
    """A context in which our connections to the test database go through PgBouncer, as those of a hosted web server.

    They sign in as `user`, where one is named. `told`: what PgBouncer is told otherwise than by hosting/pgbouncer.ini.
    """
    direct = {alias: dict(connections[alias].settings_dict) for alias in ("default", "tallies")}

    def lead(alias: str, to: dict[str, Any]) -> None:
        connections[alias].close()
        connections[alias].settings_dict.update(to)

    with PgBouncer(Path(direct["default"]["HOST"]), "*", **told) as pooler:
        for alias, facts in direct.items():
            found = external_settings(
                address("", "127.0.0.1", "", port=pooler.port) + "?pooled=yes"
            )
            names = ("HOST", "PORT", "DISABLE_SERVER_SIDE_CURSORS")
            options = facts["OPTIONS"] | found["OPTIONS"]
            to = {name: found[name] for name in names} | {"OPTIONS": options}
            lead(alias, to | {"USER": user or facts["USER"]})
        try:
            yield pooler
        finally:
            for alias, facts in direct.items():
                lead(alias, {"DISABLE_SERVER_SIDE_CURSORS": False} | facts)


@needs("pgbouncer")
class ThroughPooler:
    """Before a test case: its tests once more, with their connections through PgBouncer."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.enterClassContext(through_pooler())  # type: ignore[attr-defined]
        super().setUpClass()  # type: ignore[misc]
