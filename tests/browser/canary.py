"""Words that may never leave the screen they are written on."""

from playwright.sync_api import Page

from tests.browser.watch import Watch

CANARY = "canary-7f3a unfair"

STORES = """async () => JSON.stringify([
  Object.entries(localStorage), Object.entries(sessionStorage),
  await indexedDB.databases(), await caches.keys(), document.cookie,
])"""


def nothing_tells(page: Page, watch: Watch) -> None:
    for request in watch.asked:
        sent = f"{request.url} {request.headers} {request.post_data_buffer or b''!r}"
        assert "canary" not in sent, f"{request.method} {request.url} carried the words"
    assert "canary" not in page.evaluate(STORES)
    assert "canary" not in page.content()
