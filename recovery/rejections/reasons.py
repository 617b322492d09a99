"""Why passed over: every reason a person can pick, and the stages each can belong to."""

from collections.abc import Container
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared.choices import Outcome, Stage

STAGE_OF = {
    "A": Stage.APPLIED,
    "R": Stage.RECRUITER_SCREEN,
    "T": Stage.ASSESSMENT,
    "I": Stage.INTERVIEW,
    "F": Stage.FINAL,
    "O": Stage.OFFER,
}


@dataclass(frozen=True)
class Reason:
    """One reason a no may have had, and the stages it fits."""

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
    return Reason(code, label, frozenset(STAGE_OF[letter].value for letter in letters))


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
            _at("unknown", _("I don’t know")),
            _at("no_reply", _("They never answered")),
            _at("possibly_unfair", _("It may have been unfair")),
            _at("other", _("Something else")),
        ),
    ),
)

REASONS = {reason.code: reason for group in GROUPS for reason in group.reasons}
NOTHING_TO_KNOW = ("unknown", "no_reply", "possibly_unfair")  # nobody is asked how they know these
MOST_LIKELY = 6  # in sight; the rest is folded

# What is usual at each stage, the likeliest first.
_USUAL = {
    Stage.APPLIED: "unknown volume other_closer experience role_filled application",
    Stage.RECRUITER_SCREEN: "unknown other_closer experience pay timing skill",
    Stage.ASSESSMENT: "unknown assessment other_closer skill experience role_changed",
    Stage.INTERVIEW: "unknown other_closer experience answers insider fit",
    Stage.FINAL: "unknown runner_up other_closer insider experience fit",
    Stage.OFFER: "unknown role_stopped internal_decision role_changed references pay",
}


def _is_offered(reason: Reason, stage: str, outcome: str) -> bool:
    """Whether the reason fits the stage; "never answered" is not offered after an answer."""
    return reason.fits(stage) and (reason.code != "no_reply" or outcome == Outcome.NO_REPLY)


def groups_for(stage: str, outcome: str = "", picked: Container[str] = ()) -> tuple[Group, ...]:
    """The groups with the reasons that fit this stage, and those picked before the stage was corrected."""
    fitting = (
        Group(
            group.label,
            tuple(
                each
                for each in group.reasons
                if _is_offered(each, stage, outcome) or each.code in picked
            ),
        )
        for group in GROUPS
    )
    return tuple(group for group in fitting if group.reasons)


def likely_for(stage: str, outcome: str, *, internal: bool = False) -> list[str]:
    """The codes of the six likeliest reasons at this stage."""
    first: list[str] = []
    if outcome == Outcome.ROLE_STOPPED:
        first.append("role_stopped")
    if internal and REASONS["insider"].fits(stage):
        first.append("insider")
    usual = _USUAL[Stage(stage)].split()
    return list(dict.fromkeys([*first, *usual]))[:MOST_LIKELY]
