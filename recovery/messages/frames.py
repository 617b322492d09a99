"""What every message has around the person's own words: its frame, its greeting, its subject."""

from collections.abc import Iterator
from enum import IntEnum

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from recovery.messages.wording import (
    Ask,
    Terms,
    count_words,
    greeting_name,
    job,
    name,
    one_line,
    subject_of,
)
from recovery.shared.choices import Channel

HAVE_SUBJECTS = (Channel.EMAIL, Channel.AGENCY)


class Frame(IntEnum):
    """One way to word a message, from the warmest to the barest."""

    FULL = 0
    SHORT = 1  # shorter sentences
    GENERAL = 2  # and the job not by its name
    BARE = 3  # and nobody's long name


FRAMES = tuple(Frame)


def first_fitting(bodies: Iterator[str], most_words: int) -> str:
    """The first of these that is short enough, else the last."""
    body = ""
    for body in bodies:
        if count_words(body) <= most_words:
            break
    return body


def joined(paragraphs: Iterator[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def subject(ask: Ask, purpose: str = "advice") -> str:
    if ask.channel not in HAVE_SUBJECTS:
        return ""
    about = subject_of(ask)
    if purpose == "status":
        return _("{job}: where things stand").format(job=about) if about else _("A short question")
    return _("Thank you: {job}").format(job=about) if about else _("Thank you")


def reply(subject: str) -> str:
    return f"Re: {subject}" if subject else ""


def greeting(ask: Ask, frame: Frame) -> str:
    called = greeting_name(ask.to, ask.terms)
    if not called or (frame is Frame.BARE and count_words(called) > 1):
        return pgettext("to an employer", "Hello,") if _is_formal(ask) else _("Hello,")
    said = pgettext("to an employer", "Hello {name},") if _is_formal(ask) else _("Hello {name},")
    return said.format(name=called)


def sign_off(ask: Ask, frame: Frame) -> str:
    sender = name(ask.sender) or name(" ".join(one_line(ask.sender).split()[:1]))
    sender = sender.split()[0] if sender and frame is Frame.BARE else sender
    wishes = pgettext("to an employer", "Best wishes") if _is_formal(ask) else _("Best wishes")
    return _signed(ask, wishes, sender)


def _signed(ask: Ask, wishes: str, sender: str) -> str:
    if not sender:
        return wishes
    if ask.channel == Channel.LINKEDIN:
        return _("{wishes}, {name}").format(wishes=wishes, name=sender)
    return _("{wishes},\n{name}").format(wishes=wishes, name=sender)


def _is_formal(ask: Ask) -> bool:
    return ask.terms is Terms.FORMAL


def job_said(ask: Ask, frame: Frame) -> str:
    return _("the role") if frame >= Frame.GENERAL else job(ask)


def link_line(ask: Ask, frame: Frame) -> str:
    link = "".join(one_line(ask.answer_link).split())
    if not link:
        return ""
    if frame is Frame.FULL:
        said = _("If it’s easier, you can answer here in two minutes, without an account: {link}")
    else:
        said = _("Or answer here: {link}")
    return said.format(link=link)
