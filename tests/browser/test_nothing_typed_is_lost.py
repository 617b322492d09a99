"""A session that ran out, a cookie that went missing, a mistake, a closed tab: the words stay."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import BrowserContext, Page, expect

from accounts.models import Draft
from recovery.models import Rejection
from tests.browser import path
from tests.browser.people import Visitor, heading, sign_in_by_form
from tests.helpers.factories import a_rejection

NOTICE = "These are words you typed here before and had not saved."


@pytest.fixture
def page(sam: Visitor) -> Page:
    """The screen of the harsh thought, with words typed and not saved."""
    page = sam.open("step_screen", a_rejection(sam.user).pk, "perspective", "harsh-thought")
    page.get_by_label("The thought").fill(path.HOT)
    return page


def is_back(page: Page) -> None:
    expect(page.get_by_text(NOTICE)).to_be_visible()
    expect(page.get_by_label("The thought")).to_have_value(path.HOT)


def test_a_session_that_ran_out_brings_the_words_back_after_signing_in(
    sam: Visitor, page: Page
) -> None:
    Session.objects.all().delete()
    path.go_on(page)
    sign_in_by_form(page, sam.user)
    is_back(page)


def test_a_missing_csrf_cookie_brings_the_words_back(page: Page) -> None:
    page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    path.go_on(page)
    is_back(page)
    path.go_on(page)
    expect(heading(page, "Why do you think they said no?")).to_be_visible()


def test_what_is_told_of_words_that_wait_is_asked_for_as_by_a_stranger(
    new_context: Callable[..., BrowserContext],
) -> None:
    """The answer is the same for everybody, and no language is kept that only a page was in."""
    sam = Visitor.signed_in(new_context(new=True))
    with sam.page.expect_response("**/offline/words.json*") as told:
        sam.open("today")
    assert "cookie" not in told.value.request.all_headers()


def test_words_are_kept_while_they_are_typed(sam: Visitor, page: Page) -> None:
    with page.expect_response(lambda answer: "/drafts/keep/" in answer.url) as kept:
        page.get_by_label("The thought").press("End")
        page.get_by_label("The thought").press_sequentially("!")
        page.get_by_label("The thought").press("Backspace")
    assert kept.value.status == 204
    is_back(sam.new_tab())


def test_throwing_them_away_empties_the_page(sam: Visitor, page: Page) -> None:
    with page.expect_response(lambda answer: "/drafts/keep/" in answer.url):
        pass
    tab = sam.new_tab()
    tab.get_by_role("button", name="Throw them away").click()
    expect(tab.get_by_text(NOTICE)).to_have_count(0)
    expect(tab.get_by_label("The thought")).to_have_value("")
    assert not Draft.objects.exists()


def test_a_mistake_keeps_what_was_typed_and_takes_the_focus(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    page.get_by_text("Or type it in").click()
    page.get_by_label("The final round").check()
    page.get_by_text("More, if you like").click()
    page.get_by_label("Link to the advert").fill("not an address")
    with page.expect_response(lambda answer: answer.status == 422):
        page.get_by_role("button", name="Save", exact=True).click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page.get_by_label("The final round")).to_be_checked()
    expect(page.get_by_label("Link to the advert")).to_have_value("not an address")
    expect(page.get_by_text("That is not a web address")).to_have_count(1)
    summary.get_by_role("link", name="Link to the advert").click()
    expect(page.get_by_label("Link to the advert")).to_be_focused()
    assert not Rejection.objects.exists()


def test_a_mistake_is_described_at_its_field(sam: Visitor) -> None:
    page = sam.open("rejection_new")
    page.get_by_role("button", name="Save", exact=True).click()
    company = page.get_by_role("textbox", name="Company")
    expect(company).to_have_accessible_description(
        "Say which company it was, or which role. One is enough."
    )
    expect(company).to_have_attribute("aria-invalid", "true")


def test_a_mistake_at_sign_up_keeps_the_address_and_takes_the_focus(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = Visitor(new_context()).open("account_signup")
    page.get_by_label("E-mail").fill("sam@example.com")
    page.get_by_label("Password").fill("short")
    with page.expect_response(lambda answer: answer.status == 422):
        page.get_by_label("Password").press("Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("E-mail")).to_have_value("sam@example.com")
