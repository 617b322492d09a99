"""The last page of one recovery: what the person themselves wrote on the way, read back to them.

Nothing is invented and nothing is summed up: a part about which nothing was written is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from recovery.models import Conversation, FeedbackRequest, Lesson, Plan, Rejection
from recovery.models.firsts import hand_out
from recovery.models.rejections import today
from recovery.path import timings
from recovery.path.choices import AskStatus, Fate, Use
from recovery.said import Said, said_on

MOST_LESSONS = 10


@dataclass(frozen=True)
class Line:
    """One thing of theirs: their words, and what stands beside them in ours."""

    words: str
    beside: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the page: what it is about, and their words, the first as a quote if it is one sentence."""

    key: str
    name: str
    lines: list[Line]


def last_page(rejection: Rejection) -> list[Part]:
    """The parts that have something to say, in order. One query for each kind of rows."""
    said = said_on(rejection)
    lessons = rejection.lessons.newest_first()[:MOST_LESSONS]
    parts = [
        Part("hurt", _("What hurt"), list(_hurt(said))),
        Part("learned", _("What you learned"), list(map(_learned, filter(_stays, lessons)))),
        Part("kept", _("Who stays"), list(_kept(said))),
        Part("next-no", _("If another one says no"), list(_next_no(said))),
        Part("takeaway", _("What you take along"), _one(rejection.takeaway)),
    ]
    return [part for part in parts if part.lines]


def kind_words(rejection: Rejection) -> str:
    """Their fairer sentence, which stands last. Not where it may have been unfair: that isn't theirs to reframe."""
    said = said_on(rejection)
    return "" if said.facts.possibly_unfair else said.perspective.fair_thought


@dataclass(frozen=True)
class Coming:
    """One thing that is still to come of it: on which day, if it has one, and what it is."""

    on: date | None
    words: str
    beside: str = ""


def coming_up(rejection: Rejection) -> list[Coming]:
    """What is to come of this recovery, by day; what has no day yet comes last."""
    said = said_on(rejection)
    hand_out(said.talks, "person", "name")
    found = [*_conversations(said), *_todos(said), *_messages(said.request), *_check_ins(said)]
    return sorted(found, key=lambda each: (each.on is None, each.on or date.min))


def _one(words: str) -> list[Line]:
    return [Line(words)] if words else []


def _hurt(said: Said) -> Iterator[Line]:
    known = said.perspective
    if known.hurts:
        yield Line(known.hurts)
    if known.hot_thought:
        yield Line(known.hot_thought, _("what your head said"))


def _stays(lesson: Lesson) -> bool:
    return lesson.use != Use.DROP


def _learned(lesson: Lesson) -> Line:
    """A guess stays a guess."""
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


def _conversations(said: Said) -> Iterator[Coming]:
    """Who to talk to, and the plans for it. A plan on the day of its conversation says it all."""
    talks = {talk.pk: talk for talk in said.talks if talk.is_open}
    plans = [plan for plan in said.plans if not (plan.is_for_next_no or plan.is_answered)]
    told = {plan.conversation_id for plan in plans if _same_day(plan, talks)}
    for talk in talks.values():
        if talk.pk not in told:
            yield Coming(
                talk.planned_on, _("Talk with {who}").format(who=talk.person.name), _ask(talk.ask)
            )
    for plan in plans:
        words = _("If {cue}, then I will {action}").format(cue=plan.cue, action=plan.action)
        planned = talks.get(plan.conversation_id) if plan.conversation_id else None
        who = planned.person.name if planned else ""
        yield Coming(plan.on, words, "" if who in words else who)


def _same_day(plan: Plan, talks: dict[Any, Conversation]) -> bool:
    talk = talks.get(plan.conversation_id)
    return talk is not None and talk.planned_on == plan.on


def _todos(said: Said) -> Iterator[Coming]:
    for each in said.open_actions:
        yield Coming(each.due_on, each.text, _("a to-do"))


def _messages(request: FeedbackRequest | None) -> Iterator[Coming]:
    """When to send, to follow up, and when it closes by itself."""
    if request is None:
        return
    who = request.person.name if request.person else _("them")
    if request.waits_until:
        yield Coming(
            timezone.localdate(request.waits_until), _("Send your message to {who}").format(who=who)
        )
    if request.status == AskStatus.SENT and request.nudge_on:
        yield Coming(request.nudge_on, _("You could follow up with {who}").format(who=who))
    if request.is_open and request.move_on_on:
        words = _("Your question to {who} closes by itself").format(who=who)
        yield Coming(request.move_on_on, words)


def _check_ins(said: Said) -> Iterator[Coming]:
    """A week and a month after, where that is still to come."""
    done = {each.day for each in said.look_backs}
    for day in timings.LOOK_BACK_DAYS:
        on = said.rejection.logged_on + timedelta(days=day)
        if day not in done and on > today():
            yield Coming(on, _("Check in: how is it by then?"))


def _ask(ask: str) -> str:
    return {
        "advice": _("to ask for advice"),
        "information": _("to ask for information"),
        "introduction": _("to ask for an introduction"),
    }.get(ask, _("an interview"))
