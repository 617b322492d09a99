"""Days as people say them."""

from datetime import UTC, date, datetime, timedelta

from django.template import Context, Template
from django.test import SimpleTestCase
from django.utils import timezone

from bounceback.days import on_day, on_hour, said_day
from tests.helpers.clock import at

SATURDAY = date(2026, 11, 28)


class DayTests(SimpleTestCase):
    def said(self, days: int) -> str:
        return said_day(SATURDAY + timedelta(days=days), SATURDAY)

    def test_near_days_have_a_name(self) -> None:
        self.assertEqual([self.said(n) for n in (-1, 0, 1)], ["yesterday", "today", "tomorrow"])

    def test_two_weeks_ahead_have_their_weekday_and_the_rest_of_the_year_has_none(self) -> None:
        self.assertEqual([self.said(n) for n in (2, 13)], ["Mon 30 Nov", "Fri 11 Dec"])
        self.assertEqual([self.said(n) for n in (14, -6, -7)], ["12 Dec", "Sun 22 Nov", "21 Nov"])

    def test_another_year_is_named(self) -> None:
        self.assertEqual([self.said(n) for n in (-363, 40)], ["30 Nov 2025", "7 Jan 2027"])

    def test_within_a_sentence_only_a_date_has_an_on(self) -> None:
        days = [on_day(SATURDAY + timedelta(days=n), SATURDAY) for n in (0, 1, 2)]
        self.assertEqual(days, ["today", "tomorrow", "on Mon 30 Nov"])

    def test_a_moment_is_told_where_the_person_is(self) -> None:
        with at(datetime(2026, 11, 28, 12, tzinfo=UTC)), timezone.override("Asia/Tokyo"):
            moment = datetime(2026, 11, 28, 16, 30, tzinfo=UTC)
            self.assertEqual(on_hour(moment), "tomorrow at 01:30")
            drawn = Template("{{ a|said_day }} {{ a|on_day }} {{ a|on_hour }}")
            said = drawn.render(Context({"a": moment + timedelta(days=2)}))
        self.assertEqual(said, "Tue 1 Dec on Tue 1 Dec on Tue 1 Dec at 01:30")
