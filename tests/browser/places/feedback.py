"""Places: the pages of asking for feedback and of replies, in every state."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import timezone

from recovery.models import FeedbackReply, FeedbackRequest
from tests.browser.people import Visitor, heading
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import (
    a_link,
    a_point,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_status_question,
    an_asked_person,
)

NO_PAGE |= {
    "feedback_new": "writes",
    "feedback_check": "answers a script",
    "feedback_compose": "writes",
    "feedback_wait": "writes",
    "feedback_link": "writes",
    "feedback_unlink": "writes",
    "feedback_text": "a file",
    "feedback_followed_up": "writes",
    "feedback_refused": "writes",
    "feedback_close": "writes",
    "feedback_withdraw": "writes",
    "feedback_take_back": "writes",
    "feedback_thanked": "writes",
    "reply_remove": "writes",
    "reply_restore": "writes",
}

LONG = "Thank you. Please reconsider, it was unfair. " * 30


def _screen(key: str, **facts: Any) -> None:
    @place("step_screen", f"ask, {key}")
    def arrive(who: Visitor) -> None:
        request = a_request(a_rejection(who.user, **facts))
        who.open("step_screen", request.rejection_id, "feedback", key)


for _key in ("who", "message", "send"):
    _screen(_key)


@place("step_screen", "ask, worth it after a cold application")
def cold(who: Visitor) -> None:
    words = "From: no-reply@example.com\n\nWe went with someone else."
    job = a_rejection(who.user, stage="applied", source="cold", their_words=words)
    who.open("step_screen", job.pk, "feedback", "who")


@place("step_screen", "ask, whom, mistakes")
def whom_mistakes(who: Visitor) -> None:
    request = a_request(a_rejection(who.user), person=None)
    page = who.open("step_screen", request.rejection_id, "feedback", "who")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("alert").wait_for()


@place("step_screen", "ask, a message with much to look at again")
def message_with_checks(who: Visitor) -> None:
    job = a_rejection(who.user, heard_on=timezone.localdate())
    request = a_request(job, body=LONG, subject="A very long message")
    a_link(request)
    who.open("step_screen", request.rejection_id, "feedback", "message")
    for summary in (
        "Write it again from my answers",
        "Add a private reply link",
    ):
        who.page.get_by_text(summary, exact=True).click()


@place("feedback_sent", "it has gone already, and other words were typed")
def too_late(who: Visitor) -> None:
    request = a_request(a_rejection(who.user))
    page = who.open("step_screen", request.rejection_id, "feedback", "send")
    request.mark_sent().set(body="Other words.")
    page.get_by_role("button", name="I sent it").click()
    page.get_by_role("alert").wait_for()


@place("step_screen", "ask, where things stand")
def where_it_stands(who: Visitor) -> None:
    silence = a_silence(who.user, last_contact_on=timezone.localdate())
    who.open("step_screen", silence.pk, "feedback", "who")


@place("step_screen", "ask, a status question")
def status_question(who: Visitor) -> None:
    request = a_status_question(a_silence(who.user))
    who.open("step_screen", request.rejection_id, "feedback", "message")


def _state(state: str, change: Callable[[FeedbackRequest], Any]) -> None:
    @place("feedback_detail", state)
    def arrive(who: Visitor) -> None:
        request = a_sent_request(a_rejection(who.user))
        a_link(request)
        change(request)
        who.page.goto(request.get_absolute_url())
        for summary in who.page.locator("summary").all():
            summary.click()


def _follow_up(request: FeedbackRequest) -> None:
    request.set(follow_up_on=timezone.localdate())


_state("waiting", lambda request: None)
_state("follow-up due", _follow_up)
_state("followed up", FeedbackRequest.mark_followed_up)
_state("refused", FeedbackRequest.mark_refused)
_state("no reply", FeedbackRequest.close)
_state("taken back", FeedbackRequest.withdraw)
_state("answered, sealed", lambda request: a_reply(request))
_state("answered, put off", lambda request: a_reply(request).put_off(9))
_state("answered, to be read with someone", lambda request: a_reply(request).keep_for("Jo"))


@place("feedback_detail", "a draft")
def draft(who: Visitor) -> None:
    who.page.goto(a_request(a_rejection(who.user)).get_absolute_url())


@place("feedback_detail", "sorted")
def sorted_out(who: Visitor) -> None:
    reply = a_reply(a_sent_request(a_rejection(who.user))).open().mark_sorted()
    for verdict in ("keep", "unsure", "not_mine", ""):
        a_point(reply, text=f"A point: {verdict}", verdict=verdict, reason="skill")
    reply.request.judge("useful")
    who.page.goto(reply.request.get_absolute_url())


@place("feedback_dates", "mistakes")
def dates_mistakes(who: Visitor) -> None:
    who.page.goto(a_sent_request(a_rejection(who.user)).get_absolute_url())
    who.page.get_by_text("The dates", exact=True).click()
    who.page.get_by_label("It went on").fill("2099-01-01")
    who.page.get_by_role("button", name="Save the dates").click()
    who.page.get_by_role("alert").wait_for()


@place("reply_new")
def reply_new(who: Visitor) -> None:
    who.open("reply_new", a_sent_request(a_rejection(who.user)).pk)
    who.page.get_by_label("Tomorrow", exact=True).check()


@place("reply_new", "mistakes")
def reply_mistakes(who: Visitor) -> None:
    reply_new(who)
    who.page.get_by_role("button", name="Keep it").click()
    who.page.get_by_role("alert").wait_for()


def _reply(who: Visitor) -> FeedbackReply:
    return a_reply(a_sent_request(a_rejection(who.user)))


@place("reply_detail", "sealed")
def sealed(who: Visitor) -> None:
    who.page.goto(_reply(who).get_absolute_url())
    who.page.get_by_text("This wasn’t a reply", exact=True).click()


@place("reply_when", "nothing chosen")
def nothing_chosen(who: Visitor) -> None:
    who.page.goto(_reply(who).set(source="link").get_absolute_url())
    who.page.get_by_role("button", name="Continue").click()
    who.page.get_by_role("alert").wait_for()


@place("reply_detail", "opened, from the answer page")
def opened(who: Visitor) -> None:
    marks = '{"strengths": ["answers", "fit"], "gaps": ["skill"]}'
    who.page.goto(_reply(who).set(marks=marks, source="link").open().get_absolute_url())


@place("reply_sort")
def reply_sort(who: Visitor) -> None:
    reply = _reply(who).open()
    for number in range(3):
        a_point(reply, text=f"Point {number}", verdict="keep" if number else "")
    who.open("reply_sort", reply.request_id, reply.pk)


@place("reply_sort", "mistakes")
def sort_mistakes(who: Visitor) -> None:
    reply_sort(who)
    who.page.get_by_role("button", name="Save", exact=True).click()
    who.page.get_by_role("alert").wait_for()


@place("point_sort")
def point_sort(who: Visitor) -> None:
    reply = _reply(who).open()
    first = a_point(reply, text="Your portfolio was the best we saw.", verdict="")
    a_point(reply, verdict="")
    who.open("point_sort", reply.request_id, reply.pk, first.pk)


@place("rejection_detail", "with an envelope and people asked")
def recovery_with_envelope(who: Visitor) -> None:
    who.page.goto(an_asked_person(a_rejection(who.user)).rejection.get_absolute_url())


@place("today", "with an envelope, a message and a follow-up")
def today_with_feedback(who: Visitor) -> None:
    a_reply(a_sent_request(a_rejection(who.user)))
    _follow_up(a_sent_request(a_rejection(who.user, company="Halcyon")))
    a_request(a_rejection(who.user), waits_until=timezone.now())
    who.page.goto(reverse("today"))
    heading(who.page, "Today, Sam").wait_for()
