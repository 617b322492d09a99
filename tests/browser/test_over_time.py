"""The pictures as a person meets them: by eye, by ear, on paper, in few colours, without scripts. A month on paper."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Locator, Page, expect

from recovery.look_backs.models import LONGEST
from recovery.models import LookBack
from recovery.over_time.registry import PICTURES
from tests.browser.people import Visitor, heading
from tests.browser.places.lists import interviews
from tests.browser.places.over_time import much
from tests.helpers.factories import (
    a_debrief,
    a_held_conversation,
    a_lesson,
    a_look_back,
    a_person,
    a_perspective,
    a_question,
    a_rejection,
    a_sent_request,
    a_to_do,
)

NAMES = [picture.url_name for picture in PICTURES]


def over_all(who: Visitor, name: str) -> Page:
    page = who.open(name)
    page.get_by_role("link", name="All time").click()
    page.wait_for_url(re.compile("days=all"))
    return page


def test_from_today_to_a_picture_its_table_and_the_rows_behind_it_without_scripts(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    much(sam)
    page = sam.open("today")
    page.get_by_role("link", name=re.compile("of 14 recovered|of 40 recovered|recovered")).click()
    expect(heading(page, "Over time")).to_be_visible()
    page.get_by_role("link", name="Conversations a week").click()
    expect(heading(page, "Conversations a week")).to_be_visible()
    page.get_by_role("link", name="365 days").click()
    page.get_by_text("Details").click()
    expect(page.get_by_role("table", name="Conversations in each week")).to_be_visible()
    page.get_by_role("link", name="See what it counts").click()
    expect(heading(page, "What it counts")).to_be_visible()
    expect(page.get_by_role("link", name="365 days")).to_have_attribute("aria-current", "true")


def test_from_the_debriefs_to_how_answers_landed(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context())
    a_question(a_debrief(owner=sam.user))
    page = sam.open("debrief_list")
    page.get_by_role("link", name="How answers landed").click()
    expect(heading(page, "How answers landed")).to_be_visible()
    page.locator("main a.back").click()
    expect(heading(page, "Over time")).to_be_visible()


def test_the_marks_are_heard_with_their_numbers(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context())
    interviews(sam, 8)
    page = over_all(sam, "over_time_interviews")
    drawing = page.get_by_role("img", name=re.compile("How each answer landed, from 1 to 5"))
    expect(drawing).to_have_accessible_description(re.compile("in 8 interviews, oldest first"))
    page.get_by_text("Details").click()
    table = page.get_by_role("table", name=re.compile("Your own marks, interview by interview"))
    expect(table.get_by_role("rowheader")).to_have_count(8)


STYLES = """(parts, names) => parts.map((each) => {
  const style = getComputedStyle(each);
  return names.map((name) => style[name]);
})"""


def styles(parts: Locator, *names: str) -> list[set[str]]:
    """What each of these parts has under these names, all asked at once."""
    return [set(each) for each in parts.evaluate_all(STYLES, names)]


def is_black_on_white(page: Page) -> None:
    """Check the page on paper, from a dark screen."""
    expect(page.get_by_role("table").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("table").first).to_be_visible()
    black, white = {"rgb(0, 0, 0)"}, {"rgb(255, 255, 255)"}
    assert styles(page.locator("body"), "backgroundColor") == [white]
    drawn = [each - {"none"} for each in styles(page.locator(".chart path"), "stroke", "fill")]
    assert drawn == [black] * len(drawn)
    said = styles(page.locator("main p:visible, main td:visible"), "color")[:20]
    assert said == [black] * len(said)


def can_be_seen_in_forced_colours(page: Page) -> None:
    page.emulate_media(media="screen", color_scheme="light", forced_colors="active")
    [ink], *_others = styles(page.locator("main p"), "color")
    for drawn in styles(page.locator(".chart path"), "stroke", "fill"):
        assert ink in drawn


def test_every_picture_is_black_on_white_on_paper_and_can_be_seen_in_forced_colours(
    new_context: Callable[..., BrowserContext],
) -> None:
    """Much for every picture takes long to make, and so does going there: both looks are taken at once."""
    sam = Visitor.signed_in(new_context())
    much(sam)
    for name in NAMES:
        print(name)
        sam.page.emulate_media(media="screen", color_scheme="dark", forced_colors="none")
        page = over_all(sam, name)
        is_black_on_white(page)
        can_be_seen_in_forced_colours(page)


# The page of a month on paper: one side, and never too small to read.

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


@pytest.mark.parametrize("share", [0.2, 0.5, 1.0])
def test_a_month_prints_on_one_side_and_can_be_read(sam: Visitor, share: float) -> None:
    page = sam.open("look_back_detail", a_month(sam.user, share))
    expect(page.get_by_role("heading", name="Fairer sentences")).to_be_visible()
    assert [sides(page, format) for format in ("A4", "Letter")] == [1, 1]
    page.emulate_media(media="print")
    assert page.locator(".look-back").evaluate(SIZE) >= SMALLEST - 0.01
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_hidden()
