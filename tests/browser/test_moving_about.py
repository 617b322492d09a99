"""Keys, hiding the page, what just happened: each as a person uses it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_person, a_rejection

pytestmark = pytest.mark.turns


def keys(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Keys")


def test_a_slash_opens_the_search(sam: Visitor) -> None:
    page = sam.open("today")
    page.keyboard.press("/")
    expect(heading(page, "Search")).to_be_visible()


def test_n_logs_a_rejection(sam: Visitor) -> None:
    page = sam.open("person_list")
    page.keyboard.press("n")
    page.wait_for_url("**/rejections/new/")


def test_a_question_mark_lists_the_keys_and_so_does_the_button(sam: Visitor) -> None:
    page = sam.open("today")
    page.keyboard.press("?")
    expect(keys(page)).to_be_visible()
    page.keyboard.press("n")  # a key of the page does nothing behind it
    page.keyboard.press("Escape")
    expect(keys(page)).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    keys(page).get_by_role("button", name="Close").click()
    expect(keys(page)).to_be_hidden()
    expect(page).to_have_title("Today · BounceBack")


def test_no_key_acts_while_one_types_or_holds_another(sam: Visitor) -> None:
    page = sam.open("search")
    box = page.get_by_label("A company, a role, a person")
    box.press_sequentially("n/?")
    expect(box).to_have_value("n/?")
    page.get_by_role("link", name="BounceBack").focus()
    page.keyboard.press("Control+n")
    page.keyboard.press("Alt+/")
    expect(heading(page, "Search")).to_be_visible()
    expect(keys(page)).to_be_hidden()


def test_single_keys_can_be_switched_off(sam: Visitor) -> None:
    page = sam.open("settings")
    page.get_by_role("group", name="Single keys").get_by_label("Off").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    for key in ("n", "/", "?"):
        page.keyboard.press(key)
    expect(keys(page)).to_be_hidden()
    expect(heading(page, "Settings")).to_be_visible()
    page.get_by_role("button", name="Keys").click()
    expect(keys(page)).to_contain_text("switched off")


def hidden(page: Page) -> bool:
    return bool(page.evaluate("'hidden' in document.documentElement.dataset"))


def twice(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def test_escape_twice_hides_the_page_in_place_and_brings_it_back(sam: Visitor) -> None:
    rejection = a_rejection(sam.user)
    page = sam.open("step_screen", rejection.pk, "perspective", "harsh-thought")
    title, url, thought = page.title(), page.url, page.get_by_label("The thought")
    thought.fill("They never read it")
    twice(page)
    assert hidden(page)
    expect(thought).to_be_hidden()
    expect(page.locator("body *:visible")).to_have_count(0)
    expect(page).to_have_title("New tab")
    assert "blank" in page.locator("link[rel=icon]").get_attribute("href")  # type: ignore[operator]
    page.keyboard.press("n")
    page.keyboard.type("words for nobody")
    twice(page)
    expect(thought).to_have_value("They never read it")
    expect(thought).to_be_focused()
    assert (page.title(), page.url) == (title, url)
    assert "favicon" in page.locator("link[rel=icon]").get_attribute("href")  # type: ignore[operator]


def test_the_button_hides_it_and_a_double_tap_brings_it_back(sam: Visitor) -> None:
    page = sam.open("today")
    page.get_by_role("button", name="Hide this page").click()
    assert hidden(page)
    page.mouse.dblclick(200, 300)
    assert not hidden(page)


def test_one_escape_or_two_slow_ones_hide_nothing(sam: Visitor) -> None:
    page = sam.open("today")
    page.keyboard.press("Escape")
    page.wait_for_timeout(900)
    page.keyboard.press("Escape")
    assert not hidden(page)


def test_a_dialog_takes_escape_for_itself(sam: Visitor) -> None:
    page = sam.open("today")
    page.keyboard.press("?")
    twice(page)
    assert not hidden(page)
    expect(keys(page)).to_be_hidden()


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_done_is_said_until_it_is_dismissed_and_can_be_undone(
    new_context: Callable[..., BrowserContext], javascript: bool
) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=javascript))
    person = a_person(sam.user)
    page = sam.open("person_detail", person.pk)
    page.get_by_role("button", name="Remove").click()
    said = page.locator("undo-toast")
    expect(said.get_by_role("status")).not_to_be_empty()
    if javascript:
        said.get_by_role("button", name="Dismiss").click()
        expect(said).to_have_count(0)
        expect(page.locator("main")).to_be_focused()
    else:
        expect(said.get_by_role("button", name="Dismiss")).to_be_hidden()
        said.get_by_role("button", name="Undo").click()
        person.refresh_from_db()
        assert person.removed_at is None


def test_what_was_done_fits_a_screen_that_narrows_while_it_is_said_again(sam: Visitor) -> None:
    page = sam.open("person_detail", a_person(sam.user).pk)
    page.clock.install()
    page.clock.pause_at(timezone.now() + timedelta(minutes=1))
    page.get_by_role("button", name="Remove").click()
    said = page.locator("undo-toast [role=status]")
    expect(said).to_be_empty()
    page.set_viewport_size({"width": 195, "height": 422})
    around = page.locator("undo-toast").bounding_box()
    inside = said.bounding_box()
    assert around
    assert inside
    assert inside["x"] + inside["width"] <= around["x"] + around["width"] <= 195


def test_the_theme_and_the_text_size_are_those_chosen(sam: Visitor) -> None:
    page = sam.open("settings")
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    paper = "getComputedStyle(document.body).backgroundColor"
    before, light = page.evaluate(size), page.evaluate(paper)
    page.get_by_label("Dark", exact=True).check()
    page.get_by_label("Larger", exact=True).check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert page.evaluate(size) > before * 1.2
    assert page.evaluate(paper) != light
    sam.open("support")
    assert page.evaluate(paper) == "rgb(23, 21, 18)"
