"""The person chooses the word: a rejection, a no, a setback, "not this one". Every page follows."""

import re
from collections.abc import Iterator

from django.test import SimpleTestCase
from django.urls import reverse

from accounts.words import WORDS, WordChoice, word_of
from recovery.path.said import said_on
from recovery.path.steps import STEPS
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_told_rejection, a_user
from tests.helpers.pages import visible_words

OTHERS = [word for word in WordChoice if word != WordChoice.REJECTION]


class WordTests(SimpleTestCase):
    def test_every_word_has_every_form(self) -> None:
        for choice in WordChoice:
            word = WORDS[choice]
            forms = [word.one, word.a, word.A, word.the, word.many, word.Many, word.log]
            self.assertTrue(all(str(form) for form in forms), choice)

    def test_every_form_is_english(self) -> None:
        word = WORDS[WordChoice.NOT_THIS_ONE]
        self.assertEqual((str(word.many), str(word.Many)), ("“not this one” jobs", "Not these"))

    def test_somebody_signed_out_reads_rejection(self) -> None:
        self.assertEqual(str(word_of(None)), "rejection")


class ChosenWordTests(PageTestCase):
    def choose(self, word: WordChoice) -> None:
        self.user.word = word
        self.user.save()

    def pages(self) -> Iterator[str]:
        """Every page of recovery, with nothing on it and with everything on it."""
        names = ("today", "rejection_list", "rejection_new", "support")
        yield from map(reverse, names)
        rejection = a_told_rejection(self.user)
        yield from map(reverse, names)
        yield f"{reverse('rejection_list')}?q=zebra"
        for name in ("detail", "edit", "delete"):
            yield reverse(f"rejection_{name}", args=[rejection.pk])
        for step in STEPS:
            for screen in step.shown(said_on(rejection).facts):
                yield reverse("step_screen", args=[rejection.pk, step.key, screen.key])

    def test_no_page_says_rejection_to_somebody_who_chose_another_word(self) -> None:
        self.choose(WordChoice.SETBACK)
        for url in self.pages():
            said = visible_words(self.client.get(url).content.decode())
            with self.subTest(page=re.sub(r"[0-9a-f-]{36}", "<id>", url)):
                self.assertEqual(
                    [each.text for each in said if "rejection" in each.text.lower()], []
                )

    def test_each_word_stands_where_it_is_named(self) -> None:
        for choice in WordChoice:
            self.choose(choice)
            word = WORDS[choice]
            with self.subTest(word=choice):
                today = self.client.get(reverse("today"))
                self.assertContains(today, f"When you get {word.a}, start here.")
                self.assertContains(today, str(word.log))
                listed = self.client.get(reverse("rejection_list"))
                self.assertContains(listed, f"<h1>{word.Many}</h1>", html=True)
                self.assertContains(listed, f"Your {word.many} will be here")
                self.assertContains(self.client.get(reverse("rejection_new")), str(word.log))

    def test_messages_and_mistakes_use_no_other_word(self) -> None:
        self.choose(WordChoice.NO)
        rejection = a_told_rejection(self.user)
        set_aside = reverse("rejection_set_aside", args=[rejection.pk])
        pages = [
            self.client.post(set_aside, follow=True),
            self.client.post(reverse("rejection_new"), {"company": ""}),
            self.client.get("/nowhere/"),
        ]
        for page in pages:
            for each in visible_words(page.content.decode()):
                self.assertNotIn("rejection", each.text.lower())

    def test_another_persons_word_is_not_ones_own(self) -> None:
        a_user(word=WordChoice.SETBACK)
        self.assertContains(self.client.get(reverse("today")), "Log a rejection")
