"""The ways through, as a person chooses between them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared.choices import Path


@dataclass(frozen=True)
class PathCard:
    """One way, in a line."""

    path: Path
    length: Text
    about: Text


CARDS = (
    PathCard(
        Path.QUICK,
        _("2 to 3 minutes"),
        _("What you know, and what the odds say. Everything else is there if you want it."),
    ),
    PathCard(Path.STANDARD, _("about 20 minutes"), _("Every step, in short pieces.")),
    PathCard(
        Path.FULL, _("about 20 minutes, and more later"), _("Every step, for when you came close.")
    ),
    PathCard(Path.GHOST, _("5 minutes"), _("For silence. It never guesses a reason.")),
)
