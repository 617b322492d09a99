"""The step Say what happened: how it is right now."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.shared.why import OURS, Why

SAY_WHAT_HAPPENED = Step(
    key="say-what-happened",
    name=_("Say what happened"),
    about=_("Which job it was, and how it is right now."),
    screens=(
        Screen(
            key="check-in",
            question=_("How is it right now?"),
            form="CheckInForm",
            shows=("likely debrief",),
            keeps_draft=False,  # "I'm not OK" is never stored
            template="path/step_check_in.html",
            why=Why(
                _(
                    "A number now shows you later whether it got lighter, and decides how much help comes first."
                ),
                OURS,
            ),
        ),
    ),
)
