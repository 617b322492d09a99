"""The step Put it in perspective: the thought, the reasons, a fairer sentence."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.facts import Facts
from recovery.rejections.rules import ONLY_SHORT
from recovery.shared.choices import Path
from recovery.shared.why import OURS, Why


def _may_reframe(facts: Facts) -> bool:
    """Whether a fairer sentence is asked: not where it may have been unfair."""
    return not facts.possibly_unfair


def _may_be_unfair(facts: Facts) -> bool:
    return facts.possibly_unfair


def _was_answered(facts: Facts) -> bool:
    """Whether the employer answered: silence gives no reason, and we never guess one."""
    return facts.path != Path.NO_REPLY


PERSPECTIVE = Step(
    key="perspective",
    name=_("Put it in perspective"),
    about=_("What you know, what you’re guessing, and a fairer sentence."),
    screens=(
        Screen(
            key="harsh-thought",
            question=_("What’s the harshest thing your head says about it?"),
            help=_("Nobody else reads it. It’s kept encrypted."),
            form="HarshThoughtForm",
            shown=_was_answered,
            extra_in=ONLY_SHORT,
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
            template="path/step_reasons.html",
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
            template="path/step_unfair.html",
            why=Why(
                _(
                    "Telling yourself that it was not personal does not help when it may have been. "
                    "People who know the law can tell you more than an app can."
                ),
                OURS,
            ),
        ),
        Screen(
            key="fairer-sentence",
            question=_("A fairer sentence"),
            form="FairThoughtForm",
            shown=_may_reframe,
            shows=("thought", "odds", "picked"),
            template="path/step_fairer.html",
            why=Why(
                _(
                    "Writing like this left 180 job seekers calmer and less sad, at least right afterwards."
                ),
                "Kreemers and others 2020",
            ),
        ),
    ),
)
