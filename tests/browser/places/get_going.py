"""Places: the screens of getting going again, the last page and the check-ins."""

from collections.abc import Callable

from recovery.models import Rejection
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_hope,
    a_person,
    a_plan,
    a_rejection,
    a_whole_rejection,
    an_opportunity,
)

NO_PAGE |= dict.fromkeys(("rejection_reopen", "check_in_skip", "check_in_unskip"), "writes")
NO_PAGE |= {"unfair_text": "a file"}

SCREENS = ("opportunities", "conversations", "keep-anyone", "close")


def _nothing(who: Visitor) -> Rejection:
    return a_rejection(who.user)


def _much(who: Visitor) -> Rejection:
    rejection = a_whole_rejection(who.user)
    for company in ("Norda", "Brill and Sons"):
        opportunity = an_opportunity(who.user, company=company)
        a_person(who.user, name=f"Somebody at {company}", company="Lumen")
    a_hope(who.user, opportunity=opportunity, rejection=rejection)
    a_plan(rejection, slot=2, cue="it rains", action="read")
    return rejection


def _screen(key: str, make: Callable[[Visitor], Rejection], state: str) -> None:
    @place("step_screen", f"back, {key} {state}")
    def arrive(who: Visitor) -> None:
        who.open("step_screen", make(who).pk, "get-going", key)


for _key in SCREENS:
    _screen(_key, _nothing, "with nothing")
    _screen(_key, _much, "with much")


def _mistakes(key: str, **typed: str) -> None:
    @place("step_screen", f"back, {key}, mistakes")
    def arrive(who: Visitor) -> None:
        page = who.open("step_screen", _much(who).pk, "get-going", key)
        for summary in page.locator(".step-form details > summary:visible").all():
            summary.click()
        for name, words in typed.items():
            page.locator(f"[name={name}]").fill(words)
        page.locator(".step-form .button").first.click()
        page.get_by_role("alert").wait_for()


_mistakes("conversations", name_1="Cleo", name_3="Cleo", on_3="2020-01-01")
_mistakes("keep-anyone", name="Eve")
_mistakes("close", takeaway="A word")


@place("step_screen", "conversations changed in another window")
def who_to_talk_to_conflict(who: Visitor) -> None:
    rejection = _much(who)
    page = who.open("step_screen", rejection.pk, "get-going", "conversations")
    rejection.conversations.open().get().set(ask="information")
    page.locator("[name=name_2]").fill("Cleo")
    page.locator(".step-form .button").first.click()
    page.get_by_role("alert").wait_for()


@place("rejection_last_page", "with much, closed")
def last_page(who: Visitor) -> None:
    rejection = _much(who).close("back", "I can be turned down and still be good at this")
    who.open("rejection_last_page", rejection.pk)


@place("rejection_last_page", "with nothing")
def last_page_empty(who: Visitor) -> None:
    who.open("rejection_last_page", _nothing(who).pk)


@place("check_in", "with much")
def check_in(who: Visitor) -> None:
    who.open("check_in", _much(who).pk, 7)


@place("check_in", "with nothing")
def check_in_empty(who: Visitor) -> None:
    who.open("check_in", _nothing(who).pk, 30)
