"""How much each path asks of a person, counted on a phone, and held to workflow.md section 3."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize

from tests.browser import path
from tests.browser.walking import Answer, answer_in_sight, press_main, walk

PHONE: ViewportSize = {"width": 390, "height": 844}


def from_the_front_page(page: Page) -> None:
    page.get_by_role("link", name="Start with today’s no").click()


def sign_up(page: Page) -> None:
    page.get_by_label("E-mail").fill("sam@example.com")
    page.get_by_label("Password", exact=True).fill(path.PASSWORD)
    press_main(page)


def paste(page: Page) -> None:
    """Read where they paste it; what was read is saved by one press."""
    line = page.get_by_text("Halcyon Robotics, Staff Engineer, said no on 17 Mar")
    if line.is_visible():
        page.get_by_role("button", name="Save", exact=True).click()
        page.wait_for_url("**/land/check-in/")
    else:
        page.get_by_label("Paste what they sent").fill(path.MESSAGE)
        page.get_by_role("button", name="Read it").click()
        line.wait_for()


def on_my_own(page: Page) -> None:
    page.get_by_label("On my own").check()
    press_main(page)


def two_questions(page: Page) -> None:
    noted = page.get_by_text("1 question noted")
    answer_in_sight(page)
    if noted.is_visible():
        press_main(page)
    else:
        page.get_by_role("button", name="+ another").click()
        noted.wait_for()


ANSWERS: dict[str, Answer] = {
    "^/": from_the_front_page,
    "/signup/": sign_up,
    "/rejections/new/": paste,
    "/debrief/with-whom/": on_my_own,
    "/capture/": two_questions,
}


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Page:
    context = new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/")
    return page


def test_the_standard_path(phone: Page, capsys: pytest.CaptureFixture[str]) -> None:
    walked = walk(phone, ANSWERS, until="/last-page/")
    with capsys.disabled():
        print(f"\n{walked}")
    assert walked.question_screens <= 22
    assert len(walked.screens) <= 32
    assert walked.questions <= 45
    assert walked.in_sight >= 0.9
