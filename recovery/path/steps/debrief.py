"""The step Debrief: with whom."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.facts import Facts
from recovery.shared.why import OURS, Why


def _has_debrief(facts: Facts) -> bool:
    return facts.has_debrief


DEBRIEF = Step(
    key="debrief",
    name=_("Debrief"),
    about=_("What they asked, what worked, and one thing to change."),
    screens=(
        Screen(
            key="with",
            question=_("Who will you debrief with?"),
            form="DebriefWithForm",
            shows=("likely debrief",),
            save=_("Continue"),
            template="path/step_debrief_with.html",
            why=Why(
                _(
                    "Debriefs raised performance in other kinds of work; none of these studies "
                    "was about job interviews."
                ),
                _("Tannenbaum & Cerasoli 2013, 46 samples; Keiser & Arthur 2021, 61 studies"),
            ),
        ),
        Screen(
            key="your-debrief",
            question=_("Your debrief"),
            form="DebriefWithForm",
            shown=_has_debrief,
            has_own_page=True,
            why=Why(_("It has pages of its own."), OURS),
        ),
    ),
)
