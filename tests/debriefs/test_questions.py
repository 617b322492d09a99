"""Question by question: what was said, how it landed, a better answer, remarks, and rehearsal."""

from typing import Any

from django.urls import reverse
from hypothesis import given

from recovery.models import Debrief, DebriefQuestion, Remark
from recovery.shared import timings
from recovery.shared.choices import Basis
from tests.helpers.cases import HypothesisPageTestCase, PageTestCase
from tests.helpers.factories import (
    a_debrief,
    a_friends_debrief,
    a_question,
    a_rejection,
    a_remark,
    a_whole_debrief,
)
from tests.helpers.pages import form_data, form_on
from tests.helpers.text import any_text, as_saved, quick


class QuestionTestCase(PageTestCase):
    """Sam and Ana at the second of three questions."""

    debrief: Debrief

    def setUp(self) -> None:
        super().setUp()
        self.debrief = a_friends_debrief(a_rejection(self.user))
        self.first, self.question, self.last = (
            a_question(self.debrief, text=text, gist="", landed=None)
            for text in ("Why us?", "Tell me about a conflict", "Any questions?")
        )
        self.url = self.question.get_absolute_url()
        self.list = reverse("debrief_phase", args=[self.debrief.pk, "questions"])

    def say(self, **typed: Any) -> Any:
        return self.send_filled(self.url, **typed)

    def page(self) -> str:
        return self.client.get(self.url).content.decode()

    def now(self) -> DebriefQuestion:
        return DebriefQuestion.objects.get(pk=self.question.pk)

    def revision(self) -> int:
        return Debrief.objects.get(pk=self.debrief.pk).revision


class QuestionDetailTests(QuestionTestCase):
    def test_what_was_said_how_it_landed_and_what_would_be_better(self) -> None:
        self.say(gist="The budget", landed="2", better="That it was kept")
        found = self.now()
        self.assertEqual(
            (found.gist, found.landed, found.better), ("The budget", 2, "That it was kept")
        )
        self.assertEqual(self.revision(), 1)

    def test_one_at_a_time_to_the_next_and_then_back_to_the_part(self) -> None:
        self.assertLeadsTo(self.say(go="next"), self.last.get_absolute_url())
        self.url = self.last.get_absolute_url()
        self.assertLeadsTo(self.say(go="next"), self.list)

    def test_back_leads_to_the_one_before_and_leaving_to_the_part(self) -> None:
        self.assertLeadsTo(self.say(go="back"), self.first.get_absolute_url())
        self.assertLeadsTo(self.say(go="leave"), self.list)
        self.url = self.first.get_absolute_url()
        self.assertLeadsTo(self.say(go="back"), self.list)

    def test_it_says_which_of_how_many_it_is(self) -> None:
        self.assertIn("2 of 3", self.page())

    def test_how_it_landed_can_be_left_out_again(self) -> None:
        self.question.set(landed=4)
        self.assertIn("Skip it", self.page())
        self.say(landed="")
        self.assertIsNone(self.now().landed)

    def test_it_lands_between_one_and_five(self) -> None:
        for landed in ("0", "6", "well"):
            self.assertEqual(self.say(landed=landed).status_code, 422)

    def test_too_long_an_answer_comes_back_whole(self) -> None:
        response = self.say(better="x" * 301)
        self.assertContains(response, "x" * 301, status_code=422)

    def test_the_wording_can_be_changed_but_not_taken_away(self) -> None:
        self.say(text="Tell me about a quarrel")
        self.assertEqual(self.now().text, "Tell me about a quarrel")
        self.assertContains(self.say(text=" "), "Write what they asked", status_code=422)

    def test_a_mistake_while_going_back_keeps_the_words(self) -> None:
        self.say(better="x" * 301, go="back")
        self.assertIn("x" * 301, self.page())

    def test_the_second_of_two_tabs_sees_both(self) -> None:
        first = form_data(self.client, self.url, text="Q", gist="From the first")
        second = form_data(self.client, self.url, text="Q", gist="From the second")
        self.client.post(self.url, first)
        response = self.client.post(self.url, second)
        self.assertContains(response, "From the first", status_code=409)
        self.assertContains(response, "From the second", status_code=409)

    def test_one_of_another_debrief_or_removed_is_not_found(self) -> None:
        other = a_question(a_debrief(a_rejection(self.user)))
        url = reverse("question_detail", args=[self.debrief.pk, other.pk])
        self.assertEqual(self.client.get(url).status_code, 404)
        self.question.remove()
        self.assertEqual(self.client.get(self.url).status_code, 404)

    def test_what_is_sent_to_one_that_was_removed_waits_for_it_to_come_back(self) -> None:
        data = form_data(self.client, self.url, text="Q", gist="The budget, kept")
        self.question.remove()
        response = self.client.post(self.url, data, follow=True)
        self.assertContains(response, "That question was removed.")
        restore = reverse("question_restore", args=[self.debrief.pk, self.question.pk])
        self.client.post(restore, form_on(response.content.decode(), "", restore).sends)
        self.assertContains(self.client.get(self.url), "The budget, kept")

    def test_it_leads_on_to_saying_it_aloud(self) -> None:
        aloud = reverse("question_rehearse", args=[self.debrief.pk, self.question.pk])
        self.assertLeadsTo(self.say(gist="The budget", go="aloud"), aloud)
        self.assertEqual(self.now().gist, "The budget")


