"""What a lesson rests on, in words for a page: what was said, how it is known, whose words, and a link to it."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.days import said_day
from recovery.debriefs.phases import CUE_OF
from recovery.lessons import patterns
from recovery.lessons.models.grounds import Ground
from recovery.lessons.models.lessons import Lesson
from recovery.rejections.reasons import REASONS
from recovery.shared.choices import Basis, Grade, Known, Verdict


class Shown(NamedTuple):
    """One thing a lesson rests on, ready to print."""

    words: str
    known: str  # told, hinted, said, noticed, guessed …
    origin: str  # whose it is, and from where
    address: str  # the page it stands on
    value: str = ""  # what stands for it in a form
    ticked: bool = False


def shown(ground: Ground, *, with_job: bool = False) -> Shown:
    """Grounds ready to print; with their job, where several recoveries stand on one page."""
    origin = _origin(ground)
    return Shown(
        words=_words(ground),
        known=_known(ground),
        origin=f"{ground.job}: {origin}" if with_job else origin,
        address=_address(ground),
        value=ground.value,
        ticked=ground.is_used,
    )


def grade_of(grounds: Collection[Ground]) -> Grade:
    """How a lesson resting on these is known: told, seen twice, a friend's view; without any, a guess."""
    grades = {each.grade for each in grounds}
    if Grade.TOLD in grades:
        return Grade.TOLD
    if patterns.interviews(each for each in grounds if each.is_seen) >= patterns.TWICE:
        return Grade.SEEN_TWICE
    return Grade.FRIEND if Grade.FRIEND in grades else Grade.GUESS


def known_of(lesson: Lesson, rests_on: Collection[Ground]) -> Grade | None:
    """How a lesson is known: a guess where nothing is ticked for it any more; None for "nothing to change"."""
    if lesson.is_nothing:
        return None
    return Grade(lesson.grade) if lesson.grade and rests_on else Grade.GUESS


def all_shown(grounds: Iterable[Ground], *, with_job: bool = False) -> list[Shown]:
    return [shown(each, with_job=with_job) for each in grounds]


def _words(ground: Ground) -> str:
    match ground.source:
        case "reason":
            return ground.text if ground.code == "other" else str(REASONS[ground.code].label)
        case "cue":
            return _("{cue}: worth a tweak").format(cue=CUE_OF[ground.code].name)
        case "note":
            keep = _("Keep: {words}").format(words=ground.text) if ground.text else ""
            change = _("Change: {words}").format(words=ground.more) if ground.more else ""
            return " · ".join(filter(None, (keep, change)))
    return _("“{words}”").format(words=ground.text)


def _known(ground: Ground) -> str:
    if ground.source == "point":
        told = _("told, and you are not sure") if ground.how == Verdict.UNSURE else _("told")
        return f"{REASONS[ground.code].label}, {told}" if ground.code else told
    return str(KNOWN.get(ground.how) or KNOWN[ground.source])


KNOWN = {
    Known.TOLD.value: gettext_lazy("told"),
    Known.HINTED.value: gettext_lazy("hinted at"),
    Known.GUESS.value: gettext_lazy("guessed"),
    Basis.SAID.value: gettext_lazy("said"),
    Basis.NOTICED.value: gettext_lazy("noticed"),
    Basis.GUESSED.value: gettext_lazy("guessed"),
    "cue": gettext_lazy("noticed"),
    "note": gettext_lazy("a friend’s view"),
    "debrief": gettext_lazy("your own one change"),
}


def _origin(ground: Ground) -> str:
    day = said_day(ground.day)
    if ground.source == "point":
        return _("{who}, reply of {day}").format(who=ground.who or _("Someone"), day=day)
    if ground.source == "reason":
        return _("your reasons")
    if ground.is_a_friends:
        who = ground.name or ground.who or _("Your friend")
        return _("{who}, debrief of {day}").format(who=who, day=day)
    return _("your debrief of {day}").format(day=day)


def _address(ground: Ground) -> str:
    if ground.source == "point":
        return reverse("reply_detail", args=[ground.request, ground.reply])
    if ground.source == "reason":
        return reverse("step_screen", args=[ground.recovery, "perspective", "reasons"])
    if ground.question:
        return reverse("question_detail", args=[ground.debrief, ground.question])
    return reverse("debrief_detail", args=[ground.debrief])
