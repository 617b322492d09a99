"""Short messages to somebody one has met: a thank-you after a no, and a few lines to stay in touch. Neither asks."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from recovery.messages.frames import (
    FRAMES,
    Frame,
    first_fitting,
    greeting,
    job_said,
    joined,
    sign_off,
)
from recovery.messages.wording import (
    Ask,
    Message,
    Terms,
    after_greeting,
    in_their_language,
    one_line,
    thanks_object,
)
from recovery.shared.choices import Channel

SHORT_WORDS = 70  # at most, greeting and name included


@dataclass(frozen=True)
class ShortMessage:
    """What a short message to stay in touch is made of. Any text may be empty."""

    sender: str  # the person's first name
    to: str
    role: str = ""
    company: str = ""
    thanks: str = ""  # for one thing
    news: str = ""  # one sentence
    language: str = ""  # that it is written in; empty for the one in force
    terms: Terms = Terms.FORMAL

    @property
    def ask(self) -> Ask:
        """What the frame of the message (greeting, subject, end) is made of."""
        facts = (self.sender, self.to, self.role, self.company, Channel.EMAIL)
        return Ask(*facts, terms=self.terms)


@in_their_language
def thank_after_no(short: ShortMessage) -> Message:
    """Thank somebody one met on the way to a no, in at most 70 words. It asks for nothing."""
    bodies = (joined(_thank_you(short, frame)) for frame in FRAMES)
    return Message(_("Thank you"), first_fitting(bodies, SHORT_WORDS))


@in_their_language
def keep_in_touch(short: ShortMessage) -> Message:
    """Thanks for one thing, one piece of news and no question, in at most 70 words."""
    bodies = (joined(_stay_in_touch(short, frame)) for frame in FRAMES)
    return Message(_("A short hello"), first_fitting(bodies, SHORT_WORDS))


def _thank_you(short: ShortMessage, frame: Frame) -> Iterator[str]:
    yield greeting(short.ask, frame)
    yield _thanked(short, frame) or _thanked_for_time(short, frame)
    yield _news(short)
    if frame is Frame.FULL:
        yield _("You need not answer. I wish you and your team well.")
    yield sign_off(short.ask, frame)


def _stay_in_touch(short: ShortMessage, frame: Frame) -> Iterator[str]:
    yield greeting(short.ask, frame)
    said = (_thanked(short, frame), _news(short))
    yield after_greeting(" ".join(each for each in said if each) or _thought_of_you())
    if frame is Frame.FULL:
        yield _("You need not answer. I hope all is well with you.")
    yield sign_off(short.ask, frame)


def _thanked(short: ShortMessage, frame: Frame) -> str:
    """Thanks for the one thing they typed; empty where they typed none."""
    thing, sentence = thanks_object(short.thanks)
    if sentence:
        return _("Thank you. {sentence}").format(sentence=sentence)
    if not thing:
        return ""
    said = (
        _("Thank you again for {thanks}. I still think of it.")
        if frame is Frame.FULL
        else _("Thank you again for {thanks}.")
    )
    return said.format(thanks=thing)


def _thanked_for_time(short: ShortMessage, frame: Frame) -> str:
    if short.role or short.company:
        said = _("Thank you for your time when I applied for {job}. I was glad to meet you.")
        return said.format(job=job_said(short.ask, frame))
    return _("Thank you for your time. I was glad to meet you.")


def _news(short: ShortMessage) -> str:
    """The person's own sentence of news, with an end to it."""
    line = one_line(short.news)
    return line if not line or line[-1] in ".!?…。" else f"{line}."


def _thought_of_you() -> str:
    return _("I thought of you today, and wanted to say hello.")
