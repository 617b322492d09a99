"""Person and friend at two screens at once: no word of either is lost, and each sees what is new."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from recovery.debriefs.phases import CUES
from recovery.models import Debrief, DebriefLink
from tests.browser.conftest import PHONE
from tests.browser.people import Visitor, heading, settled, write_remark
from tests.browser.watch import Watch
from tests.helpers.factories import (
    a_debrief_link,
    a_friends_debrief,
    a_question,
    a_rejection,
    a_user,
)

ASKS, AGAIN = 4_000, 3_000  # ms: so often a page asks for news; until it tries again
NEWS = 15_000  # ms: the other's words come within four seconds, on a machine that is not busy
ROUNDS = 10
MARKS = ("Fine", "Worth a tweak", "Can’t tell")


@dataclass
class Two:
    """Sam on a wide screen, signed in; Ana on a phone, with the link."""

    sam: Visitor
    ana: Page
    debrief: Debrief

    def reload(self) -> Debrief:
        self.debrief.refresh_from_db()
        return self.debrief


type Meet = Callable[..., Two]


@pytest.fixture
def meet(new_context: Callable[..., BrowserContext]) -> Meet:
    def opened(*, clock: bool = False, **browser: bool) -> Two:
        """With a clock Ana's can be put forward; without, everything takes its time."""
        sam = Visitor.signed_in(new_context(**browser), a_user(name="Sam"))
        debrief = a_friends_debrief(a_rejection(sam.user))
        a_question(debrief)
        ana = new_context(viewport=PHONE, has_touch=True, **browser).new_page()
        if clock:
            ana.clock.install()
        ana.goto(reverse("debrief_friend", args=[a_debrief_link(debrief)[1]]))
        return Two(sam, ana, debrief)

    return opened


def note_question(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="What did they ask?").fill(text)
    page.get_by_role("button", name="+ another").click()
    expect(page.get_by_role("textbox", name="What did they ask?")).to_have_value("")


def add_remark(page: Page, text: str, basis: str = "Noticed") -> None:
    write_remark(page, text)
    page.get_by_role("group", name="Was it said").get_by_label(basis, exact=True).check()
    page.get_by_role("button", name="Add this remark").click()


def saved(page: Page, field: str) -> None:
    expect(page.locator(f"#said-{field}")).to_have_text("Saved.")


def test_a_minute_of_writing_on_both_screens_loses_nothing(meet: Meet) -> None:
    two = meet()
    capture = two.sam.open("debrief_capture", two.debrief.pk)
    phase = two.sam.context.new_page()
    phase.goto(reverse("debrief_phase", args=[two.debrief.pk, "strengths"]))
    two.ana.get_by_text("How Sam tells it now").click()
    for number in range(ROUNDS):
        two.ana.get_by_label("One thing to keep").fill(f"Keep {number}")
        note_question(capture, f"Question {number}?")
        phase.get_by_label("One thing that worked").fill(f"Strength {number}")
        two.ana.get_by_label("One thing to change").fill(f"Change {number}")
        chip = two.ana.get_by_role("group", name=str(CUES[number].ask))
        chip.get_by_label(MARKS[number % 3], exact=True).check()
        if number % 2:
            add_remark(two.ana, f"Remark {number}")
            expect(two.ana.locator("#remarks")).to_contain_text(f"Remark {number}")
        two.ana.get_by_label("Your name, if you like").fill("Ana"[: 1 + number])
    for field in ("keep", "change", "name"):
        saved(two.ana, field)
    settled(two.ana)
    # Each sees the other's, without a reload.
    expect(two.ana.locator("#live")).to_contain_text("Question 9?", timeout=NEWS)
    for words in ("Keep 9", "Change 9", "Remark 9"):
        expect(phase.get_by_text(words).first).to_be_visible(timeout=NEWS)
    # Nothing typed on either screen went away meanwhile.
    expect(phase.get_by_label("One thing that worked")).to_have_value("Strength 9")
    expect(two.ana.get_by_label("One thing to keep")).to_have_value("Keep 9")
    phase.get_by_role("button", name="Continue").click()
    expect(heading(phase, "What would you say now?")).to_be_visible()
    assert two.reload().strength_1 == "Strength 9"
    note = two.debrief.notes.get()
    assert (note.keep, note.change, note.name) == ("Keep 9", "Change 9", "Ana")
    assert two.debrief.cues.count() == len(CUES) == ROUNDS
    assert two.debrief.questions.count() == 1 + ROUNDS
    remarks = two.debrief.remarks.in_order().values_list("text", flat=True)
    assert list(remarks) == [f"Remark {number}" for number in range(1, ROUNDS, 2)]


