"""The step Let it out: some minutes, then two of breath."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.facts import Facts
from recovery.shared.choices import VentMode
from recovery.shared.why import Why


def _lets_it_out(facts: Facts) -> bool:
    return facts.vent_mode not in ("", VentMode.SKIP)


LET_IT_OUT = Step(
    key="let-it-out",
    name=_("Let it out"),
    about=_("A few minutes to be angry or sad about it. Then you stop."),
    screens=(
        Screen(
            key="timer",
            question=_("{minutes} minutes. Then we stop."),
            form="VentTextForm",
            shows=("vent",),
            save=_("Done"),
            template="path/step_vent_timer.html",
            why=Why(
                _(
                    "Putting it into words helps some people a little, and a fixed time keeps it from taking the day."
                ),
                _("Frattaroli 2006, 146 studies"),
            ),
        ),
        Screen(
            key="breath",
            question=_("{vented}"),
            form="BreathForm",
            shows=("breath",),
            shown=_lets_it_out,
            save=_("Continue"),
            template="path/step_vent_breath.html",
            why=Why(
                _(
                    "Slow breathing calms anger, and in one study of about 100 students, anger they threw away faded."
                ),
                _("Kanaya & Kawai 2024; Kjærvik & Bushman 2024, 154 studies"),
            ),
        ),
    ),
)
