"""What a word means, opened where the word stands: with a key or a finger, without a script, and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PHONE

TARGET = 44  # px
MEANS = "Being as kind to yourself as you would be to a friend."


@pytest.fixture
def front(new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto("/")
    return page


def test_a_key_opens_and_folds_it_without_a_script(front: Page) -> None:
    word = front.locator("summary", has_text="self-compassion")
    expect(front.get_by_text(MEANS)).to_be_hidden()
    word.press("Enter")
    expect(front.get_by_text(MEANS)).to_be_visible()
    word.press("Space")
    expect(front.get_by_text(MEANS)).to_be_hidden()


def test_a_finger_hits_it_and_it_stays_seen_in_forced_colours(front: Page) -> None:
    word = front.locator("summary", has_text="self-compassion")
    box = word.bounding_box()
    assert box is not None
    assert box["height"] >= TARGET
    front.emulate_media(forced_colors="active")
    word.click()
    expect(front.get_by_text(MEANS)).to_be_visible()


def test_on_paper_all_of_them_are_open(front: Page) -> None:
    front.emulate_media(media="print")
    expect(front.get_by_text(MEANS)).to_be_visible()
    expect(front.locator("summary", has_text="self-compassion")).to_be_hidden()
