"""Looking over a browser's shoulder: what its pages ask for, and what they complain about."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError

# Chromium's own line for a page that answers 404 or 422; our pages do so on purpose.
STATUS_LINE = "Failed to load resource: the server responded with a status of"
# And for a page turn it did not animate, as when one clicks quickly.
TURN_LINE = "Transition was"
# And Playwright's, where a test does without the service worker.
BLOCKED_LINE = "Service Worker registration blocked by Playwright"
EXPECTED = (STATUS_LINE, BLOCKED_LINE)


CANARY = "canary-7f3a unfair"  # words that may never leave the screen they are written on

STORES = """async () => JSON.stringify([
  Object.entries(localStorage), Object.entries(sessionStorage),
  await indexedDB.databases(), await caches.keys(), document.cookie,
])"""


class Elsewhere(ThreadingHTTPServer):
    """The proxy of the tests' browser: whatever goes to another host comes by here, is noted, and goes no further."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Refusal)
        self.asked: list[str] = []

    @contextmanager
    def open(self) -> Iterator[str]:
        """Chromium's option that sends it here; what is on this machine it asks by itself."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        yield f"--proxy-server=127.0.0.1:{self.server_port}"
        self.shutdown()
        self.server_close()


class _Refusal(BaseHTTPRequestHandler):
    server: Elsewhere

    def refuse(self) -> None:
        self.server.asked.append(self.path)
        self.send_error(HTTPStatus.FORBIDDEN)

    do_GET = do_HEAD = do_POST = do_CONNECT = refuse

    def log_message(self, *args: Any) -> None:
        """Say nothing: it is told in the test."""


class Watch:
    """Everything the pages of one test did that a person would not see.

    The missing files and what went elsewhere are the servers' own lists: a browser that tells of each request and
    answer makes every page a tenth slower. It does so only where a test looks at them (`asked`).
    """

    def __init__(
        self, missing: list[str], elsewhere: list[str], asked: list[Request] | None
    ) -> None:
        self.missing = missing
        self.elsewhere = elsewhere
        self.asked = asked
        self.complaints: list[str] = []

    def over(self, context: BrowserContext) -> None:
        if self.asked is not None:
            context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def leave(self, context: BrowserContext) -> None:
        if self.asked is not None:
            context.remove_listener("request", self._request)
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)

    def _request(self, request: Request) -> None:
        if self.asked is not None:
            self.asked.append(request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(EXPECTED):
            self.complaints.append(message.text)

    def _error(self, error: WebError) -> None:
        if TURN_LINE not in str(error.error):
            self.complaints.append(str(error.error))


def nothing_tells(page: Page, asked: list[Request]) -> None:
    for request in asked:
        sent = f"{request.url} {request.headers} {request.post_data_buffer or b''!r}"
        assert "canary" not in sent, f"{request.method} {request.url} carried the words"
    assert "canary" not in page.evaluate(STORES)
    assert "canary" not in page.content()
