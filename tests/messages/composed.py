"""Every message that BounceBack composes, in each of its languages, with a person's own words in it."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import product
from unittest import mock

from django.conf import settings
from django.utils import translation

from recovery.messages import (
    ADVICE_WORDS,
    CONVERSATION_WORDS,
    FOLLOW_UP_WORDS,
    INVITATION_WORDS,
    SHORT_WORDS,
    STATUS_WORDS,
    THANKS_WORDS,
    Ask,
    ConversationRequest,
    Invite,
    Message,
    ShortMessage,
    advice_message,
    ask_for_conversation,
    follow_up,
    invitation,
    keep_in_touch,
    status_question,
    terms_with,
    thank_after_no,
    thank_you,
)
from recovery.messages.frames import Frame
from recovery.messages.questions import bank
from recovery.shared.choices import (
    Channel,
    ConversationAsk,
    ConversationChannel,
    Door,
    Need,
    Outcome,
    Tie,
)

CODES = [code for code, _name in settings.LANGUAGES]
LINK = "https://example.com/answer/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG/"
HEARD, PROMISED = date(2026, 11, 3), date(2026, 11, 10)
TIMES = (date(2026, 11, 30), date(2026, 12, 2))


@dataclass(frozen=True)
class Typed:
    """What a person typed in one language, as the fields prompt it."""

    thanks: str
    reason: str
    how_met: str
    news: str


TYPED = {
    "en": Typed(
        "Thank you for showing me the lab",
        "because you moved to an in-house team",
        "At the data meetup",
        "I started a course in SQL",
    ),
    "de": Typed(
        "Danke für das offene Gespräch",
        "weil du selbst gewechselt hast",
        "Beim Datentreffen",
        "Ich habe einen SQL-Kurs begonnen",
    ),
    "fr": Typed(
        "merci pour la visite",
        "parce que tu as changé de métier",
        "Au salon des données",
        "Je suis une formation SQL",
    ),
    "es": Typed(
        "gracias por enseñarme el laboratorio",
        "porque cambiaste de sector",
        "En el encuentro de datos",
        "Empecé un curso de SQL",
    ),
    "nl": Typed(
        "bedankt voor de rondleiding",
        "omdat je zelf bent overgestapt",
        "Op de databeurs",
        "Ik volg een cursus SQL",
    ),
}


@contextmanager
def worded(frame: Frame) -> Iterator[None]:
    """A context in which every message is worded in this frame, however long it gets."""
    with ExitStack() as stack:
        for room in ("advice", "short", "kept", "conversation", "invitation"):
            module = sys.modules[
                f"recovery.messages.{room}"
            ]  # one of them shares a function's name
            stack.enter_context(mock.patch.object(module, "FRAMES", (frame, frame)))
        yield


def an_ask(code: str, **facts: object) -> Ask:
    with translation.override(code):
        asked = tuple(str(each.words) for each in bank("interview")[:2])
    ask = Ask("Sam", "Priya Raman", "Data analyst", "Lumen", "email", language=code)
    told = {"thanks": TYPED[code].thanks, "questions": asked, "answer_link": LINK} | facts
    return replace(ask, last_contact_on=HEARD, promised_by=PROMISED, **told)  # type: ignore[arg-type]


def to_employers(code: str) -> Iterator[tuple[Message, int, str]]:
    """Each message to an employer with its limit in words, and what it is checked for."""
    for channel, outcome, door in product(Channel, Outcome, ("", *Door)):
        for internal in (False, True):
            facts = {"channel": channel, "outcome": outcome, "door": door, "internal": internal}
            yield advice_message(an_ask(code, **facts)), ADVICE_WORDS, "advice"
    for channel in (Channel.EMAIL, Channel.AGENCY):
        ask = an_ask(code, channel=channel)
        yield status_question(ask), STATUS_WORDS, "status"
        yield status_question(replace(ask, promised_by=None)), STATUS_WORDS, "status"
        yield status_question(replace(ask, last_contact_on=None)), STATUS_WORDS, "status"
        yield follow_up(ask), FOLLOW_UP_WORDS, "follow_up"
        yield follow_up(ask, "status"), FOLLOW_UP_WORDS, "follow_up"
        yield thank_you(ask, "SQL"), THANKS_WORDS, "thanks"
        yield thank_you(ask), THANKS_WORDS, "thanks"
        yield thank_you(ask, refused=True), THANKS_WORDS, "thanks"
    for role, thanks in product(("Data analyst", ""), (TYPED[code].thanks, "")):
        to = ShortMessage("Sam", "Priya Raman", role, "", thanks, TYPED[code].news, code)
        yield thank_after_no(to), SHORT_WORDS, "thanks"


def to_others(code: str) -> Iterator[tuple[Message, int, str]]:
    """Each message to a friend or somebody one has met."""
    typed = TYPED[code]
    for tie, thanks in product(("", *Tie), (typed.thanks, "")):
        to = ShortMessage("Sam", "Ana Berg", "", "", thanks, typed.news, code, terms_with(tie))
        yield keep_in_touch(to), SHORT_WORDS, "follow_up"
    for need, role in product(("", *Need), ("Data analyst", "")):
        when = datetime(2026, 12, 3, 14, tzinfo=UTC) if role else None
        invite = Invite("Sam", "Kim Jones", role, "", need, when, LINK, code)
        yield invitation(invite), INVITATION_WORDS, "conversation"
    for tie, ask, channel in product(("", *Tie), ConversationAsk, ConversationChannel):
        request = ConversationRequest(
            "Sam", "Ana Berg", ask, tie, channel, typed.how_met, "Data analyst", "Lumen",
            typed.reason if tie == Tie.CLOSE else "", TIMES, code,
        )  # fmt: skip
        yield ask_for_conversation(request), CONVERSATION_WORDS, "conversation"


def every_message(code: str) -> Iterator[tuple[Message, int, str]]:
    yield from to_employers(code)
    yield from to_others(code)
