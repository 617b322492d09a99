"""What was said on each step of one recovery, in short sentences, for its thread."""

from collections.abc import Iterable, Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recovery.models import (
    CheckIn,
    Conversation,
    DebriefSession,
    FeedbackRequest,
    Lesson,
    Vent,
)
from recovery.path.choices import Fate, Known, Path, PlanKind, VentMode
from recovery.path.reasons import NOTHING_TO_KNOW
from recovery.path.timings import SAME_WITHIN
from recovery.said import Said


def landing(said: Said) -> Iterator[str]:
    if numbers := _numbers(said.landing):
        yield _("{numbers} of 10.").format(numbers=numbers.capitalize())


def _numbers(checkin: CheckIn | None) -> str:
    """The three numbers, as far as they were said."""
    if checkin is None:
        return ""
    numbers = [
        (_("feeling {n}"), checkin.feeling),
        (_("sting {n}"), checkin.sting),
        (_("keep going {n}"), checkin.confidence),
    ]
    return ", ".join(text.format(n=number) for text, number in numbers if number is not None)


def letting_out(said: Said, vent: Vent) -> Iterator[str]:
    if vent.mode == VentMode.SKIP or not vent.started_at:
        return
    minutes = vent.minutes + vent.extra_minutes
    length = ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    yield f"{length}, {_how_it_went(vent)}."
    if sting := _sting_before_and_after(said, vent):
        yield sting
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


def _sting_before_and_after(said: Said, vent: Vent) -> str:
    """Two points or more is a change; less is "about the same". It says nothing about why."""
    checkin: CheckIn | None = getattr(vent, "checkin", None)
    after = checkin.sting if checkin else None
    before = said.landing.sting if said.landing else None
    if after is None or before is None:
        return ""
    if abs(after - before) < SAME_WITHIN:
        return _("Sting {before}, then {after}: about the same.").format(before=before, after=after)
    return _("Sting {before}, then {after}.").format(before=before, after=after)


def perspective(said: Said) -> Iterator[str]:
    picks = [] if said.rejection.path == Path.GHOST else said.reasons
    if not_known := [str(pick.label) for pick in picks if pick.code in NOTHING_TO_KNOW]:
        yield f"{'. '.join(not_known)}."
    told = [pick for pick in picks if pick.code not in NOTHING_TO_KNOW]
    for known in Known:
        labels = [str(pick.label) for pick in told if pick.known == known]
        if labels:
            yield f"{known.label}: {', '.join(labels)}."
    before, after = said.perspective.belief_before, said.perspective.belief_after
    if before is not None and after is not None:
        yield _("You believed the first thought {before} %, then {after} %.").format(
            before=before, after=after
        )


def debriefs(sessions: Iterable[DebriefSession]) -> Iterator[str]:
    """One line for each session: with whom, how much was noted, and what came of it."""
    for session in sessions:
        who = _("With {who}.").format(who=session.with_whom) if session.with_whom else _("Alone.")
        facts = [who, *_said_of_questions(session.asked)]
        if session.change:
            facts.append(_("One change: {change}").format(change=session.change))
        yield " ".join(facts)


def _said_of_questions(count: int) -> Iterator[str]:
    if count:
        yield ngettext("{n} question.", "{n} questions.", count).format(n=count)


def asking(requests: Iterable[FeedbackRequest]) -> Iterator[str]:
    """One line for each request: whom, and where it stands."""
    for request in requests:
        yield _WHERE[request.status].format(
            who=request,
            day=date_format(request.move_on_on, "DATE_FORMAT") if request.move_on_on else "",
        )


def learning(lessons: Iterable[Lesson]) -> Iterator[str]:
    """One line for each finding: what, how it is known, what is done with it."""
    for lesson in lessons:
        about = [lesson.get_kind_display(), lesson.get_grade_display(), lesson.get_use_display()]
        yield f"{'. '.join(filter(None, about))}."


def way_back(said: Said) -> Iterator[str]:
    """Whom they talk to, what is planned, who stays, the next no, and how it ends."""
    yield from _talks([talk for talk in said.talks if not talk.let_go_at])
    forward = [plan for plan in said.plans if plan.kind == PlanKind.FORWARD]
    if forward:
        yield ngettext("{n} plan.", "{n} plans.", len(forward)).format(n=len(forward))
    yield from _kept(said)
    for plan in said.plans:
        if plan.kind == PlanKind.NEXT_NO:
            yield _("If {cue}: {action}.").format(cue=plan.cue, action=plan.action)
    if said.rejection.closed_as:
        yield f"{said.rejection.get_closed_as_display()}."
    yield from _later_numbers(said)


def _talks(talks: list[Conversation]) -> Iterator[str]:
    held = sum(talk.is_held for talk in talks)
    if to_come := len(talks) - held:
        yield ngettext("{n} conversation to come.", "{n} conversations to come.", to_come).format(
            n=to_come
        )
    if held:
        yield ngettext("{n} conversation held.", "{n} conversations held.", held).format(n=held)


def _kept(said: Said) -> Iterator[str]:
    kept = [parting.person.name for parting in said.partings if parting.fate == Fate.KEEP]
    if kept:
        yield _("You keep in touch with {who}.").format(who=", ".join(kept))


def _later_numbers(said: Said) -> Iterator[str]:
    for checkin in said.moments:
        if checkin.moment != CheckIn.Moment.LAND and (numbers := _numbers(checkin)):
            when = str(checkin.get_moment_display()).capitalize()
            yield _("{when}: {numbers} of 10.").format(when=when, numbers=numbers)


_WHERE = {
    "draft": gettext_lazy("A letter to {who}, not sent yet."),
    "sent": gettext_lazy("Asked {who}. Closes by itself on {day}."),
    "nudged": gettext_lazy("Asked {who}, and nudged once. Closes by itself on {day}."),
    "replied": gettext_lazy("Asked {who}, who answered."),
    "refused": gettext_lazy("Asked {who}, who can’t say."),
    "no_reply": gettext_lazy("Asked {who}. No answer, which is the usual result."),
    "withdrawn": gettext_lazy("A letter to {who}, taken back."),
}
