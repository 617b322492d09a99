"""The whole path by Tab, Enter, Space and the arrows; one always sees where one is."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from recovery.models import Perspective, Rejection, Vent
from tests.browser import path
from tests.browser.keys import choose, looks_focused, press, reach, write
from tests.browser.people import Visitor, heading
from tests.factories import PASSWORD, a_rejection


def on_scale(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name).get_by_label("0", exact=True)


def go_on(page: Page, to: str | re.Pattern[str]) -> None:
    press(page.get_by_role("button", name=re.compile("^(Save and )?(go on|continue)$", re.I)))
    expect(heading(page, to)).to_be_visible()


def sign_up(page: Page) -> None:
    page.goto("/")
    press(page.get_by_role("link", name="Start with today’s no"))
    page.wait_for_url("**/signup/")
    write(page.get_by_label(re.compile("e-?mail", re.I)), "sam@example.com")
    write(page.get_by_label(re.compile("^password", re.I)), PASSWORD)
    page.keyboard.press("Enter")


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


def check_in(page: Page) -> None:
    expect(heading(page, "How is it right now?")).to_be_visible()
    choose(on_scale(page, "How much does it sting?"), 8)
    choose(page.get_by_role("group", name="How much did you want it?").get_by_label("1"), 3)
    press(page.get_by_role("button", name="It’s rough"))
    expect(page.get_by_text("Next: Let it out")).to_be_visible()


def let_it_out(page: Page) -> None:
    press(page.get_by_role("link", name="Continue", exact=True))
    expect(path.paper(page)).to_be_focused()
    page.keyboard.type(path.UNFAIR)
    expect(path.timer(page).get_by_role("button", name="Pause")).to_be_visible()
    reach(path.timer(page).get_by_role("button", name="Pause"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(path.timer(page).get_by_role("button", name="Continue")).to_be_focused()
    looks_focused(page)
    press(page.get_by_role("button", name="Done, bin it"))


def come_down(page: Page) -> None:
    expect(heading(page, "It’s gone. Nobody has it.")).to_be_visible()
    choose(on_scale(page, "How much does it sting now?"), 4)
    press(page.get_by_text("If it comes back tonight"))
    choose(page.get_by_label("go for a short walk"), 1)
    press(page.get_by_role("button", name="Continue", exact=True))
    expect(page.get_by_text("Next: Put it in perspective")).to_be_visible()


def perspective(page: Page) -> None:
    press(page.get_by_role("link", name="Continue", exact=True))
    expect(heading(page, "What’s the harshest thing your head says about it?")).to_be_visible()
    write(page.get_by_label("The thought"), path.HOT)
    choose(on_scale(page, "How much do you believe it right now?"), 8)
    go_on(page, "Why do you think they said no?")
    press(page.get_by_label("Someone fitted more closely"), "Space")
    known = page.get_by_role("group", name="How do you know: Someone fitted more closely?")
    choose(known.get_by_label("They told me"), 1)
    go_on(page, "A fairer sentence")
    write(page.get_by_role("textbox", name="A fairer sentence"), path.FAIR)
    choose(on_scale(page, "How much do you believe"), 4)
    go_on(page, re.compile("^This one is fairer"))


def test_the_whole_path_works_by_keyboard_alone(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context().new_page()
    sign_up(page)
    log_one(page)
    check_in(page)
    let_it_out(page)
    come_down(page)
    perspective(page)
    expect(page.get_by_text(f"“{path.FAIR}”")).to_be_visible()
    assert Rejection.objects.get().stage == "interview"
    assert Vent.objects.get().then == "call"
    thought = Perspective.objects.get()
    assert (thought.belief_before, thought.belief_after) == (80, 40)


def test_the_first_stop_skips_to_the_page(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    press(page.get_by_role("link", name="Skip to the page"))
    page.keyboard.press("Tab")
    expect(page.get_by_label("Paste what they sent")).to_be_focused()


def test_nothing_holds_the_focus_fast(sam: Visitor) -> None:
    """Tabbing on from anywhere comes round to the start again."""
    page = sam.open("rejection_detail", a_rejection(sam.user).pk)
    reach(page.get_by_role("link", name="Need to talk to someone now?"))
    reach(page.get_by_role("link", name="BounceBack"), "Shift+Tab")
