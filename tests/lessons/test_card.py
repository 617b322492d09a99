"""The next-interview card: what one is good at, what one learned, what is likely to come again."""

from datetime import date
from itertools import count
from uuid import UUID

from django.test import SimpleTestCase

from recovery.feedback.answers import POINTS
from recovery.lessons.card import (
    Answered,
    Asked,
    Card,
    Learned,
    Strength,
    likely_questions,
    strengths,
)
from recovery.models import FeedbackPoint
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_lesson,
    a_note,
    a_point,
    a_question,
    a_reason,
    a_rejection,
    a_reply,
    a_sent_request,
    a_user,
    an_evidence,
)

_numbers = count(1)


def one() -> UUID:
    return UUID(int=next(_numbers))


def mine(text: str, debrief: UUID | None = None) -> Strength:
    return Strength(text, debrief=debrief or one())


class StrengthTests(SimpleTestCase):
    def texts(self, *said: Strength) -> list[str]:
        return [each.text for each in strengths(said)]

    def test_the_newest_three_stand_on_it(self) -> None:
        self.assertEqual(self.texts(*map(mine, "abcd")), ["a", "b", "c"])

    def test_what_was_said_in_two_debriefs_comes_first(self) -> None:
        self.assertEqual(self.texts(*map(mine, ("a", "b", "c", "Calm", "calm.")))[0], "Calm")

    def test_said_twice_in_one_debrief_is_said_once(self) -> None:
        debrief = one()
        said = [mine("a"), mine("calm", debrief), mine("Calm", debrief)]
        self.assertEqual(self.texts(*said), ["a", "calm"])

    def test_a_friends_keep_is_named_as_theirs_and_has_a_place(self) -> None:
        found = strengths([*map(mine, "abc"), Strength("Your humour", by="Ana", debrief=one())])
        self.assertEqual([each.by for each in found], ["", "", "Ana"])

    def test_what_both_say_stands_as_the_persons_own(self) -> None:
        found = strengths([Strength("Calm", by="Ana", debrief=one()), mine("calm")])
        self.assertEqual(found, [mine("calm", found[0].debrief)])


class LikelyTests(SimpleTestCase):
    def test_what_was_asked_in_two_interviews_comes_first(self) -> None:
        asked = [Asked(one(), text, one()) for text in ("Why us?", "A conflict?", "a  conflict")]
        found = likely_questions(asked)
        self.assertEqual(
            [(each.text, each.times) for each in found], [("A conflict?", 2), ("Why us?", 1)]
        )

    def test_six_at_most(self) -> None:
        asked = [Asked(one(), f"Question {number}", one()) for number in range(9)]
        self.assertEqual([each.text for each in likely_questions(asked)][-1], "Question 5")
        self.assertEqual(len(likely_questions(asked)), 6)

    def test_asked_twice_in_one_interview_is_asked_once(self) -> None:
        debrief = one()
        self.assertEqual(likely_questions([Asked(one(), "Why?", debrief)] * 2)[0].times, 1)

    def test_the_newest_better_answer_is_taken_else_the_newest_gist(self) -> None:
        gist, better, none = one(), one(), one()
        asked = [
            Asked(none, "Why?", one()),
            Asked(gist, "Why?", one(), has_answer=True),
            Asked(better, "Why?", one(), has_better=True, has_answer=True),
        ]
        self.assertEqual(likely_questions(asked)[0].key, better)
        self.assertEqual(likely_questions(asked[:2])[0].key, gist)


class SizeTests(SimpleTestCase):
    def size(self, letter: str, questions: int) -> str:
        asked = Answered(letter * 200, letter * 300, 1)
        return Card([mine("Calm")], [Learned("Say it", "told")], [asked] * questions).size

    def test_the_more_there_is_the_smaller_it_is_set(self) -> None:
        found = [self.size("a", questions) for questions in (1, 4, 6)]
        self.assertEqual(found, ["roomy", "close", "tight"])

    def test_wide_letters_take_more_room(self) -> None:
        self.assertEqual([self.size(letter, 6) for letter in "W道"], ["least", "least"])


