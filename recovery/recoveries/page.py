"""The page of one recovery: what happened so far, step by step, in the person's own words and numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bounceback.days import on_hour
from bounceback.text import begun
from recovery.debriefs.models.debriefs import Debrief
from recovery.path import arc, sentences
from recovery.path.said import Said
from recovery.path.stones import State, Stone, current, offered, screen_of, stones
from recovery.path.vents import Vent
from recovery.recoveries.rows import AT, DEBRIEF, LESSON, REQUEST, found_on, rows_of
from recovery.rejections.facts import Facts
from recovery.rejections.models import Rejection
from recovery.rejections.rules import LAST
from recovery.shared import timings
from recovery.shared.clocks import today

MOST_VENTS = 20  # of one recovery; there are hardly more than two


@dataclass(frozen=True)
class Extra:
    """One screen that this path only offers."""

    question: str
    step: str
    key: str


@dataclass(frozen=True)
class Next:
    """What comes next on one recovery, as the one filled button of its page."""

    kind: str
    title: str
    words: str
    action: str
    address: str
    posts: bool = False
    step: str = ""  # which may be skipped


class RecoveryPage:
    """What the page of one recovery tells: what comes next, its stones, and what was said on each.

    Few plain queries: what hangs on it comes in one, and says what the steps need to know of it.
    """

    def __init__(self, rejection: Rejection) -> None:
        self.rejection = rejection
        self.said = said = Said(rejection)
        self.found = found_on(rejection)
        vents = self._vents()
        self.kept_vents = [vent for vent in vents if vent.is_kept]
        said.newest_vent = vents[0] if vents else None
        said.has_debrief = any(each.kind == DEBRIEF for each in self.found)
        self.facts = self._facts()
        self.arc = arc.of(said.checkins)
        self.stones = [self._told(stone) for stone in stones(rejection, said.visits)]
        self.offered = [self._told(stone) for stone in offered(rejection, said.visits)]
        told = {stone.step.key for stone in (*self.stones, *self.offered)}
        self.elsewhere = [
            row for step in AT if step not in told for row in rows_of(step, self.found)
        ]
        self.now = current(self.stones)
        self.extras = [
            Extra(str(screen.question), stone.step.key, screen.key)
            for stone in self.stones
            for screen in stone.step.extras(self.facts)
        ]

    def _facts(self) -> Facts:
        """The facts the steps ask about, from the rows that were found."""
        facts: Facts = self.said.facts
        requests = [each for each in self.found if each.kind == REQUEST]
        lessons = [each for each in self.found if each.kind == LESSON]
        states = [each.state for each in requests]
        facts.ask = "draft" if "draft" in states else (states or [""])[-1]
        facts.lesson_kind = lessons[-1].what if lessons else ""
        facts.lesson_use = lessons[-1].more if lessons else ""
        return facts

    def _vents(self) -> list[Vent]:
        """The vents, the newest first."""
        return list(self.rejection.vents.order_by("-id")[:MOST_VENTS])

    # What comes next.

    @cached_property
    def next(self) -> Next | None:
        """The one thing to do next; None when the recovery is over."""
        if self.rejection.is_closed:
            return None
        ways = (
            *(self._in_a_pile, self._set_aside, self._snoozed, self._envelope),
            *(self._message, self._could_close, self._step),
        )
        return next(filter(None, (way() for way in ways)), self._done())

    @cached_property
    def pile(self) -> list[Rejection]:
        """All that are walked on one path, where this is one of them; the one that leads comes first."""
        return self.rejection.pile.members if self.rejection.pile else []

    def _in_a_pile(self) -> Next | None:
        """The path of the one that leads it."""
        if not self.pile or self.pile[0].pk == self.rejection.pk:
            return None
        return Next(
            "pile",
            _("This one is part of another path"),
            _("You walk one path for several, so this one is set aside. Nothing is lost."),
            _("View that path"),
            self.pile[0].get_absolute_url(),
        )

    def _set_aside(self) -> Next | None:
        job = self.rejection
        if not job.is_set_aside:
            return None
        words = job.set_aside_words
        return Next(
            "aside",
            begun(words),
            _("Nothing is lost, and nothing asks for you."),
            _("Take it up again"),
            reverse("rejection_take_up", args=[job.pk]),
            posts=True,
        )

    def _snoozed(self) -> Next | None:
        job = self.rejection
        if not job.is_snoozed or job.snoozed_until is None:
            return None
        words = _("It’s back {when}.").format(when=on_hour(job.snoozed_until))
        address = reverse("rejection_take_up", args=[job.pk])
        return Next("snoozed", _("Snoozed"), words, _("Continue now"), address, posts=True)

    def _envelope(self) -> Next | None:
        now = timezone.now()
        sealed = (each for each in self.found if each.kind == REQUEST and each.number)
        found = next((each for each in sealed if not each.at or each.at <= now), None)
        if found is None:
            return None
        return Next(
            "envelope",
            _("{who} replied.").format(who=found.who or _("Someone")),
            _("It’s sealed until you open it."),
            _("View their reply"),
            reverse("feedback_detail", args=[found.key]),
        )

    def _message(self) -> Next | None:
        """A message that waited, once its hour has come."""
        now = timezone.now()
        drafts = (each for each in self.found if each.kind == REQUEST and each.state == "draft")
        found = next((each for each in drafts if each.at and each.at <= now), None)
        if found is None:
            return None
        return Next(
            "message",
            _("Your message to {who} is ready to send").format(who=found.who or _("someone")),
            _("Read it once more. Then send it, or leave it."),
            _("Read it through"),
            reverse("step_screen", args=[self.rejection.pk, "feedback", "message"]),
        )

    def _could_close(self) -> Next | None:
        if not self.rejection.may_be_closed:
            return None
        return Next(
            "close",
            _("This one could be closed"),
            _("Nothing is waiting, and you’ve moved on. Whether it’s over, only you know."),
            _("Close it"),
            self._closing,
        )

    def _step(self) -> Next | None:
        if not (now := self.now):
            return None
        address = reverse("step_screen", args=[self.rejection.pk, now.step.key, now.screen])
        return Next(
            "step", str(now.name), str(now.step.about), now.action, address, step=now.step.key
        )

    def _done(self) -> Next:
        words = _("You’ve done what there is to do here. You can view any of it again.")
        return Next("done", _("That’s all of it"), words, _("Close it"), self._closing)

    @property
    def _closing(self) -> str:
        return reverse("step_screen", args=[self.rejection.pk, "get-going", "close"])

    @property
    def likely_debrief(self) -> Debrief | None:
        """A debrief noted before any outcome that may be about this no; None where it has a debrief."""
        if self.said.has_debrief or not self.rejection.is_awake:
            return None
        return self.said.likely_debrief

    @property
    def check_in_day(self) -> int:
        """The day (7 or 30) of the check-in that is open and not answered or skipped; 0 for none."""
        if self.rejection.is_set_aside or self.rejection.is_snoozed:
            return 0
        days = list(self._open_days())
        looked = {each.day for each in self.said.later_check_ins} if days else set()
        return next((day for day in days if day not in looked), 0)

    def _open_days(self) -> Iterator[int]:
        for day in timings.CHECK_IN_DAYS:
            first, last = timings.check_in_opens_between(day, today())
            if first <= self.rejection.logged_on <= last:
                yield day

    # What was said.

    @property
    def fair_thought(self) -> str:
        """The fairer sentence; empty where it may have been unfair, which is not theirs to reframe."""
        return "" if self.facts.possibly_unfair else self.said.perspective.fair_thought

    @property
    def harsh_thought(self) -> str:
        return self.said.perspective.harsh_thought

    @property
    def belief(self) -> str:
        """How far the harsh thought was believed, before and after: "80 %, then 40 %"."""
        before, after = self.said.perspective.belief_before, self.said.perspective.belief_after
        if before is None or after is None:
            return ""
        return _("{before} %, then {after} %").format(before=before, after=after)

    def _told(self, stone: Stone) -> Stone:
        step = stone.step.key
        if step == "feedback" and self.facts.is_drafting and stone.state == State.DONE:
            stone = replace(stone, state=State.STARTED)  # it waits, and the path leads on meanwhile
        return replace(
            stone,
            said=tuple(self._said(step)),
            rows=tuple(rows_of(step, self.found)),
            screen=screen_of(stone, self.facts),
        )

    def _said(self, step: str) -> Iterator[str]:
        """The sentences about a step that has no page of its own."""
        if step == "say-what-happened":
            yield from sentences.first_numbers(self.said, self.arc is not None)
        elif step == LAST:
            yield from sentences.later_numbers(self.said, self.arc is not None)
        elif step == "let-it-out" and self.said.newest_vent:
            yield from sentences.letting_out(self.said.newest_vent)
        elif step == "perspective":
            yield from sentences.perspective(self.said)
