"""The guided path as data: each step, each screen, its question, and why we ask.

A new screen is one entry here, one form, and, only if it looks different, one template.
"""

from functools import cache

from recovery.path.screens import Step
from recovery.path.steps.debrief import DEBRIEF
from recovery.path.steps.feedback import FEEDBACK
from recovery.path.steps.get_going import GET_GOING
from recovery.path.steps.learn import LEARN
from recovery.path.steps.let_it_out import LET_IT_OUT
from recovery.path.steps.perspective import PERSPECTIVE
from recovery.path.steps.say_what_happened import SAY_WHAT_HAPPENED
from recovery.rejections import rules

STEPS = (SAY_WHAT_HAPPENED, LET_IT_OUT, PERSPECTIVE, FEEDBACK, DEBRIEF, LEARN, GET_GOING)
BY_KEY = {step.key: step for step in STEPS}


def step_with(key: str) -> Step:
    """The step with this key. Raises LookupError."""
    return BY_KEY[key]


@cache
def on_path(path: str, stage: str, sting: int | None = None) -> tuple[Step, ...]:
    """The steps this path walks by itself after this stage, in order; `sting` is the first one, 0 to 10."""
    return tuple(map(step_with, rules.walked(path, stage, sting)))


def only_offered(path: str, stage: str, sting: int | None = None) -> tuple[Step, ...]:
    """The steps this path only offers."""
    return tuple(map(step_with, rules.only_offered(path, stage, sting)))
