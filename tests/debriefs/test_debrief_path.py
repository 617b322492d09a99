"""Debrief and Learn on the path: who waits for a debrief, and who never does; the script of a debrief."""

from itertools import pairwise, product

from django.test import SimpleTestCase, TestCase
from django.utils import timezone

from recovery.debriefs.phases import (
    CUES,
    PHASES,
    Setting,
    minutes_of,
    phase_after,
    phase_before,
    phases_for,
)
from recovery.models import Rejection
from recovery.path.steps import STEPS, on_path
from recovery.path.steps.debrief import DEBRIEF
from recovery.path.steps.learn import LEARN
from recovery.rejections.facts import KnownFacts
from recovery.shared import timings
from recovery.shared.choices import DebriefWith, LessonKind, Need, Path, Stage
from tests.helpers.factories import a_rejection, a_visit

EVERY_SETTING = [
    Setting(stage, who, need)
    for stage, who, need in product(Stage.values, DebriefWith.values, ("", *Need.values))
]


def settle(rejection: Rejection, *steps: str) -> None:
    for step in steps:
        a_visit(rejection, step=step, done_at=timezone.now())


class WaitingTests(TestCase):
    """What asks for attention is what the path walks, in the database as in the path."""

    def waits(self, rejection: Rejection) -> bool:
        return bool(Rejection.objects.filter(pk=rejection.pk).unsettled())

    def test_an_interview_waits_for_its_debrief_and_its_lesson(self) -> None:
        rejection = a_rejection()
        settle(rejection, "say-what-happened", "let-it-out", "perspective", "feedback")
        self.assertTrue(self.waits(rejection))
        settle(rejection, "debrief")
        self.assertTrue(self.waits(rejection))
        settle(rejection, "learn")
        self.assertTrue(self.waits(rejection))  # for getting back on the horse
        settle(rejection, "get-going")
        self.assertFalse(self.waits(rejection))

    def test_after_a_mere_application_there_is_nothing_to_debrief_on_any_path(self) -> None:
        for path in Path.values:
            rejection = a_rejection(stage="applied", path=path)
            settle(rejection, *(step.key for step in STEPS if step.key != "debrief"))
            self.assertFalse(self.waits(rejection), path)

    def test_a_short_one_waits_for_neither_however_far_it_got(self) -> None:
        rejection = a_rejection(path="quick")
        settle(rejection, "say-what-happened", "perspective", "feedback", "get-going")
        self.assertFalse(self.waits(rejection))

    def test_it_waits_exactly_until_every_step_of_its_path_is_settled(self) -> None:
        for stage, path in product(Stage.values, Path.values):
            rejection = a_rejection(stage=stage, path=path)
            keys = [step.key for step in on_path(path, stage)]
            with self.subTest(stage=stage, path=path):
                settle(rejection, *keys[:-1])
                self.assertTrue(self.waits(rejection))
                settle(rejection, keys[-1])
                self.assertFalse(self.waits(rejection))


class DebriefStepTests(SimpleTestCase):
    def keys(self, **facts: bool) -> list[str]:
        shown = DEBRIEF.shown(KnownFacts("interview", "told_no", "standard", **facts))
        return [screen.key for screen in shown]

    def test_first_with_whom_then_the_debrief_itself(self) -> None:
        self.assertEqual(self.keys(), ["with"])
        self.assertEqual(self.keys(has_debrief=True), ["with", "your-debrief"])

    def test_after_a_mere_application_no_path_has_the_step(self) -> None:
        for path in Path.values:
            self.assertNotIn(DEBRIEF, on_path(path, "applied"))


class InsightStepTests(SimpleTestCase):
    def keys(self, **facts: str) -> list[str]:
        shown = LEARN.shown(KnownFacts("interview", "told_no", "standard", **facts))
        return [screen.key for screen in shown]

    def test_nothing_to_change_ends_it_there(self) -> None:
        self.assertEqual(self.keys(), ["lesson"])
        self.assertEqual(self.keys(lesson_kind=LessonKind.NOTHING), ["lesson"])

    def test_a_lesson_takes_a_to_do_unless_it_is_let_go(self) -> None:
        for use in ("", "drop"):
            self.assertEqual(self.keys(lesson_kind="skill", lesson_use=use), ["lesson"])
        for use in ("act", "watch"):
            self.assertEqual(self.keys(lesson_kind="skill", lesson_use=use), ["lesson", "to-do"])

    def test_watching_it_offers_the_to_do_and_does_not_ask_for_it(self) -> None:
        for use, extras in (("act", []), ("watch", ["to-do"])):
            known = KnownFacts(
                "interview", "told_no", "standard", lesson_kind="skill", lesson_use=use
            )
            self.assertEqual([screen.key for screen in LEARN.extras(known)], extras)


class ScriptTests(SimpleTestCase):
    def test_it_always_takes_25_minutes_whoever_helps_with_what(self) -> None:
        for setting in EVERY_SETTING:
            minutes = sum(minutes_of(phase, setting) for phase in phases_for(setting))
            self.assertEqual(minutes, timings.DEBRIEF_MINUTES, setting)

    def test_it_begins_with_what_worked_and_ends_with_one_change(self) -> None:
        for setting in EVERY_SETTING:
            keys = [phase.key for phase in phases_for(setting)]
            self.assertEqual((keys[0], keys[-1]), ("strengths", "change"))

    def test_forth_and_back_is_the_same_way(self) -> None:
        for setting in EVERY_SETTING:
            row = phases_for(setting)
            for one, other in pairwise(row):
                self.assertEqual(phase_after(one.key, setting), other)
                self.assertEqual(phase_before(other.key, setting), one)
            self.assertIsNone(phase_after(row[-1].key, setting))
            self.assertIsNone(phase_before(row[0].key, setting))

    def test_a_phase_this_debrief_does_not_have_leads_nowhere(self) -> None:
        alone = Setting("interview", DebriefWith.ALONE)
        self.assertIsNone(phase_after("friend", alone))
        self.assertIsNone(phase_before("gossip", alone))

    def test_every_phase_says_why(self) -> None:
        for phase in PHASES:
            self.assertTrue(str(phase.why.sentence))

    def test_how_one_came_across_has_the_things_the_issue_names(self) -> None:
        named = {"pace", "volume", "tone", "eye_contact", "posture", "listening"}
        self.assertEqual(
            {cue.code for cue in CUES}, named | {"length", "examples", "energy", "rapport"}
        )
