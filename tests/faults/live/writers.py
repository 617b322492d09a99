"""People who write while things break: two who recover, somebody who replies, a friend on a debrief's page."""

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.faults.live.browser import Answer, Browser, new_marker
from tests.faults.live.ledger import Ledger, Outcome, Place, found_in
from tests.helpers.pages import form_on

NO_ANSWER = (OSError, http.client.HTTPException)
BARE = (502, 504)
"""What a proxy says when the web server behind it is gone: the words are still in the browser, as without an answer."""
COMES_BACK = (500, 503, *BARE)
"""Answers after which a person tries again. Of 500 there should be none, and the table tells how many there were."""
REMARKS = 20


class Over(Exception):
    """The experiment is over, or there is nothing left to write on."""


@dataclass
class Crew:
    """All who write in one experiment, and how fast."""

    site: Place
    ledger: Ledger
    pause: float
    patience: float = 60.0
    """Seconds for which what was begun is tried again once the experiment is over."""
    over: threading.Event = field(default_factory=threading.Event)
    ends: float = 0.0

    def stop(self) -> None:
        self.ends = time.monotonic() + self.patience
        self.over.set()

    @property
    def must_give_up(self) -> bool:
        return self.over.is_set() and time.monotonic() > self.ends

    def browser(self, letter: str, cookies: dict[str, str] | None = None) -> Browser:
        return Browser(
            self.site.port,
            letter,
            self.site.origin,
            cookies or {},
            self.ledger.leaks,
            heard=self.ledger.hear,
        )

    # One act of one browser.

    def open(self, browser: Browser, path: str) -> str:
        """The page at this address, asked for until it comes. Raises Over."""
        while not self.over.is_set():
            try:
                answer = browser.get(path)
            except NO_ANSWER:
                answer = None
            if answer and answer.status == 200:
                return answer.text
            if answer and answer.status not in COMES_BACK:
                self.ledger.surprise(f"GET {shape(path)}: {answer.status}")
            time.sleep(0.05)
        raise Over

    def press(
        self, browser: Browser, kind: str, marker: str, path: str, data: dict[str, Any], leads: str
    ) -> Answer:
        """Send a form with this marker in it until it is acknowledged. Raises Over."""
        while not self.must_give_up:
            try:
                answer = browser.post(path, data)
            except NO_ANSWER:
                answer = None
            if answer and answer.leads_to(leads):
                self.ledger.acknowledge(marker, kind)
                return answer
            self.ledger.doubt(marker)
            if answer and answer.status not in COMES_BACK:
                self.ledger.surprise(f"POST {shape(path)}: {answer.status} {answer.location}")
            elif answer and answer.status not in BARE and marker not in answer.text:
                self.ledger.surprise(f"POST {shape(path)}: {answer.status} without the words")
            time.sleep(0.1)
        raise Over


def shape(path: str) -> str:
    """An address without its keys."""
    return "/".join(part if len(part) < 24 else "…" for part in path.split("/"))


# Who writes what. Each writes again and again until it is over.


def recovers(crew: Crew, letter: str) -> None:
    """Logs a rejection, and says the harshest thing their head says about it."""
    browser = crew.browser(letter, dict(crew.site.seeded["people"][letter]["cookies"]))
    new = "/rejections/new/"
    while True:
        marker = new_marker(letter)
        sends = form_on(crew.open(browser, new), new).sends
        data = sends | {"company": marker, "stage": "applied", "go": "next"}
        answer = crew.press(browser, "rejection", marker, new, data, "/rejections/")
        time.sleep(crew.pause)
        marker = new_marker(letter)
        step = f"/rejections/{answer.location.split('/')[2]}/perspective/harsh-thought/"
        sends = form_on(crew.open(browser, step), step).sends
        crew.press(browser, "step", marker, step, sends | {"harsh_thought": marker}, "/rejections/")
        time.sleep(crew.pause)


def replies(crew: Crew) -> None:
    """Opens a link, writes a line, reads it through, sends it; then the next link."""
    while crew.site.seeded["answers"]:
        letter, token = crew.site.seeded["answers"].pop()
        browser, marker, path = crew.browser(letter), new_marker(letter), f"/answer/{token}/"
        sends = form_on(crew.open(browser, path), path).sends
        sends = sends | {"advice": marker}
        while True:  # reading it through keeps nothing, and gives the browser its cookie
            try:
                preview = browser.post(path, sends | {"go": "preview"})
            except NO_ANSWER:
                preview = None
            if preview and preview.status == 200:
                break
            if preview and preview.status not in COMES_BACK:
                crew.ledger.surprise(f"preview: {preview.status}")
            if crew.over.is_set():
                raise Over
            time.sleep(0.1)
        crew.press(browser, "reply", marker, path, sends | {"go": "send"}, path)
        time.sleep(crew.pause)


def remarks(crew: Crew) -> None:
    """A friend who notes one thing after another on the page of a debrief; then the next debrief."""
    while crew.site.seeded["friends"]:
        letter, token = crew.site.seeded["friends"].pop()
        browser, path = crew.browser(letter), f"/debrief/{token}/"
        for _ in range(REMARKS):
            marker = new_marker(letter)
            sends = form_on(crew.open(browser, path), path, path).sends
            data = sends | {"remark": marker, "basis": "noticed"}
            crew.press(browser, "remark", marker, path, data, path)
            time.sleep(crew.pause)


@contextmanager
def writing(site: Place, pause: float) -> Iterator[Outcome]:
    """A context while four write; the outcome is whole when it ends."""
    crew = Crew(site, Ledger(), pause)
    outcome = Outcome(crew.ledger, {})

    def run(work: Any, *arguments: Any) -> None:
        try:
            work(crew, *arguments)
        except Over:
            pass
        except Exception as problem:  # a thread's end would otherwise go unseen
            crew.ledger.surprise(f"{work.__name__} ended: {problem!r}")

    jobs = [(recovers, "a"), (recovers, "b"), (replies,), (remarks,)]
    threads = [threading.Thread(target=run, args=job, daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        yield outcome
    finally:
        crew.stop()
        for thread in threads:
            thread.join(crew.patience + 70)
        outcome.found.update(found_in(site))
