"""The points of a reply: sentences and bullets that say something by themselves, in their words and order."""

import re
import textwrap
from collections.abc import Iterator

from recovery.messages import mail_words
from recovery.messages.quoted import any_of, without_quotes

WRAPPED = 55  # a line at least this long may have been broken by a mail program
MOST_POINTS = 12
LONGEST_POINT = 300  # characters
LONGEST_SIGNATURE = 8  # words in its first line
LONGEST_UNDER_NAME = 4  # lines of a signature that begins with the name
MOST_READ = 20_000  # characters

BULLET = re.compile(r"\s*(?:[-*•·–—‣▪●○]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\S)")
SIGNATURE = re.compile(r"--\s?|_{5,}")
SENT_FROM = re.compile(any_of(mail_words.SENT_FROM), re.IGNORECASE)
LONGEST_SENT_FROM = 90  # characters
POSTSCRIPT = re.compile(r"p\.? ?s\.?(?:[:,-]|\s)", re.IGNORECASE)

_NAME = r"(?:(?:mrs?|ms|mx|dr|prof)\.|[^\W\d_][\w'’-]*)"
_CAPITAL_NAME = r"(?:(?-i:[^\W\d_a-z])[\w'’.-]*)"
LONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z][\w'’-]*")
NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}")
GREETING = re.compile(
    rf"(?:(?:{mail_words.HELLO})\b(?:,? {_NAME}){{0,3}}?"
    rf"|(?:{mail_words.DEAR})(?!\w)(?:,? {_CAPITAL_NAME}){{0,4}}?)"
    r" ?(?:[,:!](?=\s|$)\s*|\.?$)",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(rf"(?:{any_of(mail_words.FAREWELLS)})[,.!]?", re.IGNORECASE)
COURTESY = re.compile(any_of(mail_words.COURTESIES), re.IGNORECASE)
BANNER = re.compile(
    rf"[^\w]*(?:{mail_words.WARNING_WORDS})[^\w]*"
    rf"|(?:[^\w]*(?:{mail_words.WARNING_WORDS})[^\w]+)?(?:{mail_words.THIS_MAIL})\b.{{0,80}}"
    rf"(?:{mail_words.FROM_OUTSIDE}).*"
    rf"|(?:[^\w]*(?:{mail_words.WARNING_WORDS})[^\w]+)?[^\w]*(?:{any_of(mail_words.BANNERS)}).*",
    re.IGNORECASE,
)
TAG = re.compile(rf"\W*[\[(*]+ ?(?:{mail_words.WARNING_WORDS}) ?[\])*]+[:\s]*", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[^\W_a-z])")
NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|resp|no|mr|mrs|ms|dr|prof|st|inc|ltd|z\.b|bzw)|\b[A-Z])\.$",
    re.IGNORECASE,
)
LONGEST_SHORTENED = 8  # characters, of what NO_END knows


def points_in(text: str, writer: str = "") -> list[str]:
    """Up to 12 points of at most 300 characters each: bullets, and the sentences between them.

    `writer` is the name of who wrote it, where that is known: below the last sentence it says nothing.
    """
    lines = text[:MOST_READ].splitlines()
    found = (
        piece
        for block in _blocks(_without_farewell(without_quotes(lines), writer))
        for point in _points(block)
        for piece in textwrap.wrap(point, LONGEST_POINT, break_on_hyphens=False)
    )
    return [piece for piece, _number in zip(found, range(MOST_POINTS), strict=False)]


def _without_farewell(lines: list[str], writer: str) -> list[str]:
    """The text up to the signature, the last "Kind regards" over a name, or a bare name; a P.S. is kept."""
    said = next(
        (at for at, line in enumerate(lines) if not _says_nothing(line.strip())), len(lines)
    )
    below = range(said + 1, len(lines))
    end = next((at for at in below if SIGNATURE.fullmatch(lines[at])), len(lines))
    farewells = (at for at in range(said + 1, end) if _is_farewell(lines, at))
    end = max(farewells, default=end)
    written = [at for at in range(said + 1, end) if lines[at].strip()][-LONGEST_UNDER_NAME:]
    end = next((at for at in written if _is_name(lines[:end], at, writer)), end)
    later = range(end, len(lines))
    postscript = next((at for at in later if POSTSCRIPT.match(lines[at].strip())), len(lines))
    return [*lines[:end], "", *lines[postscript:]]


def _is_farewell(lines: list[str], at: int) -> bool:
    words, comma, name = lines[at].strip().partition(",")
    if comma and SIGN_OFF.fullmatch(f"{words},") and NAMES.fullmatch(name.strip()):
        return True  # "Best, Dana" on one line
    if not SIGN_OFF.fullmatch(lines[at].strip()):
        return False
    name = next((line.strip() for line in lines[at + 1 :] if line.strip()), "")
    is_sentence = name.endswith((".", "?", "!")) or len(name.split()) > LONGEST_SIGNATURE
    return not is_sentence and not BULLET.match(name)


def _is_name(lines: list[str], at: int, writer: str) -> bool:
    """Whether all below is a signature: the writer's name, or one word alone under a sentence."""
    below = [line for line in lines[at:] if line.strip()]
    words = lines[at].strip(" ,.–—-").split()
    if not words or len(below) > LONGEST_UNDER_NAME:
        return False
    if {word.casefold() for word in words} <= set(writer.casefold().split()):
        return True
    is_alone = len(words) == len(below) == 1 and not lines[at - 1].strip()
    above = next((line.strip() for line in reversed(lines[:at]) if line.strip()), "")
    return (
        is_alone
        and above.endswith((".", "!", "?"))
        and bool(LONE_NAME.fullmatch(lines[at].strip()))
    )


def _says_nothing(line: str) -> bool:
    bare = line.strip(" .,!")
    return bool(
        SIGN_OFF.fullmatch(line)
        or COURTESY.fullmatch(bare)
        or (SENT_FROM.match(line) and len(line) <= LONGEST_SENT_FROM)
        or BANNER.fullmatch(line)
        or not any(character.isalnum() for character in line)
    )


def _blocks(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Paragraphs and bullets with broken lines joined again; with each, whether it is a bullet."""
    block, bullet, before = "", False, 0
    for line in (*(" ".join(line.split()) for line in lines), ""):
        starts = BULLET.match(f"{line} ")
        if not line or starts or (block and before < WRAPPED):
            if block:
                yield block, bullet
            block, bullet = "", bool(starts)
        block = f"{block} {line[starts.end() :] if starts else line}".strip()
        before = len(line)


def _points(found: tuple[str, bool]) -> Iterator[str]:
    block, bullet = found
    if bullet and len(block) <= LONGEST_POINT:
        yield block
        return
    block = TAG.sub("", block, count=1) if TAG.match(block) else block
    block = GREETING.sub("", block, count=1) if GREETING.match(block) else block
    yield from (each for each in _sentences(block) if not _says_nothing(each))


def _sentences(block: str) -> Iterator[str]:
    start = 0
    for end in SENTENCE_END.finditer(block):
        last_word = block[max(start, end.start() - LONGEST_SHORTENED) : end.start()]
        if not NO_END.search(last_word):
            yield block[start : end.end()].strip()
            start = end.end()
    if block[start:].strip():
        yield block[start:].strip()
