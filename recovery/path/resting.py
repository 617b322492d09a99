"""The resting place after a step: one kind sentence made from what the person did, and what comes next.

It says what they said, never more: no cause, no praise for a number.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from bounceback.days import on_day, on_hour
from recovery.debriefs.models.debriefs import Debrief
from recovery.feedback.models.requests import FeedbackRequest
from recovery.path import arc
from recovery.path.forms.check_ins import OK, ROUGH
from recovery.path.perspectives import Perspective
from recovery.path.said import Said, said_on
from recovery.path.screens import Step
from recovery.path.stones import Stone, current, screen_of, stones
from recovery.path.traps import Trap
from recovery.rejections import odds, piles
from recovery.rejections.models import Rejection
from recovery.rejections.paths import minutes_of
from recovery.rejections.reached import you_got_to
from recovery.shared import timings
from recovery.shared.choices import RequestStatus, Stage, Use
from recovery.shared.firsts import hand_out


@dataclass(frozen=True)
class Answer:
    """The kind sentence that comes back after something was told."""

    sentence: str
    quote: str = ""
    beside: str = ""


@dataclass(frozen=True)
class Rest:
    """The resting place after one step, ready to print."""

    step: Step
    answer: Answer
    arc: arc.Arc | None
    row: list[Stone]
    now: str  # what comes back to how they are right now; it is said once
    next: Stone | None  # with the screen to go on at
    minutes: int = 0  # about how long that takes on this path


def after(rejection: Rejection, step: Step, right_now: str = "") -> Rest:
    """The resting place after this step. A few plain queries, whatever was written."""
    said = said_on(rejection)
    row = stones(rejection, said.visits)
    mine = next((stone for stone in row if stone.step == step), None)
    was_skipped = mine is not None and mine.state == "skipped"
    answer = _left_out() if was_skipped else ANSWERS[step.key](said)
    now = current(row)
    to_come = replace(now, screen=screen_of(now, said.facts)) if now else None
    minutes = minutes_of(now.step.key, rejection.path) if now else 0
    words = _right_now(right_now) if step.key == "say-what-happened" else ""
    return Rest(step, answer, arc.of(said.checkins), row, words, to_come, minutes)


def near(rejection: Rejection, step: Step) -> str:
    """The names of the noes that came close to this one, right after it is logged; empty where they are too few."""
    if step.key != "say-what-happened" or rejection.owner.is_on_break:
        return ""
    found = piles.offered_to(rejection.owner)
    return piles.named(found) if any(each.key == rejection.pk for each in found) else ""


def _right_now(pressed: str) -> str:
    """What comes back to the button pressed at the check-in, which is stored nowhere."""
    return {
        OK: _("You’re OK right now. That’s a good place to start from."),
        ROUGH: _("It’s rough right now. It may be, and nothing here has to go fast."),
    }.get(pressed, "")


def _left_out() -> Answer:
    return Answer(_("You skipped this one. It’s here whenever you want it."))


def _checked_in(said: Said) -> Answer:
    """After the check-in: how far they got with its odds (not inside a company), and ten minutes where it stings."""
    if said.rejection.owner.is_on_break:  # so does "I'm not OK"
        return Answer(_("It’s a hard day. None of this has to be done now, and it waits for you."))
    sting = said.landing.sting if said.landing else None
    if sting is not None and sting >= timings.VENT_FIRST_STING:
        words = _("{sting} of 10. Let’s take {minutes} minutes for it first.")
        sentence = words.format(sting=sting, minutes=said.rejection.owner.vent_minutes)
    else:
        sentence = _("It’s written down now. From here, it’s one thing at a time.")
    return Answer(sentence, beside=_how_far(said))


def _how_far(said: Said) -> str:
    """How far they got, and how many of their own did; with none to count, the odds of an interview.

    No odds inside a company, where nobody has counted, nor where it may have been unfair, which odds would excuse.
    """
    job = said.rejection
    got = you_got_to(job.stage, job.their_words)
    counted = "" if said.facts.possibly_unfair else _counted(job)
    helps = not (counted or job.is_internal or said.facts.possibly_unfair)
    return " ".join(
        filter(None, (got, counted, odds.application_rate(job.owner).sentence if helps else ""))
    )


def _counted(job: Rejection) -> str:
    further, tries = job.owner.rejections.count_further()
    return odds.own_count(further, tries, this_too=job.stage != Stage.APPLIED)


def _let_out(said: Said) -> Answer:
    before = said.landing.sting if said.landing else None
    vent = said.newest_vent
    checkin = getattr(vent, "checkin", None) if vent else None
    now = checkin.sting if checkin else None
    if before is None or now is None:
        return Answer(_("You let it out, and then you stopped. You can leave it here."))
    if before - now >= timings.SAME_WITHIN:
        words = _("It went from {before} to {now}. You can leave it here.")
    else:
        words = _("{before} before, {now} now. It had its time, and you can leave it here.")
    return Answer(words.format(before=before, now=now))


def _put_in_perspective(said: Said) -> Answer:
    known = said.perspective
    if said.facts.possibly_unfair:
        return Answer(_what_happened(known))
    if not known.fair_thought:
        return Answer(_only_reasons(said), beside=_trap(known))
    beside = _trap(known)
    if None not in (known.belief_before, known.belief_after):
        words = _("You believed the harsh one {before} %, then {after} %.")
        belief = words.format(before=known.belief_before, after=known.belief_after)
        beside = " ".join(filter(None, (belief, beside)))
    return Answer(_("This one is fairer. We’ll keep it at the top."), known.fair_thought, beside)


def _what_happened(known: Perspective) -> str:
    if any(getattr(known, name) for name in known.UNFAIR):
        return _("You wrote down what happened. You don’t have to find it fair.")
    return _("It may have been unfair. You can write down what happened whenever you want to.")


def _trap(known: Perspective) -> str:
    """The thinking traps they ticked."""
    if not known.traps:
        return ""
    names = " · ".join(str(Trap(each).label) for each in known.traps)
    return _("You saw where it goes too far. {traps}.").format(traps=names)


def _only_reasons(said: Said) -> str:
    if said.reasons:
        return _("You kept what you were told apart from what you guess.")
    return _("Nothing has to be answered today. What you left empty is here whenever you want it.")


def _asked(said: Said) -> Answer:
    request = said.request
    if request is None or request.status == RequestStatus.WITHDRAWN:
        return Answer(_("Not asking is fine, too."))
    match request.status:
        case RequestStatus.DRAFT if request.waits and request.waits_until:
            words = _("It waits until {when}.").format(when=on_hour(request.waits_until))
            return Answer(words, beside=_("Then it’s on Today, to read once more."))
        case RequestStatus.DRAFT:
            return Answer(_("Your message is written. You can send it when you’re ready."))
        case RequestStatus.SENT if request.follow_up_on:
            words = _("You asked. If it stays quiet, you can follow up {day}.")
            return Answer(words.format(day=on_day(request.follow_up_on)), beside=_closes(request))
        case RequestStatus.REPLIED:
            return Answer(_("They replied. What you keep from it is up to you."))
        case _:
            return Answer(_("You asked. Now it’s up to them."), beside=_closes(request))


def _closes(request: FeedbackRequest) -> str:
    """Until when it waits, while it does."""
    if not (request.is_open and request.move_on_on):
        return ""
    words = _("If nothing comes, it closes itself {day}.")
    return words.format(day=on_day(request.move_on_on))


def _went_through(said: Said) -> Answer:
    debriefs = said.rejection.debriefs.here().order_by("-id")
    newest: Debrief | None = debriefs.first()
    if newest and newest.strengths:
        return Answer(_("This worked. Do it again:"), newest.strengths[0])
    return Answer(_("You went through it once. You don’t have to do it again in your head."))


def _learned(said: Said) -> Answer:
    lesson = said.newest_lesson
    if lesson is None or lesson.is_nothing:
        return Answer(_("Nothing to change is an answer, too."))
    if lesson.use == Use.WATCH:
        guess = _("It’s a guess so far, so there’s no to-do. Watching is enough.")
        return Answer(_("One thing to watch for:"), str(lesson), guess if lesson.is_guess else "")
    if lesson.is_guess:
        return Answer(_("One thing to try:"), str(lesson))
    return Answer(_("One thing, and small enough to do:"), str(lesson))


def _gets_going(said: Said) -> Answer:
    hand_out(said.conversations, "person", "name")
    names = [each.person.name for each in said.conversations if each.person]
    if not names:
        return Answer(_("You have somewhere to go from here."))
    words = _("{name} is next. That’s a real conversation, not another form.")
    return Answer(words.format(name=names[0]))


ANSWERS: dict[str, Callable[[Said], Answer]] = {
    "say-what-happened": _checked_in,
    "let-it-out": _let_out,
    "perspective": _put_in_perspective,
    "feedback": _asked,
    "debrief": _went_through,
    "learn": _learned,
    "get-going": _gets_going,
}
