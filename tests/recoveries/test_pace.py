"""Three at once, idle ones, and those set aside: who is asked, when, and what happens by itself."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest import mock

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from recovery import tasks
from recovery.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import TodayKind
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_checkin,
    a_conversation,
    a_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_reply,
    a_request,
    a_sent_request,
    a_silence,
    a_to_do,
    a_user,
    a_visit,
)
from tests.helpers.pages import form_on
from tests.helpers.waiting import asked

LONG_AGO = NOON - timedelta(days=60)
TODAY = NOON.date()
ALL = (
    "say-what-happened",
    "let-it-out",
    "perspective",
    "feedback",
    "debrief",
    "learn",
    "get-going",
)


def untouched(rejection: Rejection, days: int = 60) -> Rejection:
    """A recovery on which nothing was done for so many days, as of `NOON`."""
    return rejection.set(active_at=NOON - timedelta(days=days))


class TooManyTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()

    def offered(self) -> list[str]:
        waiting = asked(TodayKind.PACE, timezone.localdate(), self.user)
        return [Rejection.objects.get(pk=each.key).company for each in waiting]

    def some(self, count: int, **facts: Any) -> list[Rejection]:
        return [
            a_rejection(self.user, company=f"N{n}", heard_on=date(2026, 1, n + 1), **facts)
            for n in range(count)
        ]

    def test_three_in_full_are_no_question(self) -> None:
        self.some(3)
        self.assertEqual(self.offered(), [])

    def test_beyond_three_the_oldest_comes_first(self) -> None:
        self.some(5)
        self.assertEqual(self.offered(), ["N0", "N1"])

    def test_a_short_one_does_not_count_and_silence_does(self) -> None:
        self.some(3)
        a_rejection(self.user, path="quick", heard_on=date(2026, 2, 1))
        self.assertEqual(self.offered(), [])
        a_silence(self.user, last_contact_on=date(2026, 2, 1))
        self.assertEqual(self.offered(), ["N0"])

    def test_what_rests_is_closed_or_was_walked_through_does_not_count(self) -> None:
        rows = self.some(8)
        rows[7].put_aside()
        rows[6].snooze(9)
        rows[5].set_aside()
        rows[4].close("moved_on", "")
        for step in ALL:
            a_visit(rows[3], step=step).skip()
        self.assertEqual(self.offered(), [])

    def test_one_that_was_to_stay_as_it_is_is_not_asked_about_again(self) -> None:
        first, *_others = self.some(5)
        first.leave_as_it_is()
        self.assertEqual(self.offered(), ["N1"])
        first.ask_again()
        self.assertEqual(self.offered(), ["N0", "N1"])

    def test_another_persons_do_not_count(self) -> None:
        self.some(3)
        for _ in range(4):
            a_rejection()
        self.assertEqual(self.offered(), [])


class IdleTests(TestCase):
    """A recovery is asked about after 21 days on which nothing was done and nothing of it waits."""

    def idle(self, day: date = TODAY) -> list[Rejection]:
        with at(NOON):
            return [Rejection.objects.get(pk=each.key) for each in asked(TodayKind.IDLE, day)]

    def test_after_twenty_one_days_of_the_person(self) -> None:
        rejection = a_rejection()
        for days, found in ((20, []), (21, [rejection]), (400, [rejection])):
            untouched(rejection, days)
            with self.subTest(days=days):
                self.assertEqual(self.idle(), found)

    def test_days_are_those_on_the_wall(self) -> None:
        """Where a day has 23 or 25 hours, where it begins elsewhere, over a leap day, over a year's end."""
        table = (
            ("Europe/Berlin", (2026, 3, 9, 23), date(2026, 3, 31), date(2026, 3, 30)),
            ("Europe/Berlin", (2026, 10, 10, 22, 30), date(2026, 11, 1), date(2026, 10, 31)),
            ("America/New_York", (2026, 3, 8, 4, 59), date(2026, 3, 28), date(2026, 3, 27)),
            ("Pacific/Kiritimati", (2026, 3, 3, 9, 59), date(2026, 3, 24), date(2026, 3, 23)),
            ("Pacific/Kiritimati", (2026, 3, 3, 10, 0), date(2026, 3, 25), date(2026, 3, 24)),
            ("Pacific/Apia", (2011, 12, 10, 12), date(2011, 12, 31), date(2011, 12, 30)),
            ("UTC", (2028, 2, 9, 12), date(2028, 3, 1), date(2028, 2, 29)),
            ("UTC", (2027, 2, 9, 12), date(2027, 3, 2), date(2027, 3, 1)),
            ("Asia/Kathmandu", (2026, 12, 15, 18, 14), date(2027, 1, 5), date(2027, 1, 4)),
            ("Asia/Kathmandu", (2026, 12, 15, 18, 16), date(2027, 1, 6), date(2027, 1, 5)),
        )
        rejection = a_rejection()
        for zone, touched, day, not_yet in table:
            rejection.set(active_at=datetime(*touched, tzinfo=UTC))  # type: ignore[misc]
            with self.subTest(zone=zone, touched=touched), timezone.override(zone):
                self.assertEqual(asked(TodayKind.IDLE, not_yet), [])
                found = [each.key for each in asked(TodayKind.IDLE, day)]
                self.assertEqual(found, [rejection.pk])

    def test_whatever_waits_or_was_done_lately_keeps_it_awake(self) -> None:
        soon = TODAY + timedelta(days=3)
        life: dict[str, Callable[[Rejection], Any]] = {
            "an answer is waited for": a_sent_request,
            "a message to read again": lambda r: a_request(r, waits_until=NOON + timedelta(days=1)),
            "an answer came": lambda r: a_reply(a_sent_request(r)),
            "a debrief is planned": lambda r: a_debrief(r, planned_at=NOON + timedelta(days=2)),
            "a conversation is planned": lambda r: a_conversation(
                a_person(r.owner), rejection=r, planned_on=soon
            ),
            "a plan is to come": lambda r: a_plan(r, on=soon),
            "a to-do is to come": lambda r: a_to_do(a_lesson(r), due_on=soon),
            "a check-in": a_checkin,
        }
        for what, make in life.items():
            rejection = untouched(a_rejection())
            self.assertEqual(self.idle(), [rejection])
            make(rejection)
            with self.subTest(what=what):
                self.assertEqual(self.idle(), [])
            rejection.delete()

    def test_what_was_let_go_removed_or_lies_long_behind_does_not(self) -> None:
        rejection = untouched(a_rejection())
        person, soon = a_person(rejection.owner), TODAY + timedelta(days=3)
        with mock.patch.object(timings, "IDLE_ASK_DAYS", 21):
            conversation = a_conversation(person, rejection=rejection, planned_on=soon).let_go()
            plan = a_plan(rejection, on=soon).remove()
            debrief = a_debrief(rejection, planned_at=NOON + timedelta(days=1)).remove()
        for row in (conversation, plan, debrief):
            type(row).objects.filter(pk=row.pk).update(created_at=LONG_AGO)
        self.assertEqual(self.idle(), [rejection])

    def test_what_rests_is_snoozed_closed_set_aside_or_walked_through_is_not_asked_after(
        self,
    ) -> None:
        for rest in (
            lambda r: r.put_aside(),
            lambda r: r.set(snoozed_until=NOON + timedelta(hours=1)),
            lambda r: r.set_aside(),
            lambda r: r.close("moved_on", ""),
            lambda r: [a_visit(r, step=step).skip() for step in ALL],
        ):
            rest(untouched(a_rejection()))
        self.assertEqual(self.idle(), [])

    def test_its_own_page_knows_the_same(self) -> None:
        idle, busy = untouched(a_rejection()), a_rejection()
        busy.set(active_at=NOON)
        with at(NOON):
            rows = {row.pk: row.is_idle for row in Rejection.objects.all()}
        self.assertEqual(rows, {idle.pk: True, busy.pk: False})


