"""The whole path by Tab, Enter, Space and the arrows; one always sees where one is."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from recovery.models import Debrief, FeedbackRequest, Perspective, Rejection, Vent
from tests.browser import path
from tests.browser.keys import choose, go_through, looks_focused, press, reach, write
from tests.browser.people import Visitor, heading
from tests.browser.walking import walk
from tests.helpers.factories import PASSWORD, a_rejection


def on_scale(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name).get_by_label("0", exact=True)


def sign_up(page: Page) -> None:
    press(page.get_by_role("link", name="Start with today’s no"))
    page.wait_for_url("**/signup/")
    write(page.get_by_label(re.compile("e-?mail", re.I)), "sam@example.com")
    write(page.get_by_label(re.compile("^password", re.I)), PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/rejections/new/")


def log_one(page: Page) -> None:
    expect(heading(page, "I’m sorry. Which job was it?")).to_be_visible()
    press(page.get_by_text("Or type it in"))
    write(page.get_by_role("textbox", name="Company"), "Halcyon")
    choose(page.get_by_label("I applied", exact=True), 3)
    expect(page.get_by_label("An interview", exact=True)).to_be_checked()
    press(page.get_by_text("More, if you like"), "Space")
    reach(page.get_by_label("Link to the advert"))
    page.keyboard.press("Tab")
    reach(page.get_by_role("button", name="Save", exact=True))
    reach(page.get_by_label("Link to the advert"), "Shift+Tab")
    press(page.get_by_role("button", name="Save", exact=True), "Space")
    page.wait_for_url("**/check-in/")


def check_in(page: Page) -> None:
    expect(heading(page, "How is it right now?")).to_be_visible()
    choose(on_scale(page, "How much does it sting?"), 8)
    choose(page.get_by_role("group", name="How much did you want it?").get_by_label("1"), 3)
    press(page.get_by_role("button", name="It’s rough"))
    expect(page.get_by_text("Next: Let it out")).to_be_visible()


def let_it_out(page: Page) -> None:
    expect(path.paper(page)).to_be_focused()
    page.keyboard.type(path.UNFAIR)
    expect(path.timer(page).get_by_role("button", name="Pause")).to_be_visible()
    reach(path.timer(page).get_by_role("button", name="Pause"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(path.timer(page).get_by_role("button", name="Continue")).to_be_focused()
    looks_focused(page)
    press(page.get_by_role("button", name="Done, bin it"))
    page.wait_for_url("**/breath/")


def on_my_own(page: Page) -> None:
    choose(page.get_by_label("On my own"), 0)
    go_through(page)


BY_KEYBOARD = {
    "^/": sign_up,
    "/rejections/new/": log_one,
    "/check-in/": check_in,
    "/timer/": let_it_out,
    "/debrief/with/": on_my_own,
}


def test_the_whole_path_works_by_keyboard_alone(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    page.goto("/")
    walked = walk(page, BY_KEYBOARD, until="/last-page/", otherwise=go_through)
    assert len(walked.screens) >= 28
    assert Rejection.objects.get().is_closed
    assert Vent.objects.get().stopped_at
    assert Perspective.objects.get().fair_thought == "Short and true"
    assert FeedbackRequest.objects.get().status == "sent"
    assert Debrief.objects.get().is_finished


def test_the_first_stop_skips_to_the_page(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    press(page.get_by_role("link", name="Skip to the page"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Today", exact=True)).to_be_focused()


def test_nothing_holds_the_focus_fast(sam: Visitor) -> None:
    """Tabbing on from anywhere comes round to the start again."""
    page = sam.open("rejection_detail", a_rejection(sam.user).pk)
    reach(page.get_by_role("link", name="Need to talk to someone now?"))
    reach(page.get_by_role("link", name="BounceBack"), "Shift+Tab")
