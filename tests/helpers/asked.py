"""Feedback requests in every state they can be in, and many of them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from recovery.models import FeedbackRequest, Rejection
from tests.helpers.factories import (
    a_person,
    a_point,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
)

TOLD = ("skill", "answers", "communication", "other_closer", "pay", "timing")


def a_no(owner: User, **facts: Any) -> Rejection:
    return a_rejection(owner, company="Lumen", **facts)


def one_of_each(owner: User) -> dict[str, FeedbackRequest]:
    """Make a request in every state it can be in."""
    person = a_person(owner)

    def sent() -> FeedbackRequest:
        return a_sent_request(a_no(owner), person=person)

    used, late = sent(), sent()
    a_reply(used).open().mark_sorted()
    late.set(follow_up_on=timezone.localdate())
    rested = timezone.now() - timedelta(hours=1)
    return {
        "sealed": a_reply(sent()).request,
        "to follow up": late,
        "ripe": a_request(a_no(owner), person=person, waits_until=rested),
        "waiting": sent(),
        "nudged": sent().mark_followed_up(),
        "draft": a_request(a_no(owner), person=person),
        "useful": used.judge("useful"),
        "unsorted": a_reply(sent()).open().request,
        "refused": sent().mark_refused(),
        "silence": sent().close(),
        "withdrawn": sent().withdraw(),
    }


def many_of_each(owner: User, count: int) -> None:
    """Make so many requests in every state, with what was told, over eleven months."""
    for number in range(count):
        for request in one_of_each(owner).values():
            if request.sent_at:
                request.set(sent_at=timezone.now() - timedelta(days=number * 16 % 340))
        reply = a_reply(a_sent_request(a_no(owner))).open()
        a_point(reply, reason=TOLD[number % len(TOLD)])


def answered(owner: User, count: int, *, of: int, days: int = 3, **facts: Any) -> None:
    """Make `of` requests, so many of them answered after some days, and all further ones closed."""
    stage = facts.pop("stage", "interview")
    for number in range(of):
        request = a_sent_request(a_no(owner, stage=stage), **facts)
        if number < count:
            came = timezone.localdate() + timedelta(days=days)
            a_reply(request, received_on=came).open()
            request.judge("useful")
        else:
            request.close()
