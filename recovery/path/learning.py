"""Step 5, learn one thing: what it tells you, how you know, what to do with it, the smallest step."""

from django.utils.translation import gettext_lazy as _

from recovery.path.choices import LessonKind, Path, Use
from recovery.path.facts import Facts
from recovery.path.screens import Screen, Step, Why


def _is_something(facts: Facts) -> bool:
    """There is a finding, and it is not that there is nothing to change."""
    return facts.lesson_kind not in ("", LessonKind.NOTHING)


def _is_acted_on(facts: Facts) -> bool:
    return _is_something(facts) and facts.lesson_use == Use.ACT


INSIGHT = Step(
    key="insight",
    name=_("Learn one thing"),
    about=_("One finding, how you know it, and one small step. “Nothing to change” is a finding."),
    minutes=5,
    extra_in=frozenset({Path.QUICK.value, Path.GHOST.value}),
    screens=(
        Screen(
            key="what",
            question=_("What does this tell you?"),
            help=_("One thing. That there is nothing to change is a good answer, too."),
            form="WhatForm",
            shows=("material",),
            template="recovery/step_what.html",
            why=Why(
                _(
                    "How well people steer their own search matters more for the quality of the job they find "
                    "than how much they search."
                ),
                "van Hooft and others 2021, 378 samples",
            ),
        ),
        Screen(
            key="how-known",
            question=_("How do you know?"),
            help=_("Tick what it rests on. A guess may stay a guess."),
            form="HowKnownForm",
            shown=_is_something,
            template="recovery/step_how_known.html",
            why=Why(
                _(
                    "A guess is not a finding. Keeping the two apart saves you from mending what was not broken. "
                    "This is our reading, not a result of a study."
                )
            ),
        ),
        Screen(
            key="use",
            question=_("What will you do with it?"),
            form="UseForm",
            shown=_is_something,
            template="recovery/step_use.html",
            why=Why(
                _(
                    "What somebody told you, or what you saw twice, is worth acting on. "
                    "Anything else is worth watching first. This is our reading, not a result of a study."
                )
            ),
        ),
        Screen(
            key="small-step",
            question=_("What is the smallest useful step?"),
            help=_("Something with an end, in hours and not weeks."),
            form="SmallStepForm",
            shown=_is_acted_on,
            template="recovery/step_small_step.html",
            why=Why(
                _(
                    "Deciding beforehand what you will do, and when, makes it likelier that you do it."
                ),
                "Sheeran, Listrom & Gollwitzer 2024, 642 tests",
            ),
        ),
    ),
)
