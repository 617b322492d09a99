"""Places: the page Over time, and each of its pictures."""

from datetime import date, timedelta
from functools import partial

from django.urls import reverse
from django.utils import timezone

from recovery.over_time.registry import PICTURES
from tests.browser.people import Visitor
from tests.browser.places import be_one_with, place
from tests.browser.places.lists import interviews
from tests.helpers.asked import answered, many_of_each
from tests.helpers.factories import (
    a_checkin,
    a_held_conversation,
    a_hope,
    a_lesson,
    a_person,
    a_perspective,
    a_reason,
    a_rejection,
    a_to_do,
    a_week_off,
    an_opportunity,
)

SOURCES = ("cold", "referral", "approached", "event", "agency", "internal", "")
STAGES = ("applied", "recruiter_screen", "assessment", "interview", "final", "offer")
OUTCOMES = ("told_no", "told_no", "no_reply", "role_stopped", "told_no", "offer_withdrawn")
GRADES = ("told", "seen_twice", "friend", "guess")


def much(who: Visitor) -> None:
    """Make enough for every picture to be drawn, with weeks, beliefs and answers that are missing."""
    today = timezone.localdate()
    for number in range(14):
        silent = OUTCOMES[number % 6] == "no_reply"
        day = today - timedelta(days=11 * number + 3)
        job = a_rejection(
            who.user,
            company=f"Company {number}",
            source=SOURCES[number % 7],
            stage=STAGES[number * 5 % 6],
            outcome=OUTCOMES[number % 6],
            wanted=1 + number % 5,
            **({"last_contact_on": day} if silent else {"heard_on": day}),
        )
        for moment, sting in (("land", 8), ("vented", 6), ("closing", 2 + number % 4)):
            a_checkin(job, moment=moment, sting=sting)
        if number % 3:
            a_perspective(job, belief_before=80, belief_after=None if number % 2 else 35)
        a_reason(job, code=("skill", "pay", "experience")[number % 3], known="told")
        a_held_conversation(a_person(who.user), held_on=day + timedelta(days=number % 4))
        lesson = a_lesson(job, grade=GRADES[number % 4])
        a_to_do(lesson, slot=None, done_at=timezone.now(), helped=("yes", "no", "")[number % 3])
        if number % 2:
            job.close("back", "")
        an_opportunity(who.user, company=f"Open {number}", began_on=day)
        a_hope(who.user, percent=90 - 5 * number)
    a_week_off(who.user, monday=today - timedelta(days=today.weekday() + 7))
    interviews(who, 8)
    many_of_each(who.user, 1)
    answered(who.user, 4, of=6, channel="email")
    answered(who.user, 1, of=6, channel="meeting", stage="final")


def look(who: Visitor, name: str) -> None:
    be_one_with(who, much)
    page = who.page
    page.goto(f"{reverse(name)}?days=all")
    for summary in page.locator("main summary").all():
        summary.click()


for url_name in ("over_time", "over_time_patterns"):
    place(url_name, "nothing yet")(partial(Visitor.open, name=url_name))
for url_name in ("over_time", "over_time_patterns", *(picture.url_name for picture in PICTURES)):
    place(url_name, "with much")(partial(look, name=url_name))


@place("over_time_rows", "nothing yet")
def no_rows(who: Visitor) -> None:
    who.page.goto(reverse("over_time_rows", args=["told"]))


@place("over_time_rows", "with much")
def many_rows(who: Visitor) -> None:
    be_one_with(who, much)
    who.page.goto(f"{reverse('over_time_rows', args=['how-far'])}?days=all")


@place("over_time_weeks", "too few to draw")
def few(who: Visitor) -> None:
    a_held_conversation(a_person(who.user), held_on=date(2026, 1, 5))
    who.page.goto(f"{reverse('over_time_weeks')}?days=all")


@place("today", "with how it goes")
def going(who: Visitor) -> None:
    for sting in (8, 3):
        job = a_rejection(who.user)
        a_checkin(job, sting=sting)
        a_checkin(job, sting=2)
    job.close("back", "")
    who.open("today").get_by_text("1 of 2 recovered").wait_for()
