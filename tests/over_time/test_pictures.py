"""Every picture's numbers, worked out by hand: with nothing, with one, with four, with five."""

import itertools
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from recovery.models import Rejection
from recovery.over_time.pictures.still_open import days_between
from recovery.over_time.pictures.told import months_of
from tests.helpers.clock import NOON, at
from tests.helpers.factories import (
    a_checkin,
    a_held_conversation,
    a_hope,
    a_lesson,
    a_person,
    a_perspective,
    a_point,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_silence,
    a_to_do,
    a_user,
    a_week_off,
    an_opportunity,
)
from tests.over_time.cases import PictureTestCase, in_berlin


class ArcsTests(PictureTestCase):
    key = "arcs"

    def stung(self, *stings: int | None, day: int = 12, **facts: Any) -> Rejection:
        job = a_rejection(self.user, heard_on=date(2026, 1, day), **facts)
        for moment, sting in zip(("land", "vented", "closing"), stings, strict=False):
            a_checkin(job, moment=moment, sting=sting)
        return job

    def test_with_one_answer_there_is_no_arc_and_that_is_said(self) -> None:
        self.stung(8)
        self.assertIn("An arc takes two.", self.said())
        self.assertContains(self.page(), "1 recovery has fewer than two answers and no arc.")

    def test_two_answers_make_an_arc_and_nothing_is_counted_of_one(self) -> None:
        self.stung(8, 3)
        self.assertEqual(self.said(), "One recovery has an arc so far.")
        self.assertEqual(len(self.drawn().charts), 1)

    def test_lower_higher_and_under_two_points_are_told_apart(self) -> None:
        for stings in ((8, 5, 3), (5, 6), (3, 6), (9, 7), (None, 4)):
            self.stung(*stings)
        self.assertEqual(
            self.said(),
            "The last sting is lower than the first in 2 of 4, higher in 1, about the same in 1.",
        )

    def test_the_table_says_each_sting_and_each_belief_and_what_was_not_told(self) -> None:
        job = self.stung(8, None, 3)
        a_perspective(job, belief_before=80, belief_after=40)
        a_checkin(job, moment="day_7", sting=None, belief=30)
        (row,) = self.rows()
        self.assertEqual(row[2], "8 at the start, 3 at the end")
        self.assertEqual(
            row[3].replace("\u00a0", " "),
            "80 % before, 40 % after, 30 % a week later, not told a month later",
        )

    def test_the_newest_stand_first_nine_at_once_and_the_rest_on_older_pages(self) -> None:
        for day in range(1, 12):
            self.stung(8, 3, day=day, company=f"N{day}")
        first = self.page()
        self.assertEqual(len(first.context["drawn"].charts), 9)
        self.assertTrue(first.context["drawn"].charts[0].name.startswith("N11"))
        older = self.page(after=first.context["drawn"].more)
        self.assertEqual([each.name[:2] for each in older.context["drawn"].charts], ["N2", "N1"])
        self.assertContains(older, "Back to the newest")

    def test_an_arc_leads_to_its_recovery(self) -> None:
        job = self.stung(8, 3)
        self.assertContains(
            self.page(), f'<a href="{job.get_absolute_url()}">Lumen, Data analyst</a>'
        )


class PeriodEdgeTests(PictureTestCase):
    key = "arcs"

    def test_thirty_days_end_with_today_where_the_person_is(self) -> None:
        """At 23:30 in London it is the fifth in Berlin: the thirtieth day back is 4 February."""
        for day in (3, 4):
            job = a_rejection(self.user, heard_on=date(2026, 2, day))
            a_checkin(job, sting=8)
            a_checkin(job, sting=8)
        with at(NOON + timedelta(hours=11, minutes=30)):
            self.assertEqual(len(self.drawn("30").charts), 1)
        with at(NOON):
            self.assertEqual(len(self.drawn("30").charts), 2)


