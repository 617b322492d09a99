"""Rows that stand on Today, one maker for each kind of thing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from recovery.models import Rejection
from recovery.shared.choices import TodayKind
from recovery.today import BY_CODE, Waiting
from recovery.today.waiting import what_waits
from tests.helpers.factories import (
    a_company,
    a_conversation,
    a_debrief,
    a_lesson,
    a_parting,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_to_do,
    a_visit,
    an_opportunity,
)

EVERY_STEP = (
    "say-what-happened",
    "let-it-out",
    "perspective",
    "feedback",
    "debrief",
    "learn",
    "get-going",
)


def here(owner: User) -> Any:
    """Today, in this person's time zone."""
    return timezone.localdate(timezone=owner.zone)


def settled(owner: User, **facts: Any) -> Rejection:
    """A recovery on which every step is done, so that it asks for nothing by itself."""
    rejection = a_rejection(owner, **facts)
    for step in EVERY_STEP:
        a_visit(rejection, step=step).skip()
    return rejection


def untouched(owner: User, **facts: Any) -> Rejection:
    """A recovery on which nothing was done for a long time."""
    long_ago = timezone.now() - timedelta(days=25)
    return a_rejection(owner, **facts).set(active_at=long_ago)


def one_too_many(owner: User) -> None:
    for _ in range(4):
        a_rejection(owner)


def close_together(owner: User) -> None:
    for days in (3, 2, 1):
        settled(owner, heard_on=on_day(owner, -days))


def on_day(owner: User, days: int = 0) -> Any:
    return here(owner) + timedelta(days=days)


MAKERS: dict[TodayKind, Callable[[User], Any]] = {
    TodayKind.REPLY: lambda owner: a_reply(a_sent_request(settled(owner))),
    TodayKind.CONVERSATION: lambda owner: a_conversation(a_person(owner), planned_on=here(owner)),
    TodayKind.DEBRIEF: lambda owner: a_debrief(owner=owner, held_on=here(owner)),
    TodayKind.MESSAGE: lambda owner: a_request(settled(owner), waits_until=timezone.now()),
    TodayKind.FOLLOW_UP: lambda owner: a_sent_request(settled(owner)).set(follow_up_on=here(owner)),
    TodayKind.PILE: close_together,
    TodayKind.NEXT: a_rejection,
    TodayKind.PLAN: lambda owner: a_plan(owner=owner, on=here(owner)),
    TodayKind.TO_DO: lambda owner: a_to_do(a_lesson(settled(owner)), due_on=here(owner)),
    TodayKind.THANK: lambda owner: a_parting(settled(owner)),
    TodayKind.CHECK_IN: lambda owner: settled(owner, logged_on=on_day(owner, -8)),
    TodayKind.TOUCH: lambda owner: a_person(owner).keep(30, on_day(owner, -40)),
    TodayKind.AGAIN: lambda owner: a_company(owner, try_on=here(owner)),
    TodayKind.QUIET: an_opportunity,
    TodayKind.IDLE: untouched,
    TodayKind.PACE: one_too_many,
}


def asked(kind: TodayKind, day: date, *people: User) -> list[Waiting]:
    """Every row of this kind that waits on this day; for everybody, if nobody is named."""
    every = replace(BY_CODE[kind], most=1000)
    everybody = people or tuple(User.objects.order_by("pk"))
    return [each for user in everybody for each in what_waits(user, day, (every,)).waiting]


def everything(owner: User) -> None:
    """Make one thing of every kind that can stand on Today."""
    for make in MAKERS.values():
        make(owner)
