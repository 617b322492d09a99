"""Plans in words: nothing is said twice, and a weekday is a day."""

from datetime import date

from django.test import SimpleTestCase
from django.utils import translation
from django.utils.translation import gettext

from recovery.plans.sentences import (
    as_action,
    as_cue,
    on_its_weekday,
    suggested_action,
    suggested_cue,
    weekday_in,
)

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


class LanguagesTests(SimpleTestCase):
    """A plan is said once in every language, in words that go on behind its own "if" and "then"."""

    def test_what_the_sentence_has_already_is_left_out(self) -> None:
        for language, cue, action, said in (
            ("de", "Wenn es neun ist,", "dann werde ich Ana anrufen", "Wenn es neun ist, dann werde ich Ana anrufen"),
            ("de", "sobald ich wach bin", "Ich will laufen", "Wenn ich wach bin, dann werde ich laufen"),
            ("fr", "S’il est tard", "alors je vais appeler Ana", "Quand il est tard, alors je vais appeler Ana"),
            ("fr", "dès qu'il pleut", "je vais lire", "Quand il pleut, alors je vais lire"),
            ("es", "Cuando llego a casa", "entonces voy a leer", "Si llego a casa, entonces voy a leer"),
            ("es", "si llueve", "yo voy a leer", "Si llueve, entonces voy a leer"),
            ("nl", "Als het negen uur is", "dan ga ik Ana bellen", "Als het negen uur is, dan ga ik Ana bellen"),
            ("nl", "zodra het regent", "ik ga lezen", "Als het regent, dan ga ik lezen"),
            ("nl", "alsof het regent", "danken", "Als alsof het regent, dan ga ik danken"),
        ):  # fmt: skip
            with translation.override(language), self.subTest(language, cue=cue):
                whole = gettext("If {cue}, then I will {action}")
                parts = {"cue": as_cue(cue), "action": as_action(action)}
                self.assertEqual(whole.format(**parts), said)

    def test_a_suggested_plan_reads_right(self) -> None:
        for language, near, far, action in (
            ("en", "it is Monday", "it is 14 December", "call Ana"),
            ("de", "es Montag ist", "der 14. Dezember ist", "Ana anrufen"),
            ("fr", "c’est lundi", "c’est le 14 décembre", "appeler Ana"),
            ("es", "es lunes", "es el 14 de diciembre", "llamar a Ana"),
            ("nl", "het maandag is", "het 14 december is", "Ana bellen"),
        ):
            with translation.override(language), self.subTest(language):
                self.assertEqual(suggested_cue(date(2026, 11, 30), SATURDAY), near)
                self.assertEqual(suggested_cue(date(2026, 12, 14), SATURDAY), far)
                self.assertEqual(suggested_action("Ana", "close"), action)
                self.assertEqual(as_action(action), action)
                self.assertEqual((as_cue(near), as_cue(far)), (near, far))
