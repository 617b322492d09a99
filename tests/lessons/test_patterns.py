"""What was seen more than once: told or noticed, in two different interviews; never a guess."""

from dataclasses import dataclass
from itertools import count

from django.test import SimpleTestCase

from recovery.debriefs.phases import CUE_OF
from recovery.lessons.patterns import interviews, seen_more_than_once
from recovery.rejections.reasons import GROUPS, REASONS
from recovery.rejections.themes import OF_CUE, OF_REASON, THEMES
from recovery.shared.choices import LessonKind

_numbers = count(1)


@dataclass(frozen=True)
class Seen:
    """One sign, of an interview of its own unless told otherwise."""

    code: str = "skill"
    is_cue: bool = False
    is_known: bool = True
    recovery: int | None = None
    debrief: int | None = None


def told(code: str = "skill", recovery: int | None = None) -> Seen:
    return Seen(code, recovery=recovery or next(_numbers))


def noticed(code: str = "pace", recovery: int | None = None, debrief: int | None = None) -> Seen:
    return Seen(code, is_cue=True, recovery=recovery, debrief=debrief or next(_numbers))


class PatternTests(SimpleTestCase):
    def themes(self, *signs: Seen) -> list[str]:
        return [pattern.theme.key for pattern in seen_more_than_once(signs)]

    def test_told_about_two_jobs_is_seen_twice(self) -> None:
        self.assertEqual(self.themes(told("skill"), told("skill")), ["skill"])

    def test_once_is_no_pattern(self) -> None:
        self.assertEqual(self.themes(told("skill"), told("experience")), [])

    def test_twice_about_one_job_is_once(self) -> None:
        self.assertEqual(self.themes(told("skill", 1), told("skill", 1)), [])

    def test_a_message_and_the_debrief_of_one_interview_are_one(self) -> None:
        self.assertEqual(self.themes(told("communication", 1), noticed("pace", 1, 7)), [])

    def test_two_debriefs_of_one_job_are_two_interviews(self) -> None:
        self.assertEqual(self.themes(noticed("pace", 1, 7), noticed("tone", 1, 8)), ["voice"])

    def test_a_message_and_a_debrief_of_another_job_are_two(self) -> None:
        self.assertEqual(self.themes(told("answers", 1), noticed("length", 2, 7)), ["answers"])

    def test_debriefs_that_belong_to_no_recovery_yet_count_too(self) -> None:
        self.assertEqual(self.themes(noticed("posture"), noticed("energy")), ["impression"])

    def test_a_guess_never_counts_however_often_it_is_made(self) -> None:
        guess = [Seen("skill", is_known=False, recovery=each) for each in range(5)]
        self.assertEqual(self.themes(told("skill", 9), *guess), [])

    def test_what_was_not_about_the_person_is_no_pattern(self) -> None:
        for group in (GROUPS[0], GROUPS[1], GROUPS[4]):
            for reason in group.reasons:
                with self.subTest(reason=reason.code):
                    self.assertEqual(self.themes(told(reason.code), told(reason.code)), [])

    def test_the_most_often_seen_comes_first_with_all_that_says_so(self) -> None:
        signs = [told("pay"), told("pay"), told("skill"), told("skill"), told("skill")]
        found = seen_more_than_once(signs)
        self.assertEqual(
            [(each.theme.key, each.times) for each in found], [("skill", 3), ("pay", 2)]
        )
        self.assertEqual(found[0].signs, tuple(signs[2:]))

    def test_one_interview_counts_once_however_much_says_so(self) -> None:
        self.assertEqual(interviews([told("skill", 1), noticed("pace", 1, 2)] * 3), 1)


class ThemeTests(SimpleTestCase):
    def test_every_cue_belongs_to_one_theme(self) -> None:
        self.assertEqual(set(OF_CUE), set(CUE_OF))
        self.assertEqual(sum(len(theme.cues) for theme in THEMES), len(CUE_OF))

    def test_every_reason_that_can_be_about_the_person_belongs_to_one(self) -> None:
        about = {reason.code for group in (GROUPS[2], GROUPS[3]) for reason in group.reasons}
        self.assertEqual(set(OF_REASON), about)
        self.assertLessEqual(about, set(REASONS))

    def test_each_would_be_a_lesson_of_some_kind(self) -> None:
        for theme in THEMES:
            self.assertIn(theme.kind, LessonKind.values)
            self.assertNotEqual(theme.kind, LessonKind.NOTHING)
