"""On a phone: what to press is in sight, and what is shown fits beside it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize

from tests.browser.counting import MOST_CONTROLS, MOST_WORDS, look
from tests.browser.people import Visitor
from tests.browser.places import companies
from tests.helpers.factories import (
    a_conversation,
    a_hope,
    a_person,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_whole_rejection,
)

TALL_PHONE: ViewportSize = {"width": 390, "height": 844}


FIRST_SEEN = """(function look() {
  if (document.querySelector("main")) window.whole ??= Boolean(document.getElementById("end"));
  requestAnimationFrame(look);
})();"""
"""Notes whether the page was there to its end when it was first drawn: what comes later moves what is there."""


@pytest.fixture
def sam(new_context: Callable[..., BrowserContext]) -> Visitor:
    return Visitor.signed_in(new_context(viewport=TALL_PHONE))


def conversations(sam: Visitor) -> Page:
    hope = a_hope(sam.user, percent=80, rejection=a_rejection(sam.user))
    return sam.open("step_screen", hope.rejection_id, "get-going", "conversations")


def the_message(sam: Visitor) -> Page:
    return sam.open("conversation_message", a_conversation(a_person(sam.user)).pk)


def typing_it_in(sam: Visitor) -> Page:
    page = sam.open("rejection_new")
    page.get_by_text("Or type it in").click()
    return page


def a_sealed_reply(sam: Visitor) -> Page:
    reply = a_reply(a_sent_request(a_rejection(sam.user)))
    return sam.open("reply_detail", reply.request_id, reply.pk)


def a_long_reply(sam: Visitor) -> Page:
    reply = a_reply(a_sent_request(a_rejection(sam.user)), text="Prepare the numbers. " * 60)
    return sam.open("reply_detail", reply.open().request_id, reply.pk)


@pytest.mark.parametrize(
    "opened", [conversations, the_message, typing_it_in, a_sealed_reply, a_long_reply]
)
def test_the_main_button_is_in_sight(sam: Visitor, opened: Callable[[Visitor], Page]) -> None:
    assert look(opened(sam)).in_sight


def test_trying_again_is_one_calm_screen(sam: Visitor) -> None:
    seen = look(sam.open("company_again", companies.known(sam).pk))
    assert seen.in_sight
    assert seen.words <= MOST_WORDS
    assert seen.controls <= MOST_CONTROLS


def test_what_was_unfair_is_a_page_one_can_read_at_such_a_time(sam: Visitor) -> None:
    sam.user.country = "GB"
    sam.user.save()
    job = a_reason(a_rejection(sam.user), code="possibly_unfair", known="").rejection_id
    page = sam.open("step_screen", job, "perspective", "possibly-unfair")
    assert look(page).words <= MOST_WORDS
    page.get_by_text("In the United Kingdom").click()
    assert page.get_by_text("Usually 3 months").is_visible()


def test_the_stones_of_every_rejection_stand_below_its_name(sam: Visitor) -> None:
    a_rejection(sam.user, company="Li", role="")
    a_rejection(sam.user, company="Halcyon Robotics of the North", role="Senior data analyst")
    page = sam.open("rejection_list")
    for row in page.locator(".rows > li").all():
        text, stones = (row.locator(part).bounding_box() for part in ("div", ".stones"))
        assert text
        assert stones
        assert stones["y"] >= text["y"] + text["height"]


def test_on_a_slow_phone_a_page_is_shown_when_it_is_whole(sam: Visitor) -> None:
    rejection = a_whole_rejection(sam.user)
    page = sam.open("step_rest", rejection.pk, "learn")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(FIRST_SEEN)
    for _time in range(8):
        page.reload()
        assert page.evaluate("window.whole")
