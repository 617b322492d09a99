"""Places: the list of debriefs and the question bank."""

from datetime import date, timedelta

from django.utils import timezone

from tests.browser.people import Visitor, heading
from tests.browser.places import place
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_lesson,
    a_question,
    a_rejection,
    a_to_do,
)


def interviews(who: Visitor, count: int) -> None:
    """Make so many debriefs, with marks that differ, one of them without any."""
    for number in range(count):
        held = date(2026, 1, 1) + timedelta(days=9 * number)
        debrief = a_debrief(a_rejection(who.user, company=f"N{number}"), held_on=held)
        for question in range(number % 5):
            a_question(debrief, landed=1 + (question + number) % 5)
        debrief.set(change="Say the result first, then the story").finish()


@place("debrief_list", "empty")
def no_debriefs(who: Visitor) -> None:
    who.open("debrief_list")


@place("debrief_list", "in every state")
def debriefs(who: Visitor) -> None:
    a_friends_debrief(a_rejection(who.user), planned_at=timezone.now() + timedelta(days=1))
    a_debrief(owner=who.user, company="A company with quite a long name and more of it")
    a_debrief(owner=who.user).start()
    a_debrief(owner=who.user).remove()
    interviews(who, 3)
    page = who.open("debrief_list")
    page.get_by_text("Removed in the last 30 days").click()


@place("debrief_list", "a page of many")
def many_debriefs(who: Visitor) -> None:
    for _ in range(42):
        a_debrief(owner=who.user)
    page = who.open("debrief_list")
    page.get_by_role("link", name="and 22 more").click()
    page.get_by_role("link", name="Back to the first").wait_for()


@place("question_list", "empty")
def no_questions(who: Visitor) -> None:
    who.open("question_list")


@place("question_list")
def questions(who: Visitor) -> None:
    for number in range(3):
        debrief = a_debrief(a_rejection(who.user))
        a_question(debrief, text="Tell me about yourself", landed=number + 2)
        a_question(debrief, text=f"Why {number}?", better="Because", gist="" if number else "So")
    who.open("question_list")


@place("question_list", "nothing found")
def nothing_found(who: Visitor) -> None:
    a_question(a_debrief(owner=who.user))
    who.page.goto("/debriefs/questions/?q=zebra")


@place("today", "with debriefs, a change to practise and a to-do")
def today_with_small_things(who: Visitor) -> None:
    now = timezone.now()
    a_friends_debrief(a_rejection(who.user), planned_at=now)
    a_debrief(owner=who.user, held_on=timezone.localdate())
    a_debrief(owner=who.user, held_on=timezone.localdate(), company="Halcyon").start()
    change = {"change": "Say the result first", "rehearse_on": timezone.localdate()}
    a_debrief(owner=who.user, **change).finish()
    a_to_do(a_lesson(a_rejection(who.user)))
    who.open("today")
    heading(who.page, "Today, Sam").wait_for()


@place("search", "empty")
def nothing_searched(who: Visitor) -> None:
    who.open("search")


@place("search")
def searched(who: Visitor) -> None:
    interviews(who, 10)
    page = who.open("search")
    page.get_by_label("A company, a role, a person").fill("n")
    page.get_by_label("A company, a role, a person").press("Enter")
    page.get_by_role("heading", name="Debriefs").wait_for()


@place("search", "nothing found")
def searched_in_vain(who: Visitor) -> None:
    who.page.goto("/search/?q=nothing+like+this")
