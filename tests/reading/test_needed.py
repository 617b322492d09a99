"""Which words a text has to have for an expression to fit it: never one that it may do without."""

import pytest

from recovery.reading.languages import CODES
from recovery.reading.names import around
from recovery.reading.needed import one_of
from recovery.reading.phrases import small
from tests.reading.test_languages import own

TABLES = ("both", "role", "company", "company_hint", "subject")


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("(?:your )?application (?:at|with)", {"application"}),
        ("(?i:A) (?:Role|job)s? (?!for)at", {"role", "job"}),
        ("colou?r", {"colo"}),
        ("b[éè]p", {"b"}),
        (r"(?:\w{1,40} ){0,6}?post\-man\)", {"post"}),
        (r"(?:one|two|\d+) ", set()),
        (r"[]|)]", set()),
        ("(?:a|) ?", set()),
        ("(?:an?)+", {"a"}),
    ],
)
def test_what_an_expression_needs(expression: str, words: set[str]) -> None:
    assert one_of(expression) == words


@pytest.mark.parametrize("code", CODES)
def test_whatever_words_fit_has_what_they_need(code: str) -> None:
    text = "\n".join(text for _want, text in [*own(code)][:6])
    low = small(text)
    for each in (each for table in TABLES for each in around(code, table)):
        needed = one_of(max(each._fixed(), key=len))
        if needed and each._words.search(text):
            assert any(word in low for word in needed)
