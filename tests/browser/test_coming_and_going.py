"""Back, leave, skip, and the browser's own back button."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import path
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_rejection, a_visit

KNOW = "Why do you think they said no?"
HARSHEST = "What’s the harshest thing your head says about it?"


@pytest.fixture
def page(sam: Visitor) -> Page:
    """The screen of the reasons, after the harsh thought was saved."""
    rejection = a_rejection(sam.user)
    a_visit(
        rejection, step="say-what-happened", screen="check-in", answered_at=timezone.now()
    ).end()
    a_visit(rejection, step="let-it-out", screen="how").skip()
    page = sam.open("step_screen", rejection.pk, "perspective", "harsh-thought")
    path.harsh_thought(page)
    expect(heading(page, KNOW)).to_be_visible()
    return page


def test_back_leads_to_the_screen_before_with_its_words(page: Page) -> None:
    page.get_by_role("button", name="Back", exact=True).click()
    expect(heading(page, HARSHEST)).to_be_visible()
    expect(page.get_by_label("The thought")).to_have_value(path.HOT)


def test_the_browsers_back_button_shows_what_was_saved_and_saves_again(page: Page) -> None:
    page.go_back()
    expect(heading(page, HARSHEST)).to_be_visible()
    page.get_by_label("The thought").fill("Or perhaps not always")
    path.go_on(page)
    expect(page.get_by_text("“Or perhaps not always”")).to_be_visible()


def test_what_is_left_waits_on_today(page: Page) -> None:
    path.reasons(page)
    expect(heading(page, "A fairer sentence")).to_be_visible()
    left = page.url
    page.get_by_role("button", name="Save and leave").click()
    expect(heading(page, "Lumen, Data analyst")).to_be_visible()
    page.get_by_role("link", name="Today", exact=True).click()
    page.get_by_role("link", name=re.compile("^Continue")).click()
    expect(heading(page, "A fairer sentence")).to_be_visible()
    assert page.url == left


def test_skip_goes_on_and_what_was_ticked_waits(page: Page) -> None:
    page.get_by_label("Someone fitted more closely").check()
    page.get_by_role("button", name="Skip", exact=True).click()
    expect(heading(page, "A fairer sentence")).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_label("Someone fitted more closely")).to_be_checked()


def test_a_whole_step_can_be_skipped_and_taken_later(sam: Visitor) -> None:
    rejection = a_rejection(sam.user)
    page = sam.open("rejection_detail", rejection.pk)
    page.get_by_role("button", name="Skip").first.click()
    expect(page.get_by_text("Skipped. You can come back to it at any time.")).to_be_visible()
    page.get_by_role("link", name="Say what happened").click()
    expect(heading(page, "How is it right now?")).to_be_visible()
