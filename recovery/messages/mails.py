"""The text of an uploaded mail or text file, word for word."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from email.utils import getaddresses

from recovery.messages import files
from recovery.messages.charsets import decoded
from recovery.messages.pages import html_as_text
from recovery.messages.quoted import without_head
from recovery.messages.rtf import is_rtf, rtf_as_text

# What is looked at of a file. An answer is short and stands at the top; what is long is pictures.
MOST_BYTES = 4_000_000
MOST_LINES = 60_000  # each is held against the boundary of every part it stands in
MOST_NESTED = 40  # parts within parts; real mails have up to ten
LONGEST_TEXT = 1_000_000  # bytes of one part
CONTROLS = {code: None for code in range(32) if chr(code) not in "\n\t"} | {127: None}
PAGE = re.compile(
    rb"\s{0,99}<(?:!doctype html|html|head|body|\?xml[^>]{0,99}>\s{0,9}<!doctype html)\b", re.I
)

# The plain part of those who believe that everybody sees the other one.
STUB = re.compile(
    r"\bhtml\b|\bmime\b|browser|navigateur|navegador|przeglądar|webbläsare", re.IGNORECASE
)
LONGEST_STUB = 300  # letters
# What a mail gateway or a mailing list puts below in a part of its own.
FOOTER = re.compile(
    r"confiden[tzc]|vertraulich|vertrouwelijk|riservat|poufn|fortrolig|konfident|privileged|disclaimer"
    r"|addressee|intended (?:only|solely)|mailing list|unsubscribe|scanned|virus",
    re.IGNORECASE,
)
RULE = re.compile(r"\s*(?:[_=*-]{5,}|-- )\s*\n")
BEGINS = 160  # characters in which a footer says that it is one
SAYS_AS_MUCH = 2  # the plain part is taken where it has half as many letters as the other


def plain_mail(raw: bytes) -> str:
    """What the file says, without the mail's headers; of broken input what can be read.

    Of several mails in one file it is the one that says most; a file that is no message says nothing.
    """
    raw = _the_start(raw)
    if files.refusal(raw):
        return ""
    if is_rtf(raw):
        return _tidied(rtf_as_text(raw[:LONGEST_TEXT]))
    mails = files.mails_in(raw)
    texts = [_letter(mail) for mail in mails] or [_text_in_file(raw)]
    return _tidied(max(texts, key=_letters_in))


def forwarded_in(raw: bytes) -> Message | None:
    """The mail attached to this one whose words `plain_mail` takes; None where it takes the mail's own."""
    mails = files.mails_in(_the_start(raw))
    mail = _parsed(mails[0]) if len(mails) == 1 else None
    if mail is None or not mail.is_multipart():
        return None
    said = _said(mail, mail, 0)
    parts = (part for part in mail.get_payload() if isinstance(part, Message))
    attached = ((each, _attached_letter(each, mail, 0)) for each in parts)
    return next((_attached_mail(each) for each, letter in attached if letter == said != ""), None)


def _the_start(raw: bytes) -> bytes:
    """As much as is read: never more lines or bytes than a long letter has."""
    raw = raw[:MOST_BYTES]
    if raw.count(b"\n") <= MOST_LINES and raw.count(b"\r") <= MOST_LINES:
        return raw
    return b"".join(raw.splitlines(keepends=True)[:MOST_LINES])


def _text_in_file(raw: bytes) -> str:
    is_page = bool(PAGE.match(raw))
    text = decoded(raw[:LONGEST_TEXT], is_page=is_page)
    return html_as_text(text) if is_page else without_head(text)


def _letter(raw: bytes) -> str:
    """What a mail says: its own words, else those of its attachments."""
    try:
        mail = _parsed(raw)
        own = _said(mail, mail, 0)
        return own if own.strip() else _joined(_attached_texts(mail))
    except RecursionError:  # parts within parts within parts: nobody's answer
        return ""


def _parsed(raw: bytes) -> Message:
    return message_from_bytes(raw, policy=policy.compat32)


def _said(part: Message, mail: Message, depth: int) -> str:
    """What a part of the mail says, and the parts in it."""
    if depth > MOST_NESTED:
        return ""
    if part.get_content_maintype() == "multipart" and not part.is_multipart():
        return _text(part)  # its boundary was lost
    if not part.is_multipart() or part.get_content_maintype() == "message":
        return "" if _is_attached(part) else _text(part)
    inner = [each for each in part.get_payload() if isinstance(each, Message)]
    texts = [_said(each, mail, depth + 1) for each in inner]
    if part.get_content_subtype() == "alternative":
        return _fullest(texts)
    own = _joined(_without_footers(inner, texts))
    letters = (_attached_letter(each, mail, depth) for each in inner)
    return max((own, *letters), key=_letters_in)


def _fullest(texts: list[str]) -> str:
    """Of the same letter in several forms the plainest, which stands first, if it says about as much."""
    said = [0 if _is_stub(text) else _letters_in(text) for text in texts]
    most = max(said, default=0)
    if not most:
        return next((text for text in texts if text.strip()), "")
    return next(
        text for text, letters in zip(texts, said, strict=True) if letters * SAYS_AS_MUCH >= most
    )


