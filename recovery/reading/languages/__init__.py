"""What people write about jobs in ten languages: one file a language, with the same tables in each.

How phrases are written stands in `phrases.py`. Nothing else in this room knows a language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module

from recovery.reading.phrases import pattern, unaccented

CODES = ("en", "de", "fr", "es", "nl", "it", "pt", "pl", "da", "sv")
LOOKED_AT = 4000  # characters by which the language is told
SHORTEST_PLAIN = 3  # letters of a common word that is known without its accents
FEWEST = 2  # of its common words, to be that language

NONE: Mapping[str, str] = {}


@dataclass(frozen=True)
class Mail:
    """How mail programs write in this language."""

    sender: str  # names of the header lines, parted by commas
    sent: str
    subject: str
    reply_to: str
    others: str
    forwarded: str  # dividers behind dashes, parted by commas
    begins: str  # dividers without dashes
    original: str
    opens: str  # "On ... wrote:", its first word and its verb; several parted by |
    wrote: str


@dataclass(frozen=True)
class Language:
    """The words of one language. Every table may be empty; codes are those of Stage, Outcome and Reason."""

    code: str
    common: str  # its commonest words, by which it is recognised
    mail: Mail
    months: str  # twelve lines: whole, and as mail programs shorten them
    weekdays: str  # seven lines, Monday first
    hours: str  # words that may stand beside a date
    greets: str
    signs_off: str
    lists: Mapping[str, str] = field(default_factory=dict)

    # What it says. A phrase counts unless its own sentence undoes it.
    told_no: str = ""
    hinted_no: str = ""  # a no only where the message also regrets
    regrets: str = ""
    someone_else: str = ""
    chose_named: str = (
        ""  # and the name of whom: "have gone with Becky, who"; its last word is the name
    )
    other_times: str = ""  # what else may be chosen: "another date"
    role_stopped: str = ""
    offer_withdrawn: str = ""
    invites: str = ""  # to talk, anywhere in the message: it is no no, unless that is denied
    not_a_no: str = ""  # anywhere in the message: it is no no, or not yet
    overturns: str = ""  # takes a no back: "sent by mistake", "this is no rejection", the others were turned down
    interview: str = ""
    offer: str = ""
    confirmation: str = ""
    withdrew: str = ""  # the person took the application back
    adverts: str = ""  # jobs to apply for

    # A no in no phrase that is known: one sentence announces and denies, and the message takes its leave.
    announces: str = ""  # "unfortunately", "after careful review"
    denies: str = ""  # "not", "another"
    other_matters: str = (
        ""  # what such a sentence may deny beside: an answer to everybody, a parking place
    )
    farewells: str = ""  # "good luck with your search"
    goes_on: str = ""  # something is to follow, or is asked of the person

    # What undoes a phrase in its sentence.
    only_if: str = ""  # before it
    only_if_later: str = ""  # after it
    turns: str = ""  # behind it, where its sentence turns to something else
    to_others: str = ""  # just before an invitation: others get it, "the candidates whom we"
    by_the_person: str = ""  # just before it: the person did it
    not_done: str = ""  # before it, of an offer or a role
    not_reached: str = ""  # just before it, of a round
    negates: str = ""  # just before an invitation or in it: "not", "unable to"

    # How far it got.
    stages: Mapping[str, str] = field(default_factory=dict)
    met: str = ""  # they have met in some way
    any_round: str = ""

    # Which job. <role>, <words> and <company> stand for names; see `names.py`.
    both: str = ""
    role: str = ""
    company: str = ""
    company_hint: str = ""  # believed only where a second place has the name
    subject: str = ""
    job_nouns: str = ""  # manager, *leiter (ends so), analit* (begins so)
    not_a_name: str = ""  # words no company is called by
    role_ends: str = ""  # words at which a title in small letters is over
    another_job: str = ""
    agency: str = ""
    before_places: str = ""  # "i" in "Larkfield i Aarhus", which in other languages joins a name
    departments: str = ""  # "Careers", "Talent Team": what stands behind a company's name

    parts: str = ""  # of a firm: a name that begins or ends in one is none ("Referat Personal", "Hiring Unit")
    offices: str = ""  # and words that together make none: "Office", "Reception"

    no_reply: str = ""
    applicant: str = ""  # only somebody who applied writes this
    reasons: Mapping[str, str] = field(default_factory=dict)
    no_reason: str = ""

    def found(self, table: str) -> re.Pattern[str]:
        """The pattern of one table, compiled when it is first asked for."""
        return _compiled(self.code, table)

    def found_in(self, table: str, code: str) -> re.Pattern[str]:
        """The pattern for one code of a table by codes."""
        return _compiled_code(self.code, table, code)

    @cached_property
    def common_words(self) -> frozenset[str]:
        return frozenset(self.common.split())

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Its common words as they stand in a mail that knows no accents."""
        plain = (unaccented(word) for word in self.common_words)
        return self.common_words | {word for word in plain if len(word) >= SHORTEST_PLAIN}


@cache
def _compiled(language: str, table: str) -> re.Pattern[str]:
    words = of(language)
    return pattern(getattr(words, table), words.lists)


@cache
def _compiled_code(language: str, table: str, code: str) -> re.Pattern[str]:
    words = of(language)
    return pattern(getattr(words, table).get(code, ""), words.lists)


@cache
def of(code: str) -> Language:
    """The words of a language by its code."""
    found = import_module(f"recovery.reading.languages.{code}").LANGUAGE
    assert isinstance(found, Language)  # noqa: S101
    return found


@cache
def everywhere() -> tuple[Language, ...]:
    """All languages."""
    return tuple(of(code) for code in CODES)


def language_of(text: str) -> str:
    """The code of the language whose commonest words stand most often in the text; empty where none do."""
    words = re.findall(r"[^\W\d_]+", text[:LOOKED_AT].lower())
    is_plain = all(word.isascii() for word in words)
    counts = {
        each.code: sum(
            word in (each.plain_words if is_plain else each.common_words) for word in words
        )
        for each in everywhere()
    }
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= FEWEST else ""


def spoken(code: str) -> tuple[Language, ...]:
    """The languages to read such a text with: its own, and English."""
    return tuple(of(each) for each in dict.fromkeys((code or "en", "en")))
