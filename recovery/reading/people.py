"""Who wrote the message, and whether they can be answered."""

import re

from recovery.reading.found import Found, flat, name, vocabulary
from recovery.reading.languages import everywhere
from recovery.reading.mail import Line, Message
from recovery.reading.phrases import lines, small, spelled

QUOTES = " \t\"'*<([,“”„‘"

ADDRESS = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}")
NAME_AND_ADDRESS = re.compile(r"(?:[^<>@\n]{1,100}<)?[\w.+'-]{1,64}@[\w.-]{1,190}>?")
# "Jo Bloggs sent the following message at 10:14", as LinkedIn prints it above a message.
LINKEDIN = re.compile(r"^(.{2,60}) sent the following messages? at ", re.MULTILINE)
_FAREWELLS = "|".join(
    spelled(line, each.lists) for each in everywhere() for line in lines(each.signs_off)
)
SIGN_OFF = re.compile(rf"^(?:{_FAREWELLS})[,.!]?$", re.IGNORECASE | re.MULTILINE)
SIGNED = re.compile(r"[^\W\d_][\w.'&-]*(?: [^\W\d_&][\w.'-]*| &){0,6}")
SMALL_WORDS = vocabulary("of the and de da di del la le van von der den al bin dos do e y")
VIA = re.compile(r"[\s(]+(?:via|durch|über|par|tramite)\s+")

_NOT_ANSWERED = r"(?<![a-z])(?:no|do[-_. ]?not|never|dont|kein)[-_. ]?(?:reply|respond|antwort)"
NO_REPLY_ADDRESS = re.compile(
    rf"{_NOT_ANSWERED}|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder|nao[-_.]?responda"
    r"|non[-_.]?rispondere|niet[-_.]?beantwoorden|nie[-_.]?odpowiadaj|svar[-_.]?ikke|ikke[-_.]?svar|svara[-_.]?ej"
    r"|unmonitored|mailer-daemon|bounces?\+|autoreply",
    re.IGNORECASE,
)
SIGNED_LINES = 8  # at the end of a message
TOP = 6  # lines; where a mail program prints who it is from when it prints no "From:"


def sender_name(message: Message) -> Found[str] | None:
    """The name they wrote under: from the header, else from the signature."""
    line = sender_line(message)
    if line:
        shown, _address = parts_of(line)
        return name(VIA.split(shown, maxsplit=1)[0].strip(QUOTES), line.line)
    said = LINKEDIN.search(message.body)
    return name(said.group(1), said.group()) if said else _signed(message.body)


def sender_address(message: Message) -> Found[str] | None:
    """Their address: from the header, else the only one below the text."""
    line = sender_line(message)
    if line:
        return name(parts_of(line)[1], line.line)
    below = "\n".join(message.body.split("\n")[1:][-SIGNED_LINES:])
    found = {match.group() for match in ADDRESS.finditer(below)}
    return name(address := found.pop(), address) if len(found) == 1 else None


def parts_of(line: Line) -> tuple[str, str]:
    """The name and the address of a "From:" line; what it does not say is empty."""
    address = ADDRESS.search(line.value)
    shown = line.value[: address.start()] if address else line.value
    shown = shown.strip(QUOTES)
    if shown.startswith("=?") or "mailto" in shown:
        shown = ""
    return shown, address.group() if address else ""


def no_reply(message: Message) -> bool:
    """Whether they cannot be answered: the address says so and gives no other, or the text does."""
    line, instead = sender_line(message), message.headers.get("reply_to")
    answered = instead and ADDRESS.search(instead.value) and not _closed(instead)
    told = any(each.found("no_reply").search(message.small) for each in everywhere())
    return bool((line and _closed(line) and not answered) or told)


def sender_line(message: Message) -> Line | None:
    """The "From:" header, or a line near the top that is nothing but a name and an address."""
    if "from" in message.headers:
        return message.headers["from"]
    top = [flat(line) for line in message.body.split("\n")[:TOP]]
    alone = (line for line in top if len(line) < 300 and NAME_AND_ADDRESS.fullmatch(line))
    return next((Line(line, line) for line in alone), None)


def applicants_own(message: Message) -> bool:
    """Whether this is a message of the person's own in the conversation, not theirs."""
    said = small(message.body)
    return any(each.found("applicant").search(said) for each in everywhere())


def _closed(line: Line) -> bool:
    address = ADDRESS.search(line.value)
    return bool(
        NO_REPLY_ADDRESS.search(address.group().partition("@")[0] if address else line.value)
    )


def _signed(body: str) -> Found[str] | None:
    """The name under "Kind regards", if it looks like one."""
    off = SIGN_OFF.search(body)
    if not off:
        return None
    below = body[off.end() :].lstrip("\n").partition("\n")[0]
    looks_so = len(below) <= 60 and SIGNED.fullmatch(below)
    capital = all(word in SMALL_WORDS or not word[0].islower() for word in below.split())
    return name(below, below) if looks_so and capital else None
