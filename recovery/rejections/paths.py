"""The paths as a person chooses between them, with their minutes."""

from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.rejections.rules import SHORT_AND_NO_REPLY, walked
from recovery.shared import timings
from recovery.shared.choices import Path, Stage

MINUTES = {
    "say-what-happened": 1,
    "let-it-out": timings.VENT_MINUTES_DEFAULT + timings.BREATH_MINUTES,
    "perspective": 4,
    "feedback": 3,
    "debrief": timings.DEBRIEF_MINUTES,
    "learn": 2,
    "get-going": 3,
}  # each step's, wherever it is said
SHORT_MINUTES = {
    "perspective": 1,
    "feedback": 2,
    "get-going": 1,
}  # where a short path asks less of it
TODAY = (
    "say-what-happened",
    "let-it-out",
    "perspective",
    "feedback",
)  # the other steps are visits of their own


def minutes_of(step: str, path: str = "") -> int:
    """About how many minutes this step takes on this path."""
    return SHORT_MINUTES.get(step, MINUTES[step]) if path in SHORT_AND_NO_REPLY else MINUTES[step]


def minutes_today(path: str) -> int:
    """About how many minutes this path takes on the first day."""
    steps = walked(path, Stage.INTERVIEW)
    return sum(
        minutes_of(step, path) for step in steps if path in SHORT_AND_NO_REPLY or step in TODAY
    )


@dataclass(frozen=True)
class PathCard:
    """One path to choose: its name, its minutes and one line about it."""

    path: Path
    length: Text
    about: Text


def _about(path: Path, words: Text) -> Text:
    return format_lazy(words, n=minutes_today(path))


CARDS = (
    PathCard(
        Path.SHORT,
        _about(Path.SHORT, _("about {n} minutes")),
        _("What you know, and what the odds say. Everything else is there if you want it."),
    ),
    PathCard(
        Path.STANDARD,
        _about(Path.STANDARD, _("about {n} minutes today, then two visits")),
        _("Every step, in short pieces."),
    ),
    PathCard(
        Path.FULL,
        _about(Path.FULL, _("about {n} minutes today, and more later")),
        _("Every step, for when you came close."),
    ),
    PathCard(
        Path.NO_REPLY,
        _about(Path.NO_REPLY, _("about {n} minutes")),
        _("For silence. It never guesses a reason."),
    ),
)
