"""A gentle second look at a message: it warns, says why, and never blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bounceback.text import Text
from recovery.messages.grammar import all_signs, signs_for
from recovery.messages.grammar.rules import Signs
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
PUSHING: tuple[tuple[str, Text], ...] = (
    (
        "reconsider",
        _(
            "Asking them to think again makes advice harder to give: they’d have to defend the decision first."
        ),
    ),
    (
        "unfair",
        _(
            "“Unfair” may be true, but it rarely helps here: people who feel accused defend themselves."
        ),
    ),
    (
        "deserve",
        _("Saying what you deserve rarely helps: it invites an argument where you want advice."),
    ),
    (
        "explain",
        _(
            "“Explain” feels like being asked to defend a decision. What to do next is easier to answer."
        ),
    ),
    (
        "why_not",
        _(
            "“Why didn’t” looks back, and many aren’t allowed to answer it. What to do next time, they often can."
        ),
    ),
    (
        "legal",
        _(
            "Legal words tend to end a conversation. If you’re thinking of it, get advice first and write later."
        ),
    ),
)
"""Ways of pushing that rarely help, and why; the words they are known by stand with each language's grammar."""

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
    language: str = "",
) -> tuple[Check, ...]:
    """What may be worth a second look, most telling first. `purpose`: advice, status, follow_up, thanks, conversation.

    How long ago the news came is `hours_since`; where only days are known, `heard_on` and
    `today` say whether it was today. `language` is that of the message; empty for the one in force.
    """
    text = LINK.sub("", body).replace("’", "'")
    asked = [each for each in _sentences(text) if ENDS_AS_QUESTION.search(each)]
    hours, signs = _hours(hours_since, heard_on, today), signs_for(language)
    found = (
        *_about_timing(hours, already_asked),
        *_about_length(count_words(body), most_words),
        *_about_asking(text, asked, signs),
    )
    makes_sense = KNOWN_CHECKS[purpose]
    return (
        *(each for each in found if each.code in makes_sense),
        *_about_pushing(text, signs),
    )


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


def _about_asking(text: str, asked: list[str], language: list[Signs]) -> Iterator[Check]:
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
    if not _thanks(text):
        yield Check(
            "no_thanks",
            _("It doesn’t thank them yet. One concrete thing makes it easier to answer."),
        )
    wants_feedback = any(each.feedback.search(text) for each in language)
    if wants_feedback and not any(_asks_advice(question) for question in asked):
        words = _(
            "Asking for advice tends to bring more than asking for feedback: what could you do next time?"
        )
        yield Check("feedback", words)


def _about_pushing(text: str, language: list[Signs]) -> Iterator[Check]:
    demands = "\n".join(each for each in _sentences(text) if not _thanks(each))
    for code, words in PUSHING:
        where = demands if code in FORGIVEN_IN_THANKS else text
        if any(each.of(code).search(where) for each in language):
            yield Check(code, words)


def _thanks(text: str) -> bool:
    """Whether it thanks, in any of our languages: one may write in another than the one set."""
    return any(each.thanks.search(text) for each in all_signs())


def _asks_advice(question: str) -> bool:
    return any(each.advice.search(question) for each in all_signs())
