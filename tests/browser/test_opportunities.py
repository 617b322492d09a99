"""From an opportunity to a rejection, and from an offer to a good end; with and without scripts."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.shared.clocks import today
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_user, an_opportunity

with_and_without = pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])


def sam(new_context: Callable[..., BrowserContext], script: bool) -> Visitor:
    context: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": script}
    return Visitor.signed_in(new_context(**context), a_user(name="Sam"))


def add_one(page: Page) -> None:
    page.get_by_role("link", name="Add one").click()
    page.get_by_label("Company").fill("Halcyon")
    page.get_by_label("How far is it?").select_option(label="An interview")
    page.get_by_label("What date comes next?").fill((today() + timedelta(days=3)).isoformat())
    page.get_by_label("What happens then?").fill("Second interview")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Second interview")).to_be_visible()


@with_and_without
def test_from_an_opportunity_to_a_rejection_and_back(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    page = sam(new_context, script).open("opportunity_list")
    add_one(page)
    page.get_by_role("link", name="Halcyon").click()
    page.get_by_role("link", name="They said no").click()
    expect(page.get_by_label("Company")).to_have_value("Halcyon")
    expect(page.get_by_label("An interview")).to_be_checked()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("It’s no longer among your opportunities")).to_be_visible()
    expect(page).to_have_url(re.compile("/say-what-happened/check-in/"))
    page.get_by_role("button", name="Undo").click()
    expect(heading(page, "Halcyon")).to_be_visible()
    expect(page.get_by_text("It’s open again.")).to_be_visible()


@with_and_without
def test_the_quiet_one_is_asked_after_and_answered_with_one_tap(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    who = sam(new_context, script)
    an_opportunity(who.user, company="Lumen", role="")
    page = who.open("opportunity_list")
    page.get_by_role("button", name=re.compile("I heard from them today.*Lumen")).click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("link", name="Opportunities").click()
    page.get_by_role("button", name=re.compile("Still open.*Lumen")).click()
    expect(page.get_by_text("Is it still open?")).to_have_count(0)


@with_and_without
def test_silence_is_only_an_answer_when_the_person_says_so(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    who = sam(new_context, script)
    an_opportunity(who.user, company="Lumen", role="")
    page = who.open("opportunity_list")
    page.get_by_role("link", name=re.compile("I never heard back.*Lumen")).click()
    page.get_by_role("button", name="Yes, I never heard back").click()
    expect(page).to_have_url(re.compile("/say-what-happened/check-in/"))


@with_and_without
def test_an_offer_ends_well(new_context: Callable[..., BrowserContext], script: bool) -> None:
    who = sam(new_context, script)
    an_opportunity(who.user, company="Lumen", role="")
    page = who.open("opportunity_detail", an_opportunity(who.user).pk)
    page.get_by_role("button", name="An offer").click()
    page.get_by_role("button", name="I took it").click()
    expect(page.get_by_text("You took it.")).to_be_visible()
    page.get_by_role("button", name=re.compile("I stepped back.*Lumen")).click()
    expect(page.get_by_text("You took it.")).to_be_visible()
    expect(page.get_by_role("link", name="Lumen")).to_have_count(0)
