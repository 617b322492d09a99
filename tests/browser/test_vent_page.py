"""Let it out at once: two screens from the front page, without an account, and nothing leaves the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

from tests.browser.conftest import PHONE
from tests.browser.people import heading
from tests.browser.watch import CANARY, nothing_tells

pytestmark = pytest.mark.turns


def paper(page: Page) -> Locator:
    return page.get_by_label("Say it as unfairly as you like")


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """The paper of /vent/, opened from the front page on a phone."""
    page = new_context(viewport=PHONE).new_page()
    page.clock.install()
    page.goto("/")
    page.get_by_role("link", name="Let it out first").click()
    expect(paper(page)).to_be_focused()
    return page


def bin_it(page: Page) -> None:
    page.get_by_role("button", name="Done, bin it").click()
    page.clock.run_for(1_000)
    expect(heading(page, "It’s gone. Nobody has it.")).to_be_focused()
    expect(paper(page)).to_be_hidden()


def test_from_typing_to_the_end_nothing_leaves_the_page(page: Page, asked: list[Request]) -> None:
    before = len(asked)
    paper(page).press_sequentially(CANARY)
    page.clock.run_for(10_000)
    bin_it(page)
    page.clock.run_for(130_000)
    assert len(asked) == before, "the page asked for something while it was written on"
    page.get_by_role("link", name="Paste their message").click()
    page.wait_for_url("**/accounts/signup/**")
    nothing_tells(page, asked)


def test_it_goes_on_when_the_line_is_cut(page: Page) -> None:
    page.context.set_offline(True)
    paper(page).press_sequentially(CANARY)
    page.clock.run_for(601_000)
    expect(page.get_by_role("status").first).to_have_text(
        "Time’s up. Finish your sentence, then stop."
    )
    page.get_by_role("button", name="Five more").click()
    expect(paper(page)).to_have_value(CANARY)
    bin_it(page)
    expect(page.locator("[data-word]")).to_have_text("In")
    page.clock.run_for(5_200)
    expect(page.locator("[data-word]")).to_have_text("Out")
    page.clock.run_for(120_000)
    expect(page.get_by_text("That was two minutes.")).to_be_visible()
    page.context.set_offline(False)


def test_the_time_outlives_a_reload_and_the_words_do_not(page: Page) -> None:
    paper(page).press_sequentially(CANARY)
    page.clock.run_for(61_000)
    page.reload()
    expect(paper(page)).to_have_value("")
    expect(page.locator("[data-clock]")).to_contain_text("8:5")


def test_a_pause_stops_the_time(page: Page) -> None:
    paper(page).press_sequentially(CANARY)
    page.get_by_role("button", name="Pause").click()
    clock = page.locator("[data-clock]").inner_text()
    page.clock.run_for(60_000)
    expect(page.locator("[data-clock]")).to_have_text(clock)
    page.get_by_role("button", name="Continue").click()
    page.clock.run_for(60_000)
    expect(page.locator("[data-clock]")).to_contain_text("8:")


def test_the_paper_fills_the_phone_and_its_button_is_in_sight(page: Page) -> None:
    box = paper(page).bounding_box()
    assert box
    assert box["height"] > PHONE["height"] / 2
    expect(page.get_by_role("button", name="Done, bin it")).to_be_in_viewport(ratio=1)


def test_coming_back_to_it_finds_an_empty_sheet(page: Page) -> None:
    paper(page).press_sequentially(CANARY)
    page.goto("/")
    page.go_back()
    expect(paper(page)).to_have_value("")


def test_without_javascript_the_paper_is_there(new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/vent/")
    paper(page).fill("They never even read it")
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_link_asks_before_the_paper_is_lost(page: Page) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    paper(page).press_sequentially(CANARY)
    for name in ("Back to the front page", "Need to talk to someone now?"):
        page.get_by_role("link", name=name).click()
        expect(paper(page)).to_have_value(CANARY)
    assert asked == ["What’s on the paper is gone when you leave. Leave anyway?"] * 2


def test_five_more_is_said_above(page: Page) -> None:
    paper(page).press_sequentially("So unfair")
    page.get_by_role("button", name="Five more").click()
    expect(heading(page, "Five minutes more. Then we stop.")).to_be_visible()
