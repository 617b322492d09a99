"""Asking somebody for a conversation: who I am to you, one honest reason, 20 minutes, two times, an easy no."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recovery.messages.frames import FRAMES, Frame, first_fitting, greeting, joined, sign_off
from recovery.messages.wording import (
    GENDERS,
    Ask,
    Message,
    after_greeting,
    how_met,
    in_their_language,
    name,
    one_line,
    reason_given,
    terms_with,
)
from recovery.shared.choices import ConversationAsk, ConversationChannel, Tie

CONVERSATION_WORDS = 80  # at most, greeting and name included
MINUTES = 20
SATURDAY = 5


@dataclass(frozen=True)
class ConversationRequest:
    """What a message that asks for a conversation is made of. Any text may be empty."""

    sender: str  # the person's first name
    to: str
    ask: str  # a ConversationAsk
    tie: str = ""  # a Tie
    channel: str = ConversationChannel.EMAIL.value
    how_met: str = ""
    role: str = ""  # what they look for
    company: str = ""  # where the one they write to works
    reason: str = ""  # why them, as it goes on after "because"
    times: tuple[date, date] | None = None
    language: str = ""  # that it is written in; empty for the one in force

    @property
    def words(self) -> Ask:
        """What the frame of the message (greeting, subject, end) is made of."""
        facts = (self.sender, self.to, self.role, self.company, self.channel)
        return Ask(*facts, terms=terms_with(self.tie))


def two_times(today: date, planned: date | None = None) -> tuple[date, date]:
    """Two weekdays to choose from: the planned one and two later, else the first from two days on."""
    first = planned if planned and planned > today else today + timedelta(days=2)
    first = _weekday(first)
    return first, _weekday(first + timedelta(days=2))


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= SATURDAY else day


@in_their_language
def ask_for_conversation(request: ConversationRequest) -> Message:
    """Ask for 20 minutes, in at most 80 words. Nothing they wrote themselves is cut."""
    bodies = (joined(_said(request, frame)) for frame in FRAMES)
    subject = _("{minutes} minutes of your time?").format(minutes=MINUTES)
    has_subject = request.channel == ConversationChannel.EMAIL
    return Message(subject if has_subject else "", first_fitting(bodies, CONVERSATION_WORDS))


def _said(request: ConversationRequest, frame: Frame) -> Iterator[str]:
    yield greeting(request.words, frame)
    about = (_who(request, frame), _looking(request, frame), _reason(request))
    yield after_greeting(" ".join(each for each in about if each))
    yield " ".join(each for each in (_question(request, frame), _times(request, frame)) if each)
    yield _easy_no(frame)
    yield _signed(request, frame)


def _signed(request: ConversationRequest, frame: Frame) -> str:
    """The sign-off; in a chat the name alone, where it is not said already."""
    if request.channel != ConversationChannel.CHAT:
        return sign_off(request.words, frame)
    return "" if _who(request, frame) else name(request.sender)


def _who(request: ConversationRequest, frame: Frame) -> str:
    """The sentence that says who I am to you."""
    if request.tie == Tie.CLOSE:
        return ""
    met = how_met(request.how_met) if frame is Frame.FULL else ""
    said: dict[str, tuple[str, str]] = {
        Tie.KNOW: (_("{me} here, from {met}."), _("{me} here.")),
        Tie.MET_ONCE: (_("{me} here. We met once: {met}."), _("{me} here. We met once.")),
        Tie.LOST_TOUCH: (
            _("{me} here. It’s been a while ({met}), and I hope you’re well."),
            _("{me} here. It’s been a while, and I hope you’re well."),
        ),
    }
    with_met, plain = said.get(request.tie, ("", _("I’m {me}.")))
    me = name(request.sender)
    if not me:
        return ""
    return (with_met if met and with_met else plain).format(me=me, met=met)


def _looking(request: ConversationRequest, frame: Frame) -> str:
    role = name(GENDERS.sub("", one_line(request.role)))
    if role and frame < Frame.GENERAL:
        return _("I’m looking for my next role ({role}).").format(role=role)
    return _("I’m looking for my next role.")


def _reason(request: ConversationRequest) -> str:
    """The one honest reason for writing to you: the person's own, else one that is known to be true."""
    reason = reason_given(request.reason)
    if not reason and request.tie == Tie.CLOSE:
        reason = _("you know me, and you’d tell me straight")
    elif not reason and request.company and request.ask == ConversationAsk.INFORMATION:
        reason = _("you know {company} from the inside").format(company=name(request.company))
    return _("I’m asking you because {reason}.").format(reason=reason) if reason else ""


def _question(request: ConversationRequest, frame: Frame) -> str:
    said = {
        ConversationAsk.ADVICE: _("Could I ask for your advice, {minutes} minutes at most?"),
        ConversationAsk.INFORMATION: _(
            "Could you tell me what the work is really like, in {minutes} minutes?"
        ),
        ConversationAsk.INTRODUCTION: _(
            "Could we talk for {minutes} minutes about who you think I should meet?"
        ),
    }
    plain = _("Could we talk for {minutes} minutes?")
    return said.get(ConversationAsk(request.ask), plain).format(minutes=MINUTES)


def _times(request: ConversationRequest, frame: Frame) -> str:
    if request.times is None:
        return ""
    first, second = (date_format(each, "LONG_WEEKDAY_FORMAT") for each in request.times)
    said = _("{first} at 10 or {second} at 4 would suit me.")
    if frame >= Frame.GENERAL:
        first, second = (date_format(each, "l") for each in request.times)
    return said.format(first=first, second=second)


def _easy_no(frame: Frame) -> str:
    if frame is Frame.FULL:
        return _("If now isn’t a good time, just say no. That’s fine.")
    return _("A no is fine, too.")
