"""Days as people say them."""

from datetime import UTC, date, datetime, timedelta

from django.template import Context, Template
from django.test import SimpleTestCase
from django.utils import timezone, translation

from bounceback.days import (
    by_day,
    dated,
    for_day,
    full_hour,
    of_day,
    on_day,
    on_hour,
    said_day,
    since_day,
    until_day,
)
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


# How each language says until, since, by, for and of: a day with a name of its own, and a date.
PHRASES = {
    "en": {
        "until tomorrow": "until Mon 30 Nov",
        "since yesterday": "since 20 Nov",
        "by today": "by Mon 30 Nov",
        "for tomorrow": "for Mon 30 Nov",
        "of yesterday": "of 20 Nov",
    },
    "de": {
        "bis morgen": "bis Mo 30. Nov",
        "seit gestern": "seit dem 20. Nov",
        "bis heute": "bis Mo 30. Nov",
        "für morgen": "für Mo 30. Nov",
        "von gestern": "vom 20. Nov",
    },
    "fr": {
        "jusqu’à demain": "jusqu’au lun 30 novembre",
        "depuis hier": "depuis le 20 novembre",
        "pour aujourd’hui": "pour le lun 30 novembre",
        "pour demain": "pour le lun 30 novembre",
        "d’hier": "du 20 novembre",
    },
    "es": {
        "hasta mañana": "hasta el lun 30 nov",
        "desde ayer": "desde el 20 nov",
        "para hoy": "para el lun 30 nov",
        "para mañana": "para el lun 30 nov",
        "de ayer": "del 20 nov",
    },
    "nl": {
        "tot morgen": "tot ma 30 nov",
        "sinds gisteren": "sinds 20 nov",
        "uiterlijk vandaag": "uiterlijk ma 30 nov",
        "voor morgen": "voor ma 30 nov",
        "van gisteren": "van 20 nov",
    },
}


class PhraseTests(SimpleTestCase):
    """A day behind until, since, by, for or of: the words go with the day in every language."""

    def test_a_date_has_the_article_that_today_has_not(self) -> None:
        near, monday, before = timedelta(days=1), timedelta(days=2), timedelta(days=-8)
        for language, said in PHRASES.items():
            with self.subTest(language), translation.override(language):
                told = {
                    until_day(SATURDAY + near, SATURDAY): until_day(SATURDAY + monday, SATURDAY),
                    since_day(SATURDAY - near, SATURDAY): since_day(SATURDAY + before, SATURDAY),
                    by_day(SATURDAY, SATURDAY): by_day(SATURDAY + monday, SATURDAY),
                    for_day(SATURDAY + near, SATURDAY): for_day(SATURDAY + monday, SATURDAY),
                    of_day(SATURDAY - near, SATURDAY): of_day(SATURDAY + before, SATURDAY),
                }
                self.assertEqual(told, said)

    def test_a_full_hour_is_told_as_hours_are(self) -> None:
        for language in PHRASES:
            with self.subTest(language), translation.override(language):
                self.assertEqual(full_hour(9), "09:00")

    def test_templates_have_them_too(self) -> None:
        drawn = Template("{{ a|until_day }}, {{ a|since_day }}, {{ a|by_day }}, {{ a|of_day }}")
        with at(datetime(2026, 11, 28, 12, tzinfo=UTC)), translation.override("es"):
            said = drawn.render(Context({"a": date(2026, 12, 20)}))
        self.assertEqual(said, "hasta el 20 dic, desde el 20 dic, para el 20 dic, del 20 dic")

    def test_the_first_of_a_month_is_the_first_in_french(self) -> None:
        first = date(2026, 12, 1)
        with translation.override("fr"):
            self.assertEqual(on_day(first, SATURDAY), "le mar 1er décembre")
            self.assertEqual(dated(first), "1er décembre 2026")
            self.assertEqual(dated(date(2026, 12, 11)), "11 décembre 2026")
            drawn = Template('{{ a|date:"MONTH_DAY_FORMAT" }}, {{ a|date:"Y-m-d" }}{{ b|date }}')
            said = drawn.render(Context({"a": first, "b": None}))
            self.assertEqual(said, "1er décembre, 2026-12-01")
        with translation.override("nl"):
            self.assertEqual(dated(first), "1 december 2026")
