"""Docstrings say plainly what a thing is in the world: none leans on another, none uses a word that is gone."""

import ast
import re
from functools import cache
from pathlib import Path

from django.test import SimpleTestCase

# Riddles that one solves by reading what stands before them; and names that things no longer have.
LEANS = re.compile(
    r"^(?:the )?same\b|^(?:likewise|ditto|it|they|them|ones?,|so (?!many)|also|all of (?:it|them))\b"
    r"|\bas above\b|\blikewise\b|\bditto\b|, too\.$|\bas well\.$|\bgrows by these\b",
    re.IGNORECASE,
)
GONE = re.compile(
    r"\b(?:nudge[sd]?|findings?|small steps?|in play|is alive|the other’s|the other's|what rests"
    r"|archived?|parked|way through|whom you asked|debrief sessions?|letters? to)\b",
    re.IGNORECASE,
)
EMPTY = 3  # words: what says less says the name again


@cache
def docstrings() -> list[tuple[str, bool, str]]:
    """Where each docstring stands, whether it is of a class, and its first paragraph."""
    found = []
    for app in ("bounceback", "accounts", "recovery", "tests"):
        for file in Path(app).rglob("*.py"):
            if "migrations" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text())):
                if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                    continue
                if text := ast.get_docstring(node):
                    first = " ".join(text.split("\n\n")[0].split())
                    where = f"{file}: {getattr(node, 'name', 'the module')}"
                    found.append((where, isinstance(node, ast.ClassDef), first))
    return found


class DocstringTests(SimpleTestCase):
    def test_each_can_be_understood_without_what_stands_before_it(self) -> None:
        found = [
            f"{where}: {text}" for where, _is_class, text in docstrings() if LEANS.search(text)
        ]
        self.assertEqual(found, [], f"{len(found)} docstrings")

    def test_none_uses_a_name_that_is_gone(self) -> None:
        found = [f"{where}: {text}" for where, _is_class, text in docstrings() if GONE.search(text)]
        self.assertEqual(found, [], f"{len(found)} docstrings")

    def test_a_class_says_more_than_its_name(self) -> None:
        classes = [(where, text) for where, is_class, text in docstrings() if is_class]
        self.assertGreater(len(classes), 300)
        found = [f"{where}: {text}" for where, text in classes if len(text.split()) < EMPTY]
        self.assertEqual(found, [], f"{len(found)} docstrings")
