"""Requests as a web server hands them over: no browser and no test client has tidied them."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from bounceback.application import Application


@dataclass(frozen=True)
class Answer:
    """What a web server would send on."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def header(self, name: str) -> str:
        """Every value of this header, with a comma between; empty where there is none."""
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())


@cache
def site() -> Application:
    return Application()


def ask(method: str, path: str, body: bytes = b"", query: bytes = b"", **environ: Any) -> Answer:
    """Ask the whole site, error pages included; `environ` holds CONTENT_TYPE, HTTP_COOKIE and the like."""
    asked = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query.decode("latin-1"),
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    told: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> Any:
        told.update(status=int(status.split()[0]), headers=headers)

    with connection_kept():
        response: Any = site()(asked | environ, start_response)
        try:
            sent = b"".join(response)
        finally:
            response.close()
    return Answer(told["status"], told["headers"], sent)


@contextmanager
def connection_kept() -> Iterator[None]:
    """Let the test hold the connection and its transaction: a request neither begins nor ends them."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
