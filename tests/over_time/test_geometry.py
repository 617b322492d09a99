"""Where marks stand: within the drawing, in whole units, as many as there are numbers."""

import itertools
import re

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.over_time.pictures.how_far import LOOKS, OUTCOMES, SOURCES, STAGES
from recovery.path import arc
from recovery.shared import charts, flows
from recovery.shared.charts import Ends

ENDS = Ends("1 Jan", "today")
counts = st.lists(st.integers(0, 900), min_size=1, max_size=53)
NAMES = [{code: str(name) for code, name in each.items()} for each in (SOURCES, STAGES, OUTCOMES)]
any_flow = st.dictionaries(
    st.tuples(*(st.sampled_from(list(names)) for names in NAMES)), st.integers(1, 400), max_size=30
)


def points(path: str) -> list[tuple[int, int]]:
    """Where each part of a path begins."""
    return [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) (-?\d+)", path)]


class WaitsTests(SimpleTestCase):
    @given(st.lists(st.none() | st.integers(0, 900), min_size=1, max_size=40))
    def test_each_is_a_dot_within_the_picture_and_each_missing_one_a_dash(
        self, days: list[int | None]
    ) -> None:
        drawn = charts.waits(days, None, ENDS)
        dots = points(drawn.dots)
        self.assertEqual(len(dots), sum(each is not None for each in days))
        self.assertEqual(len(points(drawn.gaps)), days.count(None))
        self.assertTrue(
            all(0 <= x <= drawn.width and drawn.top <= y <= drawn.floor for x, y in dots)
        )
        self.assertEqual(dots, sorted(dots, key=lambda dot: dot[0]))

    def test_longer_stands_higher_and_none_is_not_on_the_ground(self) -> None:
        drawn = charts.waits([0, 10, None, 5], 5, ENDS)
        self.assertEqual([y for _x, y in points(drawn.dots)], [100, 10, 55])
        self.assertEqual(drawn.middle, 55)
        self.assertGreater(points(drawn.gaps)[0][1], drawn.floor)


class WeeksTests(SimpleTestCase):
    @given(counts)
    def test_each_week_with_anything_is_a_bar_within_the_picture(self, held: list[int]) -> None:
        drawn = charts.weeks(held, [False] * len(held), ENDS)
        bars = re.findall(r"M(\d+) 100v-(\d+)h(\d+)", drawn.bars)
        self.assertEqual(len(bars), sum(round(90 * n / (max(held) or 1)) > 0 for n in held))
        for x, high, wide in bars:
            self.assertTrue(int(x) + int(wide) <= drawn.width and int(high) <= 90)
        self.assertEqual(drawn.off, "")

    def test_a_week_off_has_a_dash_also_with_a_bar(self) -> None:
        drawn = charts.weeks([2, 0, 1], [True, True, False], ENDS)
        self.assertEqual(len(points(drawn.off)), 2)
        self.assertEqual(len(points(drawn.bars)), 2)


class StepsTests(SimpleTestCase):
    def test_it_is_one_line_that_ends_at_the_right(self) -> None:
        drawn = charts.steps([1, 3, 2], ENDS)
        self.assertEqual(drawn.line, "M34 70H129V10H225V40H320")

    @given(counts)
    def test_it_stays_within_the_picture(self, open_: list[int]) -> None:
        line = charts.steps(open_, ENDS).line
        self.assertTrue(all(10 <= int(y) <= 100 for y in re.findall(r"V(\d+)", line)))


class SpreadTests(SimpleTestCase):
    @given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 5)), min_size=1, max_size=60))
    def test_dots_are_within_the_picture_and_no_line_joins_them(
        self, told: list[tuple[int, int]]
    ) -> None:
        drawn = charts.spread(told, (1, 2, 3, 4, 5), max(days for days, _n in told), ENDS)
        self.assertTrue(
            all(
                drawn.left <= x <= drawn.width and 0 <= y <= charts.FLOOR
                for x, y in points(drawn.dots)
            )
        )
        self.assertNotIn("L", drawn.dots)

    def test_two_of_one_place_can_both_be_seen(self) -> None:
        drawn = charts.spread([(3, 2), (3, 2)], (1, 5), 3, ENDS)
        self.assertEqual(len(set(points(drawn.dots))), 2)


