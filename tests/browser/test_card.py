"""The next-interview card on paper: one side of A4 or Letter, two for the very fullest, and never too small to read."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.people import Visitor
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_lesson,
    a_note,
    a_question,
    a_rejection,
    a_user,
)

WORDS = "Interviewgespräch Gewichtungen Organisation WOW Maßnahmen entwickeln Quartalsziele "
WIDE = "W" * 300
FULL, CLOSE, ROOMY = 1.0, 0.5, 0.27  # of the longest each text may be


def much(user: Any, share: float = FULL, words: str = WORDS * 6) -> None:
    """Make as many of everything as the card can hold, each so long."""

    def text(most: int, number: int) -> str:
        return f"{number} {words}"[: int(most * share)].strip()

    for number in range(3):
        facts = {"owner": user, "held_on": date(2026, 1, 9) + timedelta(days=number)}
        debrief = a_debrief(**facts, strength_1=text(160, number), strength_2=text(160, 9 - number))
        for each in range(4):
            answer = text(300, each)
            a_question(debrief, text=text(200, number * 4 + each), gist=answer, better=answer)
    a_note(a_friends_debrief(a_rejection(user)), keep=text(160, 7), name=text(80, 1))
    for number in range(3):
        a_lesson(a_rejection(user), text=text(200, number), grade="seen_twice")


def pages(page: Page, format: str) -> int:
    """How many sheets of paper it takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format=format)))


@pytest.fixture
def card(sam: Visitor) -> Page:
    much(sam.user)
    return sam.open("lesson_card")


FORMATS = ("A4", "Letter")
SMALLEST = 8  # points; 1 is 1/72 of an inch, and a pixel 1/96
SIZE = "card => parseFloat(getComputedStyle(card).fontSize) * 72 / 96"


@pytest.mark.parametrize(
    ("size", "share", "words", "sides"),
    [
        ("tight", FULL, WORDS * 6, 1),
        ("close", CLOSE, WORDS * 6, 1),
        ("roomy", ROOMY, WORDS * 6, 1),
        ("least", FULL, WIDE, 2),
        ("least", FULL, "one of many\n" * 30, 2),
    ],
)
def test_it_is_one_side_or_two_and_can_be_read(
    sam: Visitor, size: str, share: float, words: str, sides: int
) -> None:
    much(sam.user, share, words)
    card = sam.open("lesson_card")
    expect(card.locator(f".card.{size} :is(li, dt)")).to_have_count(12)
    assert all(pages(card, format) <= sides for format in FORMATS)
    card.emulate_media(media="print")
    assert card.locator(".card").evaluate(SIZE) >= SMALLEST - 0.01


def test_the_count_sees_a_second_page(card: Page) -> None:
    card.locator(".card").evaluate("card => { card.style.fontSize = '40pt'; }")
    assert all(pages(card, format) > 1 for format in FORMATS)


def test_only_the_card_is_printed(card: Page) -> None:
    card.emulate_media(media="print")
    expect(card.get_by_role("heading", name="What they may ask")).to_be_visible()
    for hidden in ("Main", "Leave out"):
        expect(card.get_by_label(hidden)).to_be_hidden()
    expect(card.get_by_role("button", name="Print")).to_be_hidden()


def test_the_button_prints(card: Page) -> None:
    card.evaluate("window.print = () => { document.title = 'printing'; }")
    card.get_by_role("button", name="Print").click()
    expect(card).to_have_title("printing")


def test_without_javascript_there_is_no_button(new_context: Callable[..., BrowserContext]) -> None:
    user = a_user()
    much(user)
    page = Visitor.signed_in(new_context(java_script_enabled=False), user).open("lesson_card")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    page.get_by_label("What they may ask").check()
    page.get_by_role("button", name="Show it like this").click()
    expect(page.get_by_role("heading", name="What they may ask")).to_be_hidden()
