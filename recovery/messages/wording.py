"""A person's words made fit for the middle of a sentence of ours."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import wraps
from typing import Concatenate, Protocol

from django.utils import translation
from django.utils.translation import gettext as _

from recovery.messages.grammar import NO_NAMES, grammar_of
from recovery.messages.grammar.rules import Grammar, Rewriting
from recovery.messages.questions import said_again
from recovery.reading.found import vocabulary
from recovery.shared.choices import Channel, Tie

LONGEST_NAME = 8  # words; a longer role, company or name is not spelled out
MOST_QUESTIONS = 2

ENDS_IN_A_MARK = re.compile(r"[?？؟]$")
MARK = re.compile(r"\s*[?？؟]+(?=\s|$)")  # at the end of a word, so not the one in an address
ONLY_MARKS = "«»:;?!."  # they stand by themselves where a language puts a space before them
FORMAT = {"Cc": " ", "Cf": "", "Cs": "", "Zl": " ", "Zp": " "}  # what has no shape of its own
JOINERS = "\u200c\u200d"  # these do have one: they hold letters and emoji together

# "(m/w/d)", "(f/m/x)", "(all genders)", and "H/F" at the end: for adverts, not for messages.
GENDERS = re.compile(
    r"\s*\((?:[mwfdxahv](?:\s?[/|]\s?[mwfdxahv]){1,3}|all genders|alle geschlechter|tous genres)\)"
    r"|\s+[hfmv]\s?/\s?[hfmv](?:\s?/\s?x)?$",
    re.IGNORECASE,
)
PARTICLES = vocabulary("van von de der den da di del la le bin ibn al el st")


class Terms(Enum):
    """How one writes to somebody; in English all are greeted by their first names."""

    FORMAL = "formal"  # an employer: by the whole name
    POLITE = "polite"  # somebody one has met: by the whole name, without ceremony
    FIRST_NAMES = "first_names"


@dataclass(frozen=True)
class Ask:
    """What a feedback request's message is made of. Any text may be empty; role or company is there."""

    sender: str  # the person's first name
    to: str  # whom: the name as typed
    role: str
    company: str
    channel: str
    stage: str = "interview"
    outcome: str = "told_no"
    internal: bool = False
    thanks: str = ""  # at most 160 characters and 25 words, and so each question
    questions: tuple[str, ...] = ()  # at most two
    door: str = ""
    answer_link: str = ""  # the whole address of the private answer page
    last_contact_on: date | None = None  # these two for the question where things stand
    promised_by: date | None = None
    language: str = ""  # that it is written in; empty for the one in force
    terms: Terms = Terms.FORMAL


@dataclass(frozen=True)
class Message:
    """A subject and a body, as they are sent. The subject is empty where the channel has none."""

    subject: str
    body: str


def terms_with(tie: str) -> Terms:
    """How one writes to somebody one knows this well (a Tie)."""
    return Terms.FIRST_NAMES if tie in (Tie.CLOSE, Tie.LOST_TOUCH) else Terms.POLITE


class Written(Protocol):
    """What a message is made of, and the language it is to be in."""

    @property
    def language(self) -> str: ...


def in_their_language[About: Written, **P, Said](
    compose: Callable[Concatenate[About, P], Said],
) -> Callable[Concatenate[About, P], Said]:
    """A decorator: compose the message in the language of whoever gets it. What the person typed stays as it is."""

    @wraps(compose)
    def composed(about: About, /, *args: P.args, **kwargs: P.kwargs) -> Said:
        with translation.override(about.language or translation.get_language()):
            return compose(about, *args, **kwargs)

    return composed


def count_words(text: str) -> int:
    """Words as a word processor counts them: what stands between spaces, but for a mark by itself."""
    return sum(bool(part.strip(ONLY_MARKS)) for part in text.split())


def one_line(text: str) -> str:
    """The text on one line, with nothing invisible in it."""
    shown = (
        character
        if character in JOINERS
        else FORMAT.get(unicodedata.category(character), character)
        for character in text
    )
    return " ".join("".join(shown).split())


def questions(ask: Ask) -> list[str]:
    """The questions to ask, at most two; each ends with one question mark and has no other."""
    said = [said_again(text) for text in ask.questions]
    typed = [question for text in said if (question := _question(text))]
    return typed[:MOST_QUESTIONS]


