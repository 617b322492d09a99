"""The week's number: Monday to Sunday where the person is, a week off, and no streaks."""

from datetime import UTC, date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.test import SimpleTestCase
from django.urls import reverse
from django.utils import timezone

from recovery.conversations.weeks import MOST_WEEKS, Week, lay_out
from recovery.models import WeekOff
from recovery.shared.clocks import today
from recovery.shared.weeks import monday_of, next_monday
from tests.helpers.cases import PageTestCase
from tests.helpers.clock import at
from tests.helpers.factories import (
    a_conversation,
    a_held_conversation,
    a_person,
    a_user,
    a_week_off,
)

PAGE = reverse("conversation_target")
LIST = reverse("conversation_list")
OFF = reverse("conversation_week_off")

# A day, and the Monday and Sunday of its week.
WEEKS = [
    ("an ordinary Wednesday", "2026-11-25", "2026-11-23", "2026-11-29"),
    ("a Monday", "2026-11-23", "2026-11-23", "2026-11-29"),
    ("a Sunday", "2026-11-29", "2026-11-23", "2026-11-29"),
    ("over the end of a month", "2026-10-31", "2026-10-26", "2026-11-01"),
    ("over the end of a year", "2026-12-31", "2026-12-28", "2027-01-03"),
    ("over it, from the other side", "2027-01-01", "2026-12-28", "2027-01-03"),
    ("a leap day", "2028-02-29", "2028-02-28", "2028-03-05"),
    ("the day after one", "2028-03-01", "2028-02-28", "2028-03-05"),
    ("the clocks go forward in Berlin", "2026-03-29", "2026-03-23", "2026-03-29"),
    ("the clocks go back in Berlin", "2026-10-25", "2026-10-19", "2026-10-25"),
    ("a year of 53 weeks", "2026-12-27", "2026-12-21", "2026-12-27"),
]

# A moment in UTC, a zone, and the Monday of the week it is there.
MOMENTS = [
    ("Sunday night in Berlin is Monday already", "2026-11-22 23:30", "Europe/Berlin", "2026-11-23"),
    ("and still Sunday in London", "2026-11-22 23:30", "Europe/London", "2026-11-16"),
    ("and still Sunday in Honolulu", "2026-11-23 09:00", "Pacific/Honolulu", "2026-11-16"),
    ("when it is Monday in Kiritimati", "2026-11-22 10:30", "Pacific/Kiritimati", "2026-11-23"),
    ("the hour before the clocks go forward", "2026-03-29 00:30", "Europe/Berlin", "2026-03-23"),
    ("that Sunday ends an hour early", "2026-03-29 22:30", "Europe/Berlin", "2026-03-30"),
    ("where they went back, it ends late", "2026-10-25 22:30", "Europe/Berlin", "2026-10-19"),
    ("and then it is Monday", "2026-10-25 23:30", "Europe/Berlin", "2026-10-26"),
    ("a leap day in Auckland", "2028-02-28 11:30", "Pacific/Auckland", "2028-02-28"),
    ("New Year in Apia, not yet in Berlin", "2026-12-31 11:00", "Pacific/Apia", "2026-12-28"),
    ("Lord Howe moves by half an hour", "2026-04-05 13:15", "Australia/Lord_Howe", "2026-03-30"),
    (
        "and half an hour later it is Monday",
        "2026-04-05 13:45",
        "Australia/Lord_Howe",
        "2026-04-06",
    ),
]


class WeekTests(SimpleTestCase):
    def test_a_week_is_monday_to_sunday(self) -> None:
        for name, day, monday, sunday in WEEKS:
            with self.subTest(name):
                found = date.fromisoformat(day)
                self.assertEqual(monday_of(found).isoformat(), monday)
                self.assertEqual((next_monday(found) - timedelta(days=1)).isoformat(), sunday)

    def test_it_is_the_week_where_the_person_is(self) -> None:
        for name, moment, zone, monday in MOMENTS:
            now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
            with self.subTest(name), timezone.override(zone), at(now):
                self.assertEqual(monday_of(today()).isoformat(), monday)


