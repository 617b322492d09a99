"""How answers landed: never much of few, never a low mark where there is none, and no score."""

import gzip
import re
from datetime import date, timedelta
from random import Random
from statistics import median
from typing import Any

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.models import Debrief, DebriefQuestion
from recovery.over_time.marks import (
    FEWEST_FOR_A_LINE,
    FEWEST_FOR_A_MIDDLE,
    LEAST,
    MOST,
    Interview,
    Way,
    in_order,
    line,
    moved,
)
from recovery.over_time.pictures import interviews as picture
from recovery.shared import charts
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_cue, a_debrief, a_question, a_rejection, a_user
from tests.helpers.growth import ON_ANY_PAGE, QueryTests

URL = "/over-time/interviews/?days=all"
DAY = date(2026, 1, 9)

any_mark = st.none() | st.integers(LEAST, MOST)
any_interview = st.builds(
    Interview,
    on=st.integers(0, 300).map(lambda days: DAY + timedelta(days=days)),
    job=st.just("Lumen"),
    marks=st.lists(any_mark, max_size=12).map(tuple),
)
any_interviews = st.lists(any_interview, max_size=60).map(in_order)


def interview(*marks: int | None, on: date = DAY) -> Interview:
    return Interview(on, "Lumen", marks)


class FewTests(SimpleTestCase):
    def test_two_marks_have_no_middle_and_three_have(self) -> None:
        self.assertIsNone(interview(1, 5).middle)
        self.assertEqual(interview(1, 4, 5).middle, 4)

    def test_what_has_no_mark_is_missing_and_no_low_one(self) -> None:
        row = interview(None, 4, None, 5, 4)
        self.assertEqual((row.given, row.n, row.missing, row.middle), ([4, 5, 4], 3, 2, 4))

    def test_four_interviews_have_no_line_and_five_have(self) -> None:
        rows = [interview(2, 3, 4)] * 4
        self.assertEqual(line(rows), [])
        self.assertEqual(line([*rows, interview(1, 1, 1)]), [3, 3, 3, 3, 1])

    def test_an_interview_of_too_few_breaks_the_line_and_does_not_count_for_it(self) -> None:
        rows = [interview(2, 3, 4)] * 4 + [interview(5)]
        self.assertEqual(line(rows), [])
        self.assertEqual(line([*rows, interview(3, 3, 3)])[4], None)

    def test_of_four_interviews_with_marks_nothing_is_said(self) -> None:
        rows = [interview(1, 1, 1)] * 2 + [interview()] * 9 + [interview(5, 5, 5)] * 2
        self.assertIsNone(moved(rows))

    def test_of_too_few_marks_nothing_is_said_either(self) -> None:
        self.assertIsNone(moved([interview(1)] * 5))

    @given(any_interviews)
    def test_nothing_is_ever_said_of_fewer(self, rows: list[Interview]) -> None:
        for row in rows:
            self.assertEqual(row.middle is None, row.n < FEWEST_FOR_A_MIDDLE)
        if sum(row.n > 0 for row in rows) < FEWEST_FOR_A_LINE:
            self.assertIsNone(moved(rows))
        if sum(row.n >= FEWEST_FOR_A_MIDDLE for row in rows) < FEWEST_FOR_A_LINE:
            self.assertEqual(line(rows), [])


class OrderTests(SimpleTestCase):
    def test_the_oldest_stands_first_and_one_day_stays_as_it_came(self) -> None:
        late, early, same = interview(1, on=date(2026, 2, 1)), interview(2), interview(3)
        self.assertEqual(in_order([late, early, same]), [early, same, late])

    @given(any_interviews)
    def test_the_line_has_a_place_for_each(self, rows: list[Interview]) -> None:
        for place, middle in enumerate(line(rows)):
            self.assertEqual(middle, median(rows[place].given) if rows[place].n >= 3 else None)


