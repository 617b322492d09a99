"""Two very heavy check-ins bring one gentle offer of someone to talk to, and no second one soon."""

from datetime import datetime, timedelta
from typing import Any

from django.test import TestCase

from recovery.models import CheckIn, Rejection
from tests.helpers.clock import NOON, at
from tests.helpers.factories import a_checkin, a_rejection, a_user, a_vent

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class SupportOfferTests(TestCase):
    def setUp(self) -> None:
        self.user = a_user()
        self.rejection = a_rejection(self.user)

    def heavy(self, when: datetime, rejection: Rejection | None = None, **facts: Any) -> CheckIn:
        """Somebody says at this moment that it is very heavy."""
        facts = facts or {"sting": 9}
        with at(when):
            said = a_checkin(rejection or self.rejection, **facts)
        CheckIn.objects.filter(pk=said.pk).update(created_at=when)
        said.refresh_from_db()
        return said

    def offered(self) -> datetime | None:
        self.user.refresh_from_db()
        return self.user.support_offer_until

    def test_one_alone_brings_none(self) -> None:
        self.heavy(NOON)
        self.assertIsNone(self.offered())

    def test_two_half_a_day_apart_bring_one_for_three_days(self) -> None:
        self.heavy(NOON - 12 * HOUR)
        self.heavy(NOON)
        self.assertEqual(self.offered(), NOON + 72 * HOUR)

    def test_how_far_apart(self) -> None:
        for apart, is_offered in (
            (timedelta(minutes=1), False),
            (12 * HOUR - timedelta(seconds=1), False),
            (12 * HOUR, True),
            (14 * DAY, True),
            (14 * DAY + timedelta(seconds=1), False),
        ):
            CheckIn.objects.all().delete()
            self.user.support_offer_until = None
            self.user.save()
            self.heavy(NOON - apart)
            self.heavy(NOON)
            with self.subTest(apart=apart):
                self.assertEqual(self.offered() is not None, is_offered)

    def test_what_counts_as_very_heavy(self) -> None:
        for feeling, sting, counts in (
            (5, 9, True),
            (5, 10, True),
            (1, None, True),
            (0, 2, True),
            (2, 8, False),
            (None, 8, False),
            (2, None, False),
            (None, None, False),
        ):
            said = CheckIn(feeling=feeling, sting=sting)
            with self.subTest(feeling=feeling, sting=sting):
                self.assertEqual(said.is_very_heavy, counts)

    def test_of_any_moment_and_of_any_recovery(self) -> None:
        self.heavy(NOON - DAY, moment="land", feeling=0)
        other = a_rejection(self.user)
        self.heavy(NOON, other, moment="vented", vent=a_vent(other), sting=10)
        self.assertIsNotNone(self.offered())

    def test_another_persons_does_not_count(self) -> None:
        self.heavy(NOON - DAY, a_rejection())
        self.heavy(NOON)
        self.assertIsNone(self.offered())

    def test_the_same_one_saved_again_is_not_a_second_one(self) -> None:
        said = self.heavy(NOON - DAY)
        with at(NOON):
            said.set(sting=10)
        self.assertIsNone(self.offered())

    def test_one_made_heavy_later_counts(self) -> None:
        self.heavy(NOON - DAY)
        said = self.heavy(NOON - HOUR, sting=3)
        with at(NOON):
            said.set(sting=9)
        self.assertIsNotNone(self.offered())

    def test_while_it_stands_and_for_thirty_days_there_is_no_other(self) -> None:
        self.heavy(NOON - DAY)
        self.heavy(NOON)
        first = NOON + 72 * HOUR
        for later in (DAY, 4 * DAY, 20 * DAY, 32 * DAY):
            self.heavy(NOON + later - DAY)
            self.heavy(NOON + later)
            with self.subTest(later=later):
                self.assertEqual(self.offered(), first)
        self.heavy(NOON + 33 * DAY)
        self.assertEqual(self.offered(), NOON + 33 * DAY + 72 * HOUR)

    def test_declined_none_comes_for_thirty_days(self) -> None:
        self.heavy(NOON - DAY)
        self.heavy(NOON)
        self.user.refresh_from_db()
        with at(NOON + HOUR):
            self.user.decline_support_offer()
        for days, expected in ((29, NOON + HOUR), (31, NOON + 31 * DAY + 72 * HOUR)):
            self.heavy(NOON + days * DAY - DAY)
            self.heavy(NOON + days * DAY)
            self.assertEqual(self.offered(), expected)

    def test_declined_twice_it_is_over_when_it_first_was(self) -> None:
        self.heavy(NOON - DAY)
        self.heavy(NOON)
        self.user.refresh_from_db()
        for hours in (1, 5):
            with at(NOON + hours * HOUR):
                self.user.decline_support_offer()
        self.assertEqual(self.offered(), NOON + HOUR)

    def test_who_has_had_none_cannot_bring_one_back(self) -> None:
        self.user.bring_back_support_offer(72 * HOUR)
        self.assertIsNone(self.offered())
