"""A person's words made fit for the middle of a sentence of ours."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Concatenate, Protocol

from django.utils import translation
from django.utils.translation import gettext as _

from recovery.messages.questions import said_again
from recovery.reading.found import vocabulary
from recovery.shared.choices import Channel

LONGEST_NAME = 8  # words; a longer role, company or name is not spelled out
MOST_QUESTIONS = 2

ENDS_IN_A_MARK = re.compile(r"[?？؟]$")
MARK = re.compile(r"[?？؟]+(?=\s|$)")  # at the end of a word, so not the one in an address
FORMAT = {"Cc": " ", "Cf": "", "Cs": "", "Zl": " ", "Zp": " "}  # what has no shape of its own
JOINERS = "\u200c\u200d"  # these do have one: they hold letters and emoji together

# "(m/w/d)", "(f/m/x)", "(all genders)": for adverts, not for messages.
GENDERS = re.compile(r"\s*\((?:[mwfdxa](?:\s?[/|]\s?[mwfdxa]){1,3}|all genders)\)", re.IGNORECASE)
NAMES_A_JOB = ("role", "position", "job", "post", "internship", "apprenticeship", "traineeship")
NO_NAMES = vocabulary("""
    team hr hiring recruiting recruitment recruiter talent people careers jobs manager human resources department
    office dr prof professor mr mrs ms mx miss sir herr frau
""")
PARTICLES = vocabulary("van von de der den da di del la le bin ibn al el st")
THANKING = re.compile(
    r"(?:(?:i (?:would|want to) (?:like to )?)?thank(?:s| you)(?: (?:so|very) much| again)?,? )?"
    r"for\s+(?=\S)",
    re.IGNORECASE,
)
# How a whole sentence begins, and what may lose its capital in the middle of one.
SENTENCE = re.compile(r"(?:you|i|i['’]\w+|we|it|he|she|they|there|thank|thanks)\b", re.IGNORECASE)
SMALL = re.compile(
    r"(?:the|your|a|an|how|that|this|our|all|such|so|both|giving|[a-z]{3,}ing)\b", re.IGNORECASE
)


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


@dataclass(frozen=True)
class Message:
    """A subject and a body, as they are sent. The subject is empty where the channel has none."""

    subject: str
    body: str


class Written(Protocol):
    """What a message is made of, and the language it is to be in."""

    @property
    def language(self) -> str: ...


def in_their_language[About: Written, **P](
    compose: Callable[Concatenate[About, P], Message],
) -> Callable[Concatenate[About, P], Message]:
    """A decorator: compose the message in the language of whoever gets it. What the person typed stays as it is."""

    @wraps(compose)
    def composed(about: About, /, *args: P.args, **kwargs: P.kwargs) -> Message:
        with translation.override(about.language or translation.get_language()):
            return compose(about, *args, **kwargs)

    return composed


def count_words(text: str) -> int:
    """Words as a word processor counts them: what stands between spaces."""
    return len(text.split())


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
    line = one_line(text)
    mark = line[-1:] if ENDS_IN_A_MARK.search(line) else "?"
    line = line.rstrip(" .!?？؟…,;:")
    return f"{MARK.sub(',', line)}{mark}" if line else ""


def name(text: str) -> str:
    """A role, company or name as it can stand in a sentence; empty when it is too long for one."""
    line = MARK.sub("", one_line(text)).strip(" ,;:?？؟")
    return line if count_words(line) <= LONGEST_NAME else ""


def job(ask: Ask) -> str:
    """The job as one speaks of it: "the Data analyst role", "the role at Lumen"."""
    role, company = name(GENDERS.sub("", one_line(ask.role))), name(ask.company)
    role = re.sub(r"^the\s+", "", role, flags=re.IGNORECASE)
    if role and company and ask.channel == Channel.AGENCY:
        return _("{job} at {company}").format(job=_job_called(role), company=company)
    if role:
        return _job_called(role)
    if company and not ask.internal:
        return _("the role at {company}").format(company=company)
    return _("the role")


def _job_called(role: str) -> str:
    if role.lower().endswith(NAMES_A_JOB):
        return _("the {role}").format(role=role)
    return _("the {role} role").format(role=role)


def subject_of(ask: Ask) -> str:
    """What the message is about, in a subject line: the role, else the company, else nothing."""
    return name(GENDERS.sub("", one_line(ask.role))) or name(ask.company)


def greeting_name(to: str) -> str:
    """How to greet them: by the first of two or three names, else by the name as it was typed.

    A title, a team or a name in an unusual order stays whole; no name is made of an address.
    """
    called = name(to)
    words = called.split()
    lower = [word.strip(".").lower() for word in words]
    if "@" in called or "://" in called or lower[:1] == ["the"]:
        return ""
    if len(words) not in (2, 3) or NO_NAMES & set(lower) or "," in called:
        return called
    plain = all(word[:1].isupper() or word in PARTICLES for word in words)
    initial = len(lower[0]) < 2
    return words[0] if plain and not initial else called


def thanks_object(text: str) -> tuple[str, str]:
    """What they are thanked for, as it goes on after "for"; or, second, as a sentence of its own."""
    line = MARK.sub("", one_line(text)).rstrip(" .,;:!?？؟")
    line = THANKING.sub("", line, count=1) if THANKING.match(line) else line
    if SENTENCE.match(line):
        return "", f"{line[:1].upper()}{line[1:]}."
    return (f"{line[:1].lower()}{line[1:]}" if SMALL.match(line) else line), ""
