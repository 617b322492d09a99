"""Places: the screens of the step Learn, lessons, and the next-interview card."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from recovery.models import Lesson, Rejection
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_lesson,
    a_point,
    a_reason,
    a_rejection,
    a_remark,
    a_reply,
    a_sent_request,
    a_to_do,
    a_whole_debrief,
    a_whole_rejection,
    an_evidence,
)

NO_PAGE |= dict.fromkeys(
    (
        "lesson_remove",
        "lesson_restore",
        "to_do_done",
        "to_do_helped",
        "to_do_let_go",
        "to_do_reopen",
    ),
    "writes",
)


def much(who: Visitor) -> Rejection:
    """Make things told, remarked and noticed, about this job and another."""
    for company in ("Halcyon", "Lumen"):
        rejection = a_rejection(who.user, company=company)
        a_reason(rejection, code="skill", known="told")
    a_point(a_reply(a_sent_request(rejection)).open(), verdict="unsure", reason="skill")
    debrief = a_whole_debrief(rejection)
    a_remark(debrief, voice="here", basis="guessed", text="You were tired")
    return rejection


def _screen(key: str, make: Callable[[Visitor], Rejection], state: str = "") -> None:
    @place("step_screen", f"insight, {key} {state}".strip())
    def arrive(who: Visitor) -> None:
        who.open("step_screen", make(who).pk, "learn", key)


def _with(**facts: Any) -> Callable[[Visitor], Rejection]:
    def make(who: Visitor) -> Rejection:
        rejection = much(who)
        a_lesson(rejection, **facts)
        return rejection

    return make


_screen("lesson", lambda who: a_rejection(who.user), "with nothing")
_screen("lesson", much, "with much")
_screen("lesson", _with(), "with a lesson")
_screen("to-do", _with(), "told")
_screen("to-do", _with(grade="guess"), "a guess")


@place("step_screen", "insight, what, mistakes")
def what_mistakes(who: Visitor) -> None:
    page = who.open("step_screen", a_rejection(who.user).pk, "learn", "lesson")
    page.get_by_label("A skill").check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("alert").wait_for()


def _two_open(who: Visitor) -> Lesson:
    rejection = a_rejection(who.user)
    a_to_do(a_lesson(rejection))
    a_to_do(a_lesson(rejection), slot=2, text="Ask Ana to listen")
    return a_lesson(rejection, grade="guess")


@place("step_screen", "insight, to-do with two open")
def two_open(who: Visitor) -> None:
    page = who.open("step_screen", _two_open(who).rejection_id, "learn", "to-do")
    page.get_by_label("The to-do").fill("A third")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("alert").wait_for()


@place("to_do_new")
def to_do_new(who: Visitor) -> None:
    who.open("to_do_new", a_lesson(a_rejection(who.user)).pk)


@place("to_do_new", "with two open")
def to_do_new_full(who: Visitor) -> None:
    who.open("to_do_new", _two_open(who).pk)


@place("lesson_new")
def lesson_new(who: Visitor) -> None:
    who.open("lesson_new", much(who).pk)


@place("lesson_edit")
def lesson_edit(who: Visitor) -> None:
    who.open("lesson_edit", a_lesson(much(who)).pk)


@place("lesson_edit", "changed in another window")
def lesson_edit_conflict(who: Visitor) -> None:
    lesson = a_lesson(much(who))
    page = who.open("lesson_edit", lesson.pk)
    lesson.set(text="Bring two numbers")
    page.get_by_label("In a sentence").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


@place("lesson_detail", "with everything")
def lesson_detail(who: Visitor) -> None:
    lesson = a_whole_rejection(who.user).lessons.get()
    a_to_do(lesson, slot=None, done_at=lesson.created_at, text="Read a book")
    a_to_do(lesson, slot=None, let_go_at=lesson.created_at, text="Read another")
    who.page.goto(lesson.get_absolute_url())


@place("lesson_detail", "a guess, undecided")
def lesson_guess(who: Visitor) -> None:
    who.page.goto(a_lesson(a_rejection(who.user), grade="guess", use="").get_absolute_url())


@place("lesson_detail", "nothing to change")
def lesson_nothing(who: Visitor) -> None:
    facts = {"kind": "nothing", "text": "", "grade": "", "use": ""}
    who.page.goto(a_lesson(a_rejection(who.user), **facts).get_absolute_url())


@place("lesson_list", "empty")
def list_empty(who: Visitor) -> None:
    who.open("lesson_list")


def _full(who: Visitor) -> None:
    rejection = much(who)
    told = rejection.reasons.get()
    for use in ("act", "watch", "drop", ""):
        lesson = a_lesson(rejection, text=f"A lesson to {use or 'decide on'}", use=use)
        an_evidence(lesson, remark=rejection.debriefs.get().remarks.earliest("id"))
    an_evidence(a_lesson(rejection, text="A guess", grade="guess"), reason=told)
    a_to_do(lesson)
    a_to_do(lesson, slot=None, done_at=lesson.created_at, helped="yes", text="Ask Ana to listen")
    a_lesson(rejection, kind="nothing", text="", grade="", use="")


@place("lesson_list", "with some of each")
def list_full(who: Visitor) -> None:
    _full(who)
    who.open("lesson_list")


@place("lesson_list", "with an offer")
def list_offer(who: Visitor) -> None:
    much(who)
    who.open("lesson_list")


@place("lesson_list", "one section, its second page")
def list_section(who: Visitor) -> None:
    rejection = a_rejection(who.user)
    for number in range(22):
        a_lesson(rejection, text=f"Lesson {number}")
    who.page.goto(reverse("lesson_list") + "?show=act")
    who.page.get_by_role("link", name="More").click()
    who.page.get_by_role("link", name="Back to the first").wait_for()


@place("lesson_card", "empty")
def card_empty(who: Visitor) -> None:
    who.open("lesson_card")


@place("lesson_card", "with some of each")
def card_full(who: Visitor) -> None:
    _full(who)
    who.open("lesson_card")


@place("rejection_detail", "with lessons and to-dos")
def recovery_with_lessons(who: Visitor) -> None:
    who.page.goto(a_whole_rejection(who.user).get_absolute_url())
