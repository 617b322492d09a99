"""One name for each thing: words that are gone from what the app says, and from code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.forms import BaseForm
from django.test import SimpleTestCase
from django.urls import URLResolver, get_resolver

from recovery.path.steps import STEPS
from tests.helpers.said import sentences

GONE = re.compile(
    r"\b(whom|somebody|nudge[sd]?|look again|not this time|leave it out|back on the horse|iron in the fire"
    r"|in play|alive|lies still|asks nothing|the other’s|small steps?|findings?|go on|go on with it"
    r"|archived?|parked|(?<!CV or )(?<!CV and )(?<!A4 or )letters?|the thread|it rests|rests (?:until|since|on)"
    r"|let it rest|goes? out|way through|look-backs?|a look back"
    r"|words stand|stands(?! for\b)|late answer|promise an answer|answers? to open|the answer can be kept)\b",
    re.IGNORECASE,
)

# A part of an address, or of the key of a screen. Old addresses lead on: recovery/moved.py.
GONE_FROM_ADDRESSES = re.compile(
    r"\b(whom|letter|ask|answers|land|landed|insights?|responses|alive|unalive|play|talks?|nudged?|session|come-down"
    r"|hot|un?archive|archive|parked|un?park|park|rest|pause|resume|quick|way-back|look-back|steps|findings?|thread|story)\b"
)

# Columns and stored codes may still say so, in quotes; a name in code may not.
GONE_FROM_CODE = re.compile(
    r"(?:^|_)(nudge[sd]?|archived?|unarchive|parked|park|unpark|responses|findings?|agenda"
    r"|stor(?:y|ies)|others_of|in_play|insights?|come_down|hot_thought)(?:_|$)"
)


@cache
def names_in_code() -> frozenset[tuple[Path, str]]:
    """What functions, classes, fields and variables are called, in small words."""
    return frozenset(_names())


def _names() -> Iterator[tuple[Path, str]]:
    for app in ("bounceback", "accounts", "recovery"):
        for file in Path(app).rglob("*.py"):
            if "migrations" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text())):
                for part in ("name", "id", "attr"):
                    name = getattr(node, part, None)
                    if isinstance(name, str):
                        yield file, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def addresses(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every address that is not an old one, of ours."""
    for each in resolver.url_patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each, address)
        elif not str(each.name).startswith("moved_") and not address.startswith("accounts/"):
            yield address


def values() -> Iterator[tuple[str, str]]:
    """(A form, a value it sends) for every choice that is the same for everybody."""
    kinds = [BaseForm]
    for kind in kinds:
        kinds += kind.__subclasses__()
        for field in getattr(kind, "base_fields", {}).values():
            choices = getattr(field, "choices", None)
            if isinstance(choices, list):
                yield from ((kind.__name__, str(code)) for code, _says in choices)


def screens() -> Iterator[str]:
    for step in STEPS:
        yield from (f"{step.key}/{screen.key}" for screen in step.screens)


class OneNameTests(SimpleTestCase):
    def test_no_name_in_code_uses_a_word_that_is_gone(self) -> None:
        names = names_in_code()
        self.assertIn("follow_up_on", {name for _file, name in names})
        gone = sorted(f"{file}: {name}" for file, name in names if GONE_FROM_CODE.search(name))
        self.assertEqual(gone, [])

    def test_only_the_page_of_a_month_is_called_look_back(self) -> None:
        """Day 7 and 30 are check-ins, whatever their table is called."""
        name = re.compile(r"(?:^|_)look_?backs?(?:_|$)")
        rooms = {file.parts[1] for file, said in names_in_code() if name.search(said)}
        self.assertLessEqual(
            rooms,
            {"look_backs", "models.py", "urls.py", "shared", "demo", "over_time", "takeout"},
        )

    def test_no_address_and_no_screen_uses_a_word_that_is_gone(self) -> None:
        said = [*addresses(get_resolver()), *screens()]
        self.assertIn("feedback/message", said)
        self.assertEqual([each for each in said if GONE_FROM_ADDRESSES.search(each)], [])

    def test_no_form_sends_a_word_that_is_gone(self) -> None:
        said = [*values()]
        self.assertIn(("CloseForm", "aside"), said)
        gone = re.compile(r"nudge|archive|park|look_back")
        self.assertEqual([each for each in said if gone.search(each[1])], [])

    def test_no_sentence_uses_a_word_that_is_gone(self) -> None:
        found = [f"{said.file}: {said.text}" for said in sentences() if GONE.search(said.text)]
        self.assertEqual(found, [], f"{len(found)} sentences")

    def test_no_sentence_claims_what_nobody_counted(self) -> None:
        claims = re.compile(r"\bmost (jobs|people get|offers)|\b90 ?%|proven\b", re.IGNORECASE)
        self.assertEqual([said.text for said in sentences() if claims.search(said.text)], [])

    def test_it_reads_what_the_app_says(self) -> None:
        texts = {said.text for said in sentences()}
        self.assertGreater(len(texts), 1000)
        self.assertIn("Enough for today", texts)  # of a template
        self.assertIn("Not asking is fine, too.", texts)  # of code
