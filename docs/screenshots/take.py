"""Start BounceBack with the demo person in a folder of its own, walk it, and take its pictures."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PORT = os.environ.get("BOUNCEBACK_SCREENSHOT_PORT", "8765")
SITE = f"http://127.0.0.1:{PORT}"
SIZES = {360: 740, 1280: 860}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]

type SignIn = tuple[str, str]


@contextmanager
def running() -> Iterator[SignIn]:
    """BounceBack with Robin in it; the e-mail address and password to sign in with."""
    with tempfile.TemporaryDirectory() as var:
        environment = os.environ | {"BOUNCEBACK_VAR": f"{var}/var"}
        command = [sys.executable, "-m", "bounceback.run", "--demo", "--port", PORT]
        server = subprocess.Popen(  # noqa: S603 (our own words)
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        try:
            who = sign_in_from(server)
            # What it says from then on is read, too: once a pipe is full, whoever writes to it waits.
            threading.Thread(target=server.communicate, daemon=True).start()
            yield who
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def sign_in_from(server: "subprocess.Popen[str]") -> SignIn:
    """Read what bin/run says until it serves."""
    found: SignIn | None = None
    for line in server.stdout or ():
        if match := re.search(r"Sign in as (\S+) with the password (\S+)", line):
            found = (match[1], match[2])
        if found and "BounceBack is at" in line:
            return found
    raise SystemExit("BounceBack did not start.")


def sign_in(page: Page, who: SignIn) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("E-mail").fill(who[0])
    page.get_by_label("Password", exact=True).fill(who[1])
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/today/")


def recovery_of(page: Page, company: str) -> str:
    """The address of the recovery from this company."""
    page.goto("/rejections/")
    return page.get_by_role("link", name=company).get_attribute("href") or ""


def walk(page: Page, who: SignIn) -> Iterator[str]:
    """Go from page to page; yields the name of each picture when it is there to be taken."""
    page.goto("/")
    yield "front"
    page.goto("/vent/")
    page.get_by_role("textbox").fill("I had the answer. I had it, and then he looked at his watch.")
    yield "timer"
    page.goto("/support/?country=GB")
    yield "support"
    sign_in(page, who)
    yield "today"
    page.goto("/rejections/")
    yield "list"
    page.goto("/rejections/new/")
    yield "new"
    yield from walk_recovery(page)
    yield from walk_feedback(page)
    yield from walk_debriefs(page)
    yield from walk_get_going(page)
    yield from walk_over_time(page)
    for name in ("settings", "reminders"):
        page.goto(f"/{name}/")
        yield name


def walk_recovery(page: Page) -> Iterator[str]:
    lumen, acme = recovery_of(page, "Lumen Health"), recovery_of(page, "Acme Rail")
    page.goto(lumen)
    yield "recovery"
    for step in ("say-what-happened/check-in", "perspective/fairer-sentence"):
        page.goto(f"{lumen}{step}/")
        yield step.split("/")[1]
    page.goto(f"{lumen}perspective/reasons/")
    yield "reasons"
    page.goto(f"{acme}let-it-out/")
    yield "rest"


def walk_feedback(page: Page) -> Iterator[str]:
    """The message, the requests, what came of them, an envelope, and a sorted answer."""
    page.goto(f"{recovery_of(page, 'Acme Rail')}feedback/message/")
    yield "message"
    page.goto("/feedback/")
    yield "feedback"
    for name, who in (("follow-up", "Tom Achterberg"), ("sorted", "Sven Olander")):
        page.goto("/feedback/")
        page.get_by_role("link", name=who).first.click()
        page.get_by_role("heading", level=1, name=who).wait_for()
        yield name
    page.goto("/over-time/feedback/?days=all")
    yield "statistics"


def walk_debriefs(page: Page) -> Iterator[str]:
    """The debriefs, one that is over, the friend's page, what was learned, the card."""
    page.goto("/debriefs/")
    yield "debriefs"
    page.get_by_role("link", name="Lumen Health").click()
    page.get_by_role("heading", level=1, name="Lumen Health").wait_for()
    yield "debrief"
    page.goto("/debriefs/questions/?q=mistake")
    yield "questions"
    page.goto("/over-time/interviews/?days=all")
    yield "marks"
    yield from walk_friend(page)
    for name, address in (("lessons", "/lessons/"), ("card", "/lessons/card/")):
        page.goto(address)
        yield name


def walk_get_going(page: Page) -> Iterator[str]:
    """Opportunities, the people, the conversations, getting going again, and how one ended."""
    for name, address in (
        ("opportunities", "/opportunities/"),
        ("people", "/people/"),
        ("conversations", "/conversations/"),
        ("plans", "/plans/"),
    ):
        page.goto(address)
        yield name
    page.goto("/people/")
    page.get_by_role("link", name="Alma Duarte").first.click()
    page.get_by_role("heading", level=1, name="Alma Duarte").wait_for()
    yield "person"
    lumen = recovery_of(page, "Lumen Health")
    for screen in ("opportunities", "conversations", "keep-anyone", "close"):
        page.goto(f"{lumen}get-going/{screen}/")
        yield f"get-going-{screen}"
    page.goto("/rejections/?state=recovered")
    address = page.get_by_role("link", name="Tillerman").first.get_attribute("href")
    page.goto(f"{address}last-page/")
    yield "last-page"


def walk_over_time(page: Page) -> Iterator[str]:
    """All of it over time, how far they went, a month, a company."""
    for name, address in (
        ("over-time", "/over-time/?days=all"),
        ("how-far", "/over-time/how-far/?days=all"),
    ):
        page.goto(address)
        yield name
    before = date.today().replace(day=1) - timedelta(days=1)  # noqa: DTZ011 - the demo's own day
    page.goto(f"/look-backs/{before:%Y-%m}/")
    yield "look-back"
    page.goto(recovery_of(page, "Lumen Health"))
    page.get_by_role("link", name="Everything at Lumen Health").click()
    page.get_by_role("heading", level=1, name="Lumen Health").wait_for()
    yield "company"


def walk_friend(page: Page) -> Iterator[str]:
    """Invite Jo to the debrief that is planned, and open the page the link leads to."""
    page.goto("/debriefs/")
    page.get_by_role("link", name="Get ready").click()
    page.goto(f"{page.url}invite/")
    page.get_by_role("button", name=re.compile("^Make a")).click()
    page.get_by_role("img", name="QR code").wait_for()
    yield "invitation"
    words = page.get_by_role("main").get_by_role("textbox").first.input_value()
    link = re.search(r"/debrief/[\w-]+/", words)
    page.goto(link[0] if link else "/")
    yield "friend"


def take(browser: Browser, width: int, scheme: str, who: SignIn) -> None:
    context = browser.new_context(
        base_url=SITE,
        viewport={"width": width, "height": SIZES[width]},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name in walk(page, who):
        page.screenshot(path=HERE / f"{width}-{scheme}" / f"{name}.png", full_page=True)
    context.close()


def main() -> None:
    with running() as who, sync_playwright() as playwright:
        path = os.environ.get("BOUNCEBACK_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for scheme in ("light", "dark"):
            for width in SIZES:
                take(browser, width, scheme, who)
        browser.close()


if __name__ == "__main__":
    main()