def test_the_clock_and_each_phase_arrive_by_themselves(meet: Meet) -> None:
    two = meet(clock=True)
    page = two.sam.open("debrief_detail", two.debrief.pk)
    expect(two.ana.get_by_text("Sam starts the clock")).to_be_visible()
    two.ana.get_by_label("One thing to keep").focus()
    page.get_by_role("button", name=re.compile("^Start the")).click()
    settled(page)
    two.ana.clock.fast_forward(ASKS)
    expect(two.ana.locator("#live")).to_contain_text("What worked", timeout=NEWS)
    expect(two.ana.locator("#live")).to_contain_text(re.compile(r"[12]:\d\d"))
    expect(two.ana.get_by_label("One thing to keep")).to_be_focused()
    two.debrief.refresh_from_db()
    two.debrief.finish()
    two.ana.clock.fast_forward(ASKS)
    expect(two.ana.get_by_text("Sam has ended the debrief")).to_be_visible(timeout=NEWS)


def test_without_javascript_on_either_screen_nothing_is_lost(
    meet: Meet, asked: list[Request]
) -> None:
    two = meet(java_script_enabled=False)
    capture = two.sam.open("debrief_capture", two.debrief.pk)
    for number in range(3):
        two.ana.get_by_label("One thing to keep").fill(f"Keep {number}")
        note_question(capture, f"Question {number}?")
        write_remark(two.ana, f"Remark {number}")
        two.ana.get_by_label("Noticed", exact=True).check()
        two.ana.get_by_role("button", name="Save and refresh").click()
        expect(two.ana.get_by_text("Saved.", exact=True)).to_be_visible()
        expect(two.ana.locator("#live")).to_contain_text(f"Question {number}?")
        expect(two.ana.get_by_label("One thing to keep")).to_have_value(f"Keep {number}")
    two.ana.get_by_label("One thing to change").fill("The result first")
    two.ana.get_by_role("button", name=re.compile("Remark 1")).click()
    expect(two.ana.get_by_text("Remark 1")).to_have_count(0)
    page = two.sam.open("debrief_detail", two.debrief.pk)
    for words in ("Keep 2", "The result first", "Remark 0", "Remark 2"):
        expect(page.get_by_text(words).first).to_be_visible()
    assert two.debrief.questions.count() == 4
    # htmx is fetched but never runs: nothing was posted behind the page's back.
    assert not [each.url for each in asked if "/words/" in each.url or "/live/" in each.url]


def test_with_the_server_away_the_words_wait_and_are_saved_by_themselves(
    meet: Meet, watch: Watch
) -> None:
    two = meet(clock=True)
    two.ana.get_by_label("One thing to keep").fill("Your calm")
    saved(two.ana, "keep")
    two.ana.context.set_offline(True)
    two.ana.get_by_label("One thing to change").fill("The result first")
    expect(two.ana.locator("#said-change")).to_contain_text("Not saved yet. Your words are here")
    assert two.debrief.notes.get().keep == "Your calm"
    two.ana.context.set_offline(False)
    two.ana.clock.fast_forward(AGAIN)
    saved(two.ana, "change")
    assert two.debrief.notes.get().change == "The result first"
    watch.complaints.clear()  # Chromium's and htmx's own lines about the network


