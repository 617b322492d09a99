"""How the words of a language are written down, and the patterns made of them.

A table is a block of phrases, one a line; a line that starts with # is a remark. In a phrase

    (move|moving)   is one or the other, and (move|) perhaps nothing
    ?               makes what stands before it a matter of choice: `colou?r`, `(the )?role`
    ~               is up to six words in between, and … up to fourteen
    <job>           is any of the language's own list of that name

Phrases are written in small letters and matched so, from the beginning of a word to the end of one; letters with
accents match without them, too ("fur" and "fuer" for "für"), as in mails whose program knows none.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

SOME_WORDS = r"(?:[\w'’/()-]{1,40},? ){0,6}?"
MORE_WORDS = r"(?:[\w'’/()-]{1,40},? ){0,14}?"
# A letter that is not plain, or a set of letters, which is left as it is.
ACCENTED = re.compile(r"\[[^\]]*\]|[^\W\d_a-zA-Z]")
# How those are written that are more than a letter with an accent.
WRITTEN = {
    "ä": "ae?",
    "ö": "oe?",
    "ü": "ue?",
    "ß": "ss?",
    "å": "aa?",
    "ø": "oe?",
    "æ": "ae?",
    "œ": "oe",
    "ł": "l",
}
NEVER = re.compile(r"(?!)")
BEGINS = r"(?:(?<!\w)|(?='(?:ve|re|ll|d|m)\b))"  # a word, or what is left of one in "we've"


def lines(block: str) -> list[str]:
    """The phrases of a table."""
    stripped = (line.strip() for line in block.split("\n"))
    return [line for line in stripped if line and not line.startswith("#")]


def spelled(phrase: str, lists: Mapping[str, str]) -> str:
    """A phrase as a regular expression without groups; every gap is bounded."""
    for name in reversed(list(lists)):  # a list may name those that stand above it
        phrase = phrase.replace(f"<{name}>", f"({lists[name]})")
    phrase = phrase.replace("~", SOME_WORDS).replace("…", MORE_WORDS)
    return without_accents(re.sub(r"(?<!\\)\((?!\?)", "(?:", phrase))


def without_accents(expression: str) -> str:
    """The expression so that it fits its words with and without their accents."""
    return ACCENTED.sub(_either, expression)


def _either(letter: re.Match[str]) -> str:
    said = letter.group()
    if said.startswith("["):
        return said
    plain = WRITTEN.get(said, unicodedata.normalize("NFKD", said)[0])
    return f"[{said}{plain}]" if len(plain) == 1 else f"(?:{said}|{plain})"


# A letter of an expression, with what it stands for: "[éè]", "(?:ö|oe)", "\\w{0,30}".
UNIT = re.compile(r"\\w\{\d+,\d+\}|\(\?:[^()]*\)|\[[^\]]*\]|\\.|.")


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these, tried letter by letter and not word by word: hundreds cost what a few do."""
    letters: Letters = {}
    for word in words:
        at = letters
        for unit in UNIT.findall(without_accents(word)):
            at = at.setdefault(unit, {})
        at[""] = {}
    return _spelled_out(letters)


def any_starred(words: Iterable[str]) -> str:
    """An expression for any of these, whole: "*leiter" is what ends so, "analit*" what begins so."""
    begins, ends = [], []
    for word in sorted(set(words)):
        bare = re.escape(word.strip("*"))
        if word.startswith("*"):
            ends.append(bare)
        else:
            begins.append(bare + (r"\w{0,30}" if word.endswith("*") else ""))
    ways = [any_of(begins), rf"\w{{0,30}}{any_of(ends)}" if ends else ""]
    return f"(?:{'|'.join(filter(None, ways))})"


type Letters = dict[str, "Letters"]
"""What may follow each letter; "" where a word may end."""


def _spelled_out(letters: Letters) -> str:
    ways = [unit + _spelled_out(then) for unit, then in letters.items() if unit]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if '' in letters else ''}"


def unaccented(word: str) -> str:
    """The word as it stands where no accents are known."""
    return "".join(WRITTEN.get(each, unicodedata.normalize("NFKD", each)[0])[:1] for each in word)


def pattern(block: str, lists: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern that finds any phrase of a table in small letters; of an empty table, none."""
    found = [spelled(line, lists) for line in lines(block)]
    return re.compile(rf"{BEGINS}(?:{'|'.join(found)})(?!\w)") if found else NEVER


def small(text: str) -> str:
    """The text in small letters, character for character."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def every(found: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every place where the pattern fits, overlapping ones among them."""
    match = found.search(text)
    while match:
        yield match
        match = found.search(text, match.start() + 1)
