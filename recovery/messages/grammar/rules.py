"""What messages know of a language's grammar: the shape that each file beside this one fills in."""

import re
from dataclasses import dataclass, field

from bounceback.text import compiled_later

type Rewriting = tuple[re.Pattern[str], str]


def beginning(words: str) -> re.Pattern[str]:
    """A pattern for how a text begins, in capitals or not."""
    return compiled_later(rf"(?:{words})", re.IGNORECASE)


def anywhere(words: str) -> re.Pattern[str]:
    """A pattern for what may stand anywhere in a text whose apostrophes are straight, in capitals or not."""
    return compiled_later(words, re.IGNORECASE)


@dataclass(frozen=True)
class Signs:
    """Words by which a check tells what a message does. Those that push go by the code of their warning."""

    thanks: re.Pattern[str]
    advice: re.Pattern[str]  # it asks for advice
    feedback: re.Pattern[str]
    reconsider: re.Pattern[str]
    unfair: re.Pattern[str]
    deserve: re.Pattern[str]
    explain: re.Pattern[str]
    why_not: re.Pattern[str]
    legal: re.Pattern[str]

    def of(self, code: str) -> re.Pattern[str]:
        """The words that push in the way this warning is about."""
        words: re.Pattern[str] = getattr(self, code)
        return words


@dataclass(frozen=True)
class Grammar:
    """How a person's own words fit into our sentences in one language."""

    code: str
    # What a typed thanks begins with and the sentence says already, and what is left of it; the first that fits.
    thanking: tuple[Rewriting, ...]
    sentence: re.Pattern[str]  # how a whole sentence begins
    small: re.Pattern[str]  # what may lose its capital in the middle of a sentence
    met: re.Pattern[str]  # what may lose it in "how we met"
    because: re.Pattern[str]  # what a typed reason may begin with
    article: re.Pattern[str]  # what a typed role may begin with
    job: re.Pattern[str]  # a role that names the job itself: "the Interim position"
    title: re.Pattern[str]  # how a description begins that is nobody's name: "The hiring manager"
    no_names: frozenset[str]  # words of titles and teams
    signs: Signs
    by_first_name: bool = False  # whether employers, too, are greeted by their first name
    after_greeting: re.Pattern[str] | None = None  # what begins small behind "Hello Kim,"
    opens: str = ""  # the mark in front of a question
    closes: str = "?"
    # A thing that can only be thanked for in a sentence of its own ("dass ..."), and that sentence.
    apart: tuple[Rewriting, ...] = field(default=())
    # What stands before a thing one thanks for, where that depends on the thing; the first that fits.
    thanked: tuple[Rewriting, ...] = field(default=())