class LessonCardTests(PageTestCase):
    url = "/lessons/card/"

    def card(self) -> Card:
        found: Card = self.client.get(self.url).context["card"]
        return found

    def test_an_empty_one_says_where_it_fills_from(self) -> None:
        self.assertContains(self.client.get(self.url), "It fills itself from your debriefs")

    def test_strengths_come_from_debriefs_and_their_friends(self) -> None:
        debrief = a_friends_debrief(a_rejection(self.user), strength_1="I stayed calm")
        a_note(debrief, keep="Your humour", name="")
        page = self.client.get(self.url)
        self.assertContains(page, "I stayed calm")
        self.assertContains(page, "says Ana")

    def test_three_lessons_act_first_and_firm_before_guess(self) -> None:
        rejection = a_rejection(self.user)
        for text, use, grade in (
            ("act, guess", "act", "guess"),
            ("watch, told", "watch", "told"),
            ("act, told", "act", "told"),
            ("dropped", "drop", "told"),
            ("watch, guess", "watch", "guess"),
        ):
            a_lesson(rejection, text=text, use=use, grade=grade)
        found = [each.text for each in self.card().lessons]
        self.assertEqual(found, ["act, told", "act, guess", "watch, told"])

    def test_told_is_never_printed_without_a_source(self) -> None:
        lesson = a_lesson(a_rejection(self.user), grade="told")
        self.assertContains(self.client.get(self.url), "My guess")
        an_evidence(lesson, reason=a_reason(lesson.rejection, known="told"))
        self.assertContains(self.client.get(self.url), "Someone told me")

    def test_what_an_interviewer_ticked_as_going_well_is_a_strength(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user)), source="link").open()
        FeedbackPoint.objects.replace_for(reply, [str(POINTS[0].strength)])
        self.assertContains(self.client.get(self.url), "says Dana Reed")

    def test_praise_from_a_reply_is_a_strength_unless_it_is_doubted(self) -> None:
        reply = a_reply(a_sent_request(a_rejection(self.user))).open()
        point = a_point(reply, text="The best portfolio", is_praise=True, verdict="keep")
        self.assertEqual([each.text for each in self.card().strengths], ["The best portfolio"])
        point.set(verdict="unsure")
        self.assertEqual(self.card().strengths, [])

    def test_the_lines_of_an_answer_are_kept(self) -> None:
        a_question(a_debrief(a_rejection(self.user)), gist="- first\n- then\n- an example")
        page = self.client.get(self.url)
        self.assertContains(page, "- first<br>- then<br>- an example")

    def test_a_removed_lesson_is_not_on_it(self) -> None:
        a_lesson(a_rejection(self.user)).remove()
        self.assertEqual(self.card().lessons, [])

    def test_questions_come_with_their_better_answer(self) -> None:
        debrief = a_debrief(a_rejection(self.user))
        a_question(debrief, better="The budget, and that it was kept")
        a_question(debrief, text="Why us?", gist="Your boats")
        answers = {each.text: each.answer for each in self.card().questions}
        self.assertEqual(answers["Tell me about a conflict"], "The budget, and that it was kept")
        self.assertEqual(answers["Why us?"], "Your boats")

    def test_removed_questions_and_debriefs_are_not_on_it(self) -> None:
        debrief = a_debrief(a_rejection(self.user), strength_1="I stayed calm")
        a_question(debrief).remove()
        self.assertEqual(self.card().questions, [])
        a_question(debrief)
        debrief.remove()
        self.assertTrue(self.card().is_empty)

    def test_the_newest_comes_first(self) -> None:
        for day, words in ((1, "older"), (2, "newer")):
            a_debrief(a_rejection(self.user), held_on=date(2026, 1, day), strength_1=words)
        self.assertEqual([each.text for each in self.card().strengths], ["newer", "older"])

    def test_a_part_can_be_left_out(self) -> None:
        a_lesson(a_rejection(self.user))
        a_question(a_debrief(a_rejection(self.user)))
        page = self.client.get(f"{self.url}?without=questions&without=nonsense")
        self.assertContains(page, "Bring one number")
        self.assertNotContains(page, "Tell me about a conflict")

    def test_nobody_elses_words_are_on_it(self) -> None:
        other = a_user()
        a_lesson(a_rejection(other))
        a_question(a_debrief(a_rejection(other), strength_1="Theirs"))
        self.assertTrue(self.card().is_empty)