class NextConversationTests(PictureTestCase):
    key = "next-conversation"

    def heard(self, *days: int) -> None:
        for day in days:
            a_rejection(self.user, company=f"N{day}", heard_on=date(2026, 1, day))

    def held(self, *days: int) -> None:
        for day in days:
            a_held_conversation(a_person(self.user), held_on=date(2026, 1, day))

    def test_days_are_counted_to_the_next_one_and_none_is_missing_not_nought(self) -> None:
        self.heard(1, 2, 3, 4, 6)
        self.held(3, 5)
        self.assertEqual([row[2] for row in self.rows()], ["none yet", "1", "0", "1", "2"])
        self.assertEqual(
            self.said().replace("\u00a0", " "),
            "In 4 of 5 recoveries a conversation followed; in 1 there’s none yet."
            " Half of those took at most 1 day (n = 4).",
        )

    def test_four_are_not_drawn_and_five_are(self) -> None:
        self.heard(1, 2, 3, 4)
        self.held(9)
        self.assertContains(self.page(), "Too few to draw")
        self.heard(5)
        self.assertEqual(len(self.drawn().charts), 1)

    def test_of_two_no_middle_is_said(self) -> None:
        self.heard(1, 2)
        self.held(9)
        self.assertNotIn("Half", self.said())

    def test_with_nothing_it_says_so(self) -> None:
        self.assertIn("Nothing to count yet", self.said())

    def test_silence_and_what_is_planned_or_removed_or_a_strangers_does_not_count(self) -> None:
        a_silence(self.user, last_contact_on=date(2026, 1, 1))
        self.heard(1)
        a_held_conversation(a_person(self.user), held_on=date(2026, 1, 2)).remove()
        a_held_conversation(a_person(a_user()), held_on=date(2026, 1, 2))
        self.assertEqual(self.rows(), [("N1, Data analyst", "1 Jan", "none yet")])


class WeeksTests(PictureTestCase):
    key = "weeks"

    def test_each_week_from_the_first_has_its_number_and_a_week_off_is_told(self) -> None:
        """A Sunday evening belongs to the week before; the week of the 23rd has nothing."""
        for day in (
            date(2026, 2, 2),
            date(2026, 2, 3),
            date(2026, 2, 15),
            date(2026, 3, 2),
            date(2026, 3, 4),
        ):
            a_held_conversation(a_person(self.user), held_on=day)
        a_week_off(self.user, monday=date(2026, 2, 16))
        with at(NOON):
            counted = [row[1:] for row in self.rows()]
            self.assertEqual(counted, [("2", ""), ("0", ""), ("0", "off"), ("1", ""), ("2", "")])
            self.assertEqual(self.said(), "5 conversations in 5 weeks; 1 week was off.")
            self.assertEqual(len(self.drawn().charts), 1)

    def test_four_are_not_drawn(self) -> None:
        for _ in range(4):
            a_held_conversation(a_person(self.user), held_on=timezone.localdate())
        self.assertEqual((self.drawn().n, list(self.drawn().charts)), (4, []))

    def test_with_nothing_it_says_so(self) -> None:
        self.assertEqual(self.said(), "No conversation is noted yet.")


class HowFarTests(PictureTestCase):
    key = "how-far"

    def some(self) -> None:
        for _ in range(2):
            a_silence(self.user, source="cold", stage="applied")
        a_rejection(self.user, source="referral", stage="interview")
        a_rejection(self.user, source="agency", stage="final", outcome="role_stopped")
        an_opportunity(self.user, source="referral", stage="offer").end("accepted")

    def test_both_sides_silence_and_stopped_roles_are_said(self) -> None:
        self.some()
        self.assertEqual(
            self.said(),
            "3 of 5 went past applying; 2 didn’t. 2 ended in silence. In 1 the role stopped.",
        )
        self.assertEqual(
            self.rows(),
            [
                ("Cold", "2", "0 of 2", "2 of 2"),
                ("Recommended", "2", "2 of 2", "0 of 2"),
                ("Agency", "1", "1 of 1", "0 of 1"),
            ],
        )

    def test_what_became_a_rejection_counts_once_and_mere_talking_not_at_all(self) -> None:
        self.some()
        job = a_rejection(self.user, source="event", stage="interview")
        an_opportunity(self.user, source="event").turn_into(job)
        an_opportunity(self.user, stage="talking")
        an_opportunity(self.user, company="Gone").remove()
        self.assertEqual(self.drawn().n, 6)

    def test_what_is_open_counts_in_any_time_and_what_ended_long_ago_does_not(self) -> None:
        an_opportunity(self.user, began_on=date(2020, 1, 1))
        old = an_opportunity(self.user, company="Old").end("withdrew")
        old.set(ended_at=timezone.now() - timedelta(days=200))
        a_rejection(self.user, heard_on=date(2020, 1, 1))
        self.assertEqual((self.drawn("30").n, self.drawn("all").n), (1, 3))

    def test_it_is_heard_place_by_place(self) -> None:
        self.some()
        self.assertContains(
            self.page(), "How it ended: I took it 1, They said no 1, Role stopped 1, Silence 2."
        )

    def test_four_are_not_drawn_and_nothing_is_said_of_none(self) -> None:
        self.assertEqual(self.said(), "No application is noted yet.")
        for _ in range(4):
            a_rejection(self.user)
        self.assertContains(self.page(), "Too few to draw")
        a_rejection(self.user)
        self.assertEqual(len(self.drawn().charts), 1)


