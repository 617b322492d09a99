"""Which words of a reply are praise: what was ticked as going well, and a first guess at the rest."""

import re

from bounceback.text import said_of
from recovery.feedback.answers import POINTS

_KIND = re.compile(
    r"\b(?:best|brilliant|clear|convincing|enjoyed|excellent|exceptional|fantastic|great|impress(?:ed|ive)"
    r"|loved|outstanding|really liked|stood out|strong(?:est)?|thoughtful|well prepared|wonderful)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byour?s?\b", re.IGNORECASE)
_NOT_ONLY = re.compile(
    r"\b(?:although|another|better|but|candidates?|could|field|however|if|less|luck|miss(?:ed|ing)|more|not|other"
    r"|others|should|someone|though|wish(?:es)?|would)\b|n['’]t\b",
    re.IGNORECASE,
)


def is_strength(text: str) -> bool:
    """Whether this point was ticked on the answer page as going well."""
    return said_of(text, (each.strength for each in POINTS)) is not None


def sounds_like_praise(text: str) -> bool:
    """Whether the words only say something good; used only to tick a box beforehand."""
    is_kind = _KIND.search(text) and _YOU.search(text) and not _NOT_ONLY.search(text)
    return is_strength(text) or bool(is_kind)
