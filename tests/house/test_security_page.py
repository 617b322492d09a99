"""docs/security.md: a row for each requirement, and every test it names is there."""

import ast
import re
from functools import cache
from pathlib import Path

from django.test import SimpleTestCase

PAGE = Path("docs/security.md")
ROWS = 76
BY_OTHERS = "row-level security, tests/walls"


def rows() -> list[list[str]]:
    """The cells of each row of the table."""
    lines = [line for line in PAGE.read_text().splitlines() if re.match(r"\| \d", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@cache
def defined_in(file: str) -> set[str]:
    """The classes and tests of a file: `Class`, `Class::test` and `test`."""
    names: set[str] = set()
    for node in ast.parse(Path(file).read_text()).body:
        if isinstance(node, ast.ClassDef):
            inside = [each.name for each in node.body if isinstance(each, ast.FunctionDef)]
            names |= {node.name, *(f"{node.name}::{name}" for name in inside)}
        elif isinstance(node, ast.FunctionDef):
            names.add(node.name)
    return names


class SecurityPageTests(SimpleTestCase):
    def test_it_has_every_row(self) -> None:
        requirements = [cells[0] for cells in rows()]
        self.assertEqual(len(requirements), ROWS)
        self.assertEqual(len(set(requirements)), ROWS)

    def test_every_test_it_names_is_there(self) -> None:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::([\w:]+))?`", PAGE.read_text())
        self.assertGreater(len(named), ROWS)
        gone = [
            (file, name)
            for file, name in named
            if not Path(file).exists() or (name and name not in defined_in(file))
        ]
        self.assertEqual(gone, [])

    def test_each_row_is_proved_or_says_that_it_is_not(self) -> None:
        silent = [
            cells[0]
            for cells in rows()
            if "tests/" not in cells[2] and cells[2] != "*by reading*" and cells[1] != BY_OTHERS
        ]
        self.assertEqual(silent, [])