class PutIdleAsideTests(TestCase):
    """After thirty days of its owner an idle recovery is set aside by itself."""

    def rest(self, now: datetime = NOON, **kwargs: int) -> int:
        with at(now):
            return Rejection.objects.put_idle_aside(now, **kwargs)

    def test_after_thirty_days_and_not_a_day_before(self) -> None:
        rejection = a_rejection()
        for days, count in ((29, 0), (30, 1)):
            untouched(rejection, days)
            with self.subTest(days=days):
                self.assertEqual(self.rest(), count)
        rejection.refresh_from_db()
        self.assertEqual((rejection.put_aside_at, rejection.is_aside_by_itself), (NOON, True))

    def test_by_the_day_of_each_owner(self) -> None:
        """At noon in London it is the fifth in Kiribati, and two in the morning in Honolulu."""
        ten, minute = datetime(2026, 2, 3, 10, tzinfo=UTC), timedelta(minutes=1)
        table = (
            ("Pacific/Kiritimati", ten - minute, 1),  # late on the third there
            ("Pacific/Kiritimati", ten, 0),
            ("Pacific/Honolulu", ten - minute, 1),  # late on the second
            ("Pacific/Honolulu", ten, 0),
            ("Europe/London", ten - minute, 0),
            ("Europe/London", ten - timedelta(hours=10, minutes=1), 1),
        )
        for zone, active_at, count in table:
            rejection = a_rejection(a_user(time_zone=zone)).set(active_at=active_at)
            with self.subTest(zone=zone, active_at=active_at):
                self.assertEqual(self.rest(), count)
            rejection.delete()

    def test_a_zone_nobody_knows_stops_nobody(self) -> None:
        untouched(a_rejection(a_user(time_zone="Mars/Olympus")))
        untouched(a_rejection())
        self.assertEqual(self.rest(), 1)

    def test_not_during_a_break_nor_while_something_waits(self) -> None:
        paused = untouched(a_rejection(a_user(break_until=NOON + timedelta(hours=1))))
        a_sent_request(untouched(a_rejection()))
        self.assertEqual(self.rest(), 0)
        self.assertEqual(self.rest(NOON + timedelta(hours=2)), 1)
        paused.refresh_from_db()
        self.assertTrue(paused.is_put_aside)

    def test_a_second_run_finds_nothing_left(self) -> None:
        untouched(a_rejection())
        self.assertEqual((self.rest(), self.rest()), (1, 0))

    def test_a_bounded_run_takes_one_of_each_person_first(self) -> None:
        crowded, other = a_user(), a_user()
        for days in (80, 79, 78):
            untouched(a_rejection(crowded), days)
        untouched(a_rejection(other), 40)
        self.assertEqual(self.rest(at_once=2), 2)
        rested = Rejection.objects.filter(put_aside_at=NOON)
        self.assertEqual({row.owner for row in rested}, {crowded, other})

    def test_one_taken_up_again_is_left_alone(self) -> None:
        rejection = untouched(a_rejection())
        self.rest()
        rejection.refresh_from_db()
        rejection.take_up().set(active_at=NOON)
        self.assertEqual(self.rest(), 0)

    def test_the_clock_does_so(self) -> None:
        untouched(a_rejection(), 4000)
        tasks.put_idle_aside(0)
        self.assertTrue(Rejection.objects.get().is_put_aside)

    def test_one_put_to_rest_by_hand_does_not_rest_by_itself(self) -> None:
        self.assertFalse(a_rejection().put_aside().is_aside_by_itself)


