"""The ten main screens without a mouse, without colours, without motion, with wide letters; and as they are read out.

That nothing scrolls sideways at 400 % and at double letters is asked of every page (test_every_page.py).
A tree that has changed on purpose is written anew with WRITE_TREES=1, and read line by line in review.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.checks import TOO_WIDE
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, settled
from tests.browser.places import (  # noqa: F401 - they add their places
    PLACES,
    debriefs,
    feedback,
    lessons,
    phases,
)
from tests.browser.reach import CHOSEN_ALIKE, CUT, MOVES, SPACED, WITHOUT_A_LINE, not_reached, tree
from tests.helpers.factories import a_person, a_rejection, a_request, a_user

TREES = Path(__file__).parent / "trees"
SCREENS = {
    "front": "front",
    "sign-in": "account_login",
    "log": "rejection_new",
    "vent": "step_screen: timer running",
    "harsh-thought": "step_screen: harsh-thought",
    "message": "step_screen: ask, message",
    "debrief": "debrief_phase: questions",
    "lesson": "step_screen: insight, lesson with much",
    "today": "today: with rows",
    "settings": "settings",
}


@pytest.mark.parametrize("screen", SCREENS)
def test_it_is_within_reach(new_context: Callable[..., BrowserContext], screen: str) -> None:
    context = new_context(forced_colors="active", viewport=DESKTOP)
    place = next(each for each in PLACES if each.name == SCREENS[screen])
    who = (Visitor.signed_in if place.signed_in else Visitor)(context, a_user(name="Sam"))
    place.arrive(who)
    page = who.page
    settled(page)
    wrong: dict[str, Any] = {}
    wrong["moves"] = page.evaluate(MOVES)
    told, file = tree(page), TREES / f"{screen}.yaml"
    if os.environ.get("WRITE_TREES"):
        file.write_text(told)
    wrong["no line in forced colours"] = page.evaluate(WITHOUT_A_LINE)
    wrong["chosen looks as not chosen"] = page.evaluate(CHOSEN_ALIKE)
    wrong["not reached by Tab"] = not_reached(page)
    page.evaluate(SPACED)
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        wrong[f"cut with wide letters, {size['width']} px"] = page.evaluate(CUT) + page.evaluate(
            TOO_WIDE
        )
    assert not {check: found for check, found in wrong.items() if found}
    assert told == file.read_text()


def test_a_message_says_its_language(sam: Visitor) -> None:
    request = a_request(a_rejection(sam.user), person=a_person(sam.user, language="de"))
    page = sam.open("step_screen", request.rejection_id, "feedback", "message")
    expect(page.get_by_label("Your message")).to_have_attribute("lang", "de")
    page = sam.open("step_screen", request.rejection_id, "feedback", "send")
    expect(page.locator("#to-send")).to_have_attribute("lang", "de")
