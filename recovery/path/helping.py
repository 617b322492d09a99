"""The friend's side of a debrief, in words: three jobs, what is needed of them, and each phase."""

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.path.choices import Need

JOBS: tuple[Text, ...] = (
    _("Ask the questions below, one at a time, and let {name} answer."),
    _("Tell one thing to keep and one thing to change. One of each is enough."),
    _("When the bell rings, say so. Going on is up to {name}."),
)

NEEDED: dict[str, Text] = {
    Need.LISTEN: _("What helps {name} most: that you listen."),
    Need.ADVISE: _("What helps {name} most: hearing what you would do."),
    Need.PRACTISE: _("What helps {name} most: saying the answers out loud to you, and again."),
}

# What to do while it is this phase; the keys are those of recovery/path/debriefing.py.
IN_PHASE: dict[str, Text] = {
    "strengths": _("Now {name} says what worked. Listen, and ask “what else?” if it gets quiet."),
    "questions": _("Ask the questions, one at a time. What was said, and how did it land?"),
    "came-across": _("Now it is about how {name} came across. Mark below what you noticed."),
    "friend": _("Your turn: tell {name} one thing to keep and one to change."),
    "change": _("Now {name} picks one change. Help to make it small."),
}
