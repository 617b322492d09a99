"""A debrief as two people live it: the script from end to end, its bell, and news that comes by itself."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import BrowserContext, Locator, Page, expect

from recovery.models import CueMark, Debrief, FriendNote, Remark
from recovery.shared.choices import Voice
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import Visitor, heading
from tests.helpers.factories import a_friends_debrief, a_question, a_rejection, a_remark

NEWS = 4_000  # ms: so often a page asks for news
TWO_TONES = """
  window.rung = 0;
  const tone = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () { window.rung++; return tone.call(this); };
"""


def a_running_debrief(sam: Visitor) -> Debrief:
    """Sam and Ana's debrief with the clock running and two questions noted."""
    debrief = a_friends_debrief(a_rejection(sam.user))
    a_question(debrief, gist="", landed=None)
    a_question(debrief, text="Why us?", gist="", landed=None)
    return debrief.start()


def at_phase(sam: Visitor, debrief: Debrief, key: str = "strengths") -> Page:
    return sam.open("debrief_phase", debrief.pk, key)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def clock(page: Page) -> Locator:
    return page.locator("phase-bell")


def through_the_questions(page: Page) -> None:
    page.get_by_role("link", name="One by one").click()
    expect(heading(page, "“Tell me about a conflict”")).to_be_visible()
    page.get_by_text("What you noted").click()
    page.get_by_text("Remarks", exact=True).click()
    page.get_by_label("What did you say?").fill("The budget")
    page.get_by_role("group", name="How did it land?").get_by_label("2").check()
    page.get_by_label("A remark", exact=True).fill("He looked at his watch")
    page.get_by_label("Noticed").check()
    press(page, "Add the remark")
    expect(page.get_by_role("listitem").filter(has_text="He looked at his watch")).to_be_visible()
    press(page, "Continue")
    expect(heading(page, "“Why us?”")).to_be_visible()
    press(page, "Say it aloud")
    expect(heading(page, "Why us?")).to_be_visible()
    page.get_by_label("The gist to keep").fill("Because of the lab")
    press(page, "Keep it")
    expect(heading(page, "What would you say now?")).to_be_visible()
    press(page, "Continue")


