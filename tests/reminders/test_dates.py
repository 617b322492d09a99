"""What has its day, in a calendar: a file of one, what changes, and what is called off."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from recovery.models import CalendarFeed, Conversation
from recovery.recoveries import deleting
from recovery.reminders import called_off, dated
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_conversation,
    a_friends_debrief,
    a_lesson,
    a_person,
    a_plan,
    a_rejection,
    a_to_do,
    a_user,
)

DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def soon() -> datetime:
    return (timezone.now() + 2 * DAY).replace(microsecond=0)


class Case(TestCase):
    """A person with one thing of each kind two days from now, and a calendar program."""

    def setUp(self) -> None:
        self.owner = a_user()
        self.job = a_rejection(self.owner)
        day = today() + 2 * DAY
        zoe = a_person(self.owner, name="Zoe")
        self.conversation = a_conversation(zoe, planned_on=day, planned_time=time(14))
        self.debrief = a_friends_debrief(self.job, planned_at=soon())
        self.plan = a_plan(self.job, on=day)
        self.to_do = a_to_do(a_lesson(self.job), due_on=day)
        self.url = reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.owner)])

    def event(self, row: Any) -> Any:
        """The entry of this row; None without one."""
        read = Calendar.from_ical(Client().get(self.url).content)
        return next((each for each in read.walk("VEVENT") if str(row.pk) in each["uid"]), None)

    def assertReplaced(self, row: Any, before: Any, status: str = "CONFIRMED") -> Any:
        after = self.event(row)
        self.assertEqual((after["uid"], after["status"]), (before["uid"], status))
        self.assertGreater(after["sequence"], before["sequence"])
        self.assertGreaterEqual(after["dtstamp"].dt, before["dtstamp"].dt)
        return after


class ChangingTests(Case):
    """Whatever changes or calls off a date is newer for a calendar than what was there."""

    def test_moving_each_replaces_it(self) -> None:
        for row, move in (
            (self.conversation, lambda: self.conversation.move(today() + 3 * DAY)),
            (self.debrief, lambda: self.debrief.move(1)),
            (self.plan, lambda: self.plan.move(today() + 3 * DAY)),
            (self.to_do, lambda: self.to_do.set(due_on=today() + 3 * DAY)),
        ):
            before = self.event(row)
            move()
            self.assertGreater(self.assertReplaced(row, before)["dtstart"].dt, before["dtstart"].dt)

    def test_moving_it_twice_within_a_second_counts_twice(self) -> None:
        for day in (3, 4, 5):
            before = self.event(self.plan)
            self.plan.move(today() + day * DAY)
            self.assertReplaced(self.plan, before)

    def test_a_change_by_query_counts_too(self) -> None:
        before = self.event(self.conversation)
        Conversation.objects.filter(pk=self.conversation.pk).update(planned_time=time(15))
        self.assertReplaced(self.conversation, before)

    def test_what_no_calendar_shows_changes_nothing_there(self) -> None:
        before = Client().get(self.url).content
        self.plan.set(action="something else entirely")
        self.conversation.set(reason="she knows the team", came_of_it="much")
        self.job.set(company="Another", takeaway="words")
        self.assertEqual(Client().get(self.url).content, before)

    def test_removing_each_calls_it_off_and_bringing_it_back_counts_again(self) -> None:
        for row in (self.conversation, self.debrief, self.plan):
            before = self.event(row)
            row.remove()
            off = self.assertReplaced(row, before, "CANCELLED")
            self.assertEqual(off["dtstart"].dt, before["dtstart"].dt)
            row.bring_back()
            self.assertReplaced(row, off)

    def test_letting_it_go_or_doing_it_early_calls_it_off(self) -> None:
        for row, settle in (
            (self.conversation, self.conversation.let_go),
            (self.plan, lambda: self.plan.answer("yes")),
            (self.to_do, self.to_do.finish),
            (self.debrief, self.debrief.start),
        ):
            before = self.event(row)
            settle()
            self.assertReplaced(row, before, "CANCELLED")

    def test_a_day_taken_away_is_called_off(self) -> None:
        before = self.event(self.conversation)
        self.conversation.set(planned_on=None, planned_time=None)
        self.assertReplaced(self.conversation, before, "CANCELLED")

    def test_setting_a_recovery_aside_calls_off_what_is_of_it_and_taking_it_up_brings_it_back(
        self,
    ) -> None:
        before = {row: self.event(row) for row in (self.debrief, self.plan, self.to_do)}
        self.job.set_aside()
        off = {row: self.assertReplaced(row, was, "CANCELLED") for row, was in before.items()}
        self.job.take_up()
        for row, was in off.items():
            self.assertReplaced(row, was)

    def test_removing_a_lesson_calls_off_its_to_dos(self) -> None:
        before = self.event(self.to_do)
        self.to_do.lesson.remove()
        self.assertReplaced(self.to_do, before, "CANCELLED")

    def test_what_was_held_on_its_day_was_not_called_off(self) -> None:
        self.conversation.move(today())
        self.conversation.hold(today())
        self.assertIsNone(self.event(self.conversation))

    def test_one_that_never_had_a_day_is_never_called_off(self) -> None:
        other = a_conversation(a_person(self.owner), planned_on=None).let_go()
        self.assertIsNone(self.event(other))

    def test_what_is_too_far_ahead_to_be_shown_is_not_called_off(self) -> None:
        far = a_plan(owner=self.owner, on=today() + 90 * DAY)
        self.assertIsNone(self.event(far))

    def test_what_was_called_off_a_month_ago_is_gone(self) -> None:
        self.conversation.set(planned_on=today() + 60 * DAY).remove()
        past = timezone.now() - 31 * DAY
        Conversation.objects.filter(pk=self.conversation.pk).update(dates_changed_at=past)
        self.assertIsNone(self.event(self.conversation))

    def test_a_deleted_recovery_is_in_no_calendar(self) -> None:
        deleting.remove(self.job)
        self.assertIsNone(self.event(self.plan))
        self.assertEqual(self.event(self.conversation)["status"], "CONFIRMED")

    def test_put_off_on_today_it_keeps_its_own_day(self) -> None:
        before = self.event(self.to_do)["dtstart"].dt
        self.owner.put_offs.put_off(self.owner, "action", self.to_do.pk, before + DAY)
        self.assertEqual(self.event(self.to_do)["dtstart"].dt, before)

    def test_an_hour_is_the_one_on_the_wall_where_the_person_is(self) -> None:
        self.owner.time_zone = "Asia/Tokyo"
        self.owner.save()
        self.assertEqual(self.event(self.debrief)["dtstart"].dt, self.debrief.planned_at)
        there = timezone.localtime(self.event(self.conversation)["dtstart"].dt, self.owner.zone)
        self.assertEqual((there.date(), there.hour), (self.conversation.planned_on, 14))

    def test_nothing_called_off_is_of_anybody_else(self) -> None:
        self.conversation.remove()
        self.assertEqual(list(called_off.called_off(a_user())), [])

    def test_called_off_ones_are_found_in_one_query_however_many(self) -> None:
        for _ in range(5):
            a_plan(owner=self.owner, on=today() + DAY).remove()
        with CaptureQueriesContext(connection) as queries:
            found = dated.entries(self.owner)
            self.assertEqual(sum(each.called_off for each in found), 5)
        self.assertEqual(len(queries), 2)


class DateFileTests(PageTestCase):
    """The date of one thing as a calendar file, from its own page."""

    def take(self, what: str, row: Any) -> Any:
        return self.client.get(reverse("date_file", args=[what, row.pk]))

    def things(self) -> dict[str, tuple[Any, str]]:
        """{what its address says: the row, and the page that leads there}"""
        job = a_rejection(self.user, company="Lumen")
        day = today() + DAY
        lesson = a_lesson(job)
        conversation = a_conversation(a_person(self.user, name="Zoe"), planned_on=day)
        debrief = a_friends_debrief(job, planned_at=soon())
        plan, to_do = a_plan(job, on=day), a_to_do(lesson, due_on=day)
        return {
            "conversation": (conversation, conversation.get_absolute_url()),
            "debrief": (debrief, debrief.get_absolute_url()),
            "plan": (plan, plan.get_absolute_url()),
            "to-do": (to_do, lesson.get_absolute_url()),
        }

    def test_each_page_leads_to_it_and_it_names_nobody(self) -> None:
        for what, (row, page) in self.things().items():
            self.assertContains(self.client.get(page), reverse("date_file", args=[what, row.pk]))
            answer = self.take(what, row)
            self.assertEqual(answer["Content-Type"], "text/calendar; charset=utf-8; method=PUBLISH")
            self.assertIn(f'filename="bounceback-{what}.ics"', answer["Content-Disposition"])
            [event] = Calendar.from_ical(answer.content).walk("VEVENT")
            self.assertIn(str(row.pk), event["uid"])
            for private in ("Zoe", "Lumen", "Ana", "Rehearse"):
                self.assertNotIn(private, answer.content.decode())

    def test_it_is_the_same_entry_as_in_the_calendar(self) -> None:
        url = reverse("calendar_feed", args=[CalendarFeed.objects.make_for(self.user)])
        [conversation, _page] = self.things()["conversation"]
        [event] = Calendar.from_ical(self.take("conversation", conversation).content).walk("VEVENT")
        every = Calendar.from_ical(self.client.get(url).content).walk("VEVENT")
        self.assertIn(event.to_ical(), [each.to_ical() for each in every])

    def test_a_day_far_ahead_has_a_file_too(self) -> None:
        plan = a_plan(owner=self.user, on=today() + timedelta(days=300))
        self.assertEqual(self.take("plan", plan).status_code, 200)

    def test_what_is_over_or_of_a_stranger_is_404_and_its_page_offers_none(self) -> None:
        past = a_plan(owner=self.user, on=today() - DAY)
        self.assertNotContains(self.client.get(past.get_absolute_url()), ".ics")
        hers = a_plan(owner=a_user(), on=today() + DAY)
        own = a_plan(owner=self.user, on=today() + DAY)
        for what, row in (("plan", past), ("plan", hers), ("no-such", own), ("debrief", own)):
            self.assertEqual(self.take(what, row).status_code, 404)

    def test_of_a_recovery_set_aside_no_page_offers_one(self) -> None:
        job = a_rejection(self.user)
        plan = a_plan(job, on=today() + DAY)
        to_do = a_to_do(a_lesson(job), due_on=today() + DAY)
        debrief = a_friends_debrief(job, planned_at=soon())
        job.set_aside()
        for page in (plan, to_do.lesson, debrief):
            self.assertNotContains(self.client.get(page.get_absolute_url()), ".ics")
