"""How far a recovery is, where only that is told: its stones, drawn without their names."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Self

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from recovery.rejections.rules import LAST, walked
from recovery.rejections.visits import StepVisit

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection


class Stones(NamedTuple):
    """The stones of one recovery, ready to print, and in words."""

    drawn: SafeString
    progress: str

    @classmethod
    def at(cls, rejection: "Rejection", step: str) -> Self:
        """The stones for a page that is part of this step. One query."""
        states = StepVisit.states_of(rejection.owner_id, [rejection]).get(rejection.pk, {})
        marks = marks_of(rejection, states, step)
        words = progress_words().format(done=marks.count("done"), all=len(marks))
        return cls(drawn(marks), words)


def marks_of(rejection: "Rejection", states: Mapping[str, str], at: str = "") -> tuple[str, ...]:
    """How each stone of a path looks: the step one is `at`, else the one it stands at; and the state of every other."""
    now = at or ("" if rejection.is_closed else rejection.now_step)
    return tuple(
        "now"
        if step == now
        else "done"
        if rejection.is_closed and step == LAST
        else states.get(step, "to_do")
        for step in walked(rejection.path, rejection.stage, rejection.first_sting)
    )


@cache
def drawn(marks: tuple[str, ...]) -> SafeString:
    """The stones of one row as HTML, kept: there are few ways they can look."""
    return format_html_join("", '<i class="{}"></i>', ((mark,) for mark in marks))


def progress_words() -> str:
    return _("{done} of {all} steps done")