class MovedTests(SimpleTestCase):
    def way(self, *rows: Interview) -> Way | None:
        found = moved(rows)
        return found.way if found else None

    def test_under_two_points_is_about_the_same(self) -> None:
        low, high = interview(3, 3, 3, 3), interview(4, 4, 4, 4)
        self.assertEqual(self.way(low, low, low, high, high, high), Way.SAME)

    def test_two_points_that_chance_makes_easily_are_about_the_same(self) -> None:
        self.assertEqual(
            self.way(interview(1), interview(5, 1), interview(3), interview(5, 1), interview(4)),
            Way.SAME,
        )

    def test_two_points_that_chance_seldom_makes_are_named(self) -> None:
        low, high = interview(2, 2, 1, 2), interview(4, 4, 5, 4)
        self.assertEqual(self.way(low, low, high, high, high), Way.HIGHER)
        self.assertEqual(self.way(high, high, low, low, low), Way.LOWER)

    def test_each_half_has_its_n_and_the_one_between_is_in_neither(self) -> None:
        low, high = interview(2, 2, 1, None), interview(4, 4, 5, 4)
        found = moved([low, low, interview(5, 5), high, high])
        assert found
        self.assertEqual(found.earlier, (2, 6, 2))
        self.assertEqual(found.later, (2, 8, 4))

    def test_where_nothing_moves_we_seldom_say_so(self) -> None:
        """A thousand people who mark at random all along: at most one in twenty is told of a move."""
        dice = Random(7)  # noqa: S311 - the same dice for everybody
        told = 0
        for _person in range(1000):
            rows = [interview(*(dice.randint(1, 5) for _ in range(4))) for _ in range(6)]
            told += self.way(*rows) != Way.SAME
        self.assertLess(told, 50)

    @given(any_interviews)
    def test_what_is_named_is_two_points_apart(self, rows: list[Interview]) -> None:
        found = moved(rows)
        if found and found.way != Way.SAME:
            apart = found.later.middle - found.earlier.middle
            self.assertGreaterEqual(abs(apart), 2)
            self.assertEqual(apart > 0, found.way == Way.HIGHER)


class MarksDrawnTests(SimpleTestCase):
    @given(any_interviews)
    def test_every_mark_is_one_dot_within_the_picture(self, rows: list[Interview]) -> None:
        given_marks = [row.given for row in rows]
        drawn = charts.marks(given_marks, line(rows), LEAST, MOST)
        dots = [tuple(map(int, dot)) for dot in re.findall(r"M(-?\d+) (-?\d+)h0", drawn.dots)]
        self.assertEqual(len(dots), sum(map(len, given_marks)))
        heights = {level.y for level in drawn.levels}
        for x, y in dots:
            self.assertTrue(0 <= x <= drawn.width)
            self.assertIn(y, heights)
        self.assertEqual(drawn.gaps.count("M"), sum(not row.n for row in rows))

    def test_a_higher_mark_stands_higher(self) -> None:
        levels = charts.marks([[1]], [], LEAST, MOST).levels
        self.assertEqual([level.name for level in levels], [1, 2, 3, 4, 5])
        self.assertEqual([level.y for level in levels], sorted((v.y for v in levels), reverse=True))

    def test_equal_marks_of_one_interview_stand_side_by_side(self) -> None:
        drawn = charts.marks([[3, 3, 3]], [], LEAST, MOST)
        self.assertEqual(len(set(re.findall(r"M(\d+) ", drawn.dots))), 3)

    def test_the_line_is_broken_where_a_middle_is_missing(self) -> None:
        drawn = charts.marks([[3]] * 4, [3.0, 3.5, None, 2.0], LEAST, MOST)
        self.assertEqual(re.sub(r"[\d ]+", "", drawn.line), "MLM")