def _question(text: str) -> str:
    grammar = grammar_of()
    line = one_line(text)
    mark = line[-1:] if ENDS_IN_A_MARK.search(line) else "?"
    line = MARK.sub(",", line.rstrip(" .!?？؟…,;:"))
    if not line or mark != "?":
        return f"{line}{mark}" if line else ""
    return f"{_opened(line, grammar.opens)}{grammar.closes}"


def _opened(line: str, mark: str) -> str:
    """The question with the mark that its language puts in front of it, once, wherever it was typed."""
    if not mark or line.count(mark) == 1:
        return line
    return f"{mark}{line.replace(mark, '')}"


def name(text: str) -> str:
    """A role, company or name as it can stand in a sentence; empty when it is too long for one."""
    line = MARK.sub("", one_line(text)).strip(" ,;:?？؟")
    return line if count_words(line) <= LONGEST_NAME else ""


def job(ask: Ask) -> str:
    """The job as one speaks of it: "the Data analyst role", "the role at Lumen"."""
    role, company = name(GENDERS.sub("", one_line(ask.role))), name(ask.company)
    role = _without(grammar_of().article, role)
    if role and company and ask.channel == Channel.AGENCY:
        return _("{job} at {company}").format(job=_job_called(role), company=company)
    if role:
        return _job_called(role)
    if company and not ask.internal:
        return _("the role at {company}").format(company=company)
    return _("the role")


def _job_called(role: str) -> str:
    if grammar_of().job.search(role):
        return _("the {role}").format(role=role)
    return _("the {role} role").format(role=role)


def subject_of(ask: Ask) -> str:
    """What the message is about, in a subject line: the role, else the company, else nothing."""
    return name(GENDERS.sub("", one_line(ask.role))) or name(ask.company)


def greeting_name(to: str, terms: Terms = Terms.FORMAL) -> str:
    """How to greet them: by the first of two or three names where one does, else by the name as it was typed.

    A title, a team or a name in an unusual order stays whole; no name is made of an address.
    """
    called, grammar = name(to), grammar_of()
    if "@" in called or "://" in called or grammar.title.match(called):
        return ""
    if terms is Terms.FIRST_NAMES or grammar.by_first_name:
        return _first_name(called)
    return called


def _first_name(called: str) -> str:
    words = called.split()
    lower = [word.strip(".").lower() for word in words]
    if len(words) not in (2, 3) or NO_NAMES & set(lower) or "," in called:
        return called
    plain = all(word[:1].isupper() or word in PARTICLES for word in words)
    initial = len(lower[0]) < 2
    return words[0] if plain and not initial else called


def thanks_object(text: str) -> tuple[str, str]:
    """What they are thanked for, as it goes on after "for"; or, second, as a sentence of its own."""
    grammar = grammar_of()
    line = _thanked_for(MARK.sub("", one_line(text)).rstrip(" .,;:!?？؟"), grammar)
    if grammar.sentence.match(line):
        return "", f"{line[:1].upper()}{line[1:]}."
    thing = _small_where(grammar.small, line)
    if sentence := _put_into(grammar.apart, thing):
        return "", sentence
    return (_put_into(grammar.thanked, thing) or thing) if thing else "", ""


def how_met(text: str) -> str:
    """How two people met, as it stands within a sentence."""
    return _small_where(grammar_of().met, name(text).rstrip(" .!"))


def reason_given(text: str) -> str:
    """A reason as it goes on after "because"."""
    return _without(grammar_of().because, one_line(text).rstrip(" .,;:!"))


def after_greeting(paragraph: str) -> str:
    """The first paragraph of a message, which in some languages goes on small behind "Hello Kim,"."""
    begins_small = grammar_of().after_greeting
    return _small_where(begins_small, paragraph) if begins_small else paragraph


def _thanked_for(line: str, grammar: Grammar) -> str:
    """The line without the thanks it begins with."""
    for pattern, left in grammar.thanking:
        if found := pattern.match(line):
            return f"{left}{line[found.end() :]}"
    return line


def _put_into(sentences: tuple[Rewriting, ...], thing: str) -> str:
    """The first of these that is meant for such a thing, with the thing in it; empty where none is."""
    return next((said.format(thing=thing) for way, said in sentences if way.match(thing)), "")


def _small_where(small: re.Pattern[str], line: str) -> str:
    return f"{line[:1].lower()}{line[1:]}" if small.match(line) else line


def _without(start: re.Pattern[str], line: str) -> str:
    """The line without this beginning, unless that is all it is."""
    found = start.match(line)
    return line[found.end() :] or line if found else line
