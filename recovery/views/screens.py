"""What single screens show beyond their form."""

from typing import Any

from recovery.forms import VentKeepForm
from recovery.models import Perspective, Rejection
from recovery.path import odds, timings
from recovery.path.advice import advice_in
from recovery.path.choices import EARLY, VentMode
from recovery.path.steps import Screen


def context_of(screen: Screen, rejection: Rejection) -> dict[str, Any]:
    """Context for this screen: its question in words, the pinned thought, the vent, the odds."""
    context: dict[str, Any] = {
        "question": question(screen, rejection),
        "autosave": keeps_draft(screen, rejection),
    }
    if screen.pins_thought:
        context["pinned"] = rejection.perspective_or_new()
    if screen.key in ("timer", "bin-or-keep"):
        context |= _vent(screen, rejection)
    if screen.key == "come-down":
        context |= {"minutes": timings.COME_DOWN_MINUTES, "breaths": timings.BREATHS_PER_MINUTE}
    if screen.key == "possibly-unfair":
        context["advice"] = advice_in(rejection.owner.country)
    if screen.key == "odds":
        context |= odds_for(rejection, context["pinned"])
    return context


def keeps_draft(screen: Screen, rejection: Rejection) -> bool:
    """Whether what is typed here is kept unsaved; never in a vent that is written to be binned."""
    vent = rejection.newest_vent if screen.key == "timer" else None
    return screen.keeps_draft and (vent is None or vent.mode != VentMode.WRITE_BIN)


def question(screen: Screen, rejection: Rejection) -> str:
    words = str(screen.question)
    if "{minutes}" not in words:
        return words
    vent = rejection.newest_vent
    return words.format(minutes=vent.minutes if vent else rejection.owner.vent_minutes)


def _vent(screen: Screen, rejection: Rejection) -> dict[str, Any]:
    """The vent, and for words that are to be binned a way to keep them after all."""
    vent = rejection.newest_vent
    if vent is None or vent.mode != VentMode.WRITE_BIN:
        return {"vent": vent}
    return {"vent": vent, "keep_form": VentKeepForm.open(rejection).only_keeping()}


def odds_for(rejection: Rejection, perspective: Perspective) -> dict[str, Any]:
    """The chance (whole percent) that none of so many tries leads on, by base rate or own numbers."""
    rate = odds.base_rate(rejection.stage)
    logged = rejection.owner.rejections.count_at(early=rejection.stage in EARLY)
    tries = perspective.tries or logged
    percent = (
        float(perspective.own_percent) if perspective.own_percent is not None else rate.percent
    )
    return {
        "rate": rate,
        "logged": logged,
        "tries": tries,
        "percent": percent,
        "own": perspective.own_percent is not None,
        "nothing": round(odds.chance_of_nothing(percent, tries) * 100),
    }
