"""What needs you, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accounts.models import User
from bounceback.htmx import go_to
from bounceback.http import AuthenticatedRequest
from recovery.models import Rejection
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


def today(request: AuthenticatedRequest) -> HttpResponse:
    user = request.user
    if request.method == "POST":
        user.resume()
        return go_to(request, "today")
    asking = user.rejections.awake().unsettled().newest_first().for_lists()
    asking = asking.with_waiting_letters()[:MOST]
    nexts = [] if user.is_paused else list(_nexts(asking))
    context = {
        "nexts": nexts,
        **({} if user.is_paused else _feedback(user)),
        "has_any": bool(nexts) or user.rejections.exists(),
        "parked": user.rejections.parked().for_lists().order_by("parked_until")[:5],
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


def _nexts(rejections: Iterable[Rejection]) -> Iterator[Next]:
    for rejection in rejections:
        row = stones(rejection, rejection.visits.all())
        now = current(row)
        if now and not (now.step.key == "ask" and rejection.letter_waits):
            yield Next(rejection, row, now)
