"""The menu, the sessions and the numbers as a person meets them: by eye, by ear, on paper."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading, settled
from tests.browser.places_lists import interviews
from tests.factories import a_debrief, a_question

SMALL: ViewportSize = {"width": 320, "height": 640}


def top(page: Page, name: str) -> float:
    """How far down the middle of this link or button of the menu stands."""
    menu = page.get_by_role("banner")
    part = menu.get_by_role("link", name=name).or_(menu.get_by_role("button", name=name))
    box = part.bounding_box()
    assert box is not None
    return round(box["y"] + box["height"] / 2)


def test_the_menu_takes_two_lines_on_a_phone(new_context: Callable[..., BrowserContext]) -> None:
    page = Visitor.signed_in(new_context(viewport=PHONE)).open("debrief_list")
    names = ("Today", "Rejections", "Advice", "Debriefs", "Lessons")
    assert len({top(page, name) for name in names}) == 1
    assert abs(top(page, "BounceBack") - top(page, "Settings")) < 3
    assert abs(top(page, "Settings") - top(page, "Sign out")) < 3
    assert top(page, "Settings") < top(page, "Today")


def test_on_the_smallest_screen_the_way_out_still_stands_beside_the_name(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = Visitor.signed_in(new_context(viewport=SMALL)).open("debrief_list")
    assert abs(top(page, "BounceBack") - top(page, "Sign out")) < 3
    assert abs(top(page, "Settings") - top(page, "Sign out")) < 3


def test_the_menu_says_where_one_is_also_below(sam: Visitor) -> None:
    page = sam.open("debrief_list")
    link = page.get_by_role("banner").get_by_role("link", name="Debriefs")
    expect(link).to_have_attribute("aria-current", "page")
    page.goto("/debriefs/questions/")
    expect(link).to_have_attribute("aria-current", "true")
    expect(page.locator(".site-nav [aria-current]")).to_have_count(1)


def test_from_the_menu_to_the_bank_and_the_numbers(sam: Visitor) -> None:
    a_question(a_debrief(owner=sam.user))
    page = sam.open("today")
    for name in ("Your question bank", "How your answers landed"):
        page.get_by_role("banner").get_by_role("link", name="Debriefs").click()
        page.get_by_role("link", name=name).click()
        expect(heading(page, name)).to_be_visible()


def test_a_question_is_found_while_one_types(sam: Visitor) -> None:
    session = a_debrief(owner=sam.user)
    for text in ("Tell me about a conflict", "Why us?"):
        a_question(session, text=text)
    page = sam.open("question_list")
    page.get_by_label("Search the questions").press_sequentially("confl")
    expect(page.get_by_role("listitem")).to_have_count(1)
    settled(page)
    expect(page).to_have_url(re.compile("q=confl"))
    page.reload()
    expect(page.get_by_role("listitem")).to_have_count(1)


def test_a_question_is_found_without_scripts(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    session = a_debrief(owner=sam.user)
    for text in ("Tell me about a conflict", "Why us?"):
        a_question(session, text=text)
    page = sam.open("question_list")
    page.get_by_label("Search the questions").fill("confl")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("listitem")).to_have_count(1)


def test_the_marks_are_heard_with_their_numbers(sam: Visitor) -> None:
    interviews(sam, 8)
    page = sam.open("debrief_landed")
    says = page.get_by_role("img", name=re.compile("How each answer landed, from 1 to 5, in 8"))
    expect(says).to_be_visible()
    page.get_by_text("The numbers as a table").click()
    table = page.get_by_role("table", name=re.compile("Your own marks, interview by interview"))
    expect(table.get_by_role("rowheader")).to_have_count(8)


def test_on_paper_the_marks_are_black_and_their_table_is_open(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(color_scheme="dark"))
    interviews(sam, 8)
    page = sam.open("debrief_landed")
    page.emulate_media(media="print")
    expect(page.get_by_role("table")).to_be_visible()
    stroke = page.locator(".chart .dots").evaluate("each => getComputedStyle(each).stroke")
    assert stroke == "rgb(0, 0, 0)"


def test_the_marks_can_be_seen_in_forced_colours(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(forced_colors="active"))
    interviews(sam, 8)
    page = sam.open("debrief_landed")
    ink = page.locator("main p").first.evaluate("each => getComputedStyle(each).color")
    assert page.locator(".chart .dots").evaluate("each => getComputedStyle(each).stroke") == ink
