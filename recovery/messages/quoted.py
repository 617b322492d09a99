"""The words a person wrote in a mail, without the mails it quotes below, above or between."""

import itertools
import re

from recovery.messages import mail_words

QUOTED = re.compile(r"\s*[>|]")
# Direction marks and the like, which some mail programs put around names.
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
DAY = r"(?:(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d)"
ADDRESS = r"[<(\[][^<>()\[\]\s]{1,100}@[^<>()\[\]\s]{1,100}[>)\]]"
# After "wrote" in some languages: who, or when.
WRITER = rf"(?: (?:.{{0,120}}(?:{ADDRESS}|\d).{{0,40}}|(?:(?-i:[^\W\d_a-z])\S{{0,40}} ?){{1,5}}))"
LONGEST_WROTE = 400  # characters, on up to three lines
MOST_LINES_OF_WROTE = 3
MOST_LINES_OF_TOP = 7  # of a copied head, in which its headers stand, maybe apart
COLON = (":", "：")


def any_of(words: tuple[str, ...]) -> str:
    """One expression for the words of all languages."""
    return "|".join(words)


FORWARDED = re.compile(
    rf"[-—_=]{{2,}} ?(?:{any_of(mail_words.FORWARDED)})|(?:{any_of(mail_words.FORWARDED)}).{{0,30}}:$",
    re.IGNORECASE,
)
ORIGINAL = re.compile(rf"[-—_=]{{2,}} ?(?:{any_of(mail_words.ORIGINAL)})|_{{20,}}$", re.IGNORECASE)
WROTE = re.compile(
    "|".join(
        (
            *(
                rf"(?:{first})\b(?=.*[\d,]).{{4,250}}\b(?:{last})"
                for first, last in mail_words.WROTE
            ),
            rf"(?=.*{DAY}).{{1,250}}(?:{mail_words.WROTE_AFTER_DATE}){WRITER}?",
            rf"(?=.*{DAY}).{{0,250}}{ADDRESS}.{{0,60}}",  # in any language
            rf"\w.{{0,100}}{ADDRESS} (?:{mail_words.WROTE_AFTER_DATE})",
        )
    ),
    re.IGNORECASE,
)
DATED = re.compile(DAY)
KINDS = ("sender", "sent", "to", "subject", "other")
HEADERS = tuple(
    re.compile(
        "[*_ ]{0,3}(?:"
        + "|".join(f"(?P<{kind}>{getattr(names, kind)})" for kind in KINDS)
        + ")[*_ ]{0,3}[:：]",
        re.IGNORECASE,
    )
    for names in mail_words.HEADERS
)


def without_quotes(lines: list[str]) -> list[str]:
    """The text they wrote themselves; what is left out leaves an empty line.

    Words between quoted lines are kept. Where the quoted text below "On ... wrote:" carries
    no marks, all of it is left out.
    """
    lines = [INVISIBLE.sub("", line) for line in lines]
    kept: list[str] = []
    at = 0
    while at < len(lines):
        opened = 0 if QUOTED.match(lines[at]) else _lines_of_opening(lines, at)
        if opened:
            at += opened
            below = next((line for line in lines[at:] if line.strip()), "")
            if any(line.strip() for line in kept) and not QUOTED.match(below):
                return kept
            continue
        kept.append("" if QUOTED.match(lines[at]) else lines[at])
        at += 1
    return kept


def without_head(text: str) -> str:
    """The text without the head of a mail above it, as Outlook saves a message as text."""
    lines = text.lstrip("\ufeff\r\n").splitlines()
    if not lines:
        return text
    heads = (
        _lines_of_headers(lines, 0, names) for names in HEADERS if _begins_block(lines, 0, names)
    )
    head = max(heads, default=0)
    return "\n".join(lines[head:]) if head else text


def _lines_of_opening(lines: list[str], at: int) -> int:
    """How many lines what stands above a quoted mail takes here; 0 when none does."""
    line = lines[at].strip()
    if FORWARDED.match(line) or ORIGINAL.match(line):
        return 1 + max(_lines_of_headers(lines, at + 1, names) for names in HEADERS)
    if not any(colon in line for colon in COLON):
        return _lines_of_wrote(lines, at)
    blocks = (
        _lines_of_headers(lines, at, names) for names in HEADERS if _begins_block(lines, at, names)
    )
    return _lines_of_wrote(lines, at) or max(blocks, default=0)


def _lines_of_wrote(lines: list[str], at: int) -> int:
    """How many lines an "On ... wrote:" that starts here takes; mail programs break it."""
    for count in range(1, MOST_LINES_OF_WROTE + 1):
        if _is_wrote(lines[at : at + count]):
            return 0 if _stands_below(lines, at, count) else count
    return 0


def _stands_below(lines: list[str], at: int, count: int) -> bool:
    """Whether the first of these lines is the letter's, and the "On ... wrote:" only below it."""
    is_whole = any(_is_wrote(lines[at + n : at + count]) for n in range(1, count))
    is_sentence = lines[at].rstrip().endswith((".", "!", "?")) or not DATED.search(lines[at])
    return is_whole and is_sentence


def _is_wrote(lines: list[str]) -> bool:
    stripped = [line.strip() for line in lines]
    said = " ".join(stripped)
    if not all(stripped) or not said.endswith(COLON) or len(said) > LONGEST_WROTE:
        return False
    return WROTE.fullmatch(said[:-1].rstrip()) is not None


def _begins_block(lines: list[str], at: int, names: re.Pattern[str]) -> bool:
    """Whether the copied head of a mail begins here: who it is from and one header more, or three with that."""
    if not names.match(lines[at].strip()):
        return False
    top = [line.strip() for line in lines[at : at + MOST_LINES_OF_TOP] if line.strip()]
    found = itertools.takewhile(bool, (names.match(line) for line in top))
    kinds = [header.lastgroup for header in found if header and header.lastgroup != "other"]
    is_sender_first = kinds[:1] == ["sender"]
    return "sender" in kinds and len(set(kinds)) >= (2 if is_sender_first else 3)


def _lines_of_headers(lines: list[str], at: int, names: re.Pattern[str]) -> int:
    """How many lines from here on are headers, empty, or what a long header goes on with."""
    end = start = at
    for at in range(start, len(lines)):
        if names.match(lines[at].strip()):
            end = at + 1
        elif lines[at].strip() and not any(
            names.match(line.strip()) for line in lines[at + 1 : at + 2]
        ):
            break
    return end - start
