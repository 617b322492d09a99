"""The points of a reply: sentences and bullets that say something by themselves, in their words and order."""

import re
import textwrap
from collections.abc import Iterator

from recovery.reading.mail import (
    FORWARDED,
    HEADER,
    HEADER_NAMES,
    ORIGINAL,
    WRAPPED,
    WROTE,
)
from recovery.reading.people import SIGN_OFF

MOST_POINTS = 12
LONGEST_POINT = 300  # characters
LONGEST_SIGNATURE = 8  # words in its first line
LONGEST_UNDER_NAME = 4  # lines of a signature that begins with the name
MOST_READ = 20_000  # characters

BULLET = re.compile(r"\s*(?:[-*•·–—‣▪●○]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+(?=\S)")
QUOTED = re.compile(r"\s*[>|]")
SIGNATURE = re.compile(r"--\s?|_{5,}")
SENT_FROM = re.compile(
    r"(?:sent from my|get outlook for|von meinem .{1,30} gesendet)\b", re.IGNORECASE
)
POSTSCRIPT = re.compile(r"p\.? ?s\.?(?:[:,-]|\s)", re.IGNORECASE)

_HELLO = (
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|sehr geehrte[rs]?"
    r"|guten (?:tag|morgen)|bonjour|cher|chère|hola|estimad[oa])"
)
_NAME = r"(?:(?:mrs?|ms|mx|dr|prof)\.|[^\W\d_][\w'’-]*)"
LONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z][\w'’-]*")
NAMES = re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}")
GREETING = re.compile(
    rf"{_HELLO}\b(?:,? {_NAME}){{0,3}}? ?(?:[,:!](?=\s|$)\s*|\.?$)", re.IGNORECASE
)
# Said by nearly everybody, and nobody's advice. Only where it is all that a sentence says.
COURTESY = re.compile(
    r"(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much)?(?: again)?(?: for(?: (?!but\b|because\b)[\w'’-]+){1,9})?"
    r"|i hope (?:you are|you['’]re|this finds you) (?:doing )?well"
    r"|(?:it was|it['’]s been) (?:a (?:real )?pleasure|great|good|lovely|nice)"
    r" (?:meeting|to meet|talking to|speaking with) you"
    r"|(?:i|we) wish you (?:well|luck|all the best|every success)(?: (?:with|in|for) [\w ]{1,30})?"
    r"|(?:all the best|(?:good|best of) luck)(?: (?:with|in|for) [\w ]{1,30})?)",
    re.IGNORECASE,
)
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
        for block in _blocks(_without_farewell(_without_quotes(lines), writer))
        for point in _points(block)
        for piece in textwrap.wrap(point, LONGEST_POINT, break_on_hyphens=False)
    )
    return [piece for piece, _number in zip(found, range(MOST_POINTS), strict=False)]


def _without_quotes(lines: list[str]) -> list[str]:
    """The text they wrote themselves; what is left out leaves an empty line.

    Words between quoted lines are kept. Where the quoted text below "On ... wrote:" carries
    no marks, all of it is left out.
    """
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        wrote = 0 if QUOTED.match(line) else _lines_of_wrote(lines, at)
        divided = bool(FORWARDED.match(line) or ORIGINAL.match(line))
        if wrote or divided or _opens_headers(lines, at):
            below = lines[at + max(wrote, 1) :]
            if any(kept) and not any(QUOTED.match(each) for each in below):
                return kept
            at = _past_headers(lines, at + max(wrote, int(divided)))
            continue
        kept.append("" if QUOTED.match(line) else lines[at])
        at += 1
    return kept


def _lines_of_wrote(lines: list[str], at: int) -> int:
    """How many lines an "On ... wrote:" that starts here takes; 0 when none does."""
    for count in (1, 2, 3):
        if WROTE.fullmatch(" ".join(line.strip() for line in lines[at : at + count])):
            return count
    return 0


def _is_header(line: str) -> bool:
    match = HEADER.match(line.strip())
    return match is not None and match[1].lower() in HEADER_NAMES


def _opens_headers(lines: list[str], at: int) -> bool:
    """Whether two header lines follow each other here: the copied head of a mail."""
    return _is_header(lines[at]) and at + 1 < len(lines) and _is_header(lines[at + 1])


def _past_headers(lines: list[str], at: int) -> int:
    while at < len(lines) and (_is_header(lines[at]) or not lines[at].strip()):
        at += 1
    return at


def _without_farewell(lines: list[str], writer: str) -> list[str]:
    """The text up to the signature, the last "Kind regards" over a name, or a bare name; a P.S. is kept."""
    said = next(
        (at for at, line in enumerate(lines) if not _says_nothing(line.strip())), len(lines)
    )
    below = range(said + 1, len(lines))
    end = next((at for at in below if SIGNATURE.fullmatch(lines[at])), len(lines))
    farewells = (at for at in range(said + 1, end) if _is_farewell(lines, at))
    end = max(farewells, default=end)
    end = next((at for at in range(said + 1, end) if _is_name(lines[:end], at, writer)), end)
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
        or SENT_FROM.match(line)
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
