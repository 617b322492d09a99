"""Each input of tests/cases/inputs is read as tests/cases/expected.json says it should be.

They came with the issue, from public bug reports of programs that do this job; their content is
invented. A kind is tried from the day its readers hold it: add it to HELD.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from recovery import reading
from recovery.messages import plain_mail, points_in
from recovery.people import address_book

HERE = Path(__file__).parent
CASES = json.loads((HERE / "expected.json").read_text())
TODAY = date(2026, 11, 28)


def reads_mail(raw: bytes, right: dict[str, Any]) -> None:
    text = plain_mail(raw)
    assert bool(text.strip()) != right["refuse"]
    assert [words for words in right["has"] if words not in text] == []
    assert [words for words in right["hasnt"] if words in text] == []


def reads_points(raw: bytes, right: list[str]) -> None:
    assert points_in(raw.decode()) == right


def reads_cards(raw: bytes, right: list[dict[str, str]]) -> None:
    people = [card.facts for card in address_book.read(raw).cards]
    assert len(people) == len(right)
    for person, facts in zip(people, right, strict=True):
        assert facts.pop("notes_has", "") in person["notes"]
        assert {name: person[name] for name in facts} == facts


def reads_paste(raw: bytes, right: dict[str, list[str | None]]) -> None:
    read = reading.read(raw.decode(), TODAY)
    for name, among in right.items():
        found = getattr(read, name.removesuffix("_in"))
        assert (found.value if found else None) in among, name


KINDS: dict[str, Callable[[bytes, Any], None]] = {
    "eml": reads_mail,
    "points": reads_points,
    "vcf": reads_cards,
    "paste": reads_paste,
}
HELD = ("eml", "points", "vcf", "paste")


TRIED = [pytest.param(case, id=case["file"]) for case in CASES if case["kind"] in HELD]


@pytest.mark.parametrize("case", TRIED)
def test_it_is_read_as_it_should_be(case: dict[str, Any]) -> None:
    raw = (HERE / "inputs" / case["file"]).read_bytes()
    KINDS[case["kind"]](raw, case["expect"])


def test_every_input_has_a_case() -> None:
    assert {case["file"] for case in CASES} == {file.name for file in (HERE / "inputs").iterdir()}
