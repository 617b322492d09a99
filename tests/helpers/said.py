"""Every sentence the app can say: what its code and its templates hand to gettext."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent.parent
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
IN_TEMPLATE = re.compile(
    r"""\b(?:_|n?gettext)\(((?:u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")[,\s]*)+)"""
)


class Sentence(NamedTuple):
    """One sentence the app can say, and the file it is in."""

    text: str
    file: str


@cache
def sentences() -> tuple[Sentence, ...]:
    return tuple(_sentences())


def _sentences() -> Iterator[Sentence]:
    for folder in ("accounts", "bounceback", "recovery"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield from _in(file, _in_code(file.read_text()))
    for file in sorted((ROOT / "templates").rglob("*.html")) + sorted(
        (ROOT / "templates").rglob("*.txt")
    ):
        yield from _in(file, _in_template(file.read_text()))


def _in(file: Path, texts: Iterator[str]) -> Iterator[Sentence]:
    for text in texts:
        yield Sentence(text, str(file.relative_to(ROOT)))


def _in_code(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in GETTEXT:
            for said in node.args:
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    yield said.value


def _in_template(source: str) -> Iterator[str]:
    for said in IN_TEMPLATE.findall(templatize(source)):
        told = ast.literal_eval(f"({said.rstrip(', ')},)")
        yield from told