def the_whole_script(page: Page) -> None:
    page.get_by_label("One thing that worked").fill("I stayed calm")
    press(page, "Continue")
    through_the_questions(page)
    expect(heading(page, re.compile("Ana’s turn"))).to_be_visible()
    page.get_by_label("One thing to keep").fill("Your calm")
    press(page, "Continue")
    page.get_by_label("One change", exact=True).fill("Say the result first")
    page.get_by_text("Anything to add?").click()
    page.get_by_role("group", name="Pace").get_by_label("Worth a tweak").check()
    press(page, "Finish")
    expect(page.get_by_text("Finished. What you wrote stays here.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_whole_script_is_walked(
    new_context: Callable[..., BrowserContext], scripts: bool
) -> None:
    size = DESKTOP if scripts else PHONE
    sam = Visitor.signed_in(new_context(java_script_enabled=scripts, viewport=size))
    the_whole_script(at_phase(sam, a_running_debrief(sam)))
    debrief = Debrief.objects.get()
    assert (debrief.strengths, debrief.change) == (["I stayed calm"], "Say the result first")
    assert [q.gist or q.better for q in debrief.questions.in_order()] == [
        "The budget",
        "Because of the lab",
    ]
    assert Remark.objects.get().basis == "noticed"
    assert CueMark.objects.marks_of(debrief, "own") == {"pace": "tweak"}
    assert FriendNote.objects.get().voice == "here"
    assert debrief.is_finished


def test_without_scripts_the_end_of_a_part_is_a_plain_time(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    page = at_phase(sam, a_running_debrief(sam))
    expect(clock(page)).to_contain_text(re.compile(r"What worked\s+until \d\d:\d\d"))
    expect(clock(page).get_by_role("button")).to_have_count(0)


def test_the_clock_runs_and_when_it_is_up_it_says_so_rings_and_stays(sam: Visitor) -> None:
    sam.page.clock.install()
    sam.page.add_init_script(TWO_TONES)
    page = at_phase(sam, a_running_debrief(sam))
    page.get_by_label("One thing that worked").press_sequentially("I stayed")
    page.clock.fast_forward("02:30")
    expect(clock(page)).to_contain_text(re.compile("0:(29|30)"))
    address = page.url
    page.clock.fast_forward("00:40")
    expect(clock(page).get_by_role("status")).to_contain_text("The time for this part is up.")
    assert page.evaluate("rung") == 2
    page.clock.fast_forward("30:00")
    assert (page.url, page.evaluate("rung")) == (address, 2)
    expect(page.get_by_label("One thing that worked")).to_have_value("I stayed")
    assert Debrief.objects.get().phase == "strengths"


def test_it_rings_also_when_news_comes_in_its_last_second(sam: Visitor) -> None:
    sam.page.clock.install()
    sam.page.add_init_script(TWO_TONES)
    page = at_phase(sam, debrief := a_running_debrief(sam))
    page.get_by_label("One thing that worked").press_sequentially("I stayed")
    debrief.set(
        phase_at=timezone.now() - timedelta(minutes=3)
    ).touch()  # over, as the server has it
    page.clock.run_for(5_000)
    expect(clock(page).get_by_role("status")).to_contain_text("The time for this part is up.")
    page.clock.run_for(1_000)
    assert page.evaluate("rung") == 2


def test_a_bell_turned_off_stays_off_and_the_sentence_still_comes(sam: Visitor) -> None:
    sam.page.clock.install()
    sam.page.add_init_script(TWO_TONES)
    page = at_phase(sam, a_running_debrief(sam))
    press(page, "Bell on")
    page.reload()
    expect(page.get_by_role("button", name="Bell off")).to_be_visible()
    page.get_by_label("One thing that worked").press_sequentially("I stayed")
    page.clock.fast_forward("03:10")
    expect(clock(page).get_by_role("status")).to_contain_text("The time for this part is up.")
    assert page.evaluate("rung") == 0


def ana_writes(debrief: Debrief) -> None:
    FriendNote.objects.put(debrief, Voice.LINK, keep="Your calm")
    a_remark(debrief, voice="link", text="You paused well")


def test_what_the_other_writes_comes_by_itself_and_leaves_what_is_being_typed(sam: Visitor) -> None:
    sam.page.clock.install()
    page = at_phase(sam, debrief := a_running_debrief(sam))
    expect(page.get_by_text("Nothing from Ana yet.")).to_be_visible()
    line = page.get_by_label("One thing that worked")
    line.press_sequentially("I stayed ")
    ana_writes(debrief)
    page.clock.fast_forward(NEWS)
    expect(page.get_by_text("“Your calm”")).to_be_visible()
    expect(page.locator("#debrief-says")).to_contain_text("Something new came in.")
    expect(line).to_be_focused()
    line.press_sequentially("calm")
    expect(line).to_have_value("I stayed calm")
    press(page, "Continue")
    assert Debrief.objects.get().strengths == ["I stayed calm"]
    assert FriendNote.objects.get().keep == "Your calm"


def test_the_clock_moved_on_another_screen_moves_here_too(sam: Visitor) -> None:
    sam.page.clock.install()
    page = at_phase(sam, debrief := a_running_debrief(sam))
    expect(clock(page)).to_contain_text("What worked")
    debrief.go_to_phase("came-across")
    page.clock.fast_forward(NEWS)
    expect(clock(page)).to_contain_text("How you came across")
    expect(heading(page, "What worked?")).to_be_visible()


def test_it_asks_only_while_the_page_is_seen_and_stops_with_the_debrief(sam: Visitor) -> None:
    sam.page.clock.install()
    page = at_phase(sam, debrief := a_running_debrief(sam))
    asks = lambda answer: "/live/" in answer.url  # noqa: E731
    with page.expect_response(asks) as first:
        page.clock.fast_forward(NEWS)
    assert first.value.status == 204
    debrief.set(partner="alone", person=None)
    debrief.finish()
    with page.expect_response(lambda answer: asks(answer) and answer.status == 200):
        page.clock.fast_forward(NEWS)
    expect(page.locator("live-look")).not_to_have_attribute("hx-get", re.compile("."))
    expect(clock(page)).to_have_count(0)


def test_words_are_kept_while_they_are_typed(sam: Visitor) -> None:
    """A server killed in mid-typing loses at most what was typed in the last moment."""
    debrief = a_running_debrief(sam)
    question = debrief.questions.in_order()[0]
    page = sam.open("question_detail", debrief.pk, question.pk)
    page.clock.install()
    with page.expect_response(lambda answer: "/drafts/keep/" in answer.url) as kept:
        page.get_by_label("A better answer").press_sequentially("The result")
        page.clock.fast_forward(1_600)
    assert kept.value.status == 204
    tab = sam.new_tab()
    expect(tab.get_by_label("A better answer")).to_have_value("The result")


def test_a_choice_can_be_taken_back_by_hand_and_by_key(sam: Visitor) -> None:
    debrief = a_running_debrief(sam)
    page = at_phase(sam, debrief, "came-across")
    pace, tone = (page.get_by_role("group", name=name) for name in ("Pace", "Tone"))
    expect(pace.get_by_label("Skip it")).not_to_be_visible()
    pace.get_by_label("Fine").check()
    pace.get_by_label("Skip it").check()
    tone.get_by_label("Can’t tell").press("Space")
    page.keyboard.press("ArrowRight")
    expect(tone.get_by_label("Skip it")).to_be_focused()
    press(page, "Continue")
    assert CueMark.objects.marks_of(debrief, "own") == {}


def test_removing_a_remark_keeps_what_was_typed_above_it_without_scripts(
    new_context: Callable[..., BrowserContext],
) -> None:
    sam = Visitor.signed_in(new_context(java_script_enabled=False))
    debrief = a_running_debrief(sam)
    question = debrief.questions.in_order()[0]
    a_remark(debrief, question=question)
    page = sam.open("question_detail", debrief.pk, question.pk)
    page.get_by_text("What you noted").click()
    page.get_by_label("What did you say?").fill("The budget")
    page.get_by_role("button", name=re.compile("^Remove:? He looked")).click()
    page.get_by_text("What you noted").click()
    expect(page.get_by_label("What did you say?")).to_have_value("The budget")
    expect(page.get_by_label("A remark", exact=True)).to_have_value("He looked at his watch")
    assert not Remark.objects.exists()


def test_a_part_that_was_taken_away_meanwhile_keeps_the_words(sam: Visitor) -> None:
    page = at_phase(sam, debrief := a_running_debrief(sam), "friend")
    page.get_by_label("One thing to keep").fill("Your calm")
    debrief.set(partner="alone", person=None)
    press(page, "Continue")
    expect(
        page.get_by_text("That part no longer belongs here. Your words are kept.")
    ).to_be_visible()
    path = reverse("debrief_phase", args=[debrief.pk, "friend"])
    assert sam.user.drafts.at_path(sam.user, path).words()["keep"] == ["Your calm"]
