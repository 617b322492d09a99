"""From the interview's day to the debrief, in a browser: on a phone, with and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from recovery.models import DebriefQuestion, DebriefSession, Rejection
from tests.browser import path
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading
from tests.factories import a_debrief, a_question, a_rejection

QUESTION = "What did they ask?"
BOTH = pytest.mark.parametrize("script", [True, False], ids=["javascript", "plain"])


def on_a_phone(new_context: Callable[..., BrowserContext], *, script: bool) -> Visitor:
    context: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": script}
    return Visitor.signed_in(new_context(**context, has_touch=True))


def note(page: Page, question: str, landed: str, button: str = "Save and note another") -> None:
    page.get_by_label(QUESTION).fill(question)
    page.get_by_label(landed, exact=True).tap()
    page.get_by_role("button", name=button).tap()


@BOTH
def test_what_they_asked_is_noted_and_joined_to_what_it_turned_into(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    sam = on_a_phone(new_context, script=script)
    page = sam.open("debrief_new")
    page.get_by_label("Company").fill("Lumen")
    page.get_by_role("button", name="Go on to the questions").tap()
    note(page, "Why us?", "4")
    expect(page.get_by_text("1 question noted")).to_be_visible()
    note(page, "Why not us?", "2", button="That is all")
    expect(page.get_by_role("button", name="Start the 22 minutes")).to_be_visible()
    assert [each.landed for each in DebriefQuestion.objects.order_by("id")] == [4, 2]

    page = sam.open("rejection_new")
    page.get_by_role("textbox", name="Company").fill("lumen")
    page.get_by_role("button", name="Save", exact=True).tap()
    page.get_by_role("button", name="Yes, put it here").tap()
    expect(heading(page, "How is it right now?")).to_be_visible()
    assert DebriefSession.objects.get().rejection == Rejection.objects.get()
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_text("It is no longer part of lumen.")).to_be_visible()
    assert DebriefSession.objects.get().rejection is None


@BOTH
def test_the_path_leads_to_the_session_and_the_session_to_what_it_tells(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    sam = on_a_phone(new_context, script=script)
    page = sam.open("step_screen", a_rejection(sam.user).pk, "debrief", "with-whom")
    page.get_by_label("With a friend").check()
    page.get_by_label("Their name").fill("Ana")
    page.get_by_label("Tell me what you would do").check()
    path.go_on(page)
    expect(page.get_by_text("With Ana.")).to_be_visible()
    page.get_by_role("button", name="Start the 25 minutes without").tap()
    expect(heading(page, "What worked?")).to_be_visible()
    page.get_by_role("link", name="Lumen, Data analyst").tap()
    page.get_by_role("button", name="Finish here").tap()
    expect(page.get_by_role("link", name="What does it tell me?")).to_be_visible()
    page.goto(Rejection.objects.get().get_absolute_url())
    expect(page.get_by_role("link", name="With Ana")).to_be_visible()


def test_the_question_has_the_focus_and_what_is_typed_is_kept(sam: Visitor) -> None:
    session = a_debrief(owner=sam.user)
    page = sam.open("debrief_capture", session.pk)
    expect(page.get_by_label(QUESTION)).to_be_focused()
    with page.expect_response(lambda answer: "/drafts/keep/" in answer.url) as kept:
        page.keyboard.type("Why us?")
    assert kept.value.status == 204
    expect(sam.new_tab().get_by_label(QUESTION)).to_have_value("Why us?")


def test_a_mistake_takes_the_focus_and_keeps_the_answer(sam: Visitor) -> None:
    page = sam.open("debrief_capture", a_debrief(owner=sam.user).pk)
    page.get_by_label("What did you say?").fill("The budget")
    page.get_by_role("button", name="Save and note another").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("What did you say?")).to_have_value("The budget")


def test_alone_nobody_is_asked_for_anything(sam: Visitor) -> None:
    page = sam.open("step_screen", a_rejection(sam.user).pk, "debrief", "with-whom")
    need = page.get_by_role("group", name="What do you need from them?")
    expect(need).to_be_visible()
    page.get_by_label("On my own").check()
    expect(need).to_be_hidden()


def test_removed_and_brought_back_by_one_press(sam: Visitor) -> None:
    session = a_debrief(owner=sam.user)
    a_question(session)
    page = sam.open("debrief_detail", session.pk)
    page.locator(".asked").get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Tell me about a conflict")).to_be_visible()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.wait_for_url(f"**{reverse('debrief_list')}")
    page.get_by_role("button", name="Undo").click()
    expect(heading(page, "Lumen, Data analyst")).to_be_visible()
