"""The ten minutes: facts on the server. A reload changes nothing, and nothing moves by itself."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, FloatRect, Locator, Page, ViewportSize, expect

from recovery.models import Vent
from tests.browser import path
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_rejection, a_vent

ENDS = re.compile(r"Started at .+\. It ends at .+\.")


def at_the_timer(sam: Visitor, **facts: object) -> Page:
    a_vent(a_rejection(sam.user), **({"mode": "write_bin"} | facts))
    vent = Vent.objects.get()
    return sam.open("step_screen", vent.rejection_id, "let-it-out", "timer")


def box_of(part: Locator) -> FloatRect:
    box = part.bounding_box()
    assert box
    return box


def says(page: Page) -> str:
    """The words of the timer's status line, which is empty for a moment before they are read out anew."""
    line = path.timer(page).get_by_role("status")
    expect(line).not_to_be_empty()
    return line.inner_text()


def test_a_reload_keeps_the_end(sam: Visitor) -> None:
    page = at_the_timer(sam)
    path.press(page, "Start", "It ends at")
    before = says(page)
    assert ENDS.fullmatch(before)
    page.reload()
    assert says(page) == before


def test_a_reload_keeps_it_paused(sam: Visitor) -> None:
    page = at_the_timer(sam)
    path.press(page, "Start", "It ends at")
    path.press(page, "Pause", "Paused")
    clock = path.timer(page).locator("[data-clock]").inner_text()
    page.reload()
    expect(path.timer(page).get_by_role("status")).to_contain_text("Paused")
    expect(path.timer(page).locator("[data-clock]")).to_have_text(clock)


def test_the_clock_runs_and_says_when_a_minute_is_left(sam: Visitor) -> None:
    sam.page.clock.install()
    page = at_the_timer(sam)
    path.press(page, "Start", "It ends at")
    page.clock.fast_forward("09:05")
    expect(path.timer(page).get_by_role("status")).to_have_text("One minute left.")
    expect(path.timer(page).locator("[data-clock]")).to_have_text(re.compile("0:5."))


def test_at_zero_it_says_so_and_stays(sam: Visitor) -> None:
    sam.page.clock.install()
    page = at_the_timer(sam)
    page.get_by_label("Say it as unfairly as you like").fill(
        path.UNFAIR
    )  # the first word starts it
    expect(path.timer(page).get_by_role("status")).to_contain_text("It ends at")
    address = page.url
    page.clock.fast_forward("10:05")
    expect(path.timer(page).get_by_role("status")).to_contain_text("Time’s up")
    page.clock.fast_forward("20:00")
    assert page.url == address
    expect(page.get_by_label("Say it as unfairly as you like")).to_have_value(path.UNFAIR)
    assert Vent.objects.get().stopped_at is None


def test_five_minutes_more_is_offered_once(sam: Visitor) -> None:
    page = at_the_timer(sam)
    path.press(page, "Start", "It ends at")
    more = path.timer(page).get_by_role("button", name="Five more")
    more.click()
    expect(more).to_have_count(0)
    assert Vent.objects.get().extra_minutes == 5


@pytest.mark.parametrize("button", ["Start", "Pause", "Continue", "Five more"])
def test_pressing_a_button_by_key_never_loses_the_focus(sam: Visitor, button: str) -> None:
    page = at_the_timer(sam)
    if button != "Start":
        path.press(page, "Start", "It ends at")
    if button == "Continue":
        path.press(page, "Pause", "Paused")
    pressed = path.timer(page).get_by_role("button", name=button, exact=True)
    pressed.press("Enter")
    expect(pressed).to_have_count(0)
    expect(path.timer(page).locator(":focus-visible")).to_have_count(1)


def test_what_a_button_did_is_announced(sam: Visitor) -> None:
    """A live region speaks when it changes while it is on the page, not when it arrives with it."""
    page = at_the_timer(sam)
    page.evaluate("""
        window.spoken = [];
        new MutationObserver((changes) => changes.forEach((change) => {
          const line = change.target.closest?.("[role=status]");
          if (line) spoken.push(line.textContent.trim());
        })).observe(document.body, { childList: true, subtree: true });
    """)
    path.press(page, "Start", "It ends at")
    assert any(ENDS.fullmatch(line) for line in page.evaluate("spoken"))


def test_without_javascript_start_and_end_are_plain_times(new_context) -> None:  # type: ignore[no-untyped-def]
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    page = at_the_timer(sam, mode="say_aloud")
    path.press(page, "Start", "It ends at")
    assert ENDS.fullmatch(says(page))
    expect(heading(page, "10 minutes. Then we stop.")).to_be_visible()


@pytest.mark.parametrize("mode", ["write_bin", "write_keep", "talk"])
def test_without_javascript_no_clock_stands_still_and_the_words_are_true(
    new_context: Callable[..., BrowserContext], mode: str
) -> None:
    page = at_the_timer(Visitor.signed_in(new_context(java_script_enabled=False)), mode=mode)
    expect(page.locator(".thin-ring")).to_be_hidden()
    expect(page.get_by_text("It starts when you type.")).to_be_hidden()
    # A Chromium that is steered like this draws no <noscript>.
    assert "Press Start, and this page says when to stop." in page.content()
    page.get_by_role("button", name="Start").click()
    expect(path.timer(page).get_by_role("status")).to_have_text(ENDS)
    assert "nothing here counts down: look at a clock" in page.content()
    expect(page.locator(".thin-ring")).to_be_hidden()


def test_without_javascript_the_paper_has_no_ring_either(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/vent/")
    expect(page.locator(".thin-ring")).to_be_hidden()
    assert "Look at a clock, stop after ten minutes" in page.content()


LITTLE: ViewportSize = {"width": 390, "height": 470}  # a phone, while its keyboard is up


def test_above_a_phones_keyboard_the_paper_has_the_room_and_gives_it_back(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = at_the_timer(Visitor.signed_in(new_context(viewport=LITTLE)))
    paper, leave = page.get_by_label("Say it as unfairly"), page.get_by_role("button", name="Leave")
    expect(paper).to_be_focused()
    expect(leave).to_be_hidden()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    expect(page.get_by_role("button", name="Done, bin it")).to_be_in_viewport(ratio=1)
    assert box_of(paper)["height"] > 220
    paper.blur()
    expect(leave).to_be_visible()
    other = page.get_by_text("Another way, or another length")
    assert box_of(other)["y"] >= box_of(leave)["y"] + box_of(leave)["height"]


def test_a_press_on_the_main_button_above_the_keyboard_meets_it(
    new_context: Callable[..., BrowserContext],
) -> None:
    page = at_the_timer(Visitor.signed_in(new_context(viewport=LITTLE, has_touch=True)))
    page.get_by_label("Say it as unfairly").fill(path.UNFAIR)
    page.get_by_role("button", name="Done, bin it").tap()
    expect(page).not_to_have_url(re.compile("/timer/"))
