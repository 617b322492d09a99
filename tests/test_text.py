"""How text stands in a line, in each language: large and small letters, quotation marks, a name and its words."""

import re
from pathlib import Path
from typing import ClassVar

from django.template import Context, Template
from django.test import SimpleTestCase
from django.utils import translation
from django.utils.safestring import SafeString

from bounceback.text import begun, labelled, quoted, within
from recovery.path.check_ins import CheckIn
from recovery.path.said import said_on
from recovery.path.sentences import first_numbers, later_numbers
from recovery.shared.choices import PersonKind
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import a_debrief, a_person, a_question, a_rejection

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
TRANSLATED = re.compile(
    r"""\{% blocktranslate.*?endblocktranslate %\}|\{% translate ".*?" """, re.DOTALL
)
TAGS = '<b>"I" & they</b>'


class LetterTests(SimpleTestCase):
    def test_a_label_within_a_line_begins_small_but_where_nouns_are_large(self) -> None:
        for language, said in {
            "en": "draft",
            "de": "Draft",
            "fr": "draft",
            "es": "draft",
            "nl": "draft",
        }.items():
            with self.subTest(language), translation.override(language):
                self.assertEqual(within("Draft"), said)

    def test_what_is_a_name_or_i_stays_large(self) -> None:
        for words in ("I asked", "I’m not sure", "LinkedIn", "HR person"):
            self.assertEqual(within(words), words)
        self.assertEqual(within("It helped LinkedIn"), "it helped LinkedIn")

    def test_what_is_no_noun_begins_small_in_german_too(self) -> None:
        with translation.override("de"):
            self.assertEqual(within("Jemand, den ich dort kenne"), "jemand, den ich dort kenne")
            self.assertEqual(within("Antwort ist da"), "Antwort ist da")

    def test_a_sentence_begins_large_and_the_rest_stays(self) -> None:
        self.assertEqual(begun("nach dem Rauslassen"), "Nach dem Rauslassen")
        self.assertEqual(begun(""), "")


class FrameTests(SimpleTestCase):
    MARKS: ClassVar = {
        "en": "“No”",
        "de": "„No“",
        "fr": "«\u202fNo\u202f»",
        "es": "«No»",
        "nl": "“No”",
    }

    def test_each_language_has_its_quotation_marks(self) -> None:
        for language, said in self.MARKS.items():
            with self.subTest(language), translation.override(language):
                self.assertEqual(quoted("No"), said)

    def test_only_french_has_a_space_before_the_colon(self) -> None:
        for language in self.MARKS:
            colon = "\u00a0: " if language == "fr" else ": "
            with self.subTest(language), translation.override(language):
                self.assertEqual(labelled("Ana", "No"), f"Ana{colon}No")
                drawn = Template("{{ 'Ana'|after_label }}").render(Context())
                self.assertEqual(drawn, f"{colon}Ana")

    def test_braces_are_words_like_others(self) -> None:
        self.assertEqual(quoted("{words} {0}"), "“{words} {0}”")

    def test_what_somebody_wrote_never_becomes_html(self) -> None:
        drawn = Template(
            "{{ a|quoted }} {{ a|linebreaksbr|quoted }} {{ a|labelled:b }} {{ a|of_which }}"
        )
        said = drawn.render(Context({"a": TAGS, "b": SafeString("<i>so</i>")}))
        self.assertNotIn("<b>", said)
        self.assertNotIn("&amp;amp;", said)
        self.assertEqual(said.count("&lt;b&gt;"), 4)
        self.assertIn(": <i>so</i>", said)

    def test_a_line_break_within_them_stays_one(self) -> None:
        said = Template("{{ a|linebreaksbr|quoted }}").render(Context({"a": "One\nTwo"}))
        self.assertEqual(said, "“One<br>Two”")

    def test_no_template_writes_them_itself(self) -> None:
        """Within a sentence that is translated as a whole they belong to it."""
        for path in TEMPLATES.rglob("*.html"):
            text = TRANSLATED.sub("", path.read_text())
            with self.subTest(path.name):
                self.assertNotRegex(text, r"[“”„«»]|\}\}: |%\}: ")


class PageTests(PageTestCase):
    def test_a_question_stands_in_french_marks_and_its_tags_are_words(self) -> None:
        self.user.language = "fr"
        self.user.save()
        question = a_question(a_debrief(owner=self.user), text=TAGS)
        with translation.override("fr"):
            page = self.client.get(question.get_absolute_url()).content.decode()
        self.assertIn("«\u202f&lt;b&gt;&quot;I&quot; &amp; they&lt;/b&gt;\u202f»", page)
        self.assertNotIn("<b>", page)

    def test_german_nouns_keep_their_capital(self) -> None:
        friend = a_person(self.user, name="Ana", company="", kind=PersonKind.FRIEND)
        self.assertEqual(friend.told, "Ana, a friend")
        with translation.override("de"):
            self.assertEqual(friend.told, "Ana, Freundin oder Freund")

    def test_numbers_of_a_check_in_keep_german_nouns_large(self) -> None:
        rejection = a_rejection(self.user)
        for moment in ("land", "vented"):
            CheckIn.objects.create(
                rejection=rejection, owner=self.user, moment=moment, feeling=5, confidence=4
            )
        with translation.override("de"):
            told = [
                *first_numbers(said_on(rejection), True),
                *later_numbers(said_on(rejection), True),
            ]
        numbers = "Befinden 5, Zuversicht 4 von 10."
        self.assertEqual(told, [numbers, f"Nach dem Rauslassen: {numbers}"])
