"""Places: the pages a friend sees of a debrief."""

from typing import Any

from playwright.sync_api import Page

from recovery.models import Debrief, DebriefLink
from tests.browser.people import Visitor, heading, settled, write_remark
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_cue,
    a_debrief_link,
    a_friends_debrief,
    a_note,
    a_question,
    a_rejection,
    a_remark,
)

NO_PAGE |= {
    "debrief_link": "writes",
    "debrief_unlink": "writes",
    "debrief_invite_anew": "writes",
    "debrief_invite_check": "answers a script",
    "debrief_friend_live": "a part of debrief_friend",
    "debrief_friend_word": "answers a script",
    "debrief_friend_remark": "writes",
    "debrief_friend_take_back": "writes",
}

SHARED = {"shows_company": True, "shows_answers": True, "shows_strengths": True}
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def _debrief(who: Visitor, **facts: Any) -> Debrief:
    debrief = a_friends_debrief(a_rejection(who.user), **facts)
    a_question(debrief)
    a_question(debrief, text="Why do you want to leave where you are?", gist="To build more")
    return debrief


def _friend_page(who: Visitor, debrief: Debrief) -> Page:
    """The friend's page behind a link, in a browser without an account."""
    return who.open("debrief_friend", a_debrief_link(debrief)[1])


@place("debrief_friend", "not begun", signed_in=False)
def not_begun(who: Visitor) -> None:
    _friend_page(who, a_friends_debrief(a_rejection(who.user), need="listen"))


@place("debrief_friend", "in the middle, with everything", signed_in=False)
def in_the_middle(who: Visitor) -> None:
    facts = SHARED | {"strength_1": "I stayed calm", "strength_2": "I asked about the team"}
    debrief = _debrief(who, **facts).start().go_to_phase("questions")
    a_note(debrief, name="Ana")
    question = a_question(debrief, text=f"What is {LONG}?", gist=LONG)
    a_remark(debrief, voice="link", question=question, text="You paused before you answered")
    a_remark(debrief, voice="link", basis="guessed", text=LONG)
    a_cue(debrief, voice="link", mark="fine")
    a_cue(debrief, voice="link", code="tone", mark="tweak")
    _friend_page(who, debrief)


@place("debrief_friend", "their turn, some of it typed", signed_in=False)
def their_turn(who: Visitor) -> None:
    page = _friend_page(who, _debrief(who).start().go_to_phase("friend"))
    page.get_by_label("One thing to keep").fill("Your calm")
    page.get_by_text("Saved.").first.wait_for()
    write_remark(page, "You paused well")
    page.get_by_label("Noticed", exact=True).check()
    page.get_by_role("button", name="Add this remark").click()
    page.get_by_text("Added.").wait_for()
    settled(page)


@place("debrief_friend", "mistakes", signed_in=False)
def mistakes(who: Visitor) -> None:
    page = _friend_page(who, _debrief(who).start())
    page.get_by_label("One thing to change").fill("w" * 170)
    page.get_by_text("10 characters too long").wait_for()
    write_remark(page, "")
    page.get_by_role("button", name="Add this remark").click()
    page.get_by_text("Write it first.").wait_for()


@place("debrief_friend", "changed in another window", signed_in=False)
def two_windows(who: Visitor) -> None:
    debrief = _debrief(who)
    a_note(debrief)
    page = _friend_page(who, debrief)
    debrief.notes.get(voice="link").set(keep="Your humour")
    page.get_by_label("One thing to keep").fill("Your patience")
    page.get_by_role("button", name="Keep what’s here").wait_for()


@place("debrief_friend", "ended", signed_in=False)
def ended(who: Visitor) -> None:
    _friend_page(who, _debrief(who).start().finish())


@place("debrief_friend", "stopped while it is open", signed_in=False)
def stopped(who: Visitor) -> None:
    page = _friend_page(who, _debrief(who).start())
    DebriefLink.objects.revoke()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # or in some seconds
    page.get_by_text("This link no longer works").wait_for()


@place("debrief_friend", "no longer works", signed_in=False)
def gone(who: Visitor) -> None:
    who.open("debrief_friend", "no-such-token")
    heading(who.page, "This link doesn’t work").wait_for()


@place("debrief_invite")
def invite(who: Visitor) -> None:
    who.open("debrief_invite", _debrief(who).pk)


@place("debrief_invite", "with a link")
def invite_with_link(who: Visitor) -> None:
    invite(who)
    who.page.get_by_role("button", name="Make a link").click()
    who.page.get_by_role("img", name="QR code").wait_for()


@place("debrief_invite", "with a link that ran out")
def invite_ran_out(who: Visitor) -> None:
    invite_with_link(who)
    DebriefLink.objects.revoke()
    who.page.reload()


@place("debrief_invite", "mistakes")
def invite_mistakes(who: Visitor) -> None:
    invite(who)
    who.page.get_by_label("Your message").fill("")
    who.page.get_by_role("button", name="Save", exact=True).click()
    who.page.get_by_role("alert").wait_for()