def test_a_remark_added_while_the_server_is_away_is_added_by_itself(
    meet: Meet, watch: Watch
) -> None:
    two = meet(clock=True)
    two.ana.context.set_offline(True)
    add_remark(two.ana, "He nodded")
    expect(two.ana.locator("#remarks .said")).to_contain_text("Not saved yet. Your words are here")
    two.ana.context.set_offline(False)
    two.ana.clock.fast_forward(AGAIN)
    expect(two.ana.get_by_role("listitem").filter(has_text="He nodded")).to_be_visible()
    expect(two.ana.get_by_role("textbox", name="A remark")).to_have_value("")
    assert two.debrief.remarks.count() == 1
    watch.complaints.clear()  # Chromium's and htmx's own lines about the network


def test_leaving_with_words_that_are_too_long_is_asked_about(meet: Meet) -> None:
    two = meet()
    two.ana.get_by_label("One thing to keep").fill("1" * 161)
    expect(two.ana.locator("#said-keep .error")).to_be_visible()
    asked = []
    two.ana.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    two.ana.reload()
    assert asked == ["beforeunload"]


def test_a_server_killed_in_mid_typing_costs_one_field_at_most(meet: Meet, watch: Watch) -> None:
    two = meet()
    two.ana.get_by_label("One thing to keep").fill("Your calm")
    saved(two.ana, "keep")
    killed: Callable[[Route], None] = lambda route: route.abort()  # noqa: E731
    two.ana.route("**/words/**", killed)
    two.ana.get_by_label("One thing to change").press_sequentially("The res")
    expect(two.ana.locator("#said-change")).to_contain_text("Not saved yet")
    asked = []
    two.ana.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    two.ana.unroute("**/words/**", killed)
    two.ana.route("**/words/**", lambda route: route.abort())
    two.ana.reload()
    assert asked == ["beforeunload"]  # the browser asks before the one field is lost
    expect(two.ana.get_by_label("One thing to keep")).to_have_value("Your calm")
    watch.complaints.clear()


def test_a_link_stopped_while_somebody_writes_leaves_the_words_on_the_page(meet: Meet) -> None:
    two = meet(clock=True)
    two.ana.get_by_label("One thing to keep").fill("Your calm")
    saved(two.ana, "keep")
    DebriefLink.objects.revoke()
    two.ana.get_by_label("One thing to keep").fill("Your calm voice")
    expect(two.ana.locator("#said-keep")).to_contain_text("Not saved: this link no longer works")
    two.ana.clock.fast_forward(ASKS)
    expect(two.ana.locator("#live")).to_contain_text("can only be copied", timeout=NEWS)
    expect(two.ana.get_by_label("One thing to keep")).to_have_value("Your calm voice")
    assert two.debrief.notes.get().keep == "Your calm"


def test_two_windows_of_the_friend_are_told_of_each_other(meet: Meet) -> None:
    two = meet()
    other = two.ana.context.new_page()
    other.goto(two.ana.url)
    two.ana.get_by_label("One thing to keep").fill("Your calm")
    saved(two.ana, "keep")
    other.get_by_label("One thing to keep").fill("Your humour")
    expect(other.locator("#said-keep")).to_contain_text("in another window it says “Your calm”")
    other.get_by_role("button", name="Keep what’s here").click()
    saved(other, "keep")
    assert two.debrief.notes.get().keep == "Your humour"


def test_a_remark_is_added_and_taken_back_by_keyboard(meet: Meet) -> None:
    two = meet()
    add_remark(two.ana, "You paused well", "Said")
    added = two.ana.locator("#remarks").get_by_role("status")
    expect(added).to_be_focused()
    settled(two.ana)
    two.ana.get_by_role("button", name="Take it back").focus()
    two.ana.keyboard.press("Enter")
    expect(added).to_have_text("Taken back.")
    expect(added).to_be_focused()
    assert not two.debrief.remarks.exists()


def test_the_address_goes_to_nobody(meet: Meet, asked: list[Request]) -> None:
    two = meet()
    token = two.ana.url.split("/")[-2]
    two.ana.get_by_label("One thing to keep").fill("Your calm")
    saved(two.ana, "keep")
    two.ana.get_by_role("link", name="Need to talk to someone now?").click()
    expect(heading(two.ana, "Someone to talk to")).to_be_visible()
    assert not [e for e in asked if token in e.all_headers().get("referer", "")]
    assert two.ana.context.cookies() == []
