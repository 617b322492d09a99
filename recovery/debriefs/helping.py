"""The friend's side of a debrief, in words: their jobs, what is needed of them, and each phase."""

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared.choices import Need

ASK = _("Ask the questions, one at a time.")
KEEP_AND_CHANGE = _("Say one thing to keep, and one to change.")
BELL = _("Stop {name} at the bell.")
LISTEN = _("Listen. You don’t need to have an answer.")


def jobs(need: str) -> tuple[Text, ...]:
    """What the friend is asked to do, as sentences; only what was asked of them."""
    if need == Need.LISTEN:
        return (LISTEN, ASK, BELL)
    return (ASK, KEEP_AND_CHANGE, BELL)


NEEDED: dict[str, Text] = {
    Need.LISTEN: _("What helps {name} most: just listening."),
    Need.ADVISE: _("What helps {name} most: hearing what you would do."),
    Need.PRACTISE: _("What helps {name} most: saying the answers out loud to you, and again."),
}

# What to do while it is this phase; the keys are those of recovery/debriefs/phases.py.
IN_PHASE: dict[str, Text] = {
    "strengths": _("{name} says what worked. If it gets quiet, ask “what else?”"),
    "questions": _("Ask one question at a time. What was said, and how did it land?"),
    "came-across": _("Now it is about how {name} came across. Mark below what you noticed."),
    "friend": _("Your turn: tell {name} one thing to keep and one to change."),
    "change": _("Now {name} picks one change. Help to make it small."),
}
