"""The script of one debrief: its phases, what is written in each, and what comes next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.days import dated
from bounceback.text import labelled
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.debriefs.phases import CUE_OF, Phase, all_phases_for, minutes_of
from recovery.shared.choices import Mark, Voice


@dataclass(frozen=True)
class Part:
    """One phase of a debrief, and what is written in it."""

    phase: Phase
    address: str
    said: tuple[str, ...]
    is_now: bool
    minutes: int

    @property
    def mark(self) -> str:
        """How its stone looks: now, done (something is written) or to_do."""
        if self.is_now:
            return "now"
        return "done" if self.said else "to_do"

    @property
    def length(self) -> str:
        return ngettext("{n} minute", "{n} minutes", self.minutes).format(n=self.minutes)


def parts(debrief: Debrief, questions: Sequence[DebriefQuestion]) -> list[Part]:
    """Every phase of this debrief in its fixed order, with what is written in it."""
    written = {
        "strengths": debrief.strengths,
        "questions": list(_about_questions(questions)),
        "came-across": list(_about_marks(debrief.words.marks(Voice.OWN))),
        "friend": list(_about_theirs(debrief)),
        "change": list(_about_change(debrief)),
    }
    return [
        Part(
            phase,
            reverse("debrief_phase", args=[debrief.pk, phase.key]),
            tuple(written.get(phase.key, ())),
            phase == debrief.now,
            minutes_of(phase, debrief.setting),
        )
        for phase in all_phases_for(debrief.setting)
    ]


def _about_questions(questions: Sequence[DebriefQuestion]) -> Iterator[str]:
    if count := len(questions):
        yield ngettext("{n} question.", "{n} questions.", count).format(n=count)
    if better := sum(1 for question in questions if question.better):
        yield ngettext("{n} better answer.", "{n} better answers.", better).format(n=better)


def _about_marks(marks: Mapping[str, str]) -> Iterator[str]:
    """One line for each marked chip, in the order of the chips; never a count."""
    for mark in Mark:
        names = [str(cue.name) for code, cue in CUE_OF.items() if marks.get(code) == mark]
        if names:
            yield f"{labelled(mark.label, ', '.join(names))}."


def _about_theirs(debrief: Debrief) -> Iterator[str]:
    """A line saying that the friend wrote something; their words are shown elsewhere on the page."""
    if debrief.words.says(Voice.LINK) or debrief.words.says(Voice.HERE):
        yield _("What your friend said is below, apart from yours.")


def _about_change(debrief: Debrief) -> Iterator[str]:
    if not debrief.change:
        return
    yield debrief.change
    if debrief.rehearsed_at:
        yield _("You have practised it.")
    elif debrief.rehearse_on:
        day = dated(debrief.rehearse_on, "DATE_FORMAT")
        yield _("To practise on {day}.").format(day=day)


def what_next(debrief: Debrief, questions: Sequence[DebriefQuestion]) -> str:
    """The one thing to do now: "note" the questions, "start", "go_on", or nothing more ("finished")."""
    if debrief.is_finished:
        return "finished"
    if debrief.now:
        return "go_on"
    return "start" if questions or debrief.started_at else "note"
