"""A conversation from its plan to whom it pointed to, and the week's number: with JavaScript, and without."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.shared.clocks import today
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_held_conversation, a_person, a_plan


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def who(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Visitor:
    return Visitor.signed_in(new_context(java_script_enabled=request.param))


def plan_one(who: Visitor) -> Page:
    """Plan a conversation for today with somebody new."""
    page = who.open("conversation_list")
    page.get_by_role("link", name="Plan a conversation").click()
    page.get_by_label("Their name").fill("Ana")
    page.get_by_label("How well do you know them?").select_option("Close")
    page.get_by_label("Advice").check()
    page.get_by_label("Which day?").fill(today().isoformat())
    page.get_by_role("button", name="Plan it").click()
    expect(heading(page, "Ana")).to_be_visible()
    return page


def test_from_a_plan_to_whom_it_pointed_to(who: Visitor) -> None:
    page = plan_one(who)
    page.get_by_role("button", name="We talked today").click()
    page.get_by_label("What came of it?").fill("Write to her colleague")
    page.get_by_label("Someone they pointed you to").fill("Bo Lind")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Write to her colleague")).to_be_visible()
    page.get_by_role("link", name=re.compile("Plan a conversation.*Bo Lind")).click()
    page.get_by_label("Introduction").check()
    page.get_by_role("button", name="Plan it").click()
    expect(heading(page, "Bo Lind")).to_be_visible()
    expect(page.get_by_text("Ana pointed you to them.")).to_be_visible()


def test_one_tap_and_its_undo(who: Visitor) -> None:
    plan_one(who)
    page = who.open("conversation_list")
    expect(page.get_by_text("0 of 3 this week")).to_be_visible()
    page.get_by_role("button", name="We talked").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="We talked today")).to_be_visible()


def test_the_weeks_number_and_a_week_off(who: Visitor) -> None:
    ana = a_person(who.user, name="Ana")
    a_held_conversation(ana, held_on=today())
    a_held_conversation(ana, held_on=today() - timedelta(days=7))
    page = who.open("conversation_list")
    expect(page.get_by_text("1 of 3 this week")).to_be_visible()
    page.get_by_role("link", name="Your number, and weeks off").click()
    page.get_by_label("How many conversations a week").fill("1")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("That’s what you aimed for.")).to_be_visible()
    page.get_by_role("link", name="Your number, and weeks off").click()
    page.get_by_role("button", name="Take this week off").click()
    expect(page.get_by_text("This week is off.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Take this week off")).to_be_visible()


def test_a_plan_that_did_not_happen_has_another_day(who: Visitor) -> None:
    a_plan(owner=who.user, on=today())
    page = who.open("plan_list")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_text("That happens.")).to_be_visible()
    page.get_by_role("link", name="Give it another day").click()
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_role("heading", name="To come")).to_be_visible()


def test_what_was_half_typed_is_there_after_leaving(who: Visitor) -> None:
    page = who.open("conversation_new")
    page.get_by_label("Their name").fill("Ana")
    page.get_by_role("button", name="Save and leave").click()
    page = who.open("conversation_new")
    expect(page.get_by_label("Their name")).to_have_value("Ana")
