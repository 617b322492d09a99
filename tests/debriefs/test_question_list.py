"""The question bank: what was asked, a better answer, how it landed; found again by its words."""

import gzip
from datetime import date
from typing import Any

from django.utils import timezone

from recovery.models import DebriefQuestion
from recovery.shared.lists import SIZE
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_debrief, a_question, a_rejection, a_user
from tests.helpers.growth import ON_ANY_PAGE, QueryTests
from tests.helpers.pages import forms_on

URL = "/debriefs/questions/"
HTMX = {"HX-Request": "true"}


class BankTestCase(PageTestCase):
    """A person with one interview to note questions of."""

    def setUp(self) -> None:
        super().setUp()
        self.debrief = a_debrief(a_rejection(self.user))

    def ask(self, text: str, **facts: Any) -> DebriefQuestion:
        return a_question(facts.pop("debrief", self.debrief), text=text, **facts)

    def rows(self, words: str = "") -> list[Any]:
        page = self.client.get(URL, {"q": words})
        return list(page.context["page"].rows)

    def texts(self, words: str = "") -> list[str]:
        return [row.text for row in self.rows(words)]


class QuestionListTests(BankTestCase):
    def test_the_empty_bank_says_what_it_is_for(self) -> None:
        page = self.client.get(URL)
        self.assertContains(page, "Someone will ask it again.")
        self.assertNotContains(page, 'role="search"')

    def test_the_newest_stands_first_with_its_interview(self) -> None:
        self.ask("Why us?")
        self.ask("Why you?")
        first = self.rows()[0]
        self.assertEqual(first.text, "Why you?")
        self.assertEqual((first.job, first.day_iso), ("Lumen, Data analyst", "2026-01-09"))

    def test_the_better_answer_stands_there_or_else_what_was_said(self) -> None:
        question = self.ask("Why us?", gist="The trains", landed=2)
        row = self.rows()[0]
        self.assertEqual((row.answer_name, row.answer), ("What you said:", "The trains"))
        question.set(better="The timetable")
        row = self.rows()[0]
        self.assertEqual((row.answer_name, row.answer), ("A better answer:", "The timetable"))

    def test_how_it_landed_is_said_only_where_it_was_marked(self) -> None:
        question = self.ask("Why us?", landed=4)
        self.assertEqual(self.rows()[0].told, "landed 4 of 5")
        question.set(landed=None)
        self.assertEqual(self.rows()[0].told, "")

    def test_each_leads_to_itself_and_to_its_rehearsal(self) -> None:
        question = self.ask("Why us?")
        page = self.client.get(URL)
        self.assertContains(page, f'href="{question.get_absolute_url()}"')
        self.assertContains(page, f'href="{question.get_absolute_url()}rehearse/?from=bank"')

    def test_what_came_again_is_known_by_its_words(self) -> None:
        """Capitals and signs aside; twice in one interview is once."""
        for text in ("Tell me about yourself.", "tell me about yourself", "Why us?", "why us?"):
            self.ask(text)
        other = a_debrief(owner=self.user)
        self.ask("Tell me, about yourself?", debrief=other)
        told = {row.text: row.told for row in self.rows()}
        self.assertEqual(told["Tell me about yourself."], "landed 2 of 5 · asked in 2 interviews")
        self.assertEqual(told["Why us?"], "landed 2 of 5")

    def test_signs_alone_are_no_question_that_came_again(self) -> None:
        self.ask("???")
        self.ask("!!!", debrief=a_debrief(owner=self.user))
        self.assertEqual({row.told for row in self.rows()}, {"landed 2 of 5"})

    def test_what_was_removed_with_its_interview_or_alone_is_not_here(self) -> None:
        self.ask("Gone").remove()
        hidden = a_debrief(owner=self.user)
        self.ask("Gone with it", debrief=hidden)
        hidden.remove()
        self.ask("Here")
        self.assertEqual(self.texts(), ["Here"])

    def test_one_that_was_removed_can_be_brought_back_below(self) -> None:
        question = self.ask("Why us?").remove()
        hidden = a_debrief(owner=self.user)
        self.ask("Gone with its interview", debrief=hidden).remove()
        hidden.remove()
        page = self.client.get(URL)
        (form,) = [f for f in forms_on(page.content.decode()) if "restore" in f.action]
        self.client.post(form.action, form.sends)
        self.assertEqual(self.texts(), [question.text])
        self.assertNotContains(self.client.get(URL), "Bring it back")

    def test_nobody_elses_questions_are_here_nor_counted(self) -> None:
        self.ask("Why us?")
        a_question(a_debrief(owner=a_user()), text="Why us?")
        self.assertEqual([row.told for row in self.rows()], ["landed 2 of 5"])


