"""The sentence of a message that tells why, and the reason it speaks of, by plain rules.

It is offered to the person and never set: a polite formula is no reason until they say it is.
"""

import re
from dataclasses import dataclass

from recovery.reading.languages import spoken
from recovery.reading.phrases import small

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\s|$)|$)", re.MULTILINE)
LONGEST = 300  # characters of a sentence that is shown


@dataclass(frozen=True)
class Telling:
    """One sentence of their message, and the code of the reason (rejections/reasons.py) it speaks of."""

    words: str
    code: str


def telling(text: str, language: str) -> Telling | None:
    """The first sentence that plainly speaks of a reason; None where none does."""
    tongues = spoken(language)
    for sentence in SENTENCE.findall(text):
        words = " ".join(sentence.split())
        said = small(words)
        if len(words) > LONGEST or any(each.found("no_reason").search(said) for each in tongues):
            continue
        for each in tongues:
            for code in each.reasons:
                if each.found_in("reasons", code).search(said):
                    return Telling(words, code)
    return None