class GridTests(SimpleTestCase):
    def test_a_circle_for_each_count_and_squares_for_praise(self) -> None:
        drawn = charts.grid([("Pay", [0, 2, 1], False), ("Praise", [1, 0, 0], True)], ENDS)
        self.assertEqual([[each.text for each in row.numbers] for row in drawn.rows], [[2, 1], [1]])
        self.assertIn("a9 9", drawn.rows[0].shape)
        self.assertNotIn("a9 9", drawn.rows[1].shape)

    def test_circles_of_twelve_months_do_not_touch(self) -> None:
        (row,) = charts.grid([("Pay", [1] * 12, False)], ENDS).rows
        lefts = [x for x, _y in points(row.shape)]
        apart = min(b - a for a, b in itertools.pairwise(lefts))
        self.assertGreater(apart, 2 * charts.DISC)
        self.assertTrue(lefts[0] >= 0 and lefts[-1] + 2 * charts.DISC <= charts.WIDE)


class SharesTests(SimpleTestCase):
    def test_a_part_is_as_long_as_its_share_of_the_longest(self) -> None:
        drawn = charts.shares([("Mail", 3, 6, "3 of 6"), ("Call", 3, 3, "3 of 3")])
        longs = [re.findall(r"h(\d+)v9", row.whole + row.part) for row in drawn.rows]
        self.assertEqual(longs, [["318", "159"], ["159", "159"]])


class BeliefsTests(SimpleTestCase):
    def test_what_was_not_told_is_a_dash_and_no_bar_of_nothing(self) -> None:
        drawn = charts.beliefs((80, 0, None, None))
        self.assertEqual(len(points(drawn.bars)), 2)
        self.assertEqual(len(points(drawn.gaps)), 2)
        self.assertEqual([each.text for each in drawn.numbers], [80, 0])


class ArcTests(SimpleTestCase):
    def test_two_points_make_an_arc_and_one_none(self) -> None:
        self.assertIsNone(arc.through([(8, "at the start")]))
        drawn = arc.through([(8, "at the start"), (3, "at the end")])
        assert drawn
        self.assertEqual(len(points(drawn.points)), 1)  # the last has a mark of its own


class FlowTests(SimpleTestCase):
    def test_a_place_is_as_high_as_its_share(self) -> None:
        by = {("cold", "applied", "no_reply"): 3, ("referral", "interview", "told_no"): 1}
        drawn = flows.flow(by, NAMES, LOOKS)
        first = [(node.name, node.n, node.height) for node in drawn.nodes if node.x == 0]
        self.assertEqual(first, [("Cold", 3, 112), ("Recommended", 1, 38)])

    def test_silence_and_a_stopped_role_look_different_from_a_no(self) -> None:
        outcomes = ("told_no", "no_reply", "role_stopped")
        by = {("cold", "applied", outcome): 2 for outcome in outcomes}
        looks = [band.look for band in flows.flow(by, NAMES, LOOKS).bands]
        self.assertCountEqual(looks, ["", "silence", "stopped"])

    @given(any_flow)
    def test_nothing_overlaps_and_all_is_within_the_picture(
        self, by: dict[flows.Triple, int]
    ) -> None:
        drawn = flows.flow(by, NAMES, LOOKS)
        for left in flows.LEFTS:
            column = [node for node in drawn.nodes if node.x == left]
            self.assertEqual(sum(node.n for node in column), sum(by.values()))
            for above, below in itertools.pairwise(column):
                self.assertGreaterEqual(below.middle - above.middle, 12)  # of two lines of text
            self.assertTrue(all(node.y + node.height <= drawn.height for node in column))

    @given(any_flow)
    def test_bands_begin_and_end_at_their_places(self, by: dict[flows.Triple, int]) -> None:
        drawn = flows.flow(by, NAMES, LOOKS)
        for band in drawn.bands:
            for x, y in points(band.path):
                here = [node for node in drawn.nodes if node.x + flows.NODE == x]
                self.assertTrue(any(node.y <= y <= node.y + node.height for node in here))
