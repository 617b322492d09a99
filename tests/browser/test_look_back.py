"""The page of a month on paper: one side, and never too small to read."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from recovery.look_backs.models import LONGEST
from recovery.models import LookBack
from tests.browser.people import Visitor
from tests.helpers.factories import (
    a_held_conversation,
    a_lesson,
    a_look_back,
    a_person,
    a_perspective,
    a_rejection,
    a_sent_request,
    a_to_do,
)

WORDS = (
    "They chose someone who had already done it in a hospital, and that is a fact about them, too. "
)
SMALLEST = 8  # points; 1 is 1/72 of an inch, and a pixel 1/96
SIZE = "page => parseFloat(getComputedStyle(page).fontSize) * 72 / 96"


def a_month(user: Any, share: float) -> str:
    """Six of everything this month, and every answer, each so long of the longest it may be."""

    def text(most: int) -> str:
        return (WORDS * 9)[: int(most * share)]

    now, today = timezone.now(), timezone.localdate()
    for number in range(6):
        job = a_rejection(
            user, company=f"Brightwater {number}", heard_on=today - timedelta(days=40)
        )
        a_perspective(job, fair_thought=text(200))
        a_sent_request(job)
        lesson = a_lesson(job, text=text(200))
        a_to_do(lesson, slot=None, done_at=now, helped="yes", text=text(160))
        a_held_conversation(a_person(user), held_on=today)
        job.close("back", text(200))
    answers = dict.fromkeys(LookBack.QUESTIONS, text(LONGEST))
    a_look_back(user, month=today.replace(day=1), confidence=7, **answers)
    return f"{today:%Y-%m}"


def sides(page: Page, format: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format=format)))


@pytest.mark.parametrize("format", ["A4", "Letter"])
@pytest.mark.parametrize("share", [0.2, 0.5, 1.0])
def test_it_prints_on_one_side_and_can_be_read(sam: Visitor, format: str, share: float) -> None:
    page = sam.open("look_back_detail", a_month(sam.user, share))
    expect(page.get_by_role("heading", name="Fairer sentences")).to_be_visible()
    assert sides(page, format) == 1
    page.emulate_media(media="print")
    assert page.locator(".look-back").evaluate(SIZE) >= SMALLEST - 0.01
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_hidden()