class PageTests(PageTestCase):
    def interview(self, *marks: int | None, **facts: Any) -> Debrief:
        debrief = a_debrief(owner=self.user, **facts)
        for mark in marks:
            a_question(debrief, landed=mark)
        return debrief

    def page(self) -> Any:
        return self.client.get(URL)

    def rows(self) -> list[Any]:
        """Job, day, marks, n and middle of each interview, as the table has them."""
        return [row for table in self.page().context["drawn"].tables for row in table.rows]

    def test_without_a_mark_it_says_so_and_draws_nothing(self) -> None:
        self.interview(None)
        self.assertContains(self.page(), "No answer in an interview has a mark yet.")
        self.assertNotContains(self.page(), '<svg class="chart"')

    def test_every_mark_is_in_the_table_and_what_is_missing_is_said(self) -> None:
        self.interview(2, None, 4, 4)
        page = self.page()
        self.assertContains(page, "2, no mark, 4, 4")
        self.assertContains(page, "Marks from 1 interview.")
        self.assertContains(page, "1 question has no mark and isn’t counted; it isn’t a low one.")

    def test_an_interview_without_a_mark_stands_there_without_one(self) -> None:
        self.interview(3)
        self.interview()
        self.assertEqual([row[3] for row in self.rows()], [1, 0])
        self.assertContains(self.page(), "1 interview has no mark")

    def test_two_marks_are_too_few_for_a_middle_and_four_interviews_for_a_picture(self) -> None:
        for _ in range(4):
            self.interview(2, 3)
        page = self.page()
        self.assertContains(page, "<td>too few</td>", count=4)
        self.assertContains(page, "Too few to say whether they moved")
        self.assertNotContains(page, '<svg class="chart"')

    def test_five_interviews_may_be_the_same_and_the_cause_is_never_told(self) -> None:
        for day in range(1, 6):
            self.interview(3, 3, 4, held_on=date(2026, 1, day))
        page = self.page()
        self.assertContains(page, "Your 2 earlier and your 2 later interviews: about the same.")
        self.assertContains(page, "The middle was 3 (n\u00a0=\u00a06), then 3 (n\u00a0=\u00a06).")
        self.assertContains(page, "this can’t tell you what caused the change")
        self.assertContains(page, "The dashed line joins the middle")

    def test_a_clear_move_is_named(self) -> None:
        for day in range(1, 7):
            self.interview(*([2, 2, 1] if day < 4 else [4, 5, 4]), held_on=date(2026, 1, day))
        self.assertContains(self.page(), "In your 3 later interviews your marks were higher.")

    def test_it_goes_by_the_day_of_the_interview_not_by_when_it_was_noted(self) -> None:
        self.interview(5, held_on=date(2026, 2, 1), company="Late")
        self.interview(1, held_on=date(2026, 1, 1), company="Early")
        self.assertEqual([row[0][:5] for row in self.rows()], ["Early", "Late,"])

    def test_one_of_a_recovery_goes_by_its_job(self) -> None:
        debrief = a_debrief(a_rejection(self.user, company="", role="Baker"), company="Old")
        a_question(debrief)
        self.assertEqual(self.rows()[0][0], "Baker")

    def test_nothing_removed_and_nothing_of_anybody_else_counts(self) -> None:
        a_question(self.interview(4), landed=1).remove()
        self.interview(1).remove()
        a_question(a_debrief(owner=a_user()), landed=1)
        self.assertEqual([row[2] for row in self.rows()], ["4"])

    def test_how_one_came_across_is_not_in_it(self) -> None:
        debrief = self.interview(3, 3, 3)
        before = self.rows()
        a_cue(debrief, mark="fine")
        a_cue(debrief, voice="link", code="tone")
        self.assertEqual(self.rows(), before)


class GrowthTests(QueryTests):
    def some(self, count: int) -> None:
        for number in range(count):
            debrief = a_debrief(owner=self.user, held_on=DAY + timedelta(days=number))
            DebriefQuestion.objects.bulk_create(
                DebriefQuestion(owner=self.user, debrief=debrief, text=f"Q{k}", landed=1 + k % 5)
                for k in range(12)
            )

    def test_it_asks_no_more_with_many_and_looks_at_the_newest_sixty(self) -> None:
        self.some(1)
        few = self.count(URL)
        self.some(picture.MOST + 4)
        self.assertEqual(self.count(URL), few)
        self.assertLessEqual(few, ON_ANY_PAGE)
        page = self.client.get(URL)
        self.assertEqual(len(page.context["drawn"].tables[0].rows), picture.MOST)
        self.assertContains(page, "Only the newest 60 are shown.")
        self.assertLess(len(gzip.compress(page.content)), 8 * 1024)
