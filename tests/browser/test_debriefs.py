"""From the interview's day to the debrief, in a browser: on a phone, with and without JavaScript."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect

from recovery.models import Debrief, DebriefQuestion, Rejection
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_debrief, a_question, a_rejection

QUESTION = "What did they ask?"
BOTH = pytest.mark.parametrize("script", [True, False], ids=["javascript", "plain"])


def on_a_phone(new_context: Callable[..., BrowserContext], *, script: bool) -> Visitor:
    context: dict[str, Any] = {"viewport": PHONE, "java_script_enabled": script}
    return Visitor.signed_in(new_context(**context, has_touch=True))


def note(page: Page, question: str, landed: str, button: str = "+ another") -> None:
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
    page.get_by_role("button", name="Continue to the questions").tap()
    note(page, "Why us?", "4")
    expect(page.get_by_text("1 question noted")).to_be_visible()
    note(page, "Why not us?", "2", button="Continue")
    expect(page.get_by_role("link", name="Continue")).to_be_visible()
    assert [each.landed for each in DebriefQuestion.objects.order_by("id")] == [4, 2]

    page = sam.open("rejection_new")
    page.get_by_text("Or type it in").tap()
    page.get_by_role("textbox", name="Company").fill("lumen")
    page.get_by_label("An interview", exact=True).check()
    page.get_by_role("button", name="Save", exact=True).tap()
    page.get_by_role("button", name="Yes, put it here").tap()
    expect(heading(page, "How is it right now?")).to_be_visible()
    assert Debrief.objects.get().rejection == Rejection.objects.get()
    page.get_by_role("button", name="Undo").tap()
    expect(page.get_by_text("It is no longer part of lumen.")).to_be_visible()
    assert Debrief.objects.get().rejection is None


@BOTH
def test_the_path_leads_to_the_debrief_and_the_debrief_to_what_it_tells(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    sam = on_a_phone(new_context, script=script)
    page = sam.open("step_screen", a_rejection(sam.user).pk, "debrief", "with")
    page.get_by_label("With a friend").check()
    page.get_by_label("Their name").fill("Ana")
    page.get_by_label("Tell me what you would do").check()
    page.get_by_role("button", name="Continue").tap()
    expect(heading(page, "What did they ask?")).to_be_visible()
    page.get_by_role("link", name="Lumen, Data analyst").tap()
    page.get_by_role("link", name="With Ana").tap()
    page.get_by_role("link", name="Invite Ana").tap()
    expect(heading(page, "Invite Ana")).to_be_visible()
    page.get_by_role("link", name="Lumen, Data analyst").tap()
    page.get_by_role("button", name=re.compile("^Start the 2. minutes without")).tap()
    expect(heading(page, "What worked?")).to_be_visible()
    page.get_by_role("link", name="Lumen, Data analyst").tap()
    page.get_by_role("link", name="With Ana").tap()
    page.get_by_role("button", name="Finish here").tap()
    expect(heading(page, re.compile("You went through it once"))).to_be_visible()


def test_the_question_has_the_focus_and_what_is_typed_is_kept(sam: Visitor) -> None:
    debrief = a_debrief(owner=sam.user)
    page = sam.open("debrief_capture", debrief.pk)
    expect(page.get_by_label(QUESTION)).to_be_focused()
    with page.expect_response(lambda answer: "/drafts/keep/" in answer.url) as kept:
        page.keyboard.type("Why us?")
    assert kept.value.status == 204
    expect(sam.new_tab().get_by_label(QUESTION)).to_have_value("Why us?")


def test_a_mistake_takes_the_focus_and_keeps_the_answer(sam: Visitor) -> None:
    page = sam.open("debrief_capture", a_debrief(owner=sam.user).pk)
    page.get_by_label("What did you say?").fill("The budget")
    page.get_by_role("button", name="+ another").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("What did you say?")).to_have_value("The budget")


def test_alone_nobody_is_asked_for_anything(sam: Visitor) -> None:
    page = sam.open("step_screen", a_rejection(sam.user).pk, "debrief", "with")
    need = page.get_by_role("group", name="What do you need from them?")
    expect(need).to_be_hidden()
    page.get_by_label("With a friend").check()
    expect(need).to_be_visible()
    page.get_by_label("On my own").check()
    expect(need).to_be_hidden()
    expect(page.get_by_label("Their name")).to_be_hidden()


def test_removed_and_brought_back_by_one_press(sam: Visitor) -> None:
    debrief = a_debrief(owner=sam.user)
    a_question(debrief)
    page = sam.open("debrief_detail", debrief.pk)
    page.locator(".asked").get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Tell me about a conflict")).to_be_visible()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.wait_for_url(f"**{reverse('debrief_list')}")
    page.get_by_role("button", name="Undo").click()
    expect(heading(page, "Lumen, Data analyst")).to_be_visible()


@BOTH
def test_on_ones_own_it_takes_seven_screens_to_the_lesson(
    new_context: Callable[..., BrowserContext], script: bool
) -> None:
    """With two questions asked: with whom, the questions, what worked, two answers, one change, lesson."""
    sam = on_a_phone(new_context, script=script)
    sam.page.set_viewport_size({"width": 390, "height": 844})
    page = sam.open("step_screen", a_rejection(sam.user).pk, "debrief", "with")
    seen = []

    def go_on(button: str = "Continue") -> None:
        page.get_by_role("button", name=button, exact=True).tap()

    def arrive(at: str) -> None:
        expect(heading(page, at)).to_be_visible()
        seen.append(Screen.of(page))

    arrive("Who will you debrief with?")
    page.get_by_label("On my own").check()
    go_on()
    arrive("What did they ask?")
    note(page, "Why us?", "4")
    expect(page.get_by_text("1 question noted")).to_be_visible()
    seen[-1].questions *= 2
    note(page, "Why not us?", "2", button="Continue")
    arrive("What worked?")
    page.get_by_label("One thing that worked").fill("I stayed calm")
    go_on()
    for question in ("“Why us?”", "“Why not us?”"):
        arrive(question)
        page.get_by_label("A better answer").fill("Your boats")
        go_on()
    arrive("What’s the one thing you’ll do differently?")
    page.get_by_label("One change").fill("Say the result first")
    go_on("Continue")
    expect(heading(page, re.compile("This worked"))).to_be_visible()
    page.goto(reverse("step_screen", args=[Rejection.objects.get().pk, "learn", "lesson"]))
    arrive("What does this tell you?")
    expect(page.get_by_label("In a sentence")).to_have_value("Say the result first")
    page.get_by_label("How I put things").check()
    go_on()
    expect(heading(page, "What’s the smallest to-do?")).to_be_visible()
    page.get_by_label("The to-do").fill("Say it aloud once")
    go_on()
    expect(heading(page, "One thing to try:")).to_be_visible()
    print(*seen, sep="\n")
    assert len(seen) == 7
    assert sum(each.questions for each in seen) <= 14
    assert max(each.controls for each in seen) <= 12
    assert all(each.main_in_sight for each in seen)


@dataclass
class Screen:
    """One screen of the path, counted as tests/browser/counting.py counts."""

    heading: str
    questions: int  # fields in sight that are empty; a group of answers is one
    controls: int
    main_in_sight: bool

    @classmethod
    def of(cls, page: Page) -> "Screen":
        return cls(page.locator("h1").inner_text(), *page.evaluate(COUNT))


COUNT = """() => {
  const shown = each => each.checkVisibility() && !each.closest('.visually-hidden');
  const fields = [...document.querySelectorAll('main form :is(input, textarea, select)')]
    .filter(each => each.type !== 'hidden' && (shown(each) || each.labels && [...each.labels].some(shown)));
  const groups = {};
  for (const each of fields) (groups[each.name] ||= []).push(each);
  const empty = Object.values(groups).filter(all => all.every(each =>
    ['radio', 'checkbox'].includes(each.type) ? !each.checked : !each.value));
  const others = [...document.querySelectorAll('main :is(summary, a, button)')].filter(each => shown(each)
    && !each.closest('.step-bar, .why') && !['back', 'skip', 'leave'].includes(each.value));
  const main = document.querySelector('main .step-buttons .button');
  const box = main.getBoundingClientRect();
  return [empty.length, Object.keys(groups).length + others.length, box.bottom + scrollY <= innerHeight];
}"""
