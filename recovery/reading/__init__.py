"""Read a pasted message by plain rules: pure functions, no models, nothing stored.

The page shows every value beside the words it was read from and asks the person to confirm it.
When the message does not say something plainly the answer is None: an empty field costs a
moment, a wrong one is a wrong record.

`mail` splits the paste into messages and their header lines. Then, each with the words of the message's language
(`languages`, a file each) and of English: `news` tells the kind, the stage and the outcome, `job` finds company and
role (`tables` looks for them in the words, `needed` tells where that is of use, `clues` weighs what names one,
`signed` tells whose mail it is and `closing` for whom its writer signs, `shapes` what may be one, `titles` and
`behind` what stands beside it, `names` how they are written, `senders` who sends for whom), `dates` the days,
`people` and `writer` who wrote, `telling` why. Docs: docs/decisions/reading.md.
"""

from dataclasses import dataclass
from datetime import date

from recovery.reading import dates, job, people
from recovery.reading.found import Found
from recovery.reading.languages import language_of
from recovery.reading.mail import MOST_READ, Message, messages, tidy
from recovery.reading.news import News
from recovery.reading.tables import Tables
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


EXAMPLE = """\
From: Dana Reed <dana.reed@example.com>
Subject: Your application

Dear Sam,
Thank you for applying for the role of Data analyst at Lumen. Unfortunately we have decided to go on with others.
"""
"""A message as many are, that `get_ready` reads."""


@dataclass(frozen=True)
class Reading:
    """What one pasted message plainly says; None where it does not."""

    kind: str = "other"  # rejection, confirmation, interview (any invitation on), offer
    confidence: float = 0.0  # 0 to 1: how plainly it is of that kind
    company: Found[str] | None = None
    role: Found[str] | None = None
    heard_on: Found[date] | None = None  # the message's own date, never after today
    sender_name: Found[str] | None = None
    sender_address: Found[str] | None = None
    no_reply: bool = False  # the sender cannot be answered
    stage: Found[str] | None = None  # applied ... offer: a code of Stage
    outcome: Found[str] | None = None  # told_no, role_stopped, offer_withdrawn
    reason: Telling | None = None  # a code of rejections/reasons.py, of a rejection that tells why
    language: str = ""  # "en", "de" ...; empty where too little is said to tell

    @property
    def sender(self) -> Found[str] | None:
        """The name it is written under, else the address."""
        return self.sender_name or self.sender_address


def read(text: str, today: date) -> Reading:
    """Read the first 20,000 characters of a paste; `today` is the person's own."""
    news = _theirs(messages(text))
    if news is None:
        return Reading()
    message, language = news.message, news.language
    tables = Tables(message, language)
    kind = news.kind()
    is_advert = (
        kind is None and news.is_advert()
    )  # "jobs that match": nothing the person applied for
    is_news = kind is not None or job.role(tables) is not None
    employer = None if is_advert else job.company(tables, is_news=is_news)
    is_no = kind is not None and kind.value == "rejection"
    return Reading(
        kind=kind.value if kind else "other",
        confidence=round(news.confidence(kind), 2),
        company=employer,
        role=None if is_advert else job.role(tables, employer.value if employer else ""),
        heard_on=dates.heard_on(message, today),
        sender_name=people.sender_name(message),
        sender_address=people.sender_address(message),
        no_reply=people.no_reply(message),
        stage=news.stage(),
        outcome=news.outcome(),
        reason=telling(message.body, language) if is_no else None,
        language=language,
    )


def get_ready() -> None:
    """Compile what is compiled once: a process that has not is a second late with the first message."""
    read(EXAMPLE, date(2026, 1, 9))


def round_named(text: str) -> str:
    """The word the message uses for the last interview ("panel"), if it plainly does."""
    news = _theirs(messages(text))
    return news.round_named() if news else ""


def met_on(text: str, today: date) -> date | None:
    """The day of the interview, where the pasted message plainly names it; never after today."""
    news = _theirs(messages(text))
    return dates.met_on(news.message, today) if news else None


def who_wrote(text: str) -> Writer | None:
    """Whoever wrote the pasted message, where they can be answered."""
    news = _theirs(messages(text))
    return writer(news.message) if news else None


def told_why(text: str) -> Telling | None:
    """The sentence of the pasted message that tells why, if one plainly does; never a decision."""
    news = _theirs(messages(text))
    return telling(news.message.body, news.language) if news else None


def _theirs(found: list[Message]) -> News | None:
    """The newest message in the paste that tells the news, else the newest they wrote.

    What stands above a forwarded message is the person's own remark, and so is one in the
    voice of somebody who applied.
    """
    last_forward = max((n for n, message in enumerate(found) if message.forwarded), default=0)
    first = None
    for message in found[last_forward:]:
        if message.forwarded or not people.applicants_own(message):
            news = News(message, language_of(message.said))
            if _tells(news):
                return news
            first = first or news
    return first


def _tells(news: News) -> bool:
    """Whether the message says how it stands: a receipt does not."""
    kind = news.kind()
    return kind is not None and kind.value != "confirmation"
