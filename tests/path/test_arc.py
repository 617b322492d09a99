"""The arc of the sting: as many dots as answers, and nothing drawn from one."""

from django.template.loader import render_to_string
from django.test import TestCase

from recovery.models import CheckIn
from recovery.path import arc

Moment = CheckIn.Moment


def told(*stings: int | None) -> list[CheckIn]:
    return [CheckIn(sting=sting, moment=Moment.LAND) for sting in stings]


class ArcTests(TestCase):
    def test_it_takes_two_answers(self) -> None:
        self.assertIsNone(arc.of(told()))
        self.assertIsNone(arc.of(told(8, None)))
        self.assertIsNotNone(arc.of(told(8, None, 3)))

    def test_less_sting_is_further_up_and_later_is_further_right(self) -> None:
        drawn = arc.of(told(10, 5, 0))
        assert drawn
        self.assertEqual([dot.sting for dot in drawn.dots], [10, 5, 0])
        self.assertEqual(sorted(dot.x for dot in drawn.dots), [dot.x for dot in drawn.dots])
        self.assertEqual([dot.y for dot in drawn.dots], [arc.GROUND, 49, arc.TOP])

    def test_of_many_the_first_and_the_last_ones_are_drawn(self) -> None:
        drawn = arc.of(told(*[10] * 8, *range(9, 0, -1)))
        assert drawn
        self.assertEqual([dot.sting for dot in drawn.dots], [10, 7, 6, 5, 4, 3, 2, 1])

    def test_its_numbers_are_read_out(self) -> None:
        page = render_to_string("components/arc.html", {"arc": arc.of(told(8, 3))})
        self.assertInHTML(
            '<figcaption class="small soft">How it stung: 8 at the start, 3 at the start</figcaption>',
            page,
        )
        self.assertEqual(render_to_string("components/arc.html", {"arc": None}).strip(), "")
