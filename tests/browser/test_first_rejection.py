"""The first no, from the front page to the fairer sentence."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from recovery.path.steps import STEPS
from tests.browser import path
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import heading

SIZES = [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")]


def to_the_fairer_sentence(page: Page) -> None:
    path.start_step(page, "Put it in perspective")
    path.harsh_thought(page)
    path.reasons(page)
    path.fairer_sentence(page)


def sees_it_told(page: Page) -> None:
    """Check that the fairer sentence stands on the resting place, on the recovery and on the list."""
    expect(page.get_by_text("This one is fairer.")).to_be_visible()
    page.get_by_role("link", name="Halcyon Robotics, Staff Engineer").click()
    expect(heading(page, re.compile("Halcyon Robotics"))).to_be_visible()
    expect(page.get_by_text(f"“{path.FAIR}”")).to_be_visible()
    expect(page.get_by_text("The harsh thought: 80 %, then 40 %")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link").nth(1).click()
    row = page.get_by_role("listitem").filter(has_text="Halcyon Robotics").first
    done = f"3 of {len(STEPS)} steps done"
    expect(row.get_by_role("img", name=done)).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_a_person_gets_from_the_front_page_to_a_fairer_sentence(
    new_context: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = new_context(viewport=size, has_touch=size is PHONE).new_page()
    path.sign_up(page)
    path.log_from_message(page)
    path.check_in(page)
    path.start_step(page, "Let it out")
    path.write_and_bin(page)
    path.breath(page)
    to_the_fairer_sentence(page)
    sees_it_told(page)


@pytest.mark.parametrize("size", SIZES)
def test_the_same_works_without_javascript(
    new_context: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = new_context(viewport=size, java_script_enabled=False).new_page()
    path.sign_up(page)
    path.log_from_message(page)
    path.check_in(page)
    path.start_step(page, "Let it out")
    path.write_and_keep(page)
    path.breath(page)
    to_the_fairer_sentence(page)
    sees_it_told(page)