class WantedTests(PictureTestCase):
    key = "wanted"

    def closed(self, wanted: int | None, day: int, **hour: int) -> None:
        closed_at = in_berlin(date(2026, 1, day), **({"hour": 12} | hour))
        job = a_rejection(self.user, wanted=wanted, heard_on=date(2026, 1, 12))
        job.set(closed_at=closed_at, closed_as="back")

    def test_days_go_by_the_day_it_was_where_they_are(self) -> None:
        self.closed(4, 14, hour=0, minute=30)
        self.closed(2, 13, hour=23, minute=59)
        self.assertCountEqual([row[1:] for row in self.rows()], [("4", "2"), ("2", "1")])
        self.assertEqual(self.said(), "2 closed recoveries, from 1 to 2 days long.")

    def test_what_is_open_or_says_no_wanting_is_left_out_and_that_is_told(self) -> None:
        a_rejection(self.user, wanted=5)
        self.closed(3, 20)
        self.closed(None, 20)
        self.assertEqual(self.drawn().n, 1)
        self.assertContains(self.page(), "1 closed recovery doesn’t say how much you wanted it.")

    def test_five_are_dots_with_no_line(self) -> None:
        for day in range(13, 17):
            self.closed(3, day)
        self.assertEqual(list(self.drawn().charts), [])
        self.closed(3, 20)
        (chart,) = self.drawn().charts
        self.assertEqual((chart.marks.dots.count("M"), "L" in chart.marks.dots), (5, False))


class StillOpenTests(PictureTestCase):
    key = "open"

    def test_one_counts_until_the_day_it_ended_where_they_are(self) -> None:
        an_opportunity(self.user, began_on=date(2026, 2, 1))
        ended = an_opportunity(self.user, company="Osprey", began_on=date(2026, 2, 10)).end(
            "withdrew"
        )
        ended.set(ended_at=in_berlin(date(2026, 2, 20), 23, 59))
        with at(NOON):
            counted = {row[0]: row[1] for row in self.rows()}
            said = self.said()
        self.assertEqual(
            [counted[f"{day} Feb 2026"] for day in (8, 10, 18, 20)], ["1", "2", "2", "1"]
        )
        self.assertEqual(said, "1 opportunity is open today; it was between 1 and 2.")

    def test_what_is_counted_on_one_is_drawn_from_five_answers_on(self) -> None:
        an_opportunity(self.user)
        for percent in (80, 70, 70, 60):
            a_hope(self.user, percent=percent)
        self.assertIn("as you last said: 60", self.said())
        self.assertContains(self.page(), "Too few answers on how much you count on one")
        a_hope(self.user, percent=50)
        self.assertEqual(len(self.drawn().charts), 1)

    def test_with_nothing_it_says_so(self) -> None:
        self.assertEqual(self.said(), "No opportunity is noted yet.")

    def test_days_are_equally_far_apart_and_end_with_today(self) -> None:
        today = date(2026, 3, 4)
        self.assertEqual(days_between(today, today), [today])
        year = days_between(date(2025, 3, 5), today)
        self.assertEqual((len(year), year[-1]), (27, today))
        self.assertEqual({(b - a).days for a, b in itertools.pairwise(year)}, {14})


