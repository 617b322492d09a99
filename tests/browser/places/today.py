"""Places: Today in its many states."""

from datetime import timedelta
from unittest import mock

from django.utils import timezone

from recovery.shared.choices import TodayKind
from tests.browser.people import Visitor
from tests.browser.places import NO_PAGE, place
from tests.helpers.factories import a_pile, a_rejection
from tests.helpers.waiting import (
    MAKERS,
    close_together,
    everything,
    on_day,
    one_too_many,
    untouched,
)

NO_PAGE |= dict.fromkeys(
    (
        "rejections_set_aside",
        "rejections_take_up",
        "rejections_pile",
        "rejection_take_apart",
        "rejection_short",
        "rejection_as_it_is",
        "rejection_as_it_was",
        "rejection_path_back",
        "debrief_move",
        "today_break",
        "today_later",
        "today_again",
        "support_offer_decline",
        "support_offer_again",
    ),
    "writes",
)


@place("today", "with something of every kind")
def today_with_everything(who: Visitor) -> None:
    everything(who.user)
    who.open("today")


def _with(*kinds: TodayKind) -> None:
    @place("today", f"with {', '.join(kinds)}")
    def arrive(who: Visitor) -> None:
        for kind in kinds:
            MAKERS[kind](who.user)
        who.open("today")


_with(TodayKind.CONVERSATION, TodayKind.PLAN, TodayKind.TO_DO, TodayKind.THANK, TodayKind.CHECK_IN)
_with(TodayKind.TOUCH, TodayKind.QUIET, TodayKind.IDLE)
_with(TodayKind.PACE)
_with(TodayKind.PILE)


@place("rejection_detail", "one path for several")
def pile(who: Visitor) -> None:
    who.open("rejection_detail", a_pile(who.user).lead_id)


@place("rejection_detail", "part of another path")
def in_a_pile(who: Visitor) -> None:
    who.open("rejection_detail", a_pile(who.user).others.latest("pk").pk)


@place("step_rest", "several came close together")
def rest_of_several(who: Visitor) -> None:
    close_together(who.user)
    job = a_rejection(who.user, heard_on=on_day(who.user))
    who.open("step_rest", job.pk, "say-what-happened")


@place("rejection_last_page", "of several")
def last_page_of_several(who: Visitor) -> None:
    lead = a_pile(who.user).lead
    lead.close("back", "Three doors, one of me")
    who.open("rejection_last_page", lead.pk)


@place("today", "in the first week, with the month before")
def today_first_week(who: Visitor) -> None:
    before = (on_day(who.user).replace(day=1) - timedelta(days=1)).replace(day=12)
    a_rejection(who.user, logged_on=before)
    with mock.patch("recovery.look_backs.months.is_first_week", return_value=True):
        who.open("today")
        who.page.get_by_role("link", name="View ").wait_for()


@place("today", "with an offer of someone to talk to, and what rests")
def today_offer(who: Visitor) -> None:
    who.user.support_offer_until = timezone.now() + timedelta(hours=1)
    who.user.save()
    a_rejection(who.user).put_aside()
    untouched(who.user).set(put_aside_at=timezone.now())
    a_rejection(who.user).snooze(9)
    who.open("today")


@place("today", "with something put off, to be taken back")
def today_put_off(who: Visitor) -> None:
    MAKERS[TodayKind.QUIET](who.user)
    page = who.open("today")
    page.get_by_role("button", name="In a week").click()
    page.get_by_role("button", name="Undo").wait_for()


@place("rejection_detail", "at rest")
def recovery_set_aside(who: Visitor) -> None:
    who.page.goto(a_rejection(who.user).put_aside().get_absolute_url())


@place("rejection_detail", "that is idle")
def recovery_idle(who: Visitor) -> None:
    who.page.goto(untouched(who.user).get_absolute_url())


@place("rejection_detail", "one too many")
def recovery_too_many(who: Visitor) -> None:
    oldest = a_rejection(who.user)
    one_too_many(who.user)
    who.page.goto(oldest.get_absolute_url())
