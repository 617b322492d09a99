"""When closing a recovery is offered, as a table."""

from dataclasses import fields, replace
from itertools import product

import pytest

from recovery.rejections.closing_rule import Standing, closing_is_offered

ENDED = Standing("standard", "interview", asked=True, decided=True, acted=True)
FREE = Standing("quick", "applied", talked=True)  # a short one walks neither feedback nor learn


@pytest.mark.parametrize(
    ("standing", "offered"),
    [
        (ENDED, True),
        # The ask.
        (replace(ENDED, asked=False), False),
        (replace(ENDED, asked=False, ask_skipped=True), True),
        (replace(ENDED, waiting=True), False),
        (replace(ENDED, waiting=True, ask_skipped=True), False),
        (replace(ENDED, sealed=True), False),
        (replace(ENDED, drafting=True), False),
        (replace(ENDED, drafting=True, ask_skipped=True), True),
        (replace(ENDED, asked=False, drafting=True), False),
        # The insight.
        (replace(ENDED, decided=False), False),
        # The forward action: one of three.
        (replace(ENDED, acted=False), False),
        (replace(ENDED, acted=False, planned=True), True),
        (replace(ENDED, acted=False, talked=True), True),
        # What a path does not walk is settled, unless something is under way there.
        (FREE, True),
        (replace(FREE, talked=False), False),
        (replace(FREE, drafting=True), True),
        (replace(FREE, waiting=True), False),
        (replace(FREE, sealed=True), False),
        # Silence asks where things stand, and learns nothing by itself.
        (Standing("ghost", "interview", asked=True, talked=True), True),
        (Standing("ghost", "interview", talked=True), False),
        (Standing("ghost", "interview", ask_skipped=True, talked=True), True),
        (Standing("full", "final", asked=True, talked=True), False),
        (Standing("full", "final", asked=True, decided=True, talked=True), True),
    ],
)
def test_when_closing_is_offered(standing: Standing, offered: bool) -> None:
    assert closing_is_offered(standing) is offered


def test_it_knows_nothing_of_how_somebody_feels() -> None:
    moods = {"feeling", "sting", "confidence", "checkin", "mood"}
    assert not moods & {field.name for field in fields(Standing)}


def test_nothing_done_is_never_offered_whatever_else() -> None:
    facts = ("ask_skipped", "asked", "decided", "drafting")
    for values in product((False, True), repeat=len(facts)):
        standing = Standing("standard", "interview", **dict(zip(facts, values, strict=True)))
        assert not closing_is_offered(standing)
