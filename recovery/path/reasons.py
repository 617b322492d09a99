"""Why passed over: the reasons of workflow.md section 5, and the stages each can belong to."""

from collections.abc import Container
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.path.choices import Stage

LETTERS = {
    "A": Stage.APPLIED,
    "R": Stage.RECRUITER_SCREEN,
    "T": Stage.ASSESSMENT,
    "I": Stage.INTERVIEW,
    "F": Stage.FINAL,
    "O": Stage.OFFER,
}


@dataclass(frozen=True)
class Reason:
    """One thing it can have been about."""

    code: str
    label: Text
    stages: frozenset[str]

    def fits(self, stage: str) -> bool:
        return stage in self.stages


@dataclass(frozen=True)
class Group:
    """Reasons of one kind, shown together."""

    label: Text
    reasons: tuple[Reason, ...]


def _at(code: str, label: Text, letters: str = "ARTIFO") -> Reason:
    return Reason(code, label, frozenset(LETTERS[letter].value for letter in letters))


GROUPS = (
    Group(
        _("It was not about me"),
        (
            _at("role_stopped", _("The role was stopped")),
            _at("role_changed", _("The role changed"), "RTIFO"),
            _at("role_filled", _("It was already filled"), "AR"),
            _at("insider", _("Someone inside got it"), "RTIFO"),
            _at("volume", _("Too many applied"), "A"),
            _at("internal_decision", _("Something was decided inside"), "IFO"),
            _at("process_error", _("Something went wrong in their process"), "AR"),
        ),
    ),
    Group(
        _("Someone else was closer"),
        (
            _at("other_closer", _("Someone fitted more closely")),
            _at("runner_up", _("I came second"), "FO"),
            _at("other_cheaper_sooner", _("Someone was cheaper or could start sooner"), "RTIFO"),
        ),
    ),
    Group(
        _("Practical things"),
        (
            _at("pay", _("Pay"), "RTIFO"),
            _at("location", _("Place or travel"), "ARTI"),
            _at("timing", _("Timing"), "RTIFO"),
            _at("permit", _("Permission to work there"), "ARO"),
            _at("overqualified", _("I have done more than they need"), "ARTI"),
        ),
    ),
    Group(
        _("It could be about me"),
        (
            _at("skill", _("A skill")),
            _at("experience", _("Experience")),
            _at("speciality", _("The field I know best"), "ARTI"),
            _at("credential", _("A degree or certificate"), "AR"),
            _at("application", _("My CV or letter"), "A"),
            _at("assessment", _("The test or task"), "T"),
            _at("answers", _("My answers"), "RIF"),
            _at("communication", _("How I put things"), "RIF"),
            _at("impression", _("The impression I made"), "RIF"),
            _at("fit", _("How I would fit the team"), "RIF"),
            _at("history", _("My work history"), "ARI"),
            _at("references", _("References"), "FO"),
        ),
    ),
    Group(
        _("Not clear"),
        (
            _at("unknown", _("I do not know")),
            _at("no_reply", _("They never answered")),
            _at("possibly_unfair", _("It may have been unfair")),
            _at("other", _("Something else")),
        ),
    ),
)

REASONS = {reason.code: reason for group in GROUPS for reason in group.reasons}


def groups_for(stage: str, picked: Container[str] = ()) -> tuple[Group, ...]:
    """The groups with only the reasons that fit this stage, and those picked before it was corrected."""
    fitting = (
        Group(
            group.label,
            tuple(each for each in group.reasons if each.fits(stage) or each.code in picked),
        )
        for group in GROUPS
    )
    return tuple(group for group in fitting if group.reasons)
