"""What single screens show beyond their form."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from recovery import evidence, intake, letters
from recovery.forms import ParkForm, VentKeepForm
from recovery.models import FeedbackRequest, Perspective, Rejection, grounds, way_back
from recovery.models.rejections import today
from recovery.path import odds, timings
from recovery.path.advice import advice_in
from recovery.path.choices import EARLY, Channel, Purpose, Source, Stage, VentMode
from recovery.path.screens import Screen


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
    if screen.key in ("worth-asking", "where-it-stands"):
        context |= worth_asking(rejection)
    if screen.key in ("check-in", "with-whom"):
        context["likely"] = rejection.likely_debrief
    if screen.key == "what":
        context["material"] = material(rejection)
    if screen.key == "three-people":
        context["hope"] = way_back.hope_of(rejection)
    if screen.key == "when-exactly":
        context["talks"] = way_back.open_talks(rejection)
    if screen.key == "letter" and rejection.draft_request:
        context |= letter_of(rejection.draft_request)
    return context


def own_page_of(screen: Screen, rejection: Rejection) -> str:
    """Where what this screen stands for has pages of its own: the session of a debrief."""
    session = rejection.debriefs.on_path().first()
    return session.get_absolute_url() if session else rejection.get_absolute_url()


def material(rejection: Rejection) -> list[evidence.Shown]:
    """What there is to learn from: what was told, a friend's keep and change, remarks, one's own change."""
    found = grounds.about(rejection)
    return evidence.all_shown(each for each in found if not each.is_cue)


def worth_asking(rejection: Rejection) -> dict[str, Any]:
    """What to know before asking: the odds, and when it is hardly worth it or too early."""
    draft = rejection.draft_request or FeedbackRequest(
        owner=rejection.owner, rejection=rejection, purpose=Purpose.STATUS
    )
    return {
        "answers": odds.ANSWERS,
        "best_within": timings.BEST_WITHIN_DAYS,
        "is_cold": rejection.stage == Stage.APPLIED and rejection.source in ("", Source.COLD),
        "no_reply_sender": intake.read(rejection.their_words, today()).no_reply,
        "not_before": draft.may_be_asked_from,
        "today": today(),
    }


def letter_of(feedback: FeedbackRequest) -> dict[str, Any]:
    message = feedback.message
    return {
        "feedback": feedback,
        "action": reverse("step_screen", args=[feedback.rejection_id, "ask", "letter"]),
        "wait_form": ParkForm(initial={"hour": feedback.owner.park_hour}),
        "is_local": settings.LOCAL,
        **checks_of(feedback, message.subject, message.body),
    }


def checks_of(feedback: FeedbackRequest, subject: str, body: str) -> dict[str, Any]:
    """A gentle second look at a letter as it is typed, and the ways to take it along."""
    heard_on = feedback.rejection.heard_on
    address = feedback.person.address if feedback.person else ""
    return {
        "words": letters.count_words(body),
        "most_words": feedback.most_words,
        "checks": letters.check(
            body,
            most_words=feedback.most_words,
            purpose=feedback.purpose,
            heard_on=heard_on,
            today=feedback.today,
            already_asked=feedback.was_asked_before,
        ),
        "mailto": letters.mailto(address, letters.Letter(subject, body)),
        "address": address,
        "by_mail": feedback.channel in ("", Channel.EMAIL, Channel.AGENCY),
    }


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
