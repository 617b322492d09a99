"""A gentle second look at a message: it warns, says why, and never blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bounceback.text import Text
from recovery.messages.wording import MOST_QUESTIONS, count_words

EARLIEST_HOURS = 24  # after hearing; a message written sooner often reads differently the next day


@dataclass(frozen=True)
class Check:
    """One warning about a message: what to look at again, and why."""

    code: str
    words: Text


LINK = re.compile(r"https?://\S+")
SENTENCE_END = re.compile(r"(?<=[.?!？؟])\s+|\n+")
ENDS_AS_QUESTION = re.compile(r"[?？؟][\"'”’)]*$")
THANKS = re.compile(r"\b(?:thank|thanks|grateful|gratitude|appreciate[ds]?)\b", re.IGNORECASE)
FEEDBACK = re.compile(r"\bfeed-?back\b", re.IGNORECASE)
ASKS_ADVICE = re.compile(
    r"\b(?:advi[cs]e|suggest|recommend|strengthen|improve|prepare|work on|focus on|learn"
    r"|next (?:time|year|one)|differently|easier|ready for|clear(?:er)?|easy yes)\b",
    re.IGNORECASE,
)

_I_AM = r"(?:i|my|we|our|me)\b[^.?!\n]{0,40}"
PUSHING: tuple[tuple[str, re.Pattern[str], Text], ...] = (
    (
        "reconsider",
        re.compile(
            r"\breconsider|\b(?:re-?think|revisit|review|change) (?:your|the|this|that) (?:decision|mind)"
            r"|\bchange of (?:mind|heart)\b|\b(?:another|a second) chance\b",
            re.IGNORECASE,
        ),
        _(
            "Asking them to think again makes advice harder to give: they’d have to defend the decision first."
        ),
    ),
    (
        "unfair",
        re.compile(
            r"\bunfair|\b(?:not|isn't|wasn't|hardly) (?:been )?fair\b|\bunjust|\binjustice\b",
            re.IGNORECASE,
        ),
        _(
            "“Unfair” may be true, but it rarely helps here: people who feel accused defend themselves."
        ),
    ),
    (
        "deserve",
        re.compile(rf"\b{_I_AM}\bdeserv|\bdeserving\b", re.IGNORECASE),
        _("Saying what you deserve rarely helps: it invites an argument where you want advice."),
    ),
    (
        "explain",
        re.compile(
            r"\bexplain (?:to me )?(?:why|how|your|the (?:decision|reason))"
            r"|\b(?:please|(?:could|can|would|will) you|must|need to|have to|(?:want|like|ask) you to)"
            r" (?:please |kindly )?explain\b"
            r"|\b(?:an|any|some|no|without|your) explanations?\b|\bjustif(?:y|ication)\b",
            re.IGNORECASE,
        ),
        _(
            "“Explain” feels like being asked to defend a decision. What to do next is easier to answer."
        ),
    ),
    (
        "why_not",
        re.compile(
            r"\bwhy (?:(?:i|you|they|we) )?(?:did|was|were|have|had|am)(?:n't| not)\b"
            r"|\bwhy (?:did|have|had|was|were) (?:i|you|they) (?:not|never|reject|turn|rul)"
            r"|\bwhy not me\b|\bwhy (?:was i|i was|you|was my application) (?:rejected|turned|reject)",
            re.IGNORECASE,
        ),
        _(
            "“Why didn’t” looks back, and many aren’t allowed to answer it. What to do next time, they often can."
        ),
    ),
    (
        "legal",
        re.compile(
            r"\blegal(?:ly)? (?:action|advice|steps?|rights?|claims?|proceedings|grounds|obliged)\b"
            r"|\b(?:a|my|our|with) (?:lawyer|solicitor|attorney|barrister)s?\b|\blawsuit\b|\btribunal\b"
            r"|\b(?:will|could|may|might|to|going to) sue\b|\bto court\b|\bin court\b"
            r"|\b(?:illegal|unlawful|against the law)\b|(?<!anti-)\bdiscriminat(?:ed|ion|ory|ing)\b"
            r"|\bmy rights\b",
            re.IGNORECASE,
        ),
        _(
            "Legal words tend to end a conversation. If you’re thinking of it, get advice first and write later."
        ),
    ),
)
# Who thanks somebody for explaining does not demand it.
FORGIVEN_IN_THANKS = ("explain", "why_not")

KNOWN_CHECKS = {  # the checks that make sense, by what the message is for
    "advice": {
        "too_long", "no_question", "many_questions", "no_thanks", "feedback", "too_soon",
        "already_asked",
    },
    "status": {"too_long", "no_question", "many_questions", "already_asked"},
    "follow_up": {"too_long", "many_questions"},
    "conversation": {"too_long", "no_question"},
    "thanks": {"too_long", "no_thanks"},
}  # fmt: skip


def check(
    body: str,
    *,
    most_words: int = 120,
    purpose: str = "advice",
    heard_on: date | None = None,
    today: date | None = None,
    hours_since: float | None = None,
    already_asked: bool = False,
) -> tuple[Check, ...]:
    """What may be worth a second look, most telling first. `purpose`: advice, status, follow_up, thanks, conversation.

    How long ago the news came is `hours_since`; where only days are known, `heard_on` and
    `today` say whether it was today.
    """
    text = LINK.sub("", body).replace("’", "'")
    asked = [each for each in _sentences(text) if ENDS_AS_QUESTION.search(each)]
    hours = _hours(hours_since, heard_on, today)
    found = (
        *_about_timing(hours, already_asked),
        *_about_length(count_words(body), most_words),
        *_about_asking(text, asked),
    )
    makes_sense = KNOWN_CHECKS[purpose]
    return (*(each for each in found if each.code in makes_sense), *_about_pushing(text))


def _sentences(text: str) -> list[str]:
    return [each for part in SENTENCE_END.split(text) if (each := part.strip())]


def _hours(hours_since: float | None, heard_on: date | None, today: date | None) -> float | None:
    if hours_since is None and heard_on and today:
        return (today - heard_on).days * 24.0
    return hours_since


def _about_timing(hours: float | None, already_asked: bool) -> Iterator[Check]:
    if already_asked:
        words = _(
            "You’ve asked this person about this role before. Asking twice can feel like a push."
        )
        yield Check("already_asked", words)
    if hours is not None and hours < EARLIEST_HOURS:
        words = _(
            "You heard less than a day ago. It can wait until tomorrow, and often reads better then."
        )
        yield Check("too_soon", words)


def _about_length(count: int, most: int) -> Iterator[Check]:
    if count > most:
        words = ngettext(
            "It has {count} word. Up to {most} are easier to read to the end.",
            "It has {count} words. Up to {most} are easier to read to the end.",
            count,
        )
        yield Check("too_long", words.format(count=count, most=most))


def _about_asking(text: str, asked: list[str]) -> Iterator[Check]:
    if not asked:
        yield Check(
            "no_question",
            _("It doesn’t ask anything yet. A one-line question is the easiest to answer."),
        )
    elif len(asked) > MOST_QUESTIONS:
        yield Check(
            "many_questions",
            _("It asks more than two questions. One or two are easier to answer."),
        )
    if not THANKS.search(text):
        yield Check(
            "no_thanks",
            _("It doesn’t thank them yet. One concrete thing makes it easier to answer."),
        )
    if FEEDBACK.search(text) and not any(ASKS_ADVICE.search(question) for question in asked):
        words = _(
            "Asking for advice tends to bring more than asking for feedback: what could you do next time?"
        )
        yield Check("feedback", words)


def _about_pushing(text: str) -> Iterator[Check]:
    demands = "\n".join(each for each in _sentences(text) if not THANKS.search(each))
    for code, said, words in PUSHING:
        if said.search(demands if code in FORGIVEN_IN_THANKS else text):
            yield Check(code, words)
