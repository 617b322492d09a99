"""From the fairer sentence to closed, and a check-in; with and without scripts."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.models import Rejection
from recovery.shared.clocks import today
from tests.browser import path
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_person, a_perspective, a_rejection, a_user, a_visit

WAYS = [
    pytest.param({"viewport": PHONE}, id="phone"),
    pytest.param({"viewport": DESKTOP, "java_script_enabled": False}, id="plain"),
]


def a_begun(who: Visitor) -> Rejection:
    """Make a recovery with a fairer sentence, on which asking and learning were skipped."""
    rejection = a_rejection(who.user, company="Halcyon Robotics")
    a_person(who.user, name="Ingrid", company="Halcyon Robotics")
    a_perspective(rejection)
    a_visit(rejection, step="perspective", screen="fairer-sentence")
    for step in ("say-what-happened", "let-it-out", "feedback", "debrief", "learn"):
        a_visit(rejection, step=step).skip()
    return rejection


def opportunities(page: Page) -> None:
    expect(heading(page, "What else do you have going?")).to_be_visible()
    page.get_by_label("Company", exact=True).fill("Norda")
    path.stop_at(page, "How much are you counting", 70)
    path.go_on(page)
    expect(page.get_by_text("One more conversation this week")).to_be_visible()


def who_to_talk_to(page: Page) -> None:
    expect(heading(page, "Who will you talk to?")).to_be_visible()
    first = page.get_by_role("group", name="First")
    first.get_by_label("Name").fill("Ana")
    first.get_by_label("How well do you know them?").select_option(label="I know them a bit")
    first.get_by_label("When will you talk?").fill((today() + timedelta(days=2)).isoformat())
    path.go_on(page)


def keep_anyone(page: Page) -> None:
    expect(heading(page, "Keep anyone from this?")).to_be_visible()
    expect(page.get_by_role("link", name="Ask Ana: your message is ready")).to_be_visible()
    ingrid = page.get_by_role("group", name=re.compile("Ingrid"))
    ingrid.get_by_label("Keep in touch").check()
    page.get_by_text("If another one says no").click()
    page.get_by_label("then I will …").fill("I will walk to the river")
    path.go_on(page)


def close(page: Page) -> None:
    expect(heading(page, "Is it time to close this one?")).to_be_visible()
    path.stop_at(page, "sting", 2)
    page.get_by_label("I’m back at it").check()
    page.get_by_label("One sentence to take along").fill("I can be turned down and still be good")
    page.get_by_role("button", name="Finish", exact=True).click()


def reads_it_back(page: Page) -> None:
    expect(heading(page, re.compile("Halcyon"))).to_be_visible()
    for words in (
        path.FAIR,
        "Ingrid",
        "then I will talk to Ana",
        "I will walk to the river",
        "I can be turned down and still be good",
    ):
        expect(page.get_by_text(words).first).to_be_visible()


@pytest.mark.parametrize("way", WAYS)
def test_from_the_fairer_sentence_to_closed_and_open_again(
    new_context: Callable[..., BrowserContext], way: dict[str, Any]
) -> None:
    who = Visitor.signed_in(new_context(**way), a_user(name="Sam"))
    page = who.open("step_screen", a_begun(who).pk, "perspective", "fairer-sentence")
    path.fairer_sentence(page)
    path.start_step(page, "Get going again")
    for screen in (opportunities, who_to_talk_to, keep_anyone, close):
        screen(page)
    reads_it_back(page)
    page.get_by_role("link", name="Go to Today").click()
    expect(heading(page, "Today")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Reopen it").click()
    expect(page.get_by_text("It is open again.")).to_be_visible()


def test_a_word_on_counting_on_one_shows_at_once(
    new_context: Callable[..., BrowserContext],
) -> None:
    who = Visitor.signed_in(new_context(viewport=PHONE))
    page = who.open("step_screen", a_begun(who).pk, "get-going", "opportunities")
    expect(page.get_by_text("That’s a lot on one")).to_be_hidden()
    path.stop_at(page, "How much are you counting", 80)
    expect(page.get_by_text("That’s a lot on one")).to_be_visible()


def test_the_plan_is_written_while_the_name_and_the_day_are_typed(
    new_context: Callable[..., BrowserContext],
) -> None:
    who = Visitor.signed_in(new_context(viewport=PHONE))
    rejection = a_begun(who)
    page = who.open("step_screen", rejection.pk, "get-going", "conversations")
    first = page.get_by_role("group", name="First")
    first.get_by_label("Name").fill("Ana")
    first.get_by_label("When will you talk?").fill((today() + timedelta(days=2)).isoformat())
    weekday = f"{today() + timedelta(days=2):%A}"
    expect(first.get_by_text(f"If it is {weekday}, then I will talk to Ana.")).to_be_visible()
    first.get_by_label("How well do you know them?").select_option(label="Close")
    expect(first.get_by_text("then I will call Ana.")).to_be_visible()
    first.get_by_text("Your plan").click()
    first.get_by_label("then I will …").fill("walk past her office")
    first.get_by_label("Name").fill("Ana Berg")
    expect(first.get_by_text("then I will walk past her office.")).to_be_visible()
    path.go_on(page)
    expect(heading(page, "Keep anyone from this?")).to_be_visible()
    assert rejection.plans.get().action == "walk past her office"


@pytest.mark.parametrize("way", WAYS)
def test_a_later_check_in_is_left_out_and_brought_back(
    new_context: Callable[..., BrowserContext], way: dict[str, Any]
) -> None:
    who = Visitor.signed_in(new_context(**way))
    page = who.open("check_in", a_begun(who).pk, 7)
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("It’s back.")).to_be_visible()
