"""Read a pasted rejection by plain rules: pure functions, no models, nothing stored.

The page shows every value beside the words it was read from and asks the person to confirm it.
When the message does not say something plainly the answer is None: an empty field costs a
moment, a wrong one is a wrong record. A reason is never read, but `telling` offers the sentence that may say it.

`mail` splits the paste into messages and their header lines. Then, each by patterns: `job` finds company and role,
`news` stage and outcome, `dates` the days, `people` and `writer` who wrote.
"""

from dataclasses import dataclass
from datetime import date

from recovery.reading import dates, job, news, people
from recovery.reading.found import Found
from recovery.reading.mail import MOST_READ, Message, messages, tidy
from recovery.reading.telling import Telling, telling
from recovery.reading.writer import Writer, writer

__all__ = [
    "MOST_READ",
    "Found",
    "Reading",
    "Telling",
    "Writer",
    "met_on",
    "read",
    "round_named",
    "tidy",
    "told_why",
    "who_wrote",
]


@dataclass(frozen=True)
class Reading:
    """What one pasted message plainly says; None where it does not."""

    company: Found[str] | None = None
    role: Found[str] | None = None
    heard_on: Found[date] | None = None  # the message's own date, never after today
    sender: Found[str] | None = None  # the name it is written under, else the address
    no_reply: bool = False  # the sender cannot be answered
    stage: Found[str] | None = None  # applied ... offer: a code of Stage
    outcome: Found[str] | None = None  # told_no, role_stopped, offer_withdrawn


def read(text: str, today: date) -> Reading:
    """Read the first 20,000 characters of a paste; `today` is the person's own."""
    message = _theirs(messages(text))
    if message is None:
        return Reading()
    said = f"{message.subject}\n{message.body}"
    return Reading(
        company=job.company(message),
        role=job.role(message),
        heard_on=dates.heard_on(message, today),
        sender=people.sender(message),
        no_reply=people.no_reply(message),
        stage=news.stage(said),
        outcome=news.outcome(said),
    )


def round_named(text: str) -> str:
    """The word the message uses for the last interview ("panel"), if it plainly does."""
    message = _theirs(messages(text))
    return news.round_named(f"{message.subject}\n{message.body}") if message else ""


def met_on(text: str, today: date) -> date | None:
    """The day of the interview, where the pasted message plainly names it; never after today."""
    message = _theirs(messages(text))
    return dates.met_on(message, today) if message else None


def who_wrote(text: str) -> Writer | None:
    """Whoever wrote the pasted message, where they can be answered."""
    message = _theirs(messages(text))
    return writer(message) if message else None


def told_why(text: str) -> Telling | None:
    """The sentence of the pasted message that tells why, if one plainly does; never a decision."""
    message = _theirs(messages(text))
    return telling(message.body) if message else None


def _theirs(found: list[Message]) -> Message | None:
    """The newest message in the paste that tells the news, else the newest they wrote.

    What stands above a forwarded message is the person's own remark, and so is one in the
    voice of somebody who applied.
    """
    last_forward = max((n for n, message in enumerate(found) if message.forwarded), default=0)
    theirs = [message for message in found[last_forward:] if not people.applicants_own(message)]
    telling = (m for m in theirs if news.outcome(f"{m.subject}\n{m.body}"))
    return next(telling, theirs[0] if theirs else None)
