"""When the app offers to close a recovery. It only ever offers: the person decides, at any time. No ORM.

How somebody feels is not in here, and must not be: mood never gates anything.
"""

from dataclasses import dataclass

from recovery.rejections import rules


@dataclass(frozen=True)
class Standing:
    """The facts about one recovery by which closing it is offered."""

    path: str
    stage: str
    ask_skipped: bool = (
        False  # the step Ask for feedback was left out (the names are stored: `Rejection.standing`)
    )
    drafting: bool = False  # a message lies there unsent
    waiting: bool = False  # a request was sent, and nothing came yet
    sealed: bool = False  # an answer lies there unread
    asked: bool = False  # some request ended: answered, refused, silent, taken back
    decided: bool = False  # what to do with one lesson; that there is nothing to change counts
    acted: bool = False  # a to-do was done
    planned: bool = False  # a plan came about, at least in part
    talked: bool = False  # a conversation was held since the no

    def walks(self, step: str) -> bool:
        """Whether its path walks this step by itself."""
        return step in rules.walked(self.path, self.stage)


def feedback_is_settled(standing: Standing) -> bool:
    """Whether feedback is behind them: nothing awaited, unread or half written; skipped, not on this path, or ended."""
    if standing.waiting or standing.sealed:
        return False
    if standing.ask_skipped or not standing.walks("feedback"):
        return True
    return standing.asked and not standing.drafting


def learn_is_decided(standing: Standing) -> bool:
    """Whether one lesson is decided, or this path only offers the step Learn."""
    return standing.decided or not standing.walks("learn")


def moved_forward(standing: Standing) -> bool:
    return standing.acted or standing.planned or standing.talked


def closing_is_offered(standing: Standing) -> bool:
    """Whether to offer closing: feedback is settled, one lesson is decided, one forward action is done."""
    return feedback_is_settled(standing) and learn_is_decided(standing) and moved_forward(standing)