class LayOutTests(SimpleTestCase):
    THIS = date(2026, 11, 23)

    def back(self, weeks: int) -> date:
        return self.THIS - timedelta(weeks=weeks)

    def test_from_the_first_week_with_something_every_week_is_shown(self) -> None:
        weeks = lay_out({self.back(3): 2}, set(), self.THIS, 3)
        self.assertEqual([week.held for week in weeks], [0, 0, 0, 2])
        self.assertEqual(weeks[-1].monday, self.back(3))

    def test_nothing_is_shown_from_before_the_first(self) -> None:
        self.assertEqual([week.monday for week in lay_out({}, set(), self.THIS, 3)], [self.THIS])

    def test_a_week_off_is_a_week_off_and_one_to_come_is_not_past(self) -> None:
        off = {self.back(1), self.THIS + timedelta(weeks=1)}
        weeks = lay_out({self.back(2): 1}, off, self.THIS, 3)
        self.assertEqual([week.is_off for week in weeks], [False, True, False])

    def test_never_more_than_twelve(self) -> None:
        weeks = lay_out({self.back(100): 1}, set(), self.THIS, 3)
        self.assertEqual(len(weeks), MOST_WEEKS)

    def test_dots_are_held_ones_and_those_one_still_aims_for(self) -> None:
        for held, target, is_off, dots in (
            (0, 3, False, "ooo"),
            (2, 3, False, "xxo"),
            (5, 3, False, "xxxxx"),
            (0, 3, True, ""),
            (1, 3, True, "x"),
            (99, 3, False, "x" * 20),
        ):
            drawn = Week(self.THIS, held, target, is_off).dots
            self.assertEqual("".join("x" if each else "o" for each in drawn), dots)


class ThisWeekTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.ana = a_person(self.user, name="Ana")

    def hold(self, *days: str) -> None:
        for day in days:
            a_held_conversation(self.ana, held_on=date.fromisoformat(day))

    def on(self, day: str) -> str:
        """What the list says at noon of that day."""
        with at(datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=UTC)):
            return self.client.get(LIST).content.decode()

    def test_it_counts_those_held_from_monday_to_sunday(self) -> None:
        self.hold("2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30")
        self.assertIn("2 of 3 this week", self.on("2026-11-25"))
        self.assertIn("1 of 3 this week", self.on("2026-12-02"))

    def test_neither_planned_nor_removed_ones_count(self) -> None:
        self.hold("2026-11-24")
        a_held_conversation(self.ana, held_on=date(2026, 11, 24)).remove()
        a_conversation(self.ana, planned_on=date(2026, 11, 24))
        self.assertIn("1 of 3 this week", self.on("2026-11-25"))

    def test_reached_it_says_so_and_no_more(self) -> None:
        self.hold("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26")
        page = self.on("2026-11-26")
        self.assertIn("4 conversations this week. That’s what you aimed for.", page)
        self.assertNotIn("streak", page)

    def test_a_new_week_begins_at_the_persons_own_midnight(self) -> None:
        self.hold("2026-11-22")
        moment = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
        with at(moment):
            self.assertContains(self.client.get(LIST), "0 of 3 this week")
        self.user.time_zone = "Europe/London"
        self.user.save()
        with at(moment):
            self.assertContains(self.client.get(LIST), "1 of 3 this week")

    def test_a_week_off_has_no_number(self) -> None:
        self.hold("2026-11-24")
        a_week_off(self.user, monday=date(2026, 11, 23))
        page = self.on("2026-11-25")
        self.assertIn("This week is off.", page)
        self.assertIn("You had 1 conversation all the same.", page)
        self.assertNotIn("of 3 this week", page)

    def test_the_weeks_before_are_numbers_with_a_week_off_among_them(self) -> None:
        self.hold("2026-11-04", "2026-11-05", "2026-11-18")
        a_week_off(self.user, monday=date(2026, 11, 9))
        with at(datetime(2026, 11, 25, 12, tzinfo=UTC)):
            page = self.client.get(PAGE)
        past = [(str(week.monday), week.held, week.is_off) for week in page.context["past"]]
        expected = [("2026-11-16", 1, False), ("2026-11-09", 0, True), ("2026-11-02", 2, False)]
        self.assertEqual(past, expected)
        self.assertContains(page, "week off</span>")


