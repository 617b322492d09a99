"""Words that somebody may not know: each explained once, shortly, in words that need no explaining."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from bounceback.templatetags.bounceback import term
from bounceback.terms import MOST_WORDS, TERMS

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
IN_TEMPLATE = re.compile(r"{% term ([^%]+) %}")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


def explained_in(template: Path) -> list[str]:
    found = IN_TEMPLATE.findall(template.read_text(encoding="utf-8"))
    return [key.strip('"') for keys in found for key in keys.split()]


def test_every_word_is_explained_somewhere_and_never_twice_in_one_place() -> None:
    used: set[str] = set()
    for template in TEMPLATES.rglob("*.html"):
        counted = Counter(explained_in(template))
        assert set(counted.values()) <= {1}, template
        used |= set(counted)
    assert used == set(TERMS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_is_one_short_breath(language: str) -> None:
    with translation.override(language):
        long = {
            key: str(each.means) for key, each in TERMS.items() if _words(each.means) > MOST_WORDS
        }
    assert long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_explained_by_another_that_would_need_it(language: str) -> None:
    with translation.override(language):
        words = {
            key: re.compile(rf"\b{re.escape(str(each.word))}\b", re.I)
            for key, each in TERMS.items()
        }
        by_another = [
            (key, other)
            for key, each in TERMS.items()
            for other, word in words.items()
            if other != key and word.search(str(each.means))
        ]
    assert by_another == []


def test_a_word_that_is_plain_in_another_language_is_explained_in_english_alone() -> None:
    assert [each.word for each in term("sting")["terms"]] == ["sting"]
    with translation.override("de"):
        told = term("sting")
        assert told["terms"] == []
        assert render_to_string("components/term.html", told).strip() == ""


def _words(text: object) -> int:
    return len(re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", str(text)))
