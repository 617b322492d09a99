"""When an opportunity has gone quiet: a table, held in Python and in SQL."""

from datetime import date, timedelta
from uuid import UUID

from django.test import SimpleTestCase, TestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.models import Opportunity
from recovery.opportunities import idle
from recovery.opportunities.idle import Signs, is_quiet, quiet_days, quiet_since
from recovery.shared.business_days import add_business_days
from recovery.shared.choices import TodayKind
from tests.helpers.factories import a_user, an_opportunity
from tests.helpers.waiting import asked

WEDNESDAY = date(2026, 3, 4)


def ago(days: int) -> date:
    return WEDNESDAY - timedelta(days=days)


def ahead(days: int) -> date:
    return WEDNESDAY + timedelta(days=days)


# What is known, and whether it is quiet on that Wednesday.
TABLE = (
    ("begun two weeks ago, nothing heard", Signs(ago(14)), True),
    ("begun thirteen days ago", Signs(ago(13)), False),
    ("heard of nine business days ago", Signs(ago(60), ago(13)), False),
    ("heard of ten business days ago", Signs(ago(60), ago(14)), True),
    ("a promise that was kept two days late", Signs(ago(60), ago(14), ago(16)), True),
    ("a promise broken two business days ago", Signs(ago(9), ago(8), ago(2)), True),
    ("a promise broken yesterday", Signs(ago(9), ago(8), ago(1)), False),
    ("a promise for the weekend, on Tuesday two are over", Signs(ago(9), None, ago(3)), True),
    ("a promise still to be kept, after long silence", Signs(ago(60), ago(40), ahead(5)), False),
    ("a promise in the year 9999", Signs(ago(60), ago(40), date.max), False),
    ("a day to come", Signs(ago(60), ago(40), None, ahead(3)), False),
    ("a day that is today", Signs(ago(60), ago(40), None, WEDNESDAY), False),
    ("a day that passed a moment ago", Signs(ago(60), ago(40), None, ago(2)), False),
    ("a day that passed long ago", Signs(ago(60), ago(40), None, ago(20)), True),
    ("said to be still going until Friday", Signs(ago(60), alive_until=ahead(2)), False),
    ("said to be still going until today", Signs(ago(60), alive_until=WEDNESDAY), True),
    ("begun today", Signs(WEDNESDAY), False),
)


class QuietTests(SimpleTestCase):
    def test_as_the_table_says(self) -> None:
        for words, signs, expected in TABLE:
            with self.subTest(words):
                self.assertEqual(is_quiet(signs, WEDNESDAY), expected)

    def test_a_weekend_does_not_count(self) -> None:
        friday = date(2026, 3, 6)
        self.assertEqual(quiet_days(Signs(friday), friday + timedelta(days=3)), 1)

    def test_over_a_leap_day_and_a_new_year(self) -> None:
        leap = date(2028, 2, 29)
        self.assertTrue(is_quiet(Signs(leap), add_business_days(leap, 10)))
        self.assertFalse(is_quiet(Signs(leap), add_business_days(leap, 9)))
        eve = date(2026, 12, 31)
        self.assertTrue(is_quiet(Signs(eve), date(2027, 1, 14)))

    def test_the_last_sign_is_the_latest_of_them(self) -> None:
        signs = Signs(ago(9), ago(5), None, ago(2))
        self.assertEqual(quiet_since(signs, WEDNESDAY), ago(2))
        self.assertEqual(quiet_since(signs, ago(4)), ago(5))

    @given(day=st.dates(date(2020, 1, 1), date(2035, 12, 31)))
    def test_the_limit_is_the_last_day_that_is_so_long_ago(self, day: date) -> None:
        limit = idle.latest_sign(day)
        self.assertLessEqual(add_business_days(limit, 10), day)
        self.assertGreater(add_business_days(limit + timedelta(days=1), 10), day)


class QuietQueryTests(TestCase):
    def test_the_database_says_the_same_as_the_table(self) -> None:
        owner = a_user()
        for words, signs, expected in TABLE:
            an_opportunity(owner, role=words[:120], **signs._asdict(), company=str(expected))
        keys = [each.key for each in asked(TodayKind.QUIET, WEDNESDAY, owner)]
        found = Opportunity.objects.filter(pk__in=keys)
        self.assertEqual(
            {each.role for each in found}, {words for words, _signs, quiet in TABLE if quiet}
        )
        quiet_keys = {each.pk for each in Opportunity.objects.quiet(WEDNESDAY)}
        for each in Opportunity.objects.with_silence(WEDNESDAY):
            with self.subTest(each.role):
                self.assertEqual(each.since, each.quiet_since(WEDNESDAY))
                self.assertEqual(each.pk in quiet_keys, each.is_quiet(WEDNESDAY))

    def test_each_one_stands_on_one_shelf(self) -> None:
        owner = a_user()
        for words, signs, _expected in TABLE:
            an_opportunity(owner, role=words[:120], **signs._asdict())
        mine = Opportunity.objects.all()
        shelves = (mine.coming(WEDNESDAY), mine.quiet(WEDNESDAY), mine.going_on(WEDNESDAY))
        coming, quiet_ones, going_on = ({each.pk for each in shelf} for shelf in shelves)
        expected: dict[str, set[UUID]] = {"coming": set(), "quiet": set(), "going on": set()}
        for each in mine:
            is_coming = each.next_on is not None and each.next_on >= WEDNESDAY
            at = "coming" if is_coming else "quiet" if each.is_quiet(WEDNESDAY) else "going on"
            expected[at].add(each.pk)
        self.assertTrue(all(expected.values()))
        self.assertEqual(list(expected.values()), [coming, quiet_ones, going_on])

    def test_what_has_ended_or_was_removed_is_never_quiet(self) -> None:
        owner = a_user()
        an_opportunity(owner).end("withdrew")
        an_opportunity(owner).remove()
        self.assertEqual(asked(TodayKind.QUIET, date(2026, 11, 1), owner), [])
