"""What was said on a step that has no page of its own, in short sentences for the page of a recovery."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.text import begun, labelled
from recovery.path.check_ins import CheckIn
from recovery.path.said import Said, said_on
from recovery.path.vents import Vent
from recovery.rejections.models import Rejection
from recovery.rejections.reasons import NOTHING_TO_KNOW
from recovery.shared.choices import Known, Path, VentMode

MOST_READ_BACK = 3  # reasons of one kind, so that the screen stays short


def first_numbers(said: Said, has_arc: bool) -> Iterator[str]:
    """The numbers of the first check-in in words; the sting only where no arc shows it."""
    if said.landing and (told := _numbers(said.landing, has_arc)):
        yield _("{numbers} of 10.").format(numbers=begun(told))


def later_numbers(said: Said, has_arc: bool) -> Iterator[str]:
    """Those of the check-ins at the end and after it."""
    for checkin in said.moments:
        if checkin.moment != CheckIn.Moment.LAND and (told := _numbers(checkin, has_arc)):
            when = begun(checkin.get_moment_display())
            yield _("{when}: {numbers} of 10.").format(when=when, numbers=told)


def _numbers(checkin: CheckIn, has_arc: bool) -> str:
    numbers = [
        (_("feeling {n}"), checkin.feeling),
        (_("sting {n}"), None if has_arc else checkin.sting),
        (_("confidence {n}"), checkin.confidence),
    ]
    return ", ".join(text.format(n=number) for text, number in numbers if number is not None)


def letting_out(vent: Vent) -> Iterator[str]:
    if vent.mode == VentMode.SKIP or not vent.started_at:
        return
    went = _how_it_went(vent)
    if minutes := vent.minutes_spent:
        went = ngettext("{n} minute, {went}", "{n} minutes, {went}", minutes).format(
            n=minutes, went=went
        )
    yield f"{begun(went)}."
    if vent.then_words:
        yield _("If it comes back: {then}.").format(then=vent.then_words)


def _how_it_went(vent: Vent) -> str:
    if vent.is_kept:
        return _("kept")
    if vent.binned_at:
        return _("binned")
    if vent.mode == VentMode.TALK:
        return _("talked with {who}").format(who=vent.talk_to) if vent.talk_to else _("talked")
    return _("said aloud") if vent.mode == VentMode.SAY_ALOUD else _("written")


def perspective(said: Said) -> Iterator[str]:
    picks = [] if said.rejection.path == Path.NO_REPLY else said.reasons
    if not_known := [str(pick.label) for pick in picks if pick.code in NOTHING_TO_KNOW]:
        yield f"{'. '.join(not_known)}."
    told = [pick for pick in picks if pick.code not in NOTHING_TO_KNOW]
    for known in Known:
        labels = [str(pick.label) for pick in told if pick.known == known]
        if labels:
            yield f"{labelled(known.label, ', '.join(labels))}."


def answered_reasons(said: Said) -> Iterator[str]:
    """What comes back to the reasons they picked, a sentence for each way of knowing."""
    answers = {
        Known.TOLD: _("You were told: {reasons}."),
        Known.HINTED: _("They hinted: {reasons}."),
        Known.GUESS: _("You guess: {reasons}. A guess isn’t a fact."),
    }
    for known, words in answers.items():
        if labels := [str(pick.label) for pick in said.reasons if pick.known == known]:
            yield words.format(reasons=_first_few(labels))


def _first_few(labels: Sequence[str]) -> str:
    """These words, of many the first few and how many more there are."""
    more = len(labels) - MOST_READ_BACK
    if more < 1:
        return ", ".join(labels)
    return _("{words} and {n} more").format(words=", ".join(labels[:MOST_READ_BACK]), n=more)


def kind_words(rejection: Rejection) -> str:
    """The fairer sentence, which stands last; empty where it may have been unfair, which isn't theirs to reframe."""
    said = said_on(rejection)
    return "" if said.facts.possibly_unfair else said.perspective.fair_thought