def _without_footers(parts: list[Message], texts: list[str]) -> Iterator[str]:
    """The texts one below the other, but for what a gateway or a mailing list put to them."""
    letter = max(range(len(texts)), key=lambda at: _weight(texts[at]), default=0)
    for at, (part, text) in enumerate(zip(parts, texts, strict=True)):
        is_other = part.get_content_type() != parts[letter].get_content_type()
        is_footer = RULE.match(text) or (
            is_other and (FOOTER.search(text[:BEGINS]) or _is_stub(text))
        )
        if at == letter or not is_footer:
            yield text


def _weight(text: str) -> int:
    """How much a text says, a footer much less than a letter."""
    is_less = FOOTER.search(text[:BEGINS]) or RULE.match(text) or _is_stub(text)
    return _letters_in(text) // 100 if is_less else _letters_in(text)


def _is_stub(text: str) -> bool:
    return _letters_in(text[:5000]) < LONGEST_STUB and bool(STUB.search(text))


def _letters_in(text: str) -> int:
    """How many letters a text says by itself, without what it quotes."""
    own = (line for line in text.splitlines() if not line.startswith(">"))
    return sum(character.isalnum() for line in own for character in line)


def _joined(texts: Iterator[str]) -> str:
    return "\n\n".join(text.strip("\r\n") for text in texts if text.strip())


def _is_attached(part: Message) -> bool:
    return (
        part.get_content_maintype() != "text"
        or part.get_content_disposition() == "attachment"
        or bool(part.get_filename())
        or part.get_content_subtype() in ("calendar", "rfc822-headers", "x-amp-html")
    )


def _attached_letter(part: Message, mail: Message, depth: int) -> str:
    """What a mail attached to this one says, unless it is the answered one, sent along."""
    attached = _attached_mail(part)
    if attached is None or _is_answered(attached, mail):
        return ""
    return _said(attached, attached, depth + 1)


def _attached_mail(part: Message) -> Message | None:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        if not (isinstance(inner, list) and inner and isinstance(inner[0], Message)):
            return None
        if str(part.get("content-transfer-encoding", "")).strip().lower() != "base64":
            return inner[0]
        return _parsed(files.from_base64(inner[0].as_bytes().lstrip()))
    if part.get_content_maintype() == "application":
        mails = files.mails_in(_payload(part))
        return _parsed(mails[0]) if mails else None
    return None


def _is_answered(attached: Message, mail: Message) -> bool:
    """Whether the attached mail came from the person this one goes to, and not from its writer."""
    writer, to = _addresses(mail, "from"), _addresses(mail, "to", "cc")
    return bool(_addresses(attached, "from") & (to - writer))


def _addresses(mail: Message, *names: str) -> set[str]:
    values = [str(value) for name in names for value in mail.get_all(name, [])]
    return {address.lower() for _name, address in getaddresses(values) if address}


def _attached_texts(mail: Message) -> Iterator[str]:
    """The texts of a mail that has no words of its own: the plain ones, else the pages."""
    parts = list(_parts(mail, 0))
    for kind in ("text/plain", "text/html"):
        texts = [_text(part) for part in parts if part.get_content_type() == kind]
        if any(text.strip() for text in texts):
            yield from texts
            return


def _parts(part: Message, depth: int) -> Iterator[Message]:
    if not part.is_multipart():
        yield part
    elif depth < MOST_NESTED:
        for inner in part.get_payload():
            if isinstance(inner, Message):
                yield from _parts(inner, depth + 1)


def _text(part: Message) -> str:
    is_page = part.get_content_subtype() in ("html", "xhtml")
    raw = _payload(part)[:LONGEST_TEXT]
    text = decoded(raw, part.get_content_charset() or "", is_page=is_page)
    if is_page:
        return html_as_text(text)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")


def _payload(part: Message) -> bytes:
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64":
        return files.from_base64(_coded(part).encode("ascii", "replace"))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _coded(part: Message) -> str:
    """A part's letters as they stand in the file."""
    try:
        told = part.get_payload()
    except (
        ValueError
    ):  # the name of its charset is not even text, and there are bytes in its base64
        return ""
    return told if isinstance(told, str) else ""


def _unflowed(text: str, without_space: bool) -> str:
    """Lines that end in a space go on in the next one (RFC 3676); quoted lines only in quoted ones."""
    lines: list[str] = []
    flows_at = -1  # the depth of quoting of a line that goes on
    for line in text.splitlines():
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        flows = words.endswith(" ") and words != "-- "
        said = words[:-1] if flows and without_space else words
        if depth == flows_at and words != "-- ":
            lines[-1] += said
        else:
            lines.append(f"{'>' * depth} {said}" if depth else said)
        flows_at = depth if flows else -1
    return "\n".join(lines)


def _tidied(text: str) -> str:
    """The text with one kind of line end, and nothing that cannot be stored."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)
    return text.encode("utf-8", "replace").decode().strip("\ufeff\n")
