"""Which words a text has to have for an expression to fit it: never one that it may do without."""

import pytest

from recovery.reading.needed import one_of


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
