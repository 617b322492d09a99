"""What needs you, and nothing else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.models import Action, DebriefSession, Rejection
from recovery.models.debrief_listed import Asks
from recovery.models.rejections import today as today_of
from recovery.thread import Stone, current, stones

MOST = 3  # recoveries in full at once


@dataclass(frozen=True)
class Next:
    """The next step of one recovery."""

    rejection: Rejection
    stones: list[Stone]
    now: Stone

    @property
    def address(self) -> str:
        """The screen to go on with: the one left, or the first of the step."""
        step = self.now.step
        screen = self.now.screen or step.on_path(self.rejection.first_facts)[0].key
        return reverse("step_screen", args=[self.rejection.pk, step.key, screen])


class Session(NamedTuple):
    """One session that asks for something today, ready to print."""

    job: str
    what: str
    words: str
    action: str
    address: str
    rehearsed: str  # where it is said that the one change was practised; empty for any other


def today(request: AuthenticatedRequest) -> HttpResponse:
    user = request.user
    if request.method == "POST":
        user.resume()
        return go_to(request, "today")
    nexts: list[Next] = []
    asks: dict[str, list[Any]] = {}
    if not user.is_paused:
        sessions = list(user.debriefs.asking(today_of(), user.zone, MOST))
        nexts = list(_nexts(user, {session.rejection_id for session in sessions}))
        asks = _feedback(user) | _small_things(user, sessions)
    parked = user.rejections.parked().for_lists().prefetch_related(None)
    context = {
        "nexts": nexts,
        **asks,
        "asks": any(asks.values()),
        "has_any": bool(nexts) or user.rejections.exists(),
        "parked": parked.order_by("parked_until")[:5],
    }
    return render(request, "recovery/today.html", context)


def _feedback(user: User) -> dict[str, list[Any]]:
    """What came back and lies sealed, letters to read once more, nudges that could go: a few of each."""
    mine = user.feedback.live().with_job()
    return {
        "envelopes": list(user.feedback_replies.on_today()[:MOST]),
        "ripe": list(mine.ripe_drafts().order_by("waits_until")[:MOST]),
        "nudges": list(mine.to_nudge(today_of()).order_by("nudge_on")[:MOST]),
    }


def _nexts(user: User, at_hand: set[Any]) -> Iterator[Next]:
    """The next step of the newest recoveries; not what waits, nor a session that asks by itself."""
    asking = user.rejections.awake().unsettled().newest_first().for_lists()
    for rejection in asking.with_waiting_letters().with_waiting_debriefs()[:MOST]:
        row = stones(rejection, rejection.visits.all())
        now = current(row)
        waits = {
            "ask": rejection.letter_waits,
            "debrief": rejection.debrief_waits or rejection.pk in at_hand,
        }
        if now and not waits.get(now.step.key):
            yield Next(rejection, row, now)


# Sessions, and small steps.


def _small_things(user: User, sessions: Iterable[DebriefSession]) -> dict[str, list[Any]]:
    due: Iterable[Action] = user.actions.due(today_of()).awake().for_today()[:MOST]
    return {"sessions": [_session(session) for session in sessions], "actions": list(due)}


def _session(session: DebriefSession) -> Session:
    what, words, action = WORDS[Asks(session.asks)](session)
    is_rehearsal = session.asks == Asks.REHEARSAL
    rehearsed = reverse("debrief_rehearsed", args=[session.pk]) if is_rehearsal else ""
    address = session.get_absolute_url()
    return Session(str(session), what, words, action, address, rehearsed)


def _planned(session: DebriefSession) -> tuple[str, str, str]:
    hour = date_format(timezone.localtime(session.planned_at), "TIME_FORMAT")
    what = _("Your debrief is today at {hour}").format(hour=hour)
    if session.with_whom:
        what = _("Your debrief with {who} is today at {hour}").format(
            who=session.with_whom, hour=hour
        )
    return what, _("25 minutes at most. What worked comes first."), _("Get ready")


def _fresh(session: DebriefSession) -> tuple[str, str, str]:
    if session.now:
        told = _("You are at “{phase}”.").format(phase=session.now.name)
        return _("A debrief is under way"), told, _("Go on")
    what = _("The interview is still fresh")
    if session.asked:
        noted = ngettext("{n} question noted.", "{n} questions noted.", session.asked)
        return what, noted.format(n=session.asked), _("Go through it")
    words = _("Two minutes are enough to note what they asked. It fades quickly.")
    return what, words, _("Note what they asked")


def _rehearsal(session: DebriefSession) -> tuple[str, str, str]:
    return _("Say your one change out loud"), session.change, _("Look at it first")


WORDS: dict[Asks, Callable[[DebriefSession], tuple[str, str, str]]] = {
    Asks.PLANNED: _planned,
    Asks.FRESH: _fresh,
    Asks.REHEARSAL: _rehearsal,
}
