"""What is written to be binned never leaves the screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from recovery.models import Vent
from tests.browser import path
from tests.browser.people import Visitor, heading
from tests.browser.watch import CANARY, nothing_tells
from tests.helpers.factories import a_rejection, a_vent

pytestmark = pytest.mark.turns


def paper_on(page: Page) -> Locator:
    return path.paper(page)


@pytest.fixture
def page(sam: Visitor) -> Page:
    """The ten minutes, with something unfair written on the paper."""
    vent = a_vent(a_rejection(sam.user), mode="write_bin")
    sam.page.clock.install()
    page = sam.open("step_screen", vent.rejection_id, "let-it-out", "timer")
    paper_on(page).press_sequentially(CANARY)
    page.clock.run_for(10_000)  # longer than any autosave waits
    return page


def test_from_typing_to_the_recovery_no_request_carries_the_words(
    page: Page, asked: list[Request]
) -> None:
    path.use_the_timer(page)
    expect(paper_on(page)).to_have_value(CANARY)
    page.get_by_role("button", name="Done, bin it").click()
    page.clock.run_for(1_000)
    path.breath(page)
    page.wait_for_url("**/let-it-out/")
    assert any(request.post_data for request in asked), "the watch saw no post"
    nothing_tells(page, asked)
    assert Vent.objects.get().binned_at


@pytest.mark.parametrize("button", ["Back", "Skip", "Leave"])
def test_any_other_button_asks_first_and_carries_nothing(
    page: Page, asked: list[Request], button: str
) -> None:
    warned: list[str] = []
    page.once("dialog", lambda dialog: (warned.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name=button, exact=True).click()
    expect(paper_on(page)).to_have_value(CANARY)
    assert warned == ["What’s on the paper is gone when you leave. Leave anyway?"]
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()
    nothing_tells(page, asked)


def test_a_link_asks_first(page: Page) -> None:
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("link", name="Need to talk to someone now?").click()
    expect(paper_on(page)).to_have_value(CANARY)


def leave_and_go_back(page: Page) -> Page:
    page.goto("/today/")
    page.go_back()
    return page


def bin_and_go_back(page: Page) -> Page:
    page.get_by_role("button", name="Done, bin it").click()
    page.clock.run_for(1_000)
    expect(heading(page, "It’s gone. Nobody has it.")).to_be_visible()
    page.go_back()
    return page


def reload(page: Page) -> Page:
    page.reload()
    return page


def open_again(page: Page) -> Page:
    again = page.context.new_page()
    again.goto(page.url)
    page.close()
    return again


@pytest.mark.parametrize("come_back", [leave_and_go_back, bin_and_go_back, reload, open_again])
def test_nothing_brings_them_back(page: Page, come_back: Callable[[Page], Page]) -> None:
    again = come_back(page)
    expect(paper_on(again)).to_have_value("")
    assert "canary" not in again.content()


def test_the_paper_has_no_name_and_no_spelling_is_checked(page: Page) -> None:
    paper = paper_on(page)
    assert paper.get_attribute("name") is None
    expect(paper).to_have_attribute("spellcheck", "false")
    expect(paper).to_have_attribute("autocomplete", "off")


def test_keeping_is_a_second_form_sent_on_purpose(page: Page, asked: list[Request]) -> None:
    keep = page.get_by_role("button", name="Keep these words")
    expect(keep).to_be_hidden()
    page.get_by_text("Another way, or another length").click()
    page.get_by_label("Keep it for 7 days").check()
    nothing_tells(page, asked)
    keep.click()
    expect(heading(page, "It’s kept, and only you can read it.")).to_be_visible()
    vent = Vent.objects.get()
    assert vent.text == CANARY
    page.goto(vent.rejection.get_absolute_url())
    page.get_by_text("What you kept").click()
    expect(page.get_by_text(CANARY)).to_be_visible()