class RemarkTests(QuestionTestCase):
    def remark(self, **typed: Any) -> Any:
        return self.say(**({"go": "remark", "basis": "noticed"} | typed))

    def test_one_is_added_with_what_it_rests_on_and_the_page_stays(self) -> None:
        response = self.remark(remark="He looked at his watch")
        self.assertRedirects(response, f"{self.url}#remarks", status_code=303)
        found = Remark.objects.get()
        self.assertEqual(
            (found.text, found.basis, found.voice), ("He looked at his watch", "noticed", "own")
        )
        self.assertEqual(found.question, self.question)
        self.assertEqual(self.revision(), 1)

    def test_what_was_typed_above_is_saved_with_it(self) -> None:
        self.remark(remark="He looked at his watch", gist="The budget")
        self.assertEqual(self.now().gist, "The budget")

    def test_a_remark_not_yet_added_is_saved_by_going_on(self) -> None:
        self.say(remark="He smiled", basis="guessed", go="next")
        self.assertEqual(Remark.objects.get().basis, "guessed")

    def test_said_noticed_and_guessed_stand_apart(self) -> None:
        for basis in reversed(Basis.values):
            self.remark(remark=f"One {basis}", basis=basis)
        page = self.page()
        places = [page.index(words) for words in ("One said", "One noticed", "One guessed")]
        self.assertEqual(places, sorted(places))

    def test_it_wants_to_know_what_it_rests_on(self) -> None:
        response = self.remark(remark="He smiled", basis="", gist="The budget")
        self.assertContains(response, "Say whether it was said", status_code=422)
        self.assertContains(response, "He smiled", status_code=422)
        self.assertContains(response, "The budget", status_code=422)
        self.assertFalse(Remark.objects.exists())

    def test_it_wants_words(self) -> None:
        self.assertContains(self.remark(), "Write it in a few words.", status_code=422)

    def test_the_other_may_have_made_it(self) -> None:
        self.assertIn("This is Ana’s remark", self.page())
        self.remark(remark="You laughed", theirs="on")
        self.assertEqual(Remark.objects.get().voice, "here")

    def test_alone_there_is_nobody_else_to_have_made_it(self) -> None:
        self.debrief.set(partner="alone", person=None)
        self.remark(remark="He smiled", theirs="on")
        self.assertEqual(Remark.objects.get().voice, "own")

    def test_a_double_click_makes_one(self) -> None:
        data = form_data(
            self.client, self.url, text="Q", remark="He smiled", basis="said", go="remark"
        )
        for _ in range(2):
            self.client.post(self.url, data)
        self.assertEqual(Remark.objects.count(), 1)

    def test_twenty_are_the_most_and_the_next_one_is_not_lost(self) -> None:
        for number in range(timings.MOST_REMARKS):
            a_remark(self.debrief, text=f"Remark {number}")
        response = self.remark(remark="One more", gist="The budget")
        self.assertContains(response, "Remove one first.", status_code=422)
        self.assertContains(response, "One more", status_code=422)
        self.assertEqual(self.now().gist, "")

    def test_what_came_by_the_link_is_shown_apart(self) -> None:
        a_remark(self.debrief, voice="link", question=self.question, text="You paused well")
        page = self.page()
        self.assertGreater(page.index("You paused well"), page.index("What Ana wrote"))


