"""Passkeys, with a device that Chromium makes up: adding one, and signing in with it."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, CDPSession, Page, expect

from tests.browser.people import Visitor, heading, sign_in_by_form

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


class Keeper:
    """A made-up device that keeps passkeys, and says yes to the finger on it until told otherwise."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self.tools: CDPSession = context.new_cdp_session(page)
        self.tools.send("WebAuthn.enable")
        made: dict[str, Any] = self.tools.send(
            "WebAuthn.addVirtualAuthenticator", {"options": DEVICE}
        )
        self.key = made["authenticatorId"]

    def refuse(self) -> None:
        facts = {"authenticatorId": self.key, "isUserVerified": False}
        self.tools.send("WebAuthn.setUserVerified", facts)


@pytest.fixture
def keeper(sam: Visitor) -> Keeper:
    return Keeper(sam.context, sam.page)


def add_one(sam: Visitor) -> Page:
    sam.say_who()
    page = sam.open("mfa_add_webauthn")
    page.get_by_role("button", name="Add it").click()
    return page


def sign_out(page: Page) -> None:
    page.get_by_text("More", exact=True).click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in").first).to_be_visible()


def test_adding_one_gives_recovery_codes_and_shows_in_settings(
    sam: Visitor, keeper: Keeper
) -> None:
    page = add_one(sam)
    expect(heading(page, "Recovery codes")).to_be_visible()
    expect(page.get_by_text("Your passkey works from now on.")).to_be_visible()
    sam.open("settings")
    expect(page.get_by_text("1 passkey")).to_be_visible()


def test_it_signs_in_without_a_password_to_where_one_wanted_to_go(
    sam: Visitor, keeper: Keeper
) -> None:
    page = add_one(sam)
    expect(heading(page, "Recovery codes")).to_be_visible()
    sign_out(page)
    sam.open("settings")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(heading(page, "Settings")).to_be_visible()


def test_it_is_the_second_step_after_a_password(sam: Visitor, keeper: Keeper) -> None:
    page = add_one(sam)
    expect(heading(page, "Recovery codes")).to_be_visible()
    sign_out(page)
    sam.open("account_login")
    sign_in_by_form(page, sam.user)
    expect(heading(page, "One more step")).to_be_visible()
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**" + reverse("today"))


def test_it_says_who_one_is_before_something_that_matters(sam: Visitor, keeper: Keeper) -> None:
    page = add_one(sam)
    expect(heading(page, "Recovery codes")).to_be_visible()
    sam.sign_in()
    sam.open("your_data")
    page.get_by_role("link", name="Use a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()
    expect(heading(page, "Your data")).to_be_visible()


def test_when_it_is_refused_the_page_says_that_nothing_changed(
    sam: Visitor, keeper: Keeper
) -> None:
    keeper.refuse()
    page = add_one(sam)
    expect(page.get_by_role("alert")).to_contain_text("Nothing has changed")
    expect(page.get_by_role("button", name="Add it")).to_be_enabled()
