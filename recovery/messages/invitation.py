"""The invitation to go through an interview together: 25 minutes, three jobs, and what one needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
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
from recovery.messages.wording import Ask, Message, Terms, in_their_language, one_line
from recovery.shared import timings
from recovery.shared.choices import Channel, Need

INVITATION_WORDS = 90  # at most, greeting and name included


@dataclass(frozen=True)
class Invite:
    """What an invitation to a debrief is made of. Any text may be empty."""

    sender: str  # the person's first name
    to: str
    role: str = ""
    company: str = ""  # only where the person shares it
    need: str = ""  # a Need
    when: datetime | None = None  # where the person is
    link: str = ""  # the whole address of the friend's page
    language: str = ""  # that it is written in; empty for the one in force

    @property
    def ask(self) -> Ask:
        """What the frame of the message (greeting, subject, end) is made of."""
        facts = (self.sender, self.to, self.role, self.company, Channel.EMAIL)
        return Ask(*facts, terms=Terms.FIRST_NAMES)


@in_their_language
def invitation(invite: Invite) -> Message:
    """Ask for 25 minutes, in at most 90 words. Its subject names neither company nor role."""
    bodies = (joined(_said(invite, frame)) for frame in FRAMES)
    subject = _("{minutes} minutes with me?").format(minutes=timings.DEBRIEF_MINUTES)
    return Message(subject, first_fitting(bodies, INVITATION_WORDS))


def _said(invite: Invite, frame: Frame) -> Iterator[str]:
    yield greeting(invite.ask, frame)
    yield ", ".join((_what(invite, frame), _when(invite)))
    yield _jobs(invite.need, frame)
    yield _need(invite)
    yield _link(invite, frame)
    if frame is Frame.FULL:
        yield _("If it doesn’t suit you, I understand.")
    yield sign_off(invite.ask, frame)


def _what(invite: Invite, frame: Frame) -> str:
    if frame >= Frame.GENERAL or not (invite.role or invite.company):
        said = _("Would you go through a job interview with me? It takes {minutes} minutes")
    else:
        said = _("Would you go through my interview for {job} with me? It takes {minutes} minutes")
    return said.format(job=job_said(invite.ask, frame), minutes=timings.DEBRIEF_MINUTES)


def _when(invite: Invite) -> str:
    """The end of the asking sentence: a day and an hour, or "whenever it suits you"."""
    if invite.when is None:
        return _("whenever it suits you.")
    said = {
        "weekday": date_format(invite.when, "l"),
        "day": date_format(invite.when, "MONTH_DAY_FORMAT"),
        "hour": date_format(invite.when, "TIME_FORMAT"),
    }
    return _("on {weekday}, {day}, at {hour}.").format(**said)


def _jobs(need: str, frame: Frame) -> str:
    if need == Need.LISTEN:
        return _("You’d have two jobs: ask me the questions, and stop me at the bell.")
    if frame is Frame.FULL:
        return _(
            "You’d have three jobs: ask me the questions; tell me one thing to keep and one to "
            "change; stop me at the bell."
        )
    return _(
        "Your jobs: ask me the questions; tell me one keep and one change; stop me at the bell."
    )


def _need(invite: Invite) -> str:
    said = {
        Need.LISTEN: _("What I need most is that you listen."),
        Need.ADVISE: _("What I need most is to hear what you’d do."),
        Need.PRACTISE: _("What I need most is to practise with you."),
    }
    return said[Need(invite.need)] if invite.need else ""


def _link(invite: Invite, frame: Frame) -> str:
    link = "".join(one_line(invite.link).split())
    if not link:
        return ""
    if frame is Frame.FULL:
        said = _("The questions are here, with room for your words and no account: {link}")
    else:
        said = _("The questions are here: {link}")
    return said.format(link=link)
