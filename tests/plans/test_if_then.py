"""Plans in words: nothing is said twice, and a weekday is a day."""

from datetime import date

from django.test import SimpleTestCase

from recovery.plans.sentences import as_action, as_cue, on_its_weekday, weekday_in

SATURDAY = date(2026, 11, 28)


class WordsTests(SimpleTestCase):
    def test_what_the_sentence_has_already_is_left_out(self) -> None:
        for typed, action in (
            ("I will walk", "walk"),
            ("then I will I’ll walk", "walk"),
            ("I'll … walk", "walk"),
            ("walk", "walk"),
            ("thenar exercises", "thenar exercises"),
            ("I will", "I will"),
            ("", ""),
        ):
            self.assertEqual(as_action(typed), action)
        for typed, cue in (("If it is nine,", "it is nine"), ("if", "if"), ("iffy", "iffy")):
            self.assertEqual(as_cue(typed), cue)

    def test_one_weekday_is_found_and_two_are_none(self) -> None:
        for cue, day in (
            ("it is nine on Monday", 0),
            ("it’s Tue at ten", 1),
            ("the sun is out", None),
            ("it is Monday or Tuesday", None),
            ("it is nine", None),
            ("", None),
        ):
            self.assertEqual(weekday_in(cue), day, cue)

    def test_a_plan_for_monday_is_on_a_monday(self) -> None:
        sunday, monday = date(2026, 11, 29), date(2026, 11, 30)
        self.assertEqual(on_its_weekday("it is Monday", sunday, SATURDAY), monday)
        self.assertEqual(on_its_weekday("it is Monday", None, SATURDAY), monday)
        far = date(2026, 12, 14)
        self.assertEqual(on_its_weekday("it is Monday", far, SATURDAY), far)
        self.assertEqual(on_its_weekday("it is nine", sunday, SATURDAY), sunday)
        self.assertIsNone(on_its_weekday("it is nine", None, SATURDAY))
