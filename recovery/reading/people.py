"""Who wrote the message, and whether they can be answered."""

import re

from recovery.reading.found import Found, flat, name
from recovery.reading.mail import Line, Message

ADDRESS = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}")
NAME_AND_ADDRESS = re.compile(r"(?:[^<>@\n]{1,100}<)?[\w.+'-]{1,64}@[\w.-]{1,190}>?")
# "Jo Bloggs sent the following message at 10:14", as LinkedIn prints it above a message.
LINKEDIN = re.compile(r"^(.{2,60}) sent the following messages? at ", re.MULTILINE)
SIGN_OFF = re.compile(
    r"^(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|very best)? ?"
    r"(?:regards|wishes|thanks)|best|all the best|warmly|sincerely|cheers|thank you|respectfully"
    r"|yours(?: sincerely| faithfully| truly)?|sincerely yours|take care"
    r"|mit freundlichen grüßen|(?:viele|beste|freundliche|liebe) grüße"
    r"|(?:bien )?cordialement|(?:un )?(?:cordial )?saludos?|atentamente)[,.!]?$",
    re.IGNORECASE | re.MULTILINE,
)
SIGNED = re.compile(r"[^\W\d_][\w.'&-]*(?: [^\W\d_&][\w.'-]*| &){0,6}")
SMALL_WORDS = {
    "of",
    "the",
    "and",
    "de",
    "da",
    "di",
    "del",
    "la",
    "le",
    "van",
    "von",
    "der",
    "al",
    "bin",
}

_NOT_ANSWERED = r"(?<![a-z])(?:no|do[-_. ]?not|never|dont|kein)[-_. ]?(?:reply|respond|antwort)"
NO_REPLY_ADDRESS = re.compile(
    rf"{_NOT_ANSWERED}|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|no[-_.]?responder"
    r"|unmonitored|mailer-daemon",
    re.IGNORECASE,
)
NO_REPLY_WORDS = re.compile(
    r"(?<!\byou )(?:do not|don't) (?:directly )?(?:reply|respond) (?:directly )?to this "
    r"(?:\S+ )?(?:e-?mail|message|address)"
    r"|replies (?:to this (?:e-?mail|message|address) )?(?:are|will) not (?:be )?"
    r"(?:monitored|read|answered)"
    r"|(?:mailbox|inbox|address|account) is (?:not (?:monitored|read|checked|attended)|unmonitored)"
    r"|cannot (?:receive|accept) replies"
    r"|antworten sie (?:bitte )?nicht auf diese|ne pas répondre à ce"
    r"|no respond(?:a|as|er) a este",
    re.IGNORECASE,
)
# The person's own message: an employer does not write these about itself.
APPLICANT = re.compile(
    r"\bmy (?:application|interview|candidacy|cv|r[ée]sum[ée]|candidature|bewerbung)\b"
    r"|\bletting me know\b|\bI (?:had |have )?(?:applied|interviewed with)\b"
    r"|\bconsidering me\b|\bfor your consideration\b|\bI am writing to (?:apply|follow up)\b",
    re.IGNORECASE,
)
TOP = 6  # lines; where a mail program prints who it is from when it prints no "From:"


def sender(message: Message) -> Found[str] | None:
    """The name they wrote under, else their address: from the header, else from the signature."""
    line = sender_line(message)
    if line:
        return _who(line)
    said = LINKEDIN.search(message.body)
    return name(said.group(1), said.group()) if said else _signed(message.body)


def no_reply(message: Message) -> bool:
    """Whether they cannot be answered: the address says so and gives no other, or the text does."""
    line, instead = sender_line(message), message.headers.get("reply_to")
    answered = instead and ADDRESS.search(instead.value) and not _closed(instead)
    return bool((line and _closed(line) and not answered) or NO_REPLY_WORDS.search(message.body))


def sender_line(message: Message) -> Line | None:
    """The "From:" header, or a line near the top that is nothing but a name and an address."""
    if "from" in message.headers:
        return message.headers["from"]
    top = [flat(line) for line in message.body.split("\n")[:TOP]]
    alone = (line for line in top if len(line) < 300 and NAME_AND_ADDRESS.fullmatch(line))
    return next((Line(line, line) for line in alone), None)


def applicants_own(message: Message) -> bool:
    """Whether this is a message of the person's own in the conversation, not theirs."""
    return bool(APPLICANT.search(message.body))


def _closed(line: Line) -> bool:
    address = ADDRESS.search(line.value)
    return bool(
        NO_REPLY_ADDRESS.search(address.group().partition("@")[0] if address else line.value)
    )


def _who(line: Line) -> Found[str] | None:
    address = ADDRESS.search(line.value)
    shown = line.value[: address.start()] if address else line.value
    shown = shown.strip(" \t\"'*<([,")
    if address and (not shown or shown.startswith("=?") or "mailto" in shown):
        shown = address.group()
    return name(shown, line.line)


def _signed(body: str) -> Found[str] | None:
    """The name under "Kind regards", if it looks like one."""
    off = SIGN_OFF.search(body)
    if not off:
        return None
    below = body[off.end() :].lstrip("\n").partition("\n")[0]
    looks_so = len(below) <= 60 and SIGNED.fullmatch(below)
    capital = all(word in SMALL_WORDS or not word[0].islower() for word in below.split())
    return name(below, below) if looks_so and capital else None
