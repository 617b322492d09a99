"""The list and its numbers as a person meets them: by eye, by ear, on paper and in few colours."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.people import Visitor, heading
from tests.helpers.asked import answered, many_of_each, one_of_each


def with_numbers(context: BrowserContext) -> Page:
    sam = Visitor.signed_in(context)
    many_of_each(sam.user, 1)
    answered(sam.user, 4, of=6, channel="email")
    answered(sam.user, 1, of=6, channel="meeting", stage="final")
    return sam.open("feedback_over_time")


def style(part: Locator, name: str) -> str:
    return str(part.evaluate("(each, name) => getComputedStyle(each)[name]", name))


def test_from_the_menu_to_the_numbers_and_back(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context())
    one_of_each(sam.user)
    page = sam.open("rejection_list")
    page.get_by_role("link", name="Feedback", exact=True).click()
    page.get_by_role("link", name="Feedback over time").click()
    expect(heading(page, "Feedback over time")).to_be_visible()
    page.locator("main a.back").click()
    expect(heading(page, "Feedback")).to_be_visible()


def test_a_row_leads_to_its_request(new_context: Callable[..., BrowserContext]) -> None:
    sam = Visitor.signed_in(new_context())
    request = one_of_each(sam.user)["sealed"]
    page = sam.open("feedback_list")
    page.get_by_role("link", name="Choose when to read it Dana Reed").click()
    expect(page).to_have_url(re.compile(str(request.pk)))


def test_every_chart_is_heard_with_its_numbers(new_context: Callable[..., BrowserContext]) -> None:
    page = with_numbers(new_context())
    names = [chart.get_attribute("aria-label") for chart in page.get_by_role("img").all()]
    assert any("Asked, month by month" in (name or "") for name in names)
    assert any("chance alone could make it" in (name or "") for name in names)
    page.get_by_text("The numbers as a table").first.click()
    table = page.get_by_role("table", name="Requests by the month you asked")
    expect(table.get_by_role("rowheader")).to_have_count(12)


def test_on_paper_it_is_black_on_white_and_the_tables_are_open(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = with_numbers(new_context(color_scheme="dark"))
    table = page.get_by_role("table", name="Requests by the month you asked")
    expect(table).to_be_hidden()
    page.emulate_media(media="print")
    expect(table).to_be_visible()
    assert style(page.locator("body"), "backgroundColor") == "rgb(255, 255, 255)"
    assert style(page.locator(".chart .bar").first, "stroke") == "rgb(0, 0, 0)"
    for part in page.locator(".chart text, main p, main td, main th, main h2").all():
        name = "fill" if part.evaluate("each => each.tagName") == "text" else "color"
        assert style(part, name) == "rgb(0, 0, 0)"


def test_a_chart_can_be_seen_in_forced_colours(new_context: Callable[..., BrowserContext]) -> None:
    page = with_numbers(new_context(forced_colors="active"))
    ink = style(page.locator("main p").first, "color")
    for name in (".bar", ".ground", ".span"):
        assert style(page.locator(f".chart {name}").first, "stroke") == ink
    assert style(page.locator(".chart .dot").first, "fill") == ink
