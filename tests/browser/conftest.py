"""A real browser on the real app: its own built static files, its own headers, its own database.

Chromium is the one named in BOUNCEBACK_CHROMIUM, or the system's, or Playwright's own.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from socket import SHUT_RD, socket
from typing import Any

import pytest
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.templatetags.static import static
from django.test import override_settings
from django.test.testcases import LiveServerThread
from django.utils import timezone
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Locator,
    Request,
    ViewportSize,
    expect,
)

from bounceback.prepare import collect_static
from bounceback.processes import wait_until
from recovery.reading import read
from tests.browser.kept import Kept
from tests.browser.path import MESSAGE
from tests.browser.people import Visitor
from tests.browser.watch import Elsewhere, Watch
from tests.postgres import VAR, alone

# Playwright keeps an event loop in the test's thread, and Django then takes the test for
# asynchronous code that might block it. It is not: the browser and the ORM take turns.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
SECONDS = 8  # for anything to appear; far more than it takes

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def base_url() -> None:
    """Unset: every context is told its server by new_context, and pytest-base-url's own fixture is outdated."""


@pytest.fixture(scope="session")
def elsewhere() -> Elsewhere:
    return Elsewhere()


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], elsewhere: Elsewhere
) -> Iterator[dict[str, Any]]:
    with elsewhere.open() as by_proxy:
        yield browser_type_launch_args | {"args": [*FLAGS, by_proxy]} | _chromium()


def _chromium() -> dict[str, str]:
    """The launch option with Chromium's path; empty when only Playwright knows it."""
    names = (
        os.environ.get("BOUNCEBACK_CHROMIUM", ""),
        "chromium-headless-shell",
        "/usr/bin/chromium",
        "chromium",
        "google-chrome",
    )
    found = next(filter(None, (shutil.which(name) for name in names if name)), None)
    return {"executable_path": found} if found else {}


class Server(ThreadedWSGIServer):
    """Knows its open connections, and can end them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.open: set[socket] = set()
        super().__init__(*args, **kwargs)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.open.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        self.open.discard(request)
        super().close_request(request)

    def hang_up(self) -> None:
        """Read no more than has come: each connection ends once that is answered."""
        for each in self.open.copy():
            with suppress(OSError):  # it ended by itself
                each.shutdown(SHUT_RD)


class ServerThread(LiveServerThread):
    server_class = Server


class AppServer:
    """The app in a thread, as gunicorn would serve it: WhiteNoise answers for /static/."""

    # pytest-django switches this on for each test; there is nothing to switch.
    _live_server_modified_settings = override_settings()

    def __init__(self) -> None:
        self._answering: set[object] = set()
        self.missing: list[str] = []
        """The addresses of static files that were asked for and are none."""
        noting: Any = self._noting
        self.thread = ServerThread("localhost", static_handler=noting)
        self.thread.daemon = True
        self.thread.start()
        self.thread.is_ready.wait()
        if self.thread.error:
            raise self.thread.error

    @property
    def url(self) -> str:
        return f"http://{self.thread.host}:{self.thread.port}"

    def take_the_last(self) -> None:
        """Wait until all connections made so far were accepted: they are taken in turn."""
        with closing(HTTPConnection(self.thread.host, self.thread.port, SECONDS)) as one_more:
            one_more.request("GET", static("img/favicon.svg"))
            one_more.getresponse().read()

    def end_all(self) -> None:
        """Wait until all that was asked so far is answered, and the connections are closed, the database's too."""
        self.take_the_last()
        self.thread.httpd.hang_up()
        assert wait_until(nobody_is_connected, SECONDS, pause=0.01)

    def is_idle(self) -> bool:
        return not self._answering

    def _noting(self, app: WSGIHandler) -> Any:
        def answer(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
            self._answering.add(request := object())
            path = environ["PATH_INFO"]

            def begin(status: str, *args: Any) -> Any:
                if status >= "400" and path.startswith("/static/"):
                    self.missing.append(path)
                return start_response(status, *args)

            try:
                with closing(app(environ, begin)) as response:
                    yield from response
            finally:
                self._answering.discard(request)

        return answer


def collect_once() -> None:
    """Compressing the static files takes four seconds of CPU: the first worker to come does it for all."""
    with alone("collecting"):
        collect_static()


@pytest.fixture(scope="package")
def live_server(django_db_setup: None, settings_for_tests: None) -> Iterator[AppServer]:
    with override_settings(
        STATIC_ROOT=VAR / "collected",
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
            "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
        },
        WHITENOISE_AUTOREFRESH=False,
    ):
        collect_once()
        # The first message that a process reads takes a second of CPU: no test is to wait for that on a busy machine.
        read(MESSAGE, timezone.localdate())
        server = AppServer()
        yield server
        server.end_all()
        server.thread.terminate()


