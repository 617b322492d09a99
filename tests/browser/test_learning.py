"""Learn one thing, from a told point to a step that was tried: with JavaScript, and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_point, a_reason, a_rejection, a_reply, a_sent_request

NUMBER = "Bring one number"


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Continue").click()


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def who(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Visitor:
    return Visitor.signed_in(new_context(java_script_enabled=request.param))


def learn(who: Visitor) -> Page:
    """From "What does this tell you?" to the to-do."""
    rejection = a_rejection(who.user)
    a_point(a_reply(a_sent_request(rejection)).open(), text="Prepare the numbers")
    page = who.open("step_screen", rejection.pk, "learn", "lesson")
    expect(page.get_by_label("In a sentence")).to_have_value("Prepare the numbers")
    expect(page.get_by_label("Prepare the numbers")).to_be_checked()
    page.get_by_label("A skill").check()
    page.get_by_label("In a sentence").fill(NUMBER)
    go_on(page)
    expect(page.get_by_text("You were told, or saw it twice.")).to_be_visible()
    page.get_by_label("The to-do").fill("Rehearse one story")
    go_on(page)
    page.goto(rejection.get_absolute_url())
    page.get_by_role("link", name=re.compile(NUMBER)).first.click()
    return page


def test_from_what_was_told_to_a_to_do_that_helped(who: Visitor) -> None:
    page = learn(who)
    page.get_by_role("button", name="Done").click()
    page.get_by_role("group", name="Did it help?").get_by_role("button", name="Yes").click()
    expect(page.get_by_text("did it help? Yes")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Dana Reed, reply"))).to_be_visible()


def test_done_by_mistake_is_undone(who: Visitor) -> None:
    page = learn(who)
    page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Done")).to_be_visible()


def test_removed_by_mistake_it_is_brought_back(who: Visitor) -> None:
    page = learn(who)
    page.get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Undo").click()
    expect(heading(page, NUMBER)).to_be_visible()


def test_what_came_up_twice_is_made_a_lesson(who: Visitor) -> None:
    for company in ("Halcyon", "Lumen"):
        a_reason(a_rejection(who.user, company=company), code="experience", known="told")
    page = who.open("lesson_list")
    page.get_by_role("link", name=re.compile("Make it a lesson:? Experience")).click()
    expect(page.get_by_label("Experience", exact=True)).to_be_checked()
    page.get_by_label("In a sentence").fill("Two more years with boats")
    page.get_by_label(re.compile("Halcyon")).check()
    go_on(page)
    page.goto("/lessons/")
    expect(page.get_by_text("Came up in")).to_be_hidden()


def test_what_was_typed_is_there_when_one_comes_back(sam: Visitor) -> None:
    page = sam.open("step_screen", a_rejection(sam.user).pk, "learn", "lesson")
    with page.expect_response(re.compile("draft")):
        page.get_by_label("In a sentence").fill("Half a thought")
    page.reload()
    expect(page.get_by_label("In a sentence")).to_have_value("Half a thought")