class EnterTests(QuestionTestCase):
    """The Enter key in a choice presses the first button of its form: never one that removes."""

    def first_button(self, url: str) -> str:
        form = self.client.get(url).content.decode().split('class="stack step-form"')[1]
        return form[form.index("<button") :].split(">")[0]

    def test_at_a_question_it_saves_and_goes_on(self) -> None:
        a_remark(self.debrief, question=self.question)
        self.assertIn('name="go" value="next"', self.first_button(self.url))

    def test_at_the_remarks_it_adds_the_one_in_the_box(self) -> None:
        a_remark(self.debrief)
        page = reverse("remark_new", args=[self.debrief.pk])
        self.assertIn('name="go" value="remark"', self.first_button(page))


class BellTests(QuestionTestCase):
    """The clock runs on while they say an answer aloud, or note another question."""

    def test_it_rings_there_too_while_it_runs(self) -> None:
        aloud = reverse("question_rehearse", args=[self.debrief.pk, self.question.pk])
        for url in (aloud, reverse("debrief_capture", args=[self.debrief.pk])):
            self.assertNotContains(self.client.get(url), "soft-bell")
        self.debrief.start()
        for url in (aloud, reverse("debrief_capture", args=[self.debrief.pk])):
            self.assertContains(self.client.get(url), "<phase-bell")
            self.assertContains(self.client.get(url), "js/soft-bell")


class RemarkRemoveTests(QuestionTestCase):
    def press(self, remark: Remark, /, **typed: Any) -> Any:
        return self.client.post(reverse("remark_remove", args=[self.debrief.pk, remark.pk]), typed)

    def test_it_goes_and_its_words_are_in_the_box_again(self) -> None:
        response = self.press(a_remark(self.debrief, question=self.question))
        self.assertRedirects(response, f"{self.url}#remarks", status_code=303)
        self.assertFalse(Remark.objects.exists())
        sends = form_on(self.page(), self.url).sends
        self.assertEqual(
            (sends["remark"], sends["basis"]), (["He looked at his watch"], ["noticed"])
        )

    def test_what_was_typed_meanwhile_is_kept(self) -> None:
        remark = a_remark(self.debrief, question=self.question)
        self.press(remark, gist="The budget", remark="He smiled", basis="said")
        sends = form_on(self.page(), self.url).sends
        self.assertEqual((sends["gist"], sends["remark"]), (["The budget"], ["He smiled"]))

    def test_what_came_by_the_link_stays_the_others(self) -> None:
        remark = a_remark(self.debrief, voice="link", question=self.question)
        self.assertEqual(self.press(remark).status_code, 404)
        self.assertNotIn("/remove/", self.page())

    def test_opened_as_a_page_it_leads_to_the_debrief(self) -> None:
        url = reverse("remark_remove", args=[self.debrief.pk, a_remark(self.debrief).pk])
        self.assertLeadsTo(self.client.get(url), self.debrief.get_absolute_url())
        self.assertTrue(Remark.objects.exists())

    def test_a_second_press_finds_nothing_and_breaks_nothing(self) -> None:
        remark = a_remark(self.debrief)
        self.press(remark)
        self.assertEqual(self.press(remark).status_code, 404)


