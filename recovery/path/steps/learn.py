"""The step Learn one thing: what it tells you and what says so, then the smallest to-do."""

from django.utils.translation import gettext_lazy as _

from recovery.path.screens import Screen, Step
from recovery.rejections.facts import Facts
from recovery.shared.choices import LessonKind, Use
from recovery.shared.why import Why


def _takes_a_to_do(facts: Facts) -> bool:
    """Whether there is a lesson that has words and was not let go."""
    is_something = facts.lesson_kind not in ("", LessonKind.NOTHING)
    return is_something and facts.lesson_use in (Use.ACT, Use.WATCH)


def _only_watches(facts: Facts) -> bool:
    """Whether the lesson is only to be watched: nothing more is asked, and a to-do is offered."""
    return facts.lesson_use == Use.WATCH


LEARN = Step(
    key="learn",
    name=_("Learn one thing"),
    about=_("One lesson, and the smallest to-do. “Nothing to change” is a lesson, too."),
    screens=(
        Screen(
            key="lesson",
            question=_("What does this tell you?"),
            form="LessonScreen",
            save=_("Continue"),
            template="path/step_lesson.html",
            why=Why(
                _(
                    "How well people steer their search matters more for the quality of the job "
                    "than how much they search."
                ),
                "van Hooft and others 2021, 378 samples",
            ),
        ),
        Screen(
            key="to-do",
            question=_("What’s the smallest to-do?"),
            form="ToDoScreen",
            save=_("Continue"),
            shown=_takes_a_to_do,
            extra_when=_only_watches,
            template="path/step_to_do.html",
            why=Why(
                _("Deciding what you’ll do, and when, makes it likelier that you do it."),
                "Sheeran, Listrom & Gollwitzer 2024, 642 tests",
            ),
        ),
    ),
)
