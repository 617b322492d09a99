"""The last page of one recovery: what the person themselves wrote on the way, read back to them.

Nothing is invented and nothing is summed up: a part about which nothing was written is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.days import local_day
from recovery.lessons.models.lessons import Lesson
from recovery.path.said import Said, said_on
from recovery.path.sentences import kind_words
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import Fate, Use
from recovery.shared.firsts import hand_out

MOST_LESSONS = 10


@dataclass(frozen=True)
class Line:
    """One thing a person wrote, and our words beside it."""

    words: str
    beside: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the last page: what it is about, and the person's words, as a quote if they are one sentence."""

    key: str
    name: str
    lines: list[Line]


def last_page(rejection: Rejection) -> list[Part]:
    """The parts of the last page that have something to say, in order. One query for each kind of row."""
    said = said_on(rejection)
    lessons = rejection.lessons.newest_first()[:MOST_LESSONS]
    parts = [
        Part("learned", _("What you learned"), list(map(_learned, filter(_stays, lessons)))),
        Part("kept", _("Who stays"), list(_kept(said))),
        Part("next-no", _("If another says no"), list(_next_no(said))),
        Part("takeaway", _("To take along"), _one(rejection.takeaway)),
        Part("hurt", _("What hurt"), list(_hurt(said))),  # last, and folded
    ]
    return [part for part in parts if part.lines]


def kind_sentence(rejection: Rejection, parts: list[Part]) -> str:
    """One kind sentence made from what they did; empty where nothing was said."""
    if words := _lighter(said_on(rejection)):
        return words
    if kind_words(rejection):
        return _("You found a fairer sentence for it.")
    did = {
        "learned": _("You took the time to look at it."),
        "kept": _("You chose who stays."),
        "next-no": _("You have a plan for the next no."),
        "takeaway": _("You found a sentence to take along."),
        "hurt": _("You put into words what hurt."),
    }
    return next((did[part.key] for part in parts), "")


def _lighter(said: Said) -> str:
    """How much less it stings, and since when; empty where it does not, or was not told twice."""
    told = [each for each in said.checkins if each.sting is not None]
    first, last = (told[0].sting, told[-1].sting) if told else (None, None)
    if first is None or last is None or first - last < timings.SAME_WITHIN:
        return ""
    days = (local_day(told[-1].created_at) - local_day(told[0].created_at)).days
    if not days:
        return _("It went from {first} to {last}.").format(first=first, last=last)
    words = ngettext(
        "It went from {first} to {last} in a day.",
        "It went from {first} to {last} in {days} days.",
        days,
    )
    return words.format(first=first, last=last, days=days)


def _one(words: str) -> list[Line]:
    return [Line(words)] if words else []


def _hurt(said: Said) -> Iterator[Line]:
    known = said.perspective
    if known.hurts:
        yield Line(known.hurts)
    if known.harsh_thought:
        yield Line(known.harsh_thought, _("what your head said"))


def _stays(lesson: Lesson) -> bool:
    return lesson.use != Use.DROP


def _learned(lesson: Lesson) -> Line:
    """The lessons, each with how it is known: a guess stays a guess."""
    return Line(str(lesson), str(lesson.get_grade_display()))


def _kept(said: Said) -> Iterator[Line]:
    says = {
        Fate.KEEP: _("you keep in touch"),
        Fate.THANK: _("to thank"),
    }
    hand_out(said.partings, "person", "name")
    for parting in said.partings:
        if parting.thanked_at:
            yield Line(parting.person.name, _("you thanked them"))
        elif parting.fate in says:
            yield Line(parting.person.name, says[Fate(parting.fate)])


def _next_no(said: Said) -> Iterator[Line]:
    for plan in said.plans:
        if plan.is_for_next_no:
            yield Line(_("I will {action}").format(action=plan.action))
