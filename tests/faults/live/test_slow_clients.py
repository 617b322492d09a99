"""Clients that send half a request and hold it: others are answered all the same, in both forms of the product."""

import contextlib
import socket
import time
from collections.abc import Iterator

import pytest

from tests.faults.live.conftest import LONG
from tests.faults.live.site import Site
from tests.helpers.programs import Nginx, needs

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


@needs("nginx")
@pytest.mark.skipif(not LONG, reason="bin/faults alone starts a hosted site behind nginx")
def test_slow_clients_hold_up_nobody_behind_a_proxy(site: Site) -> None:
    with site.another_server(**site.hosted()) as behind, Nginx([behind]) as nginx:
        with slow_clients(nginx.port, 4 * SLOW):
            assert answered(site, nginx.port) == ASKED
        with slow_clients(behind, 8):  # without it, eight are enough: so these are slow indeed
            assert site.answers("/support/", 2, behind) == 0
