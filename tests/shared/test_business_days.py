"""Business days: Monday to Friday, whatever the month, the year or the weekend."""

from datetime import date, timedelta

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.shared.business_days import add_business_days, business_days_between, is_business_day

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
counts = st.integers(0, 60)


class BusinessDayTests(SimpleTestCase):
    def test_a_week_as_a_person_counts_it(self) -> None:
        wednesday = date(2026, 3, 4)
        for count, expected in ((0, 4), (1, 5), (2, 6), (3, 9), (5, 11), (10, 18)):
            self.assertEqual(add_business_days(wednesday, count), date(2026, 3, expected))

    def test_from_a_weekend_monday_is_one_day_later(self) -> None:
        for day in (date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 8)):
            self.assertEqual(add_business_days(day, 1), date(2026, 3, 9))

    def test_over_a_leap_day_and_a_new_year(self) -> None:
        self.assertEqual(add_business_days(date(2028, 2, 28), 2), date(2028, 3, 1))
        self.assertEqual(add_business_days(date(2026, 12, 31), 1), date(2027, 1, 1))

    @given(day=days, count=counts)
    def test_one_lands_on_a_business_day_that_far_away(self, day: date, count: int) -> None:
        later = add_business_days(day, count)
        self.assertTrue(is_business_day(later) or later == day)
        self.assertEqual(business_days_between(day, later), count)

    @given(day=days, more=st.integers(-30, 400))
    def test_counting_is_what_a_calendar_says(self, day: date, more: int) -> None:
        end = day + timedelta(days=more)
        walked = [day + timedelta(days=step) for step in range(1, more + 1)]
        self.assertEqual(
            business_days_between(day, end), sum(is_business_day(each) for each in walked)
        )
