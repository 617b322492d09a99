"""Places: the pages of a debrief: planned, noted, opened, joined."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.models import Debrief
from tests.browser import path
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_person,
    a_question,
    a_rejection,
    a_whole_debrief,
)

NO_PAGE |= dict.fromkeys(
    (
        "debrief_start",
        "debrief_finish",
        "debrief_reopen",
        "debrief_part",
        "debrief_remove",
        "debrief_restore",
        "question_remove",
        "question_restore",
    ),
    "writes",
)


@place("debrief_new")
def debrief_new(who: Visitor) -> None:
    who.open("debrief_new")


@place("debrief_new", "mistakes")
def debrief_new_mistakes(who: Visitor) -> None:
    who.open("debrief_new").get_by_role("button", name="Continue to the questions").click()
    who.page.get_by_role("alert").wait_for()


def _capture(state: str, count: int, *, then: Callable[[Visitor], Any] | None = None) -> None:
    def arrive(who: Visitor) -> None:
        debrief = a_debrief(owner=who.user)
        for _number in range(count):
            a_question(debrief)
        who.open("debrief_capture", debrief.pk)
        if then:
            then(who)

    place("debrief_capture", state)(arrive)


def _say_nothing(who: Visitor) -> None:
    who.page.get_by_label("What did you say?").fill("W" * 120)
    who.page.get_by_role("button", name="+ another").click()
    who.page.get_by_role("alert").wait_for()


def _note_one(who: Visitor) -> None:
    who.page.get_by_label("What did they ask?").fill("Why did you leave your last job?")
    who.page.get_by_label("4", exact=True).check()
    who.page.get_by_role("button", name="+ another").click()
    who.page.get_by_text("3 questions noted").wait_for()


_capture("the first", 0)
_capture("one noted", 2, then=_note_one)
_capture("mistakes", 5, then=_say_nothing)
_capture("full", 12)


@place("debrief_edit")
def debrief_edit(who: Visitor) -> None:
    who.open("debrief_edit", a_friends_debrief(a_rejection(who.user)).pk)


@place("debrief_edit", "without a rejection")
def debrief_edit_alone(who: Visitor) -> None:
    who.open("debrief_edit", a_debrief(owner=who.user).pk)


@place("debrief_edit", "changed in another window")
def debrief_edit_conflict(who: Visitor) -> None:
    debrief = a_friends_debrief(a_rejection(who.user))
    page = who.open("debrief_edit", debrief.pk)
    debrief.set(need="listen", shows_company=True)
    page.get_by_label("Practise with me").check()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


def _detail(state: str, make: Callable[[Any], Debrief]) -> None:
    def arrive(who: Visitor) -> None:
        page = who.open("debrief_detail", make(who.user).pk)
        for summary in page.locator("main summary").all():
            summary.click()

    place("debrief_detail", state)(arrive)


def _planned(user: Any) -> Debrief:
    tomorrow = timezone.now() + timedelta(days=1)
    return a_friends_debrief(a_rejection(user), planned_at=tomorrow)


def _to_be_joined(user: Any) -> Debrief:
    a_rejection(user)
    return a_debrief(owner=user, company="W" * 120, role="").finish()


_detail("nothing yet", lambda user: a_debrief(owner=user))
_detail("planned with a friend", _planned)
_detail("with everything on it", lambda user: a_whole_debrief(a_rejection(user)))
_detail("running", lambda user: a_whole_debrief(a_rejection(user)).start())
_detail("finished", lambda user: a_whole_debrief(a_rejection(user)).finish())
_detail("finished, to be joined", _to_be_joined)


@place("debrief_join", "mistakes")
def join_mistake(who: Visitor) -> None:
    debrief = _to_be_joined(who.user)
    page = who.open("debrief_detail", debrief.pk)
    page.get_by_role("button", name="Put it there").click()
    page.get_by_role("alert").wait_for()


# On the path, and on the recovery.


@place("step_screen", "debrief, with")
def with_whom(who: Visitor) -> None:
    a_debrief(owner=who.user)
    a_person(who.user, name="Ana", kind="friend", company="")
    page = who.open("step_screen", a_rejection(who.user).pk, "debrief", "with")
    page.get_by_label("With a friend").check()


@place("step_screen", "debrief/with, mistakes")
def with_whom_mistakes(who: Visitor) -> None:
    path.go_on(who.open("step_screen", a_rejection(who.user).pk, "debrief", "with"))
    who.page.get_by_role("alert").wait_for()


@place("step_screen", "check-in, with an interview noted before")
def check_in_with_an_offer(who: Visitor) -> None:
    a_question(a_debrief(owner=who.user))
    who.open("step_screen", a_rejection(who.user).pk, "say-what-happened", "check-in")


@place("rejection_detail", "with debriefs, and one to join")
def recovery_with_debriefs(who: Visitor) -> None:
    rejection = a_rejection(who.user)
    a_whole_debrief(rejection).finish()
    a_question(a_debrief(owner=who.user))
    who.page.goto(reverse("rejection_detail", args=[rejection.pk]))
