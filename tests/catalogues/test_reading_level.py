"""How easily what we say is read, in each language: by Flesch's measure as each language has made it its own.

80 and more is what an eleven-year-old reads with ease, 60 and more what a fourteen-year-old does. English: Flesch 1948;
German: Amstad 1978; French: Kandel and Moles 1958; Spanish: Fernández Huerta 1959; Dutch: Douma 1960. Syllables are
counted by their vowels, which is a word or two in a hundred off.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from django.test import SimpleTestCase

from tests.catalogues.source import Sentence, sentences
from tests.catalogues.update import catalogue, languages

EASY, PLAIN = 80, 60
ENOUGH = 60
"""Words that a file says, from which on it has a level of its own."""
LONGEST = 32
"""Words of a sentence, lists included."""
SHORTEST = 4
"""Words, below which it is a label."""

SLOT = re.compile(r"<[^>]+>|%\(\w+\)[sd]|%[sd]|\{\w*\}")
END = re.compile(r"(?<=[.!?:;…])\s+")
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


class Measure(NamedTuple):
    """Flesch's measure in one language: what it takes off for each word a sentence and each syllable a word."""

    most: float
    each_word: float
    each_syllable: float
    vowels: str
    silent: str = ""  # an ending whose vowel is not spoken


MEASURES = {
    "en": Measure(206.835, 1.015, 84.6, "aeiouy", "[^aeiouyl]e|[^aeiouytd]ed|[^aeiouyszxcg]es"),
    "de": Measure(180, 1, 58.5, "aeiouyäöü"),
    "fr": Measure(207, 1.015, 73.6, "aeiouyàâéèêëîïôùûüœæ", "[^aeiouyéè]es?"),
    "es": Measure(206.84, 1.02, 60, "aeiouyáéíóúü"),
    "nl": Measure(206.84, 0.93, 77, "aeiouyëéèïöü"),
}


class ReadingLevelTests(SimpleTestCase):
    found: dict[Sentence, list[str]]
    said: dict[str, dict[Sentence, str]]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.found = sentences()
        cls.said = {"en": {each: each.text for each in cls.found}}
        for language in languages():
            words = {message.id: message.string for message in catalogue(language)}
            cls.said[language] = {
                each: _first(words.get((each.text, each.plural) if each.plural else each.text, ""))
                for each in cls.found
            }

    def test_each_language_is_easy_to_read(self) -> None:
        for language, said in self.said.items():
            with self.subTest(language=language):
                self.assertGreaterEqual(level(said.values(), language), EASY)

    def test_so_is_each_room(self) -> None:
        for language, said in self.said.items():
            texts: defaultdict[str, list[str]] = defaultdict(list)
            for sentence, files in self.found.items():
                for file in files:
                    texts[file].append(said[sentence])
            for file, told in texts.items():
                if sum(len(words) for words in _sentences(told)) >= ENOUGH:
                    with self.subTest(language=language, file=file):
                        self.assertGreaterEqual(level(told, language), PLAIN)

    def test_no_sentence_is_long(self) -> None:
        for language, said in self.said.items():
            for words in _sentences(said.values()):
                with self.subTest(language=language, begins=" ".join(words[:8])):
                    self.assertLessEqual(len(words), LONGEST)

    def test_a_clause_of_the_law_is_found_to_be_hard(self) -> None:
        clause = (
            "Notwithstanding any stipulation hereinbefore promulgated, applicants acknowledge the irrevocability "
            "of determinations communicated electronically by authorised representatives."
        )
        self.assertLess(level([clause], "en"), 0)


def level(texts: Iterable[str], language: str) -> float:
    """Flesch's measure of these texts in this language; labels of up to three words are left out."""
    measure = MEASURES[language]
    told = _sentences(texts)
    words = [word for each in told for word in each]
    syllables = sum(_syllables(word.lower(), measure) for word in words)
    return (
        measure.most
        - measure.each_word * len(words) / len(told)
        - measure.each_syllable * syllables / len(words)
    )


def _sentences(texts: Iterable[str]) -> list[list[str]]:
    """The words of each sentence; none of labels."""
    whole = [SLOT.sub("X", text) for text in texts]
    parts = [part for text in whole if len(text.split()) >= SHORTEST for part in END.split(text)]
    return [words for part in parts if (words := WORD.findall(part))]


def _syllables(word: str, measure: Measure) -> int:
    spoken = len(re.findall(f"[{measure.vowels}]+", word))
    is_silent = measure.silent and re.search(f"(?:{measure.silent})$", word)
    return max(spoken - bool(is_silent), 1)


def _first(words: str | tuple[str, ...] | list[str] | None) -> str:
    return words if isinstance(words, str) else (words or ("",))[0]
