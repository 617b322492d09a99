"""A paste as mail: tidied, cut where one message quotes another, its header lines read.

Nothing here knows about jobs; how mail programs write stands with the languages.
"""

import html
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from recovery.reading.languages import everywhere
from recovery.reading.phrases import small

SHORT = 25  # a line at least this long goes on where the next begins with a small letter
WRAPPED = 55  # a line at least this long may have been broken by a mail program
MOST_READ = 20_000  # characters looked at; a rejection is short and the rest is quoted history

_BLOCK = "br|p|div|tr|table|li|ul|ol|h[1-6]|hr|blockquote|body|html|head"
_INLINE = "a|b|i|u|s|em|strong|span|font|td|th|tbody|thead|img|meta|link|title|center|small|o:p"
TIDYING = (  # in this order; every class is bounded so that no input makes them crawl
    (re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"), "\n"),  # every line ending
    (re.compile(r"<(style|script)\b[^<>]{0,300}>[^<]{0,5000}</\1>", re.IGNORECASE), ""),
    (re.compile(rf"</?(?:{_BLOCK})(?=[\s/>])[^<>]{{0,1000}}>", re.IGNORECASE), "\n"),
    (re.compile(rf"</?(?:{_INLINE})(?=[\s/>])[^<>]{{0,1000}}>", re.IGNORECASE), ""),
)
# NUL and other controls, zero-width and text-direction marks, soft hyphens: invisible in a mail.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
# Emoji that end a line: "at Larkfield 💚".
PICTURES = re.compile(
    r"[ \t]*[\u2600-\u27bf\U0001f300-\U0001faff][\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]{0,9}[ \t]*$",
    re.MULTILINE,
)
WORD = re.compile(r"[^\W\d_]+")
SPACES = re.compile(r"[^\S\n]+")
LABEL = re.compile(
    r"[A-ZÀ-Þ][^\W\d_]{2,20}(?: [^\W\d_]{1,15})?: "
)  # "Location: Ward 14" begins a line
QUOTE = re.compile(r"(?: ?>)+ ?")

HEADER_KEYS = {
    "from": "sender",
    "sent": "sent",
    "subject": "subject",
    "reply_to": "reply_to",
    "other": "others",
}
HEADER_NAMES = {
    word.strip(): key
    for key, table in HEADER_KEYS.items()
    for language in everywhere()
    for word in getattr(language.mail, table).split(",")
}
HEADER = re.compile(r"\*{0,2}([^\W\d_][\w -]{0,30}?) ?:\*{0,2} ?(.*)")


def _either(parted: Iterable[str], by: str = ",") -> str:
    """Any of the words of all languages, as a regular expression."""
    words = {word.strip() for block in parted for word in block.split(by)}
    return "|".join(sorted((re.escape(word) for word in words if word), key=len, reverse=True))


_MAILS = [language.mail for language in everywhere()]
FORWARDED = re.compile(
    rf"-{{3,}} ?(?:{_either(each.forwarded for each in _MAILS)})|(?:{_either(each.begins for each in _MAILS)})",
    re.IGNORECASE,
)
ORIGINAL = re.compile(
    rf"-{{3,}} ?(?:{_either(each.original for each in _MAILS)})|_{{20,}}$", re.IGNORECASE
)
_OPENS = tuple(f"{word} " for each in _MAILS for word in each.opens.split("|"))
_VERBS = _either((each.wrote for each in _MAILS), "|")
WROTE = re.compile(
    rf"(?:{_either((each.opens for each in _MAILS), '|')}) .{{4,250}} ?(?:{_VERBS})(?: .{{0,120}})?:"
)
TIME_IN_WROTE = re.compile(
    rf".*\d(?:[:.h]\d\d){{1,2}}(?: ?[AP]M| Uhr)?,?(?: (?:{_VERBS}))? |On .{{0,40}}\d{{4}},? ",
    re.IGNORECASE,
)
WROTE_END = re.compile(rf",? ?(?:{_VERBS})? ?:$")
REPLY = re.compile(
    r"\A(?:(?:re|fwd?|aw|wg|tr|rv|rif|r|i|antw|odp|pd|sv|vs|vb|enc|res|doorst|ynt) ?(?:\[\d+\])? ?: ?){0,4}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """One header: what it says, and the line it stands on."""

    value: str
    line: str


@dataclass(frozen=True)
class Message:
    """One message of the paste, quote marks taken off and broken lines joined again."""

    headers: dict[str, Line]
    body: str
    forwarded: bool = False

    @property
    def subject(self) -> str:
        return self.headers["subject"].value if "subject" in self.headers else ""

    @property
    def bare_subject(self) -> str:
        """The subject without "Re:" and "Fwd:"."""
        return REPLY.sub("", self.subject)

    @cached_property
    def said(self) -> str:
        return f"{self.subject}\n{self.body}"

    @cached_property
    def small(self) -> str:
        """What it says, in small letters, character for character."""
        return small(self.said)


def tidy(text: str) -> str:
    """The first 20,000 characters: plain line ends, spaces and apostrophes, no HTML tags."""
    text = text[:MOST_READ]
    for pattern, instead in TIDYING:
        text = pattern.sub(instead, text)
    text = INVISIBLE.sub("", TIDYING[0][0].sub("\n", html.unescape(text)))
    text = PICTURES.sub("", text)
    text = text.replace("\u2019", "'")  # so that every rule can spell "won't" one way
    return "\n".join(SPACES.sub(" ", line).rstrip() for line in text.split("\n"))


def unquoted(line: str) -> str:
    """The line without the > marks a mail program puts before quoted text."""
    marks = QUOTE.match(line)
    return line[marks.end() :] if marks else line


def messages(text: str) -> list[Message]:
    """The messages in the paste, newest first as mail programs stack them."""
    lines = tidy(text).split("\n")
    cuts = [*_cuts(lines), len(lines)]
    pieces = [lines[start:end] for start, end in itertools.pairwise(cuts)]
    if _is_quoted(pieces[0]):  # an answer below what it answers
        pieces.sort(key=_is_quoted)
    found = [_message(piece) for piece in pieces]
    return [message for message in found if message.body or message.headers]


def _is_quoted(lines: list[str]) -> bool:
    return any(_depth(line) for line in lines)


def _cuts(lines: list[str]) -> Iterator[int]:
    """Where a message starts: the top, a divider, a change of quote depth, a new header block."""
    yield 0
    depth, bare = 0, [unquoted(line).strip() for line in lines]
    opens = [_opens(bare, at) for at in range(len(bare))]
    for at, line in enumerate(lines):
        before, depth = depth, _depth(line) if bare[at] else depth
        # A divider opens the message below it, so the first quoted line there is no second cut.
        opened = any(opens[max(at - 3, 0) : at])
        if at and (opens[at] or (depth != before and not opened)):
            yield at


def _depth(line: str) -> int:
    marks = QUOTE.match(line)
    return marks.group().count(">") if marks else 0


def _opens(bare: list[str], at: int) -> bool:
    """Is this line a divider, an "On ... wrote:", or the first header of a block?"""
    line = bare[at]
    if FORWARDED.match(line) or ORIGINAL.match(line) or _wrote(bare, at):
        return True
    after = [_header(following) for following in bare[at + 1 : at + 5]]
    follows_one = any(
        _header(above) or ORIGINAL.match(above) or FORWARDED.match(above)
        for above in bare[max(at - 2, 0) : at]
    )
    return _header(line) == "from" and not follows_one and bool({"sent", "subject"} & {*after})


def _header(line: str) -> str | None:
    match = HEADER.match(line)
    return HEADER_NAMES.get(match.group(1).lower()) if match else None


def _wrote(bare: list[str], at: int) -> str | None:
    """The "On ... wrote:" that starts here; mail programs break it over up to three lines."""
    if not bare[at].startswith(_OPENS):
        return None
    for end in range(at + 1, min(at + 4, len(bare) + 1)):
        joined = " ".join(bare[at:end])
        if WROTE.fullmatch(joined):
            return joined
    return None


def _message(lines: list[str]) -> Message:
    bare = [unquoted(line) for line in lines]
    forwarded = bool(FORWARDED.match(bare[0].strip()))
    if forwarded or ORIGINAL.match(bare[0].strip()):
        bare = bare[1:]
    bare = _from_first_full(bare)
    wrote = _wrote([line.strip() for line in bare[:4]], 0) if bare else None
    headers, rest = (_from_wrote(wrote), _after(bare, wrote)) if wrote else _split_headers(bare)
    return Message(headers, rejoined(rest), forwarded)


def _from_first_full(lines: list[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return lines[first:]


def _after(lines: list[str], wrote: str) -> list[str]:
    used = next(n for n in range(1, 5) if " ".join(s.strip() for s in lines[:n]) == wrote)
    return lines[used:]


def _from_wrote(wrote: str) -> dict[str, Line]:
    """ "On Tue, 3 Mar 2026 at 10:02, Jo <jo@...> wrote:" says who and when in one line."""
    who = TIME_IN_WROTE.match(wrote)
    headers = {"sent": Line(wrote, wrote)}
    if who:
        headers["from"] = Line(WROTE_END.sub("", wrote[who.end() :]), wrote)
    return headers


def _split_headers(lines: list[str]) -> tuple[dict[str, Line], list[str]]:
    """The header block at the top, if there is one, and the lines after it."""
    headers: dict[str, Line] = {}
    if not lines or not _header(lines[0].strip()):
        return headers, lines
    key = None
    for at, line in enumerate(lines):
        match = HEADER.match(line.strip())
        if key and line.startswith(" ") and line.strip():  # a long header goes on, indented
            headers[key] = Line(f"{headers[key].value}{line}", f"{headers[key].line}{line}")
        elif match:
            key = HEADER_NAMES.get(match.group(1).lower(), "other")
            key = "other" if key in headers else key  # the first of two counts
            headers[key] = Line(match.group(2).strip(), line.strip())
        elif line.strip() or not _header_soon(lines, at):
            return headers, lines[at:]
    return headers, []


def _header_soon(lines: list[str], at: int) -> bool:
    """HTML mails leave blank lines between their headers."""
    return at + 1 < len(lines) and _header(lines[at + 1].strip()) is not None


def rejoined(lines: list[str]) -> str:
    """The text with lines that a mail program broke in mid-sentence joined again."""
    pieces, before = [], ""
    for line in (line.strip() for line in lines):
        goes_on = len(before) >= SHORT and before[-1].isalpha() and line[:1].islower()
        # An address ends its line, and pieces parted by strokes are a signature's.
        is_whole = before.endswith(">") or " | " in before
        is_wrapped = len(before) >= WRAPPED and not is_whole and not LABEL.match(line)
        pieces.append(" " if line and (is_wrapped or goes_on) else "\n")
        pieces.append(line)
        before = line
    return "".join(pieces).strip()
