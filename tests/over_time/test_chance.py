"""How easily chance sets two lists apart: seldom claimed, and equal from both sides."""

from django.test import SimpleTestCase
from hypothesis import given
from hypothesis import strategies as st

from recovery.over_time.chance import CHANCE, chance_apart

some = st.lists(st.integers(0, 30), min_size=1, max_size=20).map(sorted)


class ChanceTests(SimpleTestCase):
    def test_numbers_that_are_all_alike_differ_by_nothing(self) -> None:
        self.assertEqual(chance_apart([3] * 5, [3] * 9), 1)

    def test_what_lies_wholly_apart_chance_seldom_makes(self) -> None:
        self.assertLess(chance_apart([1, 1, 2, 2, 3], [7, 8, 8, 9, 9]), CHANCE)

    @given(some, some)
    def test_it_is_a_share_and_the_same_from_both_sides(
        self, one: list[int], other: list[int]
    ) -> None:
        self.assertAlmostEqual(chance_apart(one, other), chance_apart(other, one))
        self.assertTrue(0 <= chance_apart(one, other) <= 1)
