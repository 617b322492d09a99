"""When htmx swaps a part of a page: the focus stays with the person, and they are told."""

import pytest
from playwright.sync_api import expect

from recovery.shared.choices import Outcome, Stage
from tests.browser import path
from tests.browser.people import Visitor, settled
from tests.helpers.factories import a_rejection

pytestmark = pytest.mark.turns

# Marks the status line, so that one can tell whether it is still the same one after a swap.
MARK = "line => { line.marked = true; }"


def test_filling_in_from_a_message_leads_to_what_was_found(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    page.get_by_label("Paste what they sent").fill(path.MESSAGE)
    page.get_by_role("button", name="Read it").press("Enter")
    expect(page.locator(".note", has=path.read_line(page))).to_be_focused()


def test_a_paste_is_read_at_once_and_saved_with_one_more_press(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    box = page.get_by_label("Paste what they sent")
    box.fill(path.MESSAGE)
    box.dispatch_event("paste")
    expect(path.read_line(page)).to_be_visible()
    settled(page)
    expect(box).to_have_value(path.MESSAGE)
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/say-what-happened/check-in/")


def test_a_part_of_the_line_says_at_once_what_it_is_changed_to(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    page.get_by_label("Paste what they sent").fill(path.MESSAGE)
    page.get_by_role("button", name="Read it").click()
    parts = path.read_line(page).locator("details")
    expect(parts).to_have_count(5)
    changes = {
        "company": "Acme",
        "role": "Baker",
        "outcome": Outcome.ROLE_STOPPED,
        "heard_on": "2026-03-03",
        "stage": Stage.FINAL,
    }
    for part, (field, value) in zip(parts.all(), changes.items(), strict=True):
        part.locator("summary").click()
        choice = part.locator(f"[name={field}][value='{value}']")
        choice.check() if choice.count() else part.locator(f"[name={field}]").fill(value)
        part.locator("summary").focus()
    changed = ["Acme,", "Baker,", "stopped the role", "on 3 Mar,", "after the final round."]
    expect(parts.locator("summary")).to_have_text(changed)


def test_an_earlier_no_from_there_is_told_as_soon_as_the_company_is_typed(sam: Visitor) -> None:
    a_rejection(sam.user, company="Lumen", role="Cook")
    page = sam.open("rejection_new")
    page.get_by_text("Or type it in").click()
    page.get_by_label("Company").fill("LUMEN")
    page.get_by_role("textbox", name="Role").focus()
    expect(page.get_by_text("They said no there before: Lumen, Cook.")).to_be_visible()
    expect(page.get_by_role("link", name="What you know of them")).to_be_visible()
    expect(page.get_by_role("textbox", name="Role")).to_be_focused()


def with_others(sam: Visitor, *names: str) -> None:
    """Make eight rows, from which on a list can be searched, these among them."""
    for number in range(8 - len(names)):
        a_rejection(sam.user, company=f"Other {number}")
    for name in names:
        a_rejection(sam.user, company=name)


def test_typing_in_the_search_keeps_the_focus_and_says_how_many(sam: Visitor) -> None:
    with_others(sam, "Lumen", "Halcyon")
    page = sam.open("rejection_list")
    status = page.get_by_role("main").get_by_role("status")
    status.evaluate(MARK)
    page.get_by_label("Search").press_sequentially("Lum")
    expect(status).to_have_text("1 shown")
    settled(page)
    expect(page.get_by_role("link", name="Halcyon")).to_have_count(0)
    expect(page.get_by_label("Search")).to_be_focused()
    assert status.evaluate("line => line.marked"), "a new line is not read out"
    assert page.url.endswith("q=Lum&stage=&outcome=")


def test_choosing_a_stage_keeps_the_focus(sam: Visitor) -> None:
    with_others(sam)
    page = sam.open("rejection_list")
    page.get_by_label("How far").focus()
    page.get_by_label("How far").select_option("I applied")
    expect(page.get_by_text("None fit that.")).to_be_visible()
    settled(page)
    expect(page.get_by_label("How far")).to_be_focused()


def test_back_after_a_search_shows_the_whole_list(sam: Visitor) -> None:
    with_others(sam, "Lumen", "Halcyon")
    page = sam.open("rejection_list")
    page.get_by_label("Search").press_sequentially("Lum")
    expect(page.get_by_role("link", name="Halcyon")).to_have_count(0)
    page.go_back()
    expect(page.get_by_role("link", name="Halcyon")).to_be_visible()
    expect(page.get_by_role("link", name="Skip to the page")).to_have_count(1)