class ToldTests(PictureTestCase):
    key = "told"

    def test_one_recovery_tells_a_reason_once_in_the_month_it_was_first_told(self) -> None:
        job = a_rejection(self.user, heard_on=date(2026, 1, 31))
        a_reason(job, code="skill", known="told")
        reply = a_reply(a_sent_request(job), received_on=date(2026, 3, 1)).open()
        a_point(reply, reason="skill")
        a_point(reply, reason="pay")
        with at(NOON):
            page = self.page()
        table = page.context["drawn"].tables[0]
        self.assertEqual(list(table.heads)[2:], ["Jan 2026", "Feb 2026", "Mar 2026"])
        rows = [tuple(map(str, row)) for row in table.rows]
        self.assertEqual(rows, [("Pay", "1", "0", "0", "1"), ("A skill", "1", "1", "0", "0")])

    def test_guesses_hints_and_what_is_not_theirs_are_not_here(self) -> None:
        job = a_rejection(self.user)
        a_reason(job, code="skill", known="guess")
        a_reason(job, code="answers", known="hinted")
        a_point(a_reply(a_sent_request(job)).open(), reason="pay", verdict="not_mine")
        self.assertEqual(self.said(), "No reason was told in this time.")

    def test_praise_stands_apart_and_is_no_reason(self) -> None:
        for code in ("skill", "skill", "pay", "timing", "location"):
            job = a_rejection(self.user)
            a_reason(job, code=code, known="told")
            a_point(a_reply(a_sent_request(job)).open(), is_praise=True, reason="")
        self.assertEqual(
            self.said(),
            "5 reasons were told. Most often: “A skill”, 2 of 5. Praise came in 5 recoveries.",
        )
        self.assertEqual(self.drawn().n, 5)
        *_reasons, praise = self.drawn().charts[0].marks.rows
        self.assertEqual(praise.name, "Praise, apart from reasons")

    def test_four_are_not_drawn(self) -> None:
        for code in ("skill", "pay", "timing", "location"):
            a_reason(a_rejection(self.user), code=code, known="told")
        self.assertEqual((self.drawn().n, list(self.drawn().charts)), (4, []))

    def test_twelve_months_at_most_with_those_of_nothing(self) -> None:
        months = months_of([], date(2026, 3, 1))
        self.assertEqual(months, [date(2026, 3, 1)])
        a_reason(a_rejection(self.user, heard_on=date(2024, 1, 1)), known="told")
        with at(NOON):
            page = self.page()
        self.assertEqual(page.context["drawn"].tables[0].heads[2], "Apr 2025")
        self.assertContains(page, "Only the newest twelve months are shown.")


class LessonsTests(PictureTestCase):
    key = "lessons"

    def test_they_are_counted_by_how_they_are_known(self) -> None:
        for grade in ("told", "seen_twice", "guess", ""):
            a_lesson(a_rejection(self.user), grade=grade)
        a_lesson(a_rejection(self.user), kind="nothing", grade="", use="")
        a_lesson(a_rejection(self.user)).remove()
        self.assertEqual([row[1] for row in self.rows()], ["1", "1", "0", "2"])
        self.assertEqual(self.said(), "2 of 4 lessons were told or seen twice, 2 not.")
        self.assertEqual(list(self.drawn().charts), [])

    def test_to_dos_that_were_tried_say_whether_they_helped(self) -> None:
        lesson = a_lesson(a_rejection(self.user))
        for helped in ("yes", "a_little", "no", "", "unknown"):
            a_to_do(lesson, slot=None, done_at=timezone.now(), helped=helped)
        a_to_do(lesson)
        self.assertIn("Of 5 to-dos you tried, 2 helped, at least a little.", self.said())
        self.assertEqual([row[1] for row in self.rows(1)], ["1", "1", "1", "1", "1", "1", "0"])
        self.assertEqual([chart.name for chart in self.drawn().charts], ["To-dos you tried"])

    def test_with_nothing_it_says_so(self) -> None:
        self.assertEqual(self.said(), "No lesson is noted in this time.")
