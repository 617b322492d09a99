"""The menu, the debriefs and the numbers as a person meets them: by eye, by ear, on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect

from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading, settled
from tests.helpers.factories import a_debrief, a_question

SMALL: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 800}


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main")


def middle(part: Locator) -> float:
    """How far down the middle of an element stands, in pixels of the window."""
    box = part.bounding_box()
    assert box is not None
    return round(box["y"] + box["height"] / 2)


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_the_menu_is_a_bar_at_the_bottom_of_a_phone(
    new_context: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = Visitor.signed_in(new_context(viewport=size)).open("debrief_list")
    names = ("Today", "Rejections", "Log a rejection", "People")
    shown = [menu(page).get_by_role("link", name=name) for name in names]
    assert all(middle(part) > size["height"] - 60 for part in shown)
    lefts = [part.bounding_box()["x"] for part in shown]  # type: ignore[index]
    assert lefts == sorted(lefts)
    expect(menu(page).get_by_role("link", name="Learning")).to_be_hidden()


def test_the_menu_is_one_row_beside_the_name_on_a_wide_screen(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = Visitor.signed_in(new_context(viewport=WIDE)).open("debrief_list")
    names = ("Today", "Rejections", "Opportunities", "People", "Learning", "Log a rejection")
    lines = {middle(menu(page).get_by_role("link", name=name)) for name in names}
    assert lines == {middle(page.get_by_role("banner").get_by_role("link", name="BounceBack"))}
    left = page.get_by_role("link", name="BounceBack").bounding_box()
    assert left == left | {"x": heading(page, "Debriefs").bounding_box()["x"]}  # type: ignore[index, operator]


@pytest.mark.parametrize("javascript", [True, False])
def test_more_opens_a_list_with_and_without_javascript(
    new_context: Callable[..., BrowserContext], javascript: bool
) -> None:
    context = new_context(viewport=PHONE, java_script_enabled=javascript)
    page = Visitor.signed_in(context).open("today")
    expect(menu(page).get_by_role("link", name="Question bank")).to_be_hidden()
    menu(page).get_by_text("More").click()
    menu(page).get_by_role("link", name="Question bank").click()
    expect(heading(page, "Question bank")).to_be_visible()


def test_the_menu_says_where_one_is_also_below(sam: Visitor) -> None:
    page = sam.open("rejection_list")
    link = menu(page).get_by_role("link", name="Rejections")
    expect(link).to_have_attribute("aria-current", "page")
    page.goto("/debriefs/")
    expect(link).to_have_attribute("aria-current", "true")
    expect(menu(page).locator("[aria-current]")).to_have_count(1)


def test_from_the_tabs_to_the_lists_beside(sam: Visitor) -> None:
    page = sam.open("rejection_list")
    beside = page.get_by_role("navigation", name="In this section")
    for name in ("Feedback", "Debriefs", "Rejections"):
        beside.get_by_role("link", name=name, exact=True).click()
        here = beside.get_by_role("link", name=name, exact=True)
        expect(here).to_have_attribute("aria-current", "page")
        expect(beside.locator("[aria-current]")).to_have_count(1)


def test_a_question_is_found_while_one_types(sam: Visitor) -> None:
    debrief = a_debrief(owner=sam.user)
    for text in ("Tell me about a conflict", *(f"Why us, part {part}?" for part in range(7))):
        a_question(debrief, text=text)
    page = sam.open("question_list")
    page.get_by_label("Search the questions").press_sequentially("confl")
    expect(page.get_by_role("listitem")).to_have_count(1)
    settled(page)
    expect(page).to_have_url(re.compile("q=confl"))
    page.reload()
    expect(page.get_by_role("listitem")).to_have_count(1)


def test_a_question_is_found_without_scripts(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    debrief = a_debrief(owner=sam.user)
    for text in ("Tell me about a conflict", *(f"Why us, part {part}?" for part in range(7))):
        a_question(debrief, text=text)
    page = sam.open("question_list")
    page.get_by_label("Search the questions").fill("confl")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("listitem")).to_have_count(1)
