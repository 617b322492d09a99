"""Looking over a browser's shoulder: what its pages ask for, and what they complain about."""

from urllib.parse import urlsplit

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


class Watch:
    """Everything the pages of one test did that a person would not see."""

    def __init__(self, home: str, missing: list[str]) -> None:
        self.home = urlsplit(home).netloc
        self.asked: list[Request] = []
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        self.missing = missing
        """The server's own list: a browser that tells of every answer makes each page a tenth slower."""

    def over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def leave(self, context: BrowserContext) -> None:
        context.remove_listener("request", self._request)
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)

    def _request(self, request: Request) -> None:
        self.asked.append(request)
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != self.home:
            self.elsewhere.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(EXPECTED):
            self.complaints.append(message.text)

    def _error(self, error: WebError) -> None:
        if TURN_LINE not in str(error.error):
            self.complaints.append(str(error.error))


def nothing_tells(page: Page, watch: Watch) -> None:
    for request in watch.asked:
        sent = f"{request.url} {request.headers} {request.post_data_buffer or b''!r}"
        assert "canary" not in sent, f"{request.method} {request.url} carried the words"
    assert "canary" not in page.evaluate(STORES)
    assert "canary" not in page.content()