class ConversationTargetTests(PageTestCase):
    def test_ones_own_number(self) -> None:
        self.assertLeadsTo(self.send(PAGE, conversations_a_week="5"), LIST)
        self.user.refresh_from_db()
        self.assertEqual(self.user.conversations_a_week, 5)
        a_conversation(a_person(self.user))
        self.assertContains(self.client.get(LIST), "0 of 5 this week")

    def test_from_one_to_twenty(self) -> None:
        for wrong in ("0", "21", "-1", "many", "", "2.5", "9" * 10_000):
            self.assertEqual(self.send(PAGE, conversations_a_week=wrong).status_code, 422)
        self.user.refresh_from_db()
        self.assertEqual(self.user.conversations_a_week, 3)

    def test_the_second_of_two_tabs_is_told(self) -> None:
        response = self.send(PAGE, conversations_a_week="7", version="old")
        self.assertEqual(response.status_code, 409)

    def test_without_any_conversation_the_page_is_there(self) -> None:
        self.assertNotContains(self.client.get(PAGE), "The weeks before")


class ConversationWeekOffTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.monday = monday_of(today())

    def off(self) -> set[date]:
        return set(WeekOff.objects.values_list("monday", flat=True))

    def test_this_week_or_the_next_and_undo(self) -> None:
        for monday in (self.monday, next_monday(today())):
            response = self.client.post(OFF, {"week": monday.isoformat()})
            self.assertEqual(self.off(), {monday})
            message = next(iter(self.client.get(response["Location"]).context["messages"]))
            self.assertLeadsTo(self.client.post(message.extra_tags), PAGE)
            self.assertEqual(self.off(), set())

    def test_pressed_twice_it_is_one_week_off(self) -> None:
        for _ in range(2):
            self.client.post(OFF, {"week": self.monday.isoformat()})
        self.assertEqual(WeekOff.objects.count(), 1)

    def test_the_page_gives_it_back(self) -> None:
        self.client.post(OFF, {"week": self.monday.isoformat()})
        self.assertContains(self.client.get(PAGE), "This week counts again")
        self.client.post(reverse("conversation_week_on"), {"week": self.monday.isoformat()})
        self.assertEqual(self.off(), set())

    def test_no_other_week_and_nothing_that_is_none(self) -> None:
        past = self.monday - timedelta(days=7)
        for week in (str(past), str(self.monday + timedelta(days=1)), "9999-12-31", "soon", "🙂"):
            self.assertLeadsTo(self.client.post(OFF, {"week": week}), PAGE)
        self.assertEqual(self.off(), set())

    def test_opened_as_a_page_it_changes_nothing(self) -> None:
        self.assertLeadsTo(self.client.get(f"{OFF}?week={self.monday}"), PAGE)
        self.assertEqual(self.off(), set())

    def test_another_persons_week_off_is_theirs(self) -> None:
        a_week_off(a_user(), monday=self.monday)
        self.client.post(reverse("conversation_week_on"), {"week": self.monday.isoformat()})
        self.assertEqual(self.off(), {self.monday})

    def test_a_week_off_begins_on_a_monday(self) -> None:
        with self.assertRaises(IntegrityError), transaction.atomic():
            a_week_off(self.user, monday=date(2026, 11, 24))
