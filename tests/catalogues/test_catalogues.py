"""Every sentence has its words in every language, and they hold what the English holds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from gettext import GNUTranslations
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from babel.messages.catalog import Catalog, Message
from django.conf import settings
from django.test import SimpleTestCase
from django.utils import translation

from bounceback.apps import every_language_is_compiled
from bounceback.catalogues import LOCALE, catalogues, not_compiled
from bounceback.compile_catalogues import compile_all
from tests.catalogues.source import ROOT, Sentence, sentences
from tests.catalogues.update import (
    brought_up_to_date,
    catalogue,
    languages,
    missing,
    path_of,
    written,
)

SLOT = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|%%")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
ENTITY = re.compile(r"&\w+;")
BLANKS = (" ", "\n")
NARROW, WIDE = "\u202f", "\u00a0"

# What no sentence of a language may have: a straight or foreign mark, a French sign that could begin a line.
NOT_THERE: dict[str, str] = {
    "de": r"['\"”‘«»]",
    "fr": rf"['\"“”„]|(?<![{NARROW}{WIDE}\d?!]) ?(?<![{NARROW}])[;!?](?!\w)|«(?!{NARROW})|(?<!{NARROW})»",
    "es": r"['\"„]|(?<![¿\w])\?(?=\w)",
    "nl": r"['\"„«»]",
}

# What is read by whoever a link brought here, too: no word of theirs says du or Sie, tu or vous.
FOR_ANYBODY = re.compile(r"templates/[45]\d\d(?:_csrf)?\.html")
ADDRESSED: dict[str, str] = {
    "de": r"du|dich|dir|dein\w*|Sie|Ihnen|Ihre?\w*|[Vv]ersuch|[Kk]opier",
    "fr": r"tu|te|toi|ton|ta|tes|vous|votre|vos|[Rr]éessaie|[Cc]opie|[Rr]ouvre",
    "es": r"tú|te|ti|tu|tus|usted|su|escribiste|pegaste|guardaste|[Cc]ópial[oa]s?|[Ii]nténtalo|[Áá]brela",
    "nl": r"je|jij|jou|jouw|u|uw",
}
FOR_AN_OWNER = ("What you typed is below. Sign in within the hour", "Need to talk to someone now?")


class CataloguesTests(SimpleTestCase):
    found: dict[Sentence, list[str]]
    kept: dict[str, Catalog]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.found = sentences()
        cls.kept = {language: catalogue(language) for language in languages()}

    def of_each(self, wrong: Callable[[Sentence, str, str], str | None]) -> list[str]:
        """What is wrong with a form of a sentence: given the sentence, its form in English, and the words for it."""
        told = []
        for language, kept in self.kept.items():
            for said, english, words in _forms(kept):
                if found := wrong(said, english, words):
                    told.append(f"{language}: {words!r}: {found}")
        return told

    def test_every_sentence_is_translated_and_nothing_else_is_kept(self) -> None:
        for language, kept in self.kept.items():
            with self.subTest(language=language):
                self.assertEqual(missing(kept, self.found), [])
                fresh = written(brought_up_to_date(kept, self.found))
                is_new = path_of(language).read_bytes() == fresh
                self.assertTrue(is_new, "run python -m tests.catalogues.update")

    def test_what_is_compiled_is_what_is_translated(self) -> None:
        self.assertEqual(not_compiled(), [])
        with translation.override("de"):
            self.assertEqual(translation.gettext("Save"), "Speichern")

    def test_slots_are_whole(self) -> None:
        def wrong(said: Sentence, english: str, words: str) -> str | None:
            slots, wanted = set(SLOT.findall(words)), set(SLOT.findall(english))
            if said.plural:  # "one day" may do without its number
                either = set(SLOT.findall(said.text)) | set(SLOT.findall(said.plural))
                return None if slots <= either else str(either)
            return None if slots == wanted else str(wanted)

        self.assertEqual(self.of_each(wrong), [])

    def test_more_than_one_are_counted(self) -> None:
        for language, kept in self.kept.items():
            for message in kept:
                if isinstance(message.id, tuple):
                    many = set(SLOT.findall(message.string[-1]))
                    self.assertLessEqual(
                        set(SLOT.findall(message.id[1])), many, f"{language}: {message.id}"
                    )

    def test_tags_and_ends_are_the_same(self) -> None:
        def wrong(_said: Sentence, english: str, words: str) -> str | None:
            if Counter(TAG.findall(english)) != Counter(TAG.findall(words)):
                return "other tags"
            if english.count("\n") != words.count("\n"):
                return "other lines"
            ends = [(text[:1] in BLANKS, text[-1:] in BLANKS) for text in (english, words)]
            return None if ends[0] == ends[1] else "blanks at an end"

        self.assertEqual(self.of_each(wrong), [])

    def test_marks_are_those_of_the_language(self) -> None:
        told = []
        for language, kept in self.kept.items():
            for _said, _english, words in _forms(kept):
                if "|" in words:
                    continue  # how people may type something, not what is said
                plain = ENTITY.sub("", TAG.sub("", words))
                if found := re.search(NOT_THERE[language], plain):
                    told.append(f"{language}: {words!r}: {found[0]!r}")
        self.assertEqual(told, [])

    def test_a_page_of_an_error_says_neither_du_nor_sie(self) -> None:
        for language, kept in self.kept.items():
            addressed = re.compile(rf"\b(?:{ADDRESSED[language]})\b")
            for said, _english, words in _forms(kept):
                is_ours = any(map(FOR_ANYBODY.fullmatch, self.found[said]))
                if is_ours and not said.text.startswith(FOR_AN_OWNER):
                    with self.subTest(language=language, words=words):
                        self.assertNotRegex(words, addressed)

    def test_each_language_says_which_words_it_uses(self) -> None:
        for language in languages():
            page = (ROOT / "docs" / "words" / f"{language}.md").read_text(encoding="utf-8")
            for term in ("rejection", "recovery", "opportunity", "debrief", "lesson", "follow-up"):
                self.assertIn(f"| {term}", page.lower(), language)


class CompilingTests(SimpleTestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(TemporaryDirectory())) / "locale"
        for kept in catalogues():
            copy = self.folder / kept.relative_to(LOCALE)
            copy.parent.mkdir(parents=True)
            copy.write_bytes(kept.read_bytes())
        self.enterContext(mock.patch("bounceback.catalogues.LOCALE", self.folder))

    def test_it_needs_no_program_of_the_system(self) -> None:
        with mock.patch.dict("os.environ", PATH=""):  # no msgfmt
            made = [path.parents[1].name for path in compile_all()]
        self.assertEqual(made, sorted(languages()))
        with (self.folder / "fr/LC_MESSAGES/django.mo").open("rb") as file:
            said = GNUTranslations(file)
        self.assertEqual(said.gettext("Save"), "Enregistrer")
        self.assertEqual(
            said.ngettext("%(n)s word of %(most)s", "%(n)s words of %(most)s", 2)[:5], "%(n)s"
        )

    def test_what_did_not_change_is_not_compiled_again(self) -> None:
        self.assertEqual(len(list(compile_all())), len(languages()))
        self.assertEqual(list(compile_all()), [])

    def test_a_language_that_is_not_compiled_is_told(self) -> None:
        told = [each.msg for each in every_language_is_compiled()]
        self.assertEqual(len(told), len(languages()))
        self.assertIn("What is translated in de is not compiled as it is now.", told)


class SourceTests(SimpleTestCase):
    def test_every_way_to_say_a_sentence_is_found(self) -> None:
        found = sentences()
        for said in (
            Sentence("Save"),  # a template's tag
            Sentence("%(n)s word of %(most)s", "%(n)s words of %(most)s"),  # its block
            Sentence("Keep it", context="do not delete it"),
            Sentence("The harsh thought, believed: {thought}."),  # within an f-string
            Sentence("Choose a time zone from the list."),
            Sentence("{n}\u00a0% {moment}"),  # an escape
        ):
            self.assertIn(said, found)

    def test_no_language_is_named_in_another(self) -> None:
        self.assertEqual(
            [name for _code, name in settings.LANGUAGES],
            [
                translation.get_language_info(code)["name_local"].capitalize()
                for code, _name in settings.LANGUAGES
            ],
        )


def _forms(kept: Catalog) -> Iterator[tuple[Sentence, str, str]]:
    for message in kept:
        if message.id:
            said = _sentence(message)
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            english = (said.text, *[said.plural] * (len(forms) - 1))
            yield from ((said, one, words) for one, words in zip(english, forms, strict=True))


def _sentence(message: Message) -> Sentence:
    text, plural = message.id if isinstance(message.id, tuple) else (message.id, "")
    return Sentence(text, plural, message.context or "")
