"""Partings: after a no, person by person: thank, keep, let go."""

from datetime import date, timedelta

from django.test import TestCase
from django.utils import timezone

from recovery.models import Parting
from recovery.shared.clocks import today
from tests.helpers.factories import a_person, a_rejection, a_user

DAY = date(2026, 1, 12)


class DecideTests(TestCase):
    def setUp(self) -> None:
        self.rejection = a_rejection(a_user(touch_days=60))
        self.person = a_person(self.rejection.owner)

    def decide(self, fate: str, day: date | None = None) -> Parting:
        self.person.refresh_from_db()
        parting = Parting.objects.decide(self.rejection, self.person, fate, day or today())
        self.person.refresh_from_db()
        return parting

    def test_to_keep_starts_the_clock_for_writing_again(self) -> None:
        self.decide("keep", DAY)
        self.assertEqual(self.person.touch_on, DAY + timedelta(days=60))

    def test_an_interval_of_ones_own_stays(self) -> None:
        self.person.keep(14, DAY)
        self.decide("keep")
        self.assertEqual(self.person.touch_on, DAY + timedelta(days=14))

    def test_to_let_go_stops_the_clock(self) -> None:
        self.person.keep(14, DAY)
        self.decide("let_go")
        self.assertIsNone(self.person.touch_on)

    def test_to_thank_leaves_the_clock_alone(self) -> None:
        self.person.keep(14, DAY)
        self.decide("thank")
        self.assertEqual(self.person.touch_days, 14)

    def test_a_mind_that_changes_takes_its_own_keeping_back(self) -> None:
        self.decide("keep")
        self.decide("thank")
        self.assertFalse(self.person.is_kept)

    def test_there_is_one_decision_for_one_person_in_one_recovery(self) -> None:
        first = self.decide("thank")
        self.assertEqual(self.decide("keep").pk, first.pk)
        self.assertEqual(self.rejection.partings.get().fate, "keep")

    def test_the_same_decision_again_changes_nothing(self) -> None:
        self.decide("keep")
        self.person.stop_keeping()
        self.decide("keep")
        self.assertFalse(self.person.is_kept)

    def test_a_thank_you_that_went_is_not_asked_for_again(self) -> None:
        self.decide("thank").mark_thanked()
        self.assertIsNotNone(self.decide("thank").thanked_at)
        self.assertFalse(Parting.objects.to_thank().exists())

    def test_to_keep_after_all_is_no_thank_you(self) -> None:
        self.decide("thank").set(thanked_at=timezone.now())
        self.assertIsNone(self.decide("keep").thanked_at)

    def test_who_is_kept_anew_is_counted_from_that_day(self) -> None:
        self.person.keep(14, DAY).stop_keeping()
        self.decide("keep", DAY + timedelta(days=100))
        self.assertEqual(self.person.kept_on, DAY + timedelta(days=100))
