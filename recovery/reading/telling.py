"""The sentence of a message that tells why, and the reason it speaks of, by plain rules.

It is offered to the person and never set: a polite formula is no reason until they say it is.
"""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\s|$)|$)", re.MULTILINE)
LONGEST = 300  # characters of a sentence that is shown


@dataclass(frozen=True)
class Telling:
    """One sentence of their message, and the code of the reason (rejections/reasons.py) it speaks of."""

    words: str
    code: str


def _says(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{pattern})" for pattern in patterns), re.IGNORECASE)


CLOSER = r"(?:closely|closer|better|matche[sd]|align)"
PAPER = r"(?:degree|certificat\w+|licen[cs]e|accreditation|qualification)"
# What the sentence has to say for a reason, the plainest first.
RULES = (
    (
        "insider",
        _says(
            r"internal (?:candidate|applicant|hire|move|appointment)s?\b",
            r"from within\b",
            r"(?:promot\w+|appoint\w*) (?:\w+ ){1,3}from (?:the|within the|our) team\b",
        ),
    ),
    ("runner_up", _says(r"(?:close|difficult) second\b", r"runner[- ]up\b", r"second choice\b")),
    (
        "role_stopped",
        _says(
            r"hiring freeze\b",
            r"budget\b",
            r"(?:role|position|search|vacancy)\b.{0,40}\b(?:on hold|cancell?ed|frozen|no longer exists)",
        ),
    ),
    (
        "role_changed",
        _says(
            r"(?:role|position|requirements|scope) (?:has|have) (?:since )?(?:changed|shifted)\b"
        ),
    ),
    (
        "role_filled",
        _says(
            r"(?:already|since|now) been filled\b", r"have (?:already |now )?filled (?:the|this)\b"
        ),
    ),
    (
        "pay",
        _says(
            r"salary expectations\b",
            r"(?:salary|pay|compensation|day rate)\b.{0,40}\b(?:range|band|above|beyond)",
        ),
    ),
    ("overqualified", _says(r"over-?qualified\b", r"too senior\b")),
    ("permit", _says(r"sponsor(?:ship)?\b", r"work permit\b", r"visa\b", r"right to work\b")),
    ("location", _says(r"relocat\w+", r"based (?:in|closer)\b", r"commut\w+", r"time ?zone\b")),
    ("timing", _says(r"notice period\b", r"start date\b", r"start sooner\b", r"availability\b")),
    (
        "credential",
        _says(rf"without (?:a|the) {PAPER}", rf"{PAPER} (?:is|that is|we) (?:required|need)"),
    ),
    (
        "assessment",
        _says(
            r"(?:your|the) (?:test|task|assessment|assignment|case study)\b.{0,60}\b"
            r"(?:not|score|fell|below|lack)"
        ),
    ),
    (
        "experience",
        _says(
            r"(?:more|deeper|stronger|hands-on|enough|lack(?:ed|ing)?) (?:\w+ ){0,3}experience\b",
            rf"experience\b.{{0,60}}\b{CLOSER}",
        ),
    ),
    (
        "skill",
        _says(
            rf"skills?\b.{{0,60}}\b{CLOSER}",
            r"(?:stronger|more|lack(?:ed|ing)?|missing) (?:\w+ ){0,3}skills\b",
        ),
    ),
    ("answers", _says(r"your answers\b", r"examples you gave\b")),
    ("fit", _says(r"(?:culture|cultural|team) fit\b")),
    (
        "other_closer",
        _says(
            r"(?:closer|better|stronger|closest)\b.{0,40}\b(?:match|fit|suited|candidates?)\b",
            r"more closely (?:match|align|fit|meet)\w*\b",
        ),
    ),
    (
        "volume",
        _says(
            r"(?:large|high|huge|overwhelming) (?:number|volume) of (?:\w+ )?(?:applica|candida)"
        ),
    ),
)
# A sentence that hopes, or speaks of later, tells no reason.
NO_REASON = re.compile(
    r"\b(?:future|in the meantime|wish you|encourage you|if you|may have|might)\b", re.IGNORECASE
)


def telling(text: str) -> Telling | None:
    """The first sentence that plainly speaks of a reason; None where none does."""
    for sentence in SENTENCE.findall(text):
        words = " ".join(sentence.split())
        if len(words) > LONGEST or NO_REASON.search(words):
            continue
        for code, pattern in RULES:
            if pattern.search(words):
                return Telling(words, code)
    return None
