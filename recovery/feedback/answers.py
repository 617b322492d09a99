"""What somebody who interviewed a person may tick on the answer page: the reasons of reasons.py, in their words.

First comes what was not about the person at all: it is the kindest thing to know. What is worth
working on is offered at the stages where that reason can be picked, so that it can be kept as one.
"""

from collections.abc import Container
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Sentences, Text
from recovery.rejections.reasons import REASONS, STAGE_OF

LONGEST_ADVICE = 2000  # characters


@dataclass(frozen=True)
class Point:
    """A line to tick on the answer page, for what went well or is worth working on; its code is a reason's."""

    code: str
    strength: Text
    gap: Text
    went_well_at: frozenset[str]  # stages at which somebody can have seen it go well

    @property
    def missing_at(self) -> frozenset[str]:
        return REASONS[self.code].stages


def _point(code: str, strength: Text, gap: Text, letters: str) -> Point:
    return Point(code, strength, gap, frozenset(STAGE_OF[letter].value for letter in letters))


POINTS = (
    _point("skill", _("The skills were there"), _("A skill the role needs"), "ARTIFO"),
    _point("experience", _("Experience that counts"), _("Experience of this kind"), "ARTIFO"),
    _point("speciality", _("Knows the field well"), _("Knowing this field better"), "ARTIFO"),
    _point(
        "credential", _("The right degree or certificate"), _("A degree or certificate"), "ARIFO"
    ),
    _point("application", _("A clear CV and letter"), _("A clearer CV or letter"), "ARI"),
    _point("assessment", _("The test or task went well"), _("The test or task"), "T"),
    _point("answers", _("Answers were clear"), _("Clearer answers, with examples"), "RIFO"),
    _point("communication", _("Easy to follow"), _("Putting things more clearly"), "RIFO"),
    _point("impression", _("Made a good impression"), _("The first impression"), "RIFO"),
    _point(
        "fit", _("Would work well with the team"), _("Showing more of working in a team"), "RIFO"
    ),
    _point("history", _("A work history that fits"), _("Explaining the work history"), "ARIFO"),
    _point("references", _("Good references"), _("What references said"), "FO"),
)

# What had nothing to do with them, by the reason it is kept as; and the stages at which it is offered.
AROUND = (
    ("role_filled", _("It was filled before it got this far"), "A"),
    ("insider", _("Someone inside got it"), "RTIFO"),
    ("role_stopped", _("The budget or the role was stopped"), "ARTIFO"),
    ("role_changed", _("The role changed"), "RTIFO"),
    ("runner_up", _("It was a close second"), "IFO"),
    ("other_closer", _("Someone else fitted a little better"), "ARTIFO"),
)

_LABELS: dict[str, dict[str, Text]] = {
    "around": {code: words for code, words, _letters in AROUND},
    "strengths": {point.code: point.strength for point in POINTS},
    "gaps": {point.code: point.gap for point in POINTS},
}

_REASONS = Sentences((*_LABELS["around"].items(), *_LABELS["gaps"].items()))

type Labelled = list[tuple[str, Text]]


def around_at(stage: str, ticked: Container[str] = ()) -> Labelled:
    """Code and words of what had nothing to do with the person, for this stage, and of what is ticked already."""
    return [
        (code, words)
        for code, words, at in AROUND
        if any(STAGE_OF[letter] == stage for letter in at) or code in ticked
    ]


def strengths_at(stage: str, ticked: Container[str] = ()) -> Labelled:
    """Code and words of what can have gone well up to this stage, and of what is ticked already."""
    return [
        (each.code, each.strength)
        for each in POINTS
        if stage in each.went_well_at or each.code in ticked
    ]


def gaps_at(stage: str, ticked: Container[str] = ()) -> Labelled:
    """Code and words of what can be worth working on after this stage, and of what is ticked already."""
    return [
        (each.code, each.gap) for each in POINTS if stage in each.missing_at or each.code in ticked
    ]


def reason_ticked(text: str) -> str:
    """The code of the reason a ticked line stands for; empty for praise, and for any other words."""
    return _REASONS.key_of(text) or ""


def label_of(code: str, kind: str) -> str:
    """A ticked code in the words it was ticked with; kind is "around", "strengths" or "gaps"."""
    return str(_LABELS[kind].get(code, code))
