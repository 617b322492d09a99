"""The guided path as data: each step, each screen, its question, and why we ask.

A new screen is one entry here, one form, and, only if it looks different, one template.
`{name}`, `{a_word}` and the like are filled in by the view: see recovery/views/steps.py.
"""

from functools import cache

from django.utils.translation import gettext_lazy as _

from recovery.path import rules
from recovery.path.asking import ASK
from recovery.path.back import BACK
from recovery.path.choices import Path, VentMode
from recovery.path.debriefing import DEBRIEF
from recovery.path.facts import Facts
from recovery.path.learning import INSIGHT
from recovery.path.rules import QUICK
from recovery.path.screens import OURS, Screen, Step, Why


def _lets_it_out(facts: Facts) -> bool:
    return facts.vent_mode not in ("", VentMode.SKIP)


def _may_reframe(facts: Facts) -> bool:
    """Never tell someone that it was not personal when it may have been unfair."""
    return not facts.possibly_unfair


def _may_be_unfair(facts: Facts) -> bool:
    return facts.possibly_unfair


def _was_answered(facts: Facts) -> bool:
    """Silence gives no reason, and we never guess one; its thought is asked with the fairer sentence."""
    return facts.path != Path.GHOST


LAND = Step(
    key="land",
    name=_("Say what happened"),
    about=_("Which job it was, and how it is right now."),
    minutes=1,
    screens=(
        Screen(
            key="check-in",
            question=_("How is it right now?"),
            form="CheckInForm",
            shows=("likely debrief",),
            keeps_draft=False,  # "I'm not OK" is never stored
            template="recovery/step_check_in.html",
            why=Why(
                _(
                    "A number now shows you later whether it got lighter, and decides how much help comes first."
                )
            ),
        ),
    ),
)

LET_IT_OUT = Step(
    key="let-it-out",
    name=_("Let it out"),
    about=_("A few minutes to be angry or sad about it. Then you stop."),
    minutes=15,
    screens=(
        Screen(
            key="timer",
            question=_("{minutes} minutes. Then we stop."),
            form="VentTextForm",
            shows=("vent",),
            save=_("Done"),
            template="recovery/step_vent_timer.html",
            why=Why(
                _(
                    "Putting it into words helps some people a little, and a fixed time keeps it from taking the day."
                ),
                "Frattaroli 2006, 146 studies",
            ),
        ),
        Screen(
            key="come-down",
            question=_("{vented}"),
            form="ComeDownForm",
            shows=("breath",),
            shown=_lets_it_out,
            save=_("Continue"),
            template="recovery/step_vent_come_down.html",
            why=Why(
                _(
                    "Slow breathing calms anger, and in one study of about 100 students, anger they threw away faded."
                ),
                "Kanaya & Kawai 2024; Kjærvik & Bushman 2024, 154 studies",
            ),
        ),
    ),
)

PERSPECTIVE = Step(
    key="perspective",
    name=_("Put it in perspective"),
    about=_("What you know, what you’re guessing, and a fairer sentence."),
    minutes=5,
    screens=(
        Screen(
            key="hot-thought",
            question=_("What’s the harshest thing your head says about it?"),
            help=_("Nobody else reads it. It’s kept encrypted."),
            form="HotThoughtForm",
            shown=_was_answered,
            extra_in=QUICK,
            why=Why(
                _("Seeing a thought in another light helps people feel better."),
                "Webb, Miles & Sheeran 2012",
            ),
        ),
        Screen(
            key="reasons",
            question=_("Why do you think they said no?"),
            help=_("“I don’t know” is a good answer. Five at most."),
            form="ReasonsForm",
            shown=_was_answered,
            shows=("thought",),
            template="recovery/step_reasons.html",
            why=Why(
                _("Keeping guesses apart from facts saves you from fixing what wasn’t broken."),
                OURS,
            ),
        ),
        Screen(
            key="possibly-unfair",
            question=_("If it was unfair, write down what happened"),
            form="UnfairForm",
            shows=("advice",),
            shown=_may_be_unfair,
            template="recovery/step_unfair.html",
            why=Why(
                _(
                    "Telling yourself that it was not personal does not help when it may have been. "
                    "People who know the law can tell you more than an app can."
                )
            ),
        ),
        Screen(
            key="fairer-sentence",
            question=_("A fairer sentence"),
            form="FairThoughtForm",
            shown=_may_reframe,
            shows=("thought", "odds"),
            template="recovery/step_fairer.html",
            why=Why(
                _(
                    "Writing like this left 180 job seekers calmer and less sad, at least right afterwards."
                ),
                "Kreemers and others 2020",
            ),
        ),
    ),
)

STEPS = (LAND, LET_IT_OUT, PERSPECTIVE, ASK, DEBRIEF, INSIGHT, BACK)
BY_KEY = {step.key: step for step in STEPS}


def step_with(key: str) -> Step:
    """The step with this key. Raises LookupError."""
    return BY_KEY[key]


@cache
def on_path(path: str, stage: str, sting: int | None = None) -> tuple[Step, ...]:
    """The steps this path walks by itself after this stage, in order; `sting` is the first one, 0 to 10."""
    return tuple(map(step_with, rules.walked(path, stage, sting)))


def only_offered(path: str, stage: str, sting: int | None = None) -> tuple[Step, ...]:
    """The steps this path leaves to the person."""
    return tuple(map(step_with, rules.only_offered(path, stage, sting)))
