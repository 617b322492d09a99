"""What single screens show beside their form."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import reverse

from accounts.http import AuthenticatedRequest
from recovery import messages
from recovery.feedback.models.message import FeedbackMessage
from recovery.feedback.models.requests import FeedbackRequest
from recovery.help.advice import ANYWHERE, BY_COUNTRY, advice_in
from recovery.help.where import country_named, guessed_country
from recovery.path import get_going
from recovery.path.forms.vents import VentKeepForm, VentWayForm, vent_now
from recovery.path.perspectives import Perspective
from recovery.path.said import said_on
from recovery.path.screens import Screen
from recovery.path.sentences import answered_reasons
from recovery.reading import read
from recovery.rejections import odds
from recovery.rejections.forms.rejections import SnoozeForm
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import Channel, Path, Purpose, Source, Stage, VentMode
from recovery.shared.clocks import today

type Show = Callable[[Rejection], dict[str, Any]]


def context_of(
    screen: Screen, rejection: Rejection, request: AuthenticatedRequest
) -> dict[str, Any]:
    """The context of this screen: its question in words, and what its data says that it shows."""
    context: dict[str, Any] = {
        "question": question(screen, rejection),
        "autosave": keeps_draft(screen, rejection),
    }
    for name in screen.shows:
        context |= WHERE[name](request) if name in WHERE else SHOWN[name](rejection)
    return context


def own_page_of(screen: Screen, rejection: Rejection) -> str:
    """The address of the page that stands for this screen (a debrief); empty for a screen of the walk."""
    debrief = rejection.debriefs.on_path().first()
    return debrief.way_on() if debrief else rejection.get_absolute_url()


def _worth_asking(rejection: Rejection) -> dict[str, Any]:
    """What to know before asking: the odds, and when it is hardly worth it or too early."""
    draft = said_on(rejection).draft or FeedbackRequest(
        owner=rejection.owner, rejection=rejection, purpose=Purpose.STATUS
    )
    return {
        "answers": odds.ANSWERS,
        "best_within": timings.BEST_WITHIN_DAYS,
        "is_cold": rejection.stage == Stage.APPLIED and rejection.source in ("", Source.COLD),
        "no_reply_sender": read(rejection.their_words, today()).no_reply,
        "not_before": draft.may_be_asked_from,
        "today": today(),
    }


def _message(rejection: Rejection) -> dict[str, Any]:
    """The message of the draft request, if there is one."""
    feedback = said_on(rejection).draft
    if feedback is None:
        return {}
    message = feedback.message
    return {
        "feedback": feedback,
        "message": FeedbackMessage(feedback),
        "action": reverse("step_screen", args=[feedback.rejection_id, "feedback", "message"]),
        "wait_form": SnoozeForm(initial={"hour": feedback.owner.snooze_hour}),
        "is_local": settings.LOCAL,
        **checks_of(feedback, message.subject, message.body),
    }


def _sending(rejection: Rejection) -> dict[str, Any]:
    """The message with its ways to be sent; its buttons post to addresses of their own."""
    told = _message(rejection)
    is_early = any(check.code == "too_soon" for check in told.get("checks", ()))
    return told | {"action": "", "is_early": is_early}


def checks_of(feedback: FeedbackRequest, subject: str, body: str) -> dict[str, Any]:
    """The gentle warnings about a message as it is typed, and its ways to be sent."""
    heard_on = feedback.rejection.heard_on
    address = feedback.person.address if feedback.person else ""
    most_words = FeedbackMessage(feedback).most_words
    return {
        "words": messages.count_words(body),
        "most_words": most_words,
        "checks": messages.check(
            body,
            most_words=most_words,
            purpose=feedback.purpose,
            heard_on=heard_on,
            today=feedback.today,
            already_asked=feedback.was_asked_before,
            language=feedback.language,
        ),
        "mail_link": messages.mail_link(address, messages.Message(subject, body)),
        "address": address,
        "by_mail": feedback.channel in ("", Channel.EMAIL, Channel.AGENCY),
    }


def keeps_draft(screen: Screen, rejection: Rejection) -> bool:
    """Whether what is typed here is kept unsaved; never in a vent that is written to be binned."""
    may_be_binned = "vent" in screen.shows and vent_now(rejection).mode == VentMode.WRITE_BIN
    return screen.keeps_draft and not may_be_binned


def question(screen: Screen, rejection: Rejection) -> str:
    """The screen's question in words, with the vent's minutes."""
    words = str(screen.question)
    if "{minutes}" in words:
        return words.format(minutes=vent_now(rejection).minutes)
    if "{vented}" in words and (vent := said_on(rejection).newest_vent):
        return words.format(vented=vent.ended)
    return words


def _vent(rejection: Rejection) -> dict[str, Any]:
    """The vent, other ways to let it out, and the form that keeps what is to be binned."""
    vent = vent_now(rejection)
    known = {"vent": vent, "way_form": VentWayForm.open(rejection)}
    if vent.mode != VentMode.WRITE_BIN:
        return known
    return known | {"keep_form": VentKeepForm.open(rejection)}


def _thought(rejection: Rejection) -> dict[str, Any]:
    """The harsh thought, shown above the form; not where it is asked on this screen."""
    return {} if rejection.path == Path.NO_REPLY else {"pinned": Perspective.of(rejection)}


def _odds(rejection: Rejection) -> dict[str, Any]:
    """The odds in one sentence: by one's own count, else by what is logged, else by the base rate.

    Within one's own company nobody has counted them.
    """
    further, tries = Perspective.of(rejection).own_count or _logged(rejection)
    if tries:
        return {"odds": odds.own_odds(further, tries)}
    if rejection.is_internal:
        return {"odds": ""}
    return {"odds": odds.base_rate(rejection.stage, rejection.owner).sentence}


def _awaited(rejection: Rejection) -> dict[str, Any]:
    """The request whose reply may still come. One query, where there is one."""
    if rejection.is_closed or "waiting" not in rejection.standing:
        return {}
    request = said_on(rejection).request
    return {"awaited": request} if request and request.is_open else {}


def _logged(rejection: Rejection) -> tuple[int, int]:
    """The count of what this person has logged, where it is large enough."""
    further, tries = rejection.owner.rejections.count_further()
    return (further, tries) if tries >= odds.FEWEST_COUNTED else (0, 0)


def _advice(request: AuthenticatedRequest) -> dict[str, Any]:
    """The legal time limits and advisers of their country, and those of all others."""
    code = request.user.country or guessed_country(request)
    here = advice_in(code)
    return {
        "here": here,
        "unlisted": country_named(code) if not here else "",
        "elsewhere": [each for each in BY_COUNTRY.values() if each != here],
        "anywhere": ANYWHERE,
    }


# What a screen may show that depends on where the person is, by the names its data uses.
WHERE: dict[str, Callable[[AuthenticatedRequest], dict[str, Any]]] = {"advice": _advice}

# What a screen may show beyond its form, by the names its data uses (`Screen.shows`).
SHOWN: dict[str, Show] = {
    "breath": lambda _rejection: {
        "minutes": timings.BREATH_MINUTES,
        "breaths": timings.BREATHS_PER_MINUTE,
    },
    "hope": lambda rejection: {"hope": get_going.hope_of(rejection)},
    "message": _message,
    "likely debrief": lambda rejection: {"likely": said_on(rejection).likely_debrief},
    "odds": _odds,
    "picked": lambda rejection: {"picked": " ".join(answered_reasons(said_on(rejection)))},
    "awaited": _awaited,
    "sending": _sending,
    "conversations": lambda rejection: {"conversations": get_going.open_conversations(rejection)},
    "thought": _thought,
    "vent": _vent,
    "worth asking": _worth_asking,
}
