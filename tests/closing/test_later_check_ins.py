"""The check-ins a week and a month after: when each is offered, what it asks, how it is skipped."""

from datetime import date, timedelta

from django.test import TestCase
from django.utils import timezone

from recovery.models import LaterCheckIn, Rejection
from recovery.shared.choices import TodayKind
from tests.helpers.factories import a_later_check_in, a_rejection
from tests.helpers.waiting import asked

BEGAN = date(2026, 1, 12)


def offered(after: int) -> list[int]:
    """The days (7, 30) of the check-ins offered so many days after the no was logged."""
    return [each.note for each in asked(TodayKind.CHECK_IN, BEGAN + timedelta(days=after))]


class ToCheckInTests(TestCase):
    def began(self, **facts: object) -> Rejection:
        return a_rejection(**({"logged_on": BEGAN} | facts))

    def test_each_is_offered_for_some_weeks_and_then_let_be(self) -> None:
        self.began()
        for after, days in (
            (0, []),
            (6, []),
            (7, [7]),
            (28, [7]),
            (29, []),
            (30, [30]),
            (59, [30]),
            (60, []),
        ):
            with self.subTest(after=after):
                self.assertEqual(offered(after), days)

    def test_one_that_was_answered_or_left_out_is_not_offered_again(self) -> None:
        a_later_check_in(self.began())
        a_later_check_in(self.began(), skipped_at=timezone.now())
        self.assertEqual((offered(7), offered(30)), ([], [30, 30]))

    def test_closed_ones_are_looked_back_at_too(self) -> None:
        self.began().close("moved_on", "")
        self.assertEqual(offered(7), [7])

    def test_what_is_set_aside_or_snoozed_is_silent(self) -> None:
        self.began().set_aside()
        self.began().put_aside()
        self.began().snooze(9)
        self.assertEqual(offered(7), [])

    def test_it_counts_from_the_day_it_was_logged_not_from_the_news(self) -> None:
        self.began(heard_on=date(2025, 11, 1))
        self.assertEqual(offered(7), [7])

    def test_over_a_leap_day(self) -> None:
        a_rejection(logged_on=date(2028, 2, 25))
        waiting = asked(TodayKind.CHECK_IN, date(2028, 3, 3))
        self.assertEqual([each.note for each in waiting], [7])


class LaterCheckInTests(TestCase):
    def test_leaving_it_out_can_be_taken_back(self) -> None:
        rejection = a_rejection(logged_on=BEGAN)
        rejection.later_check_ins.skip(rejection, 7)
        self.assertEqual(offered(7), [])
        rejection.later_check_ins.unskip(rejection, 7)
        self.assertEqual(offered(7), [7])

    def test_answered_after_it_was_left_out(self) -> None:
        check_in = a_later_check_in(skipped_at=timezone.now())
        LaterCheckIn.objects.answer(check_in.rejection, 7)
        check_in.refresh_from_db()
        self.assertTrue(check_in.answered_at)
        self.assertIsNone(check_in.skipped_at)

    def test_what_was_answered_is_neither_left_out_nor_taken_back(self) -> None:
        rejection = a_later_check_in().rejection
        LaterCheckIn.objects.skip(rejection, 7)
        LaterCheckIn.objects.unskip(rejection, 7)
        self.assertTrue(rejection.later_check_ins.get().answered_at)