class RemarkNewTests(QuestionTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = reverse("remark_new", args=[self.debrief.pk])

    def test_one_about_the_whole_interview(self) -> None:
        self.assertLeadsTo(self.say(remark="The room was cold", basis="said"), self.url)
        self.assertIsNone(Remark.objects.get().question)
        self.assertIn("The room was cold", self.page())

    def test_what_is_missing_is_asked_for_and_what_was_typed_stays(self) -> None:
        response = self.say(remark="The room was cold")
        self.assertContains(response, "Say whether it was said", status_code=422)
        self.assertContains(response, "The room was cold", status_code=422)

    def test_leaving_keeps_the_words(self) -> None:
        self.assertLeadsTo(self.say(remark="The room", go="leave"), self.list)
        self.assertIn("The room", self.page())

    def test_one_removed_comes_back_into_the_box(self) -> None:
        remark = a_remark(self.debrief)
        self.client.post(reverse("remark_remove", args=[self.debrief.pk, remark.pk]))
        self.assertEqual(form_on(self.page(), self.url).sends["remark"], ["He looked at his watch"])


class QuestionRehearseTests(QuestionTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.url = self.aloud(self.question)

    def aloud(self, question: DebriefQuestion) -> str:
        return reverse("question_rehearse", args=[self.debrief.pk, question.pk])

    def test_a_better_gist_is_kept_and_the_next_one_asked(self) -> None:
        response = self.say(better="That it was kept")
        self.assertLeadsTo(response, self.aloud(self.last))
        found = self.now()
        self.assertEqual((found.better, found.rehearsals), ("That it was kept", 1))
        self.assertIsNotNone(found.rehearsed_at)
        self.assertEqual(self.revision(), 1)

    def test_saying_it_again_counts_again_also_with_the_same_gist(self) -> None:
        for _ in range(2):
            self.say()
        self.assertEqual(self.now().rehearsals, 2)
        self.assertIn("Said aloud 2 times", self.page())

    def test_a_double_click_counts_once(self) -> None:
        data = form_data(self.client, self.url, better="That it was kept")
        for _ in range(2):
            self.client.post(self.url, data)
        self.assertEqual(self.now().rehearsals, 1)

    def test_one_may_stop_after_any_of_them(self) -> None:
        self.assertLeadsTo(self.say(go="done"), self.question.get_absolute_url())

    def test_after_the_last_it_leads_back_to_the_questions(self) -> None:
        self.url = self.aloud(self.last)
        self.assertLeadsTo(self.say(), self.list)

    def test_not_now_keeps_the_words_and_counts_nothing(self) -> None:
        self.say(better="That it", go="leave")
        self.assertEqual(self.now().rehearsals, 0)
        self.assertIn("That it", self.page())

    def test_from_the_bank_it_goes_on_and_then_leads_back_to_the_bank(self) -> None:
        bank = reverse("question_list")
        self.assertIn(f"{self.url}?from=bank", self.client.get(bank).content.decode())
        self.url += "?from=bank"
        self.assertIn(f'href="{bank}"', self.page())
        self.assertLeadsTo(self.say(), f"{self.aloud(self.last)}?from=bank")
        self.assertLeadsTo(self.say(go="done"), bank)

    def test_the_part_with_the_questions_leads_to_the_first(self) -> None:
        self.assertContains(self.client.get(self.list), self.aloud(self.first))

    def test_too_long_a_gist_comes_back_whole(self) -> None:
        self.assertContains(self.say(better="x" * 301), "x" * 301, status_code=422)
        self.assertEqual(self.now().rehearsals, 0)

    def test_the_second_of_two_tabs_sees_both(self) -> None:
        first = form_data(self.client, self.url, better="From the first")
        second = form_data(self.client, self.url, better="From the second")
        self.client.post(self.url, first)
        response = self.client.post(self.url, second)
        self.assertContains(response, "From the first", status_code=409)


class WordsTests(PageTestCase):
    def test_everything_said_is_read_in_one_query(self) -> None:
        debrief = a_whole_debrief(a_rejection(self.user))
        with self.assertNumQueries(1):
            words = debrief.words
        note = words.note("link")
        assert note
        self.assertEqual((note.text, note.change), ("Your calm", "Say the result first"))
        self.assertEqual(words.marks("link"), {"tone": "fine"})
        self.assertEqual([said.text for said in words.remarks("link")], ["You paused well"])
        self.assertEqual(words.remarks("own")[0].question, "Tell me about a conflict")

    def test_a_debrief_about_which_nothing_was_said(self) -> None:
        self.assertEqual(a_debrief(a_rejection(self.user)).words.rows, ())


class QuestionTextTests(HypothesisPageTestCase):
    """Any text is kept as it was meant, or comes back with a plain sentence."""

    @quick
    @given(any_text)
    def test_an_answer(self, text: str) -> None:
        self.sign_in()
        question = a_question(a_debrief(a_rejection(self.user)))
        response = self.send_filled(question.get_absolute_url(), gist=text)
        question.refresh_from_db()
        if response.status_code == 303:
            self.assertEqual(question.gist, as_saved(text))
        else:
            self.assertGreater(len(as_saved(text)), 300)
