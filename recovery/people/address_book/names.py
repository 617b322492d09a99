"""The parts of a name, for address books that want them apart. A guess, which the whole name beside it outlives."""

import re
import unicodedata
from typing import NamedTuple

BEFORE = frozenset(
    ["dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau", "ir", "drs", "ing", "sir", "mag"]
)
AFTER = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc", "llm", "esq", "cpa", "ma"]
)
# Small words that belong to the family name behind them: Vincent van Gogh, Ana de la Cruz.
LINKS = frozenset(
    [
        *("af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du"),
        *("el", "het", "ibn", "la", "las", "le", "los", "op", "t", "ten", "ter", "van", "vom"),
        *("von", "y", "zu", "zum", "zur"),
    ]
)
FAMILY_FIRST = ("CJK UNIFIED", "HANGUL", "HIRAGANA", "KATAKANA")


class Parts(NamedTuple):
    """In the order of a vCard's N."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


def parts_of(name: str) -> Parts:
    """The parts as they are usual where the name is written so; a name of one word is a given one."""
    before, words, after = _bare(name)
    ahead, comma, behind = " ".join(words).partition(", ")
    if comma:  # Reed, Dana
        return Parts(ahead, behind, prefix=before, suffix=after)
    if _is_family_first(name):
        family, _, given = ahead.partition(" ")
        return Parts(family if given else "", given or family, prefix=before, suffix=after)
    first, *more = words or [""]
    at = next((n for n, word in enumerate(more) if _key(word) in LINKS), max(len(more) - 1, 0))
    return Parts(" ".join(more[at:]), first, " ".join(more[:at]), before, after)


def in_order(parts: Parts) -> str:
    """The name as one says it."""
    family, given, additional, prefix, suffix = parts
    return " ".join(filter(None, (prefix, given, additional, family, suffix)))


def _bare(name: str) -> tuple[str, list[str], str]:
    """Titles before the name, its own words, and what stands behind it; at least one word is its own."""
    words = name.split()
    first = next((n for n, word in enumerate(words[:-1]) if _key(word) not in BEFORE), 0)
    last = len(words)
    while last > first + 1 and _key(words[last - 1]) in AFTER:
        last -= 1
    own = words[first:last]
    if last < len(words):
        own[-1] = own[-1].rstrip(",")
    return " ".join(words[:first]), own, " ".join(words[last:])


def _key(word: str) -> str:
    return re.sub(r"[.,'’]", "", word.casefold())


def _is_family_first(name: str) -> bool:
    return unicodedata.name(name[:1], "").startswith(FAMILY_FIRST)
