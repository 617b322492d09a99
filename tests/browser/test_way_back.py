"""From the fairer sentence to closed, and a look back; with and without scripts."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from recovery.models import Rejection
from tests.browser import path
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, heading
from tests.factories import a_person, a_perspective, a_rejection, a_user, a_visit

WAYS = [
    pytest.param({"viewport": PHONE}, id="phone"),
    pytest.param({"viewport": DESKTOP, "java_script_enabled": False}, id="plain"),
]


def a_begun(who: Visitor) -> Rejection:
    """Everything up to the fairer sentence is behind them; asking and learning were left out."""
    rejection = a_rejection(who.user, company="Halcyon Robotics")
    a_person(who.user, name="Ingrid", company="Halcyon Robotics")
    a_perspective(rejection)
    a_visit(rejection, step="perspective", screen="fairer-sentence")
    for step in ("land", "let-it-out", "ask", "debrief", "insight"):
        a_visit(rejection, step=step).skip()
    return rejection


def what_is_alive(page: Page) -> None:
    expect(heading(page, "What else is alive?")).to_be_visible()
    page.get_by_label("Company", exact=True).fill("Norda")
    path.stop_at(page, "How much of your hope", 70)
    path.go_on(page)
    expect(page.get_by_text("One more iron in the fire")).to_be_visible()


def three_people(page: Page) -> None:
    expect(heading(page, "Three people to talk to")).to_be_visible()
    first = page.get_by_role("group", name="First")
    first.get_by_label("Name").fill("Ana")
    first.get_by_label("How well do you know them?").select_option(label="I know them a bit")
    path.go_on(page)


def when_exactly(page: Page) -> None:
    expect(page.get_by_text("You want to talk with: Ana")).to_be_visible()
    first = page.get_by_role("group", name="First")
    first.get_by_label("If …").fill("it is nine on Tuesday")
    first.get_by_label("then I will …").fill("write to Ana")
    first.get_by_label("I said it once, aloud").check()
    path.go_on(page)


def keep_anyone(page: Page) -> None:
    expect(heading(page, "Keep anyone from this process?")).to_be_visible()
    ingrid = page.get_by_role("group", name=re.compile("Ingrid"))
    ingrid.get_by_label("Keep in touch").check()
    path.go_on(page)


def next_no(page: Page) -> None:
    expect(heading(page, "And if the next one says no?")).to_be_visible()
    page.get_by_label("then I will …").fill("walk to the river")
    path.go_on(page)


def close(page: Page) -> None:
    expect(heading(page, "Is it time to close this one?")).to_be_visible()
    path.stop_at(page, "sting", 2)
    page.get_by_label("I’m back at it").check()
    page.get_by_label("What do you take from it?").fill("I can be turned down and still be good")
    page.get_by_role("button", name="Save", exact=True).click()


def reads_it_back(page: Page) -> None:
    expect(heading(page, re.compile("Halcyon"))).to_be_visible()
    for words in (
        path.FAIR,
        "Ingrid",
        "Talk with Ana",
        "write to Ana",
        "walk to the river",
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
    path.start_step(page, "Back on the horse")
    for screen in (what_is_alive, three_people, when_exactly, keep_anyone, next_no, close):
        screen(page)
    reads_it_back(page)
    page.get_by_role("link", name="On to Today").click()
    expect(heading(page, "Today")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Open it again").click()
    expect(page.get_by_text("It is open again.")).to_be_visible()


def test_one_more_plan_opens_and_a_word_on_much_hope_shows_at_once(
    new_context: Callable[..., BrowserContext],
) -> None:
    who = Visitor.signed_in(new_context(viewport=PHONE))
    rejection = a_begun(who)
    page = who.open("step_screen", rejection.pk, "back", "what-is-alive")
    expect(page.get_by_text("That is a lot on one.")).to_be_hidden()
    path.stop_at(page, "How much of your hope", 80)
    expect(page.get_by_text("That is a lot on one.")).to_be_visible()
    page = who.open("step_screen", rejection.pk, "back", "when-exactly")
    expect(page.locator("[name=cue_2]")).to_be_hidden()
    page.get_by_text("One more plan").first.click()
    expect(page.locator("[name=cue_2]")).to_be_visible()


@pytest.mark.parametrize("way", WAYS)
def test_a_look_back_is_left_out_and_brought_back(
    new_context: Callable[..., BrowserContext], way: dict[str, Any]
) -> None:
    who = Visitor.signed_in(new_context(**way))
    page = who.open("look_back", a_begun(who).pk, 7)
    page.get_by_role("button", name="Leave this one out").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("It is back.")).to_be_visible()
