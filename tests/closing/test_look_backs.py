"""The check-ins a week and a month after: when each is offered, what it asks, how it is skipped."""

from datetime import date, timedelta

from django.test import TestCase
from django.utils import timezone

from recovery.models import LookBack, Rejection
from recovery.shared.choices import TodayKind
from tests.helpers.factories import a_look_back, a_rejection
from tests.helpers.waiting import asked

BEGAN = date(2026, 1, 12)


def offered(after: int) -> list[int]:
    """The days (7, 30) of the check-ins offered so many days after the no was logged."""
    return [each.note for each in asked(TodayKind.LOOK_BACK, BEGAN + timedelta(days=after))]


class ToLookBackTests(TestCase):
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
        a_look_back(self.began())
        a_look_back(self.began(), skipped_at=timezone.now())
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
        waiting = asked(TodayKind.LOOK_BACK, date(2028, 3, 3))
        self.assertEqual([each.note for each in waiting], [7])


class LookBackTests(TestCase):
    def test_leaving_it_out_can_be_taken_back(self) -> None:
        rejection = a_rejection(logged_on=BEGAN)
        rejection.look_backs.skip(rejection, 7)
        self.assertEqual(offered(7), [])
        rejection.look_backs.unskip(rejection, 7)
        self.assertEqual(offered(7), [7])

    def test_answered_after_it_was_left_out(self) -> None:
        look_back = a_look_back(skipped_at=timezone.now())
        LookBack.objects.answer(look_back.rejection, 7)
        look_back.refresh_from_db()
        self.assertTrue(look_back.answered_at)
        self.assertIsNone(look_back.skipped_at)

    def test_what_was_answered_is_neither_left_out_nor_taken_back(self) -> None:
        rejection = a_look_back().rejection
        LookBack.objects.skip(rejection, 7)
        LookBack.objects.unskip(rejection, 7)
        self.assertTrue(rejection.look_backs.get().answered_at)
