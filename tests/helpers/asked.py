"""Feedback requests in every state they can be in, and many of them."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from recovery.models import FeedbackPoint, FeedbackReply, FeedbackRequest, Rejection
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
    """Make so many requests in every state, with what was told, over eleven months.

    One of each is made as the app does it; the others are copies of its rows.
    """
    told = a_reply(a_sent_request(a_no(owner))).open()
    a_point(told, reason=TOLD[0])
    made = [*one_of_each(owner).values(), told.request]
    requests = FeedbackRequest.objects.filter(pk__in=[each.pk for each in made])
    with_all = requests.select_related("rejection").prefetch_related("replies__points")
    _copy(list(with_all), range(1, count))


def _copy(requests: list[FeedbackRequest], numbers: range) -> None:
    """Write them down once more for each number, with their rejections, replies and points."""
    asked = [(number, each) for number in numbers for each in requests]
    jobs = Rejection.objects.bulk_create(_copied(each.rejection) for _, each in asked)
    copies = FeedbackRequest.objects.bulk_create(
        _copied(each, rejection_id=job.pk, sent_at=each.sent_at and _sent(number))
        for job, (number, each) in zip(jobs, asked, strict=True)
    )
    came = [
        (number, copy, reply)
        for copy, (number, each) in zip(copies, asked, strict=True)
        for reply in each.replies.all()
    ]
    replies = FeedbackReply.objects.bulk_create(
        _copied(reply, request_id=copy.pk) for _, copy, reply in came
    )
    FeedbackPoint.objects.bulk_create(
        _copied(point, reply_id=copy.pk, reason=TOLD[number % len(TOLD)])
        for copy, (number, _, reply) in zip(replies, came, strict=True)
        for point in reply.points.all()
    )


def _copied[M: Model](row: M, **changes: Any) -> M:
    """A new row with what this one says; PostgreSQL gives it its key."""
    fields = [each for each in row._meta.concrete_fields if not each.primary_key]
    said = {each.attname: getattr(row, each.attname) for each in fields if not each.generated}
    return type(row)(**said | changes)


def _sent(number: int) -> datetime:
    return timezone.now() - timedelta(days=number * 16 % 340)


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
