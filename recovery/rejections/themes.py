"""Themes: what reasons and remarks are about, so that what comes up twice can be noticed.

A theme gathers the reasons and the cues that mean one thing to the person who works on it. What was
not about the person (a role that stopped, somebody inside) has no theme: there is nothing to learn from it.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared.choices import LessonKind


@dataclass(frozen=True)
class Theme:
    """One thing that can come up again, such as preparation, and the kind of lesson it would be."""

    key: str
    name: Text
    kind: str
    reasons: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()


def _theme(key: str, name: Text, kind: LessonKind, reasons: str = "", cues: str = "") -> Theme:
    return Theme(key, name, kind.value, frozenset(reasons.split()), frozenset(cues.split()))


THEMES = (
    _theme("skill", _("A skill"), LessonKind.SKILL, "skill assessment"),
    _theme("experience", _("Experience"), LessonKind.EXPERIENCE, "experience speciality history"),
    _theme("credential", _("A degree or certificate"), LessonKind.CREDENTIAL, "credential"),
    _theme(
        "answers",
        _("What you answer"),
        LessonKind.COMMUNICATION,
        "answers",
        "examples length listening",
    ),
    _theme(
        "voice",
        _("How you put things"),
        LessonKind.COMMUNICATION,
        "communication",
        "pace volume tone",
    ),
    _theme("papers", _("Your CV or letter"), LessonKind.COMMUNICATION, "application"),
    _theme(
        "impression",
        _("The impression you make"),
        LessonKind.IMPRESSION,
        "impression fit",
        "eye_contact posture energy rapport",
    ),
    _theme("level", _("Jobs below what you can do"), LessonKind.TARGETING, "overqualified"),
    _theme("pay", _("Pay"), LessonKind.PRACTICAL, "pay"),
    _theme("location", _("Place or travel"), LessonKind.PRACTICAL, "location"),
    _theme("timing", _("Timing"), LessonKind.PRACTICAL, "timing"),
    _theme("permit", _("Permission to work there"), LessonKind.PRACTICAL, "permit"),
    _theme("references", _("References"), LessonKind.PRACTICAL, "references"),
)
OF_REASON = {code: theme for theme in THEMES for code in theme.reasons}
OF_CUE = {code: theme for theme in THEMES for code in theme.cues}