class QuestionSearchTests(BankTestCase):
    def setUp(self) -> None:
        super().setUp()
        for text in ("Tell me about a conflict", "A time you failed?", "Conflicting dates?"):
            self.ask(text)

    def test_words_are_found_by_their_beginnings_wherever_they_stand(self) -> None:
        self.assertEqual(self.texts("confl"), ["Conflicting dates?", "Tell me about a conflict"])
        self.assertEqual(self.texts("conflict ABOUT"), ["Tell me about a conflict"])

    def test_only_the_question_is_searched_not_the_private_answer(self) -> None:
        self.assertEqual(self.texts("budget"), [])

    def test_what_was_typed_stands_in_the_field_again(self) -> None:
        page = self.client.get(URL, {"q": '"><b>'})
        self.assertContains(page, "&quot;&gt;&lt;b&gt;")
        self.assertContains(page, "No question has these words.")

    def test_signs_and_endless_words_break_nothing(self) -> None:
        for words in ("&|!:*", "\0", "(" * 500, "a " * 400, "'; drop table"):
            self.assertEqual(self.client.get(URL, {"q": words}).status_code, 200)

    def test_htmx_gets_the_results_alone(self) -> None:
        page = self.client.get(URL, {"q": "failed"}, headers=HTMX)
        self.assertContains(page, "A time you failed?")
        self.assertNotContains(page, "<html")
        self.assertIn("HX-Request", page["Vary"])


class QuestionPagesTests(QueryTests):
    def some(self, count: int, **facts: Any) -> None:
        for place in range(0, count, 10):
            debrief = a_debrief(owner=self.user, held_on=date(2026, 1, 9), **facts)
            DebriefQuestion.objects.bulk_create(
                DebriefQuestion(
                    owner=self.user,
                    debrief=debrief,
                    text=f"Question {place + number}?",
                    better="So and so",
                    removed_at=gone,
                )
                for number, gone in enumerate([None] * 10 + [timezone.now()] * 10)
            )

    def test_every_one_can_be_reached_and_none_comes_twice(self) -> None:
        self.some(2 * SIZE + 10)
        found, query = [], "q=quest"
        while query:
            page = self.client.get(f"{URL}?{query}").context["page"]
            found += [row.text for row in page.rows]
            query = page.older
        self.assertEqual((len(found), len(set(found))), (2 * SIZE + 10, 2 * SIZE + 10))

    def test_a_cursor_that_makes_no_sense_begins_at_the_newest(self) -> None:
        self.some(10)
        self.assertEqual(len(self.client.get(f"{URL}?after=x").context["page"].rows), 10)

    def test_it_asks_no_more_with_a_thousand(self) -> None:
        pages = [URL, f"{URL}?q=quest", f"{URL}?q=nowhere"]
        self.some(10)
        few = {url: self.count(url) for url in pages}
        self.some(990)
        for url in pages:
            with self.subTest(page=url):
                self.assertEqual(self.count(url), few[url])
                self.assertLessEqual(few[url], ON_ANY_PAGE)
                self.assertLess(len(gzip.compress(self.client.get(url).content)), 8 * 1024)
