"""Every sentence that passes gettext, as the source has it: Python by its syntax, templates as Django reads them."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import templatize

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("accounts", "bounceback", "recovery")

LITERAL = r"""(?:[uf]?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))"""
IN_TEMPLATE = re.compile(
    rf"\b(_|gettext|ngettext|pgettext|npgettext)\(({LITERAL}(?:, {LITERAL})*)", re.DOTALL
)


class Sentence(NamedTuple):
    """What a catalogue is asked for: English, in one form or two, and where one word has two meanings, which."""

    text: str
    plural: str = ""
    context: str = ""


@cache
def sentences() -> dict[Sentence, list[str]]:
    """Every sentence, in the order of the files, with the files that say it; read once, and changed by nobody."""
    found: defaultdict[Sentence, list[str]] = defaultdict(list)
    for file, said in (*_of_python(), *_of_templates()):
        if file not in found[said]:
            found[said].append(file)
    return dict(found)


def _of_python() -> Iterator[tuple[str, Sentence]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if "migrations" not in path.parts:
                tree = ast.parse(path.read_text(encoding="utf-8"))
                for node in ast.walk(tree):
                    if isinstance(node, ast.Call) and (said := _called(node)):
                        yield str(path.relative_to(ROOT)), said


def _called(call: ast.Call) -> Sentence | None:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    name = name.removesuffix("_lazy").removesuffix("_noop")
    told = [each.value for each in call.args if isinstance(each, ast.Constant)]
    return _sentence(name, [each for each in told if isinstance(each, str)])


def _sentence(name: str, told: list[str]) -> Sentence | None:
    match name, told:
        case (("_" | "gettext"), [text, *_]):
            return Sentence(text)
        case "ngettext", [text, plural, *_]:
            return Sentence(text, plural)
        case "pgettext", [context, text, *_]:
            return Sentence(text, context=context)
        case "npgettext", [context, text, plural, *_]:
            return Sentence(text, plural, context)
    return None


def _of_templates() -> Iterator[tuple[str, Sentence]]:
    for path in sorted((ROOT / "templates").rglob("*.*")):
        marked = templatize(path.read_text(encoding="utf-8"))
        for name, told in IN_TEMPLATE.findall(marked):
            if said := _sentence(name, list(ast.literal_eval(f"({told},)"))):
                yield str(path.relative_to(ROOT)), said
