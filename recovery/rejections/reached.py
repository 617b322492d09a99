"""How far it got, in words: by its stage, and by the word their message uses for the interview."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.text import Text
from recovery.reading import round_named
from recovery.shared.choices import Stage

ROUNDS: dict[str, Text] = {
    Stage.RECRUITER_SCREEN: gettext_lazy("a first call"),
    Stage.ASSESSMENT: gettext_lazy("a test or task"),
    Stage.INTERVIEW: gettext_lazy("an interview"),
    Stage.FINAL: gettext_lazy("the final round"),
    Stage.OFFER: gettext_lazy("an offer"),
    "first": gettext_lazy("a first interview"),
    "second": gettext_lazy("a second interview"),
    "video": gettext_lazy("a video interview"),
    "panel": gettext_lazy("a panel interview"),
    "phone": gettext_lazy("a phone interview"),
    "telephone": gettext_lazy("a phone interview"),
    "technical": gettext_lazy("a technical interview"),
}


def reached(stage: str, their_words: str) -> str:
    """The furthest round, as "the final round"; empty before any, and for none."""
    named = round_named(their_words) if stage == Stage.INTERVIEW else ""
    return str(ROUNDS.get(named or stage, ""))


def you_got_to(stage: str, their_words: str) -> str:
    """How far they came, as a sentence: "You got to the final round."; empty before any round."""
    round_ = reached(stage, their_words)
    return _("You got to {round}.").format(round=round_) if round_ else ""
