"""Two tabs: never two records of one thing, and never a tab that overwrites another's words unsaid."""

import re
import threading
from typing import Any

import pytest
from playwright.sync_api import Request, expect

from recovery.models import Perspective, Rejection, Vent
from tests.browser import path
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_perspective, a_rejection, a_vent


def test_the_second_tab_sees_both_sentences_and_can_save_again(sam: Visitor) -> None:
    a_perspective(rejection := a_rejection(sam.user))
    one = sam.open("step_screen", rejection.pk, "perspective", "fairer-sentence")
    two = sam.new_tab()
    one.get_by_role("textbox", name="A fairer sentence").fill("It was one job")
    path.go_on(one)
    expect(heading(one, re.compile("This one is fairer"))).to_be_visible()
    two.get_by_role("textbox", name="A fairer sentence").fill("They wanted someone else")
    path.go_on(two)
    summary = two.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("It was one job")
    expect(two.get_by_role("textbox", name="A fairer sentence")).to_have_value(
        "They wanted someone else"
    )
    path.go_on(two)
    expect(two.get_by_text("“They wanted someone else”")).to_be_visible()
    assert Perspective.objects.get().fair_thought == "They wanted someone else"


def test_a_second_click_while_the_first_is_saving_makes_one(
    sam: Visitor, asked: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived, go = threading.Event(), threading.Event()
    save = Rejection.save

    def slow(self: Rejection, *args: Any, **kwargs: Any) -> None:
        arrived.set()
        go.wait(3)
        save(self, *args, **kwargs)

    monkeypatch.setattr(Rejection, "save", slow)
    page = sam.open("rejection_new")
    page_url = page.url
    page.get_by_text("Or type it in").click()
    page.get_by_role("textbox", name="Company").fill("Lumen")
    page.get_by_label("An interview", exact=True).check()
    save_button = page.get_by_role("button", name="Save", exact=True)
    save_button.scroll_into_view_if_needed()
    spot = save_button.bounding_box()
    assert spot
    page.mouse.click(spot["x"] + 9, spot["y"] + 9)
    assert arrived.wait(5)
    page.mouse.click(spot["x"] + 9, spot["y"] + 9)
    go.set()
    expect(heading(page, "How is it right now?")).to_be_visible()
    saves = [each for each in asked if each.method == "POST" and each.url == page_url]
    assert len(saves) == 1  # the page waits for the first
    assert Rejection.objects.count() == 1


def test_five_minutes_more_in_two_tabs_are_five(sam: Visitor) -> None:
    vent = a_vent(a_rejection(sam.user))
    vent.start()
    one = sam.open("step_screen", vent.rejection_id, "let-it-out", "timer")
    two = sam.new_tab()
    for tab in (one, two):
        more = path.timer(tab).get_by_role("button", name="Five more")
        more.click()
        expect(more).to_have_count(0)
    assert Vent.objects.get().extra_minutes == 5
    told = path.timer(one).get_by_role("status")
    expect(told).to_contain_text("It ends at")  # it is emptied for a moment, to be read out anew
    expect(path.timer(two).get_by_role("status")).to_have_text(told.inner_text())
