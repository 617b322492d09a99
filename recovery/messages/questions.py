"""The questions one may ask after a no, as advice: a bank of them, for each stage and reader."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Sentences, Text
from recovery.shared.choices import PersonKind, Stage


@dataclass(frozen=True)
class Question:
    """One question, worded so that it can be answered in a line."""

    code: str
    words: Text


STRENGTHEN = Question(
    "strengthen",
    _(
        "If I applied for something like this next year, what one thing would you advise me to strengthen?"
    ),
)
PREPARE = Question(
    "prepare", _("Which part of my interview would you suggest I prepare differently?")
)
FIRST = Question("first", _("Is there a skill or experience you’d advise getting first?"))
PROFILE = Question("profile", _("What would make my profile easier to put forward?"))
CV = Question("cv", _("Is there one requirement my CV didn’t make clear?"))
NEXT_HERE = Question("next_here", _("What would I need to show here to be ready for the next one?"))
EASY_YES = Question("easy_yes", _("What would have made it an easy yes?"))

EVERY = (STRENGTHEN, PREPARE, FIRST, PROFILE, CV, NEXT_HERE, EASY_YES)
STORED = Sentences((each, each.words) for each in EVERY)

INTERVIEWED = (Stage.RECRUITER_SCREEN, Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)
LATE = (Stage.FINAL, Stage.OFFER)
PUT_FORWARD_BY = (PersonKind.RECRUITER, PersonKind.AGENCY)


def bank(stage: str, *, kind: str = "", internal: bool = False) -> tuple[Question, ...]:
    """What may be asked of this kind of person after getting this far, the best fitting first."""
    return tuple(_fitting(stage, kind, internal))


def _fitting(stage: str, kind: str, internal: bool) -> Iterator[Question]:
    if internal:
        yield NEXT_HERE
    if kind in PUT_FORWARD_BY:
        yield PROFILE
    if stage == Stage.APPLIED:
        yield CV
    if stage in LATE:
        yield EASY_YES
    yield STRENGTHEN
    if stage in INTERVIEWED:
        yield PREPARE
    yield FIRST


def known(text: str) -> Question | None:
    """The question of ours that was stored as this text, in whichever language; None for one of their own."""
    return STORED.key_of(text)


def said_again(text: str) -> str:
    """A stored question as it is said in the language in force; one of their own as they typed it."""
    ours = known(text)
    return str(ours.words) if ours else text
