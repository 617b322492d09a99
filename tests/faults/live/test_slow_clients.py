"""Clients that send half a request and hold it: others are answered all the same, in both forms of the product."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bounceback.processes import wait_until
from tests.faults.live.conftest import LONG
from tests.faults.live.site import Site
from tests.helpers.clones import free_port

SLOW = 48
ASKED = 20
HALF_A_HEADER = b"GET /support/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: "
HALF_A_BODY = (
    b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin="
)


@contextlib.contextmanager
def slow_clients(port: int, number: int = SLOW) -> Iterator[None]:
    with contextlib.ExitStack() as held:
        for count in range(number):
            client = held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            client.sendall(HALF_A_BODY if count % 2 else HALF_A_HEADER)
        time.sleep(0.3)
        yield


def answered(site: Site, port: int, seconds: float = 5) -> int:
    """How many of ASKED others are answered."""
    return sum(site.answers("/support/", seconds, port) in (200, 301) for _ in range(ASKED))


def test_slow_clients_hold_up_nobody_on_ones_own_machine(site: Site) -> None:
    with slow_clients(site.port):
        assert answered(site, site.port) == ASKED


NGINX = """
pid {folder}/pid; error_log {folder}/errors; daemon off; master_process off; worker_processes 1;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{behind};
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto https;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
        }}
    }}
}}
"""


@contextlib.contextmanager
def nginx_before(behind: int, folder: Path) -> Iterator[int]:
    """A context with nginx in front of this port, as docs/operations.md has it but for TLS; its own port."""
    port, program = (
        free_port(),
        shutil.which("nginx", path=f"{os.defpath}:/usr/sbin:/usr/local/sbin"),
    )
    if program is None:
        pytest.skip("no nginx here (apt install nginx)")
    (folder / "conf").write_text(NGINX.format(folder=folder, port=port, behind=behind))
    server = subprocess.Popen(
        [program, "-p", folder, "-c", folder / "conf", "-e", folder / "early"]
    )
    try:
        assert wait_until(lambda: (folder / "pid").exists(), 10)
        yield port
    finally:
        server.terminate()
        server.wait(10)


@pytest.mark.skipif(not LONG, reason="bin/faults alone starts a hosted site behind nginx")
def test_slow_clients_hold_up_nobody_behind_a_proxy(site: Site, tmp_path: Path) -> None:
    with site.another_server(**hosted(site)) as behind, nginx_before(behind, tmp_path) as port:
        with slow_clients(port, 4 * SLOW):
            assert answered(site, port) == ASKED
        with slow_clients(behind, 8):  # without it, eight are enough: so these are slow indeed
            assert site.answers("/support/", 2, behind) == 0


def hosted(site: Site) -> dict[str, str]:
    """What a host sets."""
    return {
        "BOUNCEBACK_MODE": "hosted",
        "DATABASE_URL": site.address("bounceback"),
        "SECRET_KEY": "h" * 64,
        "ENCRYPTION_KEYS": (site.var / "secrets/encryption_keys").read_text().strip(),
        "ALLOWED_HOSTS": "127.0.0.1",
        "WEB_CONCURRENCY": "2",
    }