@pytest.fixture(scope="package", autouse=True)
def presses_wait_for_their_form() -> Iterator[None]:
    """Let Playwright wait for the answer after a press: forms go by fetch first, and it waits for pages alone."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("click", "tap", "press"):
            patch.setattr(Locator, name, _and_answered(getattr(Locator, name)))
        yield


def _and_answered(press: Callable[..., None]) -> Callable[..., None]:
    def pressed(self: Locator, *args: Any, **kwargs: Any) -> None:
        press(self, *args, **kwargs)
        with suppress(
            AssertionError, Error
        ):  # none comes, or the page is closed: its test will tell
            expect(self.page.locator("form[aria-busy]")).to_have_count(0, timeout=3000)

    return pressed


def nobody_is_connected() -> bool:
    """Wait until the server's database connections are closed, which ends a moment after the browser's."""
    return not any("process_request_thread" in thread.name for thread in threading.enumerate())


@pytest.fixture(autouse=True)
def fresh_start(live_server: AppServer, transactional_db: None) -> Iterator[None]:
    """Empty the cache, which paces the mails that confirm an address and outlives a test.

    What a page sent as it closed (a draft) is answered before the tables are emptied for the next.
    """
    cache.clear()
    yield
    live_server.end_all()


@pytest.fixture(autouse=True)
def same_day_as_theirs() -> Iterator[None]:
    """Whoever writes a test says "today" as the people in it do, who are in Berlin (`a_user`), at any hour."""
    with timezone.override("Europe/Berlin"):
        yield


@pytest.fixture
def asked() -> list[Request]:
    """Every request that the pages of this test send."""
    return []


@pytest.fixture
def watch(
    request: pytest.FixtureRequest, live_server: AppServer, elsewhere: Elsewhere
) -> Iterator[Watch]:
    """Sees what the pages of this test ask for and complain about."""
    live_server.missing.clear()
    elsewhere.asked.clear()
    asked = request.getfixturevalue("asked") if "asked" in request.fixturenames else None
    watch = Watch(live_server.missing, elsewhere.asked, asked)
    yield watch
    assert not watch.elsewhere, "asked another host"
    assert not watch.complaints, "complained in the console"
    assert not watch.missing, "a file of ours is missing"


@pytest.fixture(scope="package")
def kept(browser: Browser, live_server: AppServer) -> Iterator[Kept]:
    kept = Kept(browser, live_server.url)
    with pytest.MonkeyPatch.context() as patch:
        kept.notice(patch)
        yield kept
    kept.close()


@pytest.fixture
def new_context(
    request: pytest.FixtureRequest,
    browser_context_args: dict[str, Any],
    kept: Kept,
    watch: Watch,
    live_server: AppServer,
) -> Iterator[Callable[..., BrowserContext]]:
    """Pages turn and their parts move for tests marked `turns` alone: it takes a quarter of what a test does.

    What a service worker fetches goes by a test that stands in its way: only test_offline.py has one.
    """
    turns = request.node.get_closest_marker("turns")
    usual = browser_context_args | {
        "base_url": live_server.url,
        "viewport": DESKTOP,
        "service_workers": "block",
        "reduced_motion": "no-preference" if turns else "reduce",
    }
    opened: list[tuple[BrowserContext, dict[str, Any]]] = []
    failed = request.session.testsfailed
    kept.changed.clear()

    def open_one(*, new: bool = False, **options: Any) -> BrowserContext:
        context = kept.hand_out(usual | options, new=new)
        opened.append((context, usual | options))
        context.set_default_timeout(SECONDS * 1000)
        watch.over(context)
        return context

    yield open_one
    for context, options in opened:
        kept.take_back(context, options, failed=request.session.testsfailed > failed)
        watch.leave(context)


@pytest.fixture
def sam(new_context: Callable[..., BrowserContext]) -> Visitor:
    """Sam, with an account, signed in on a wide screen."""
    return Visitor.signed_in(new_context())