class PacePageTests(PageTestCase):
    """What the page and the list say of a recovery put aside, idle, or one too many."""

    def page(self, rejection: Rejection) -> str:
        return self.client.get(rejection.get_absolute_url()).content.decode()

    def press(self, rejection: Rejection, name: str) -> Any:
        url, action = (
            rejection.get_absolute_url(),
            reverse(f"rejection_{name}", args=[rejection.pk]),
        )
        return self.client.post(action, form_on(self.page(rejection), url, action).sends)

    def test_it_is_set_aside_and_taken_up_again(self) -> None:
        rejection = a_rejection(self.user)
        self.assertLeadsTo(self.press(rejection, "set_aside"), rejection.get_absolute_url())
        self.assertIn("Set aside today", self.page(rejection))
        listed = self.client.get(reverse("rejection_list") + "?state=aside")
        self.assertContains(listed, "set aside today")
        self.press(rejection, "take_up")
        self.assertNotIn("Set aside today", self.page(rejection))
        rejection.refresh_from_db()
        self.assertFalse(rejection.is_set_aside)

    def test_one_set_aside_by_itself_says_so_kindly_on_both_pages(self) -> None:
        rejection = a_rejection(self.user).set(active_at=timezone.now() - timedelta(days=40))
        Rejection.objects.put_idle_aside()
        self.assertContains(self.client.get(reverse("today")), "set aside after a quiet month")
        self.assertIn("Set aside after a quiet month", self.page(rejection))

    def test_taken_up_after_a_while_it_counts_anew(self) -> None:
        rejection = a_rejection(self.user).set(active_at=timezone.now() - timedelta(days=40))
        rejection.set(put_aside_at=timezone.now() - timedelta(days=10))
        self.press(rejection, "take_up")
        self.assertEqual(Rejection.objects.put_idle_aside(), 0)
        self.assertNotIn("Nothing happened here", self.page(rejection))

    def test_one_that_is_idle_says_that_this_is_fine(self) -> None:
        rejection = a_rejection(self.user).set(active_at=timezone.now() - timedelta(days=25))
        self.assertIn("Nothing happened here for three weeks", self.page(rejection))

    def test_short_is_taken_back_to_the_way_it_went(self) -> None:
        for path, chosen in (("standard", False), ("full", True)):
            rejection = a_rejection(self.user)
            if chosen:
                rejection.choose_path(path)
            for name, more in (("short", []), ("path_back", [path])):
                self.client.post(reverse(f"rejection_{name}", args=[rejection.pk, *more]))
            rejection.refresh_from_db()
            with self.subTest(path=path):
                was_chosen = rejection.path_chosen_at is not None
                self.assertEqual((rejection.path, was_chosen), (path, chosen))

    def test_no_way_back_leads_to_a_way_that_is_none(self) -> None:
        url = reverse("rejection_path_back", args=[a_rejection(self.user).pk, "nonsense"])
        self.assertEqual(self.client.post(url).status_code, 404)


class TooLateTests(PageTestCase):
    """Presses in a window opened before another one closed, set aside or shortened the recovery."""

    def setUp(self) -> None:
        super().setUp()
        self.rejection = a_rejection(self.user)

    def press(self, name: str, **sends: str) -> Any:
        return self.client.post(reverse(name, args=[self.rejection.pk]), sends, follow=True)

    def test_what_is_over_is_not_put_aside(self) -> None:
        for ends in ("set_aside", "close"):
            getattr(self.rejection, ends)(*(["back", ""] if ends == "close" else []))
            for page in (
                self.press("rejection_snooze", hour="9"),
                self.press("rejection_set_aside"),
            ):
                with self.subTest(ends):
                    self.assertContains(page, "Something has changed here meanwhile.")
                    self.rejection.refresh_from_db()
                    self.assertFalse(self.rejection.is_snoozed or self.rejection.is_put_aside)

    def test_made_short_twice_one_undo_leads_back(self) -> None:
        self.assertContains(self.press("rejection_short"), "path-back/standard/")
        self.assertNotContains(self.press("rejection_short"), "way-back")
