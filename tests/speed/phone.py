"""A first recovery on an old phone and a slow line: how long each screen takes, what it fetches, what jumps.

Run by hand: `python -m tests.speed.phone [--line 3g]`. The processor is slowed down four times and the line is
Lighthouse's for a phone (`LINES`), by Chromium's own protocol; the server is gunicorn's with nobody else on it. What is
measured is a clock's time, so the machine should be quiet. The exit status says whether BARS hold.
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page, expect, sync_playwright

from bounceback.processes import wait_until
from tests.helpers.clones import free_port
from tests.speed.alone import alone

SLOWER = 4  # times; a phone in the middle of the market against a desk

# What Lighthouse has Chromium slow a line down to: the round trip times 3.75, nine tenths of the bandwidth
# (core/config/constants.js: mobileSlow4G, its default for phones, and mobileRegular3G).
LINES = {
    "4g": {"latency": 150 * 3.75, "downloadThroughput": 1600 * 0.9 * 128, "uploadThroughput": 750 * 0.9 * 128},
    "3g": {"latency": 300 * 3.75, "downloadThroughput": 700 * 0.9 * 128, "uploadThroughput": 700 * 0.9 * 128},
}  # fmt: skip
FIRST, STEP, SHIFT, DATA = 3.0, 2.0, 0.0, 400_000  # seconds, seconds, layout shift, bytes in all

# On every page: when a button was last pressed, what shifted that nobody had pressed for, and when it can be used.
# It can be used when its largest part is painted and its scripts have run.
WATCH = """
window.shifted = 0; window.moved = []; window.painted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries().filter((each) => !each.hadRecentInput)) {
    window.shifted += each.value;
    const moved = each.sources.map(({ node }) => (node?.closest?.("svg") ? node.parentElement : node));
    window.moved.push(...moved.map((node) => (node?.outerHTML ?? node?.data ?? "").slice(0, 70)));
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.painted = Math.max(window.painted, each.startTime);
}).observe({ type: "largest-contentful-paint", buffered: true });
addEventListener("click", () => { sessionStorage.pressed = performance.timeOrigin + performance.now(); }, true);
"""
SEEN = """() => new Promise((tell) => requestAnimationFrame(() => setTimeout(() => {
  const [came] = performance.getEntriesByType("navigation");
  const usable = performance.timeOrigin + Math.max(window.painted, came.domContentLoadedEventEnd);
  const pressed = Number(sessionStorage.pressed) || performance.timeOrigin;
  const { shifted, moved } = window;
  tell({ took: (usable - pressed) / 1000, shifted, moved, document: performance.timeOrigin });
}, 300)))"""


class Screen(NamedTuple):
    """One screen as it came: seconds from the press until it can be used, layout shift, bytes fetched for it."""

    path: str
    took: float
    shifted: float
    fetched: int


class Phone:
    """A phone's browser; `screens` are those it has seen so far."""

    def __init__(self, page: Page, line: str) -> None:
        self.page, self.screens = page, list[Screen]()
        self._bytes, self._document = 0, 0.0
        cdp: CDPSession = page.context.new_cdp_session(page)
        cdp.send("Network.enable")
        cdp.send("Network.emulateNetworkConditions", {"offline": False, **LINES[line]})
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        cdp.on("Network.loadingFinished", self._count)
        page.add_init_script(WATCH)

    def _count(self, event: dict[str, float]) -> None:
        self._bytes += int(event["encodedDataLength"])

    def look(self, page: Page) -> None:
        """Note the screen that is there, once for each document."""
        page.wait_for_load_state("load")
        seen = page.evaluate(SEEN)
        if seen["document"] == self._document:
            return
        self._document = seen["document"]
        print(*(f"  moved: {each}" for each in seen["moved"]), sep="\n")
        where = re.sub(r"[0-9a-f-]{36}", "…", urlsplit(page.url).path)
        self.screens.append(Screen(where, seen["took"], seen["shifted"], self._bytes))
        self._bytes = 0


@contextmanager
def running() -> Iterator[str]:
    """BounceBack with nobody in it; its address."""
    with alone():
        port = free_port()
        command = ["-m", "gunicorn", "--worker-class=gthread", "--workers=1", "--threads=4",
                   f"--bind=127.0.0.1:{port}", "bounceback.wsgi:application"]  # fmt: skip
        server = subprocess.Popen([sys.executable, *command])
        try:
            if not wait_until(lambda: answers(port), 30):
                raise SystemExit("BounceBack did not start.")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def answers(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def first_recovery(site: str, line: str) -> list[Screen]:
    """Walk from the front page to the last one; the debrief is left out."""
    from tests.browser import path
    from tests.browser.walking import answer_and_go_on, press_main, walk
    from tests.helpers.factories import PASSWORD

    def start(page: Page) -> None:
        page.get_by_role("link", name="Start with today’s no").click()

    def sign_up(page: Page) -> None:
        page.get_by_label(re.compile("e-?mail", re.I)).fill("sam@example.com")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        press_main(page)

    def skip(page: Page) -> None:
        before = page.url
        page.get_by_role("button", name="Skip", exact=True).click()
        expect(page).not_to_have_url(before)

    answers = {
        "^/": start,
        "/signup/": sign_up,
        "/rejections/new/": path.log_from_message,
        "/debrief/with/": skip,
    }
    with sync_playwright() as playwright:
        name = os.environ.get("BOUNCEBACK_CHROMIUM") or shutil.which("chromium-headless-shell")
        browser = playwright.chromium.launch(executable_path=name, args=["--no-sandbox"])
        context = browser.new_context(
            base_url=site,
            viewport={"width": 360, "height": 740},
            has_touch=True,
            service_workers="block",  # what it fetches is neither slowed down nor counted
        )
        context.set_default_timeout(60_000)
        expect.set_options(timeout=60_000)
        phone = Phone(context.new_page(), line)
        phone.page.goto("/")
        walk(
            phone.page, answers, until="/last-page/", otherwise=answer_and_go_on, look_at=phone.look
        )
        browser.close()
    return phone.screens


def main() -> None:
    reads = argparse.ArgumentParser(description=__doc__)
    reads.add_argument("--line", choices=LINES, default="4g")
    line = reads.parse_args().line
    with running() as site:
        screens = first_recovery(site, line)
    print(f"\n{'screen':64}{'seconds':>9}{'shift':>8}{'bytes':>9}")
    for each in screens:
        print(f"{each.path:64}{each.took:9.2f}{each.shifted:8.3f}{each.fetched:9,}")
    front, *steps = screens
    total, shift = sum(each.fetched for each in screens), max(each.shifted for each in screens)
    slowest = max(each.took for each in steps)
    print(
        f"front page {front.took:.2f} s; slowest step {slowest:.2f} s; shift {shift:.3f}; {total:,} bytes in all"
    )
    sys.exit(not (front.took <= FIRST and slowest <= STEP and shift <= SHIFT and total <= DATA))


if __name__ == "__main__":
    main()
