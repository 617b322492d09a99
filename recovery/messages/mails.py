"""The text of an uploaded mail or text file, word for word."""

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message

from recovery.messages.pages import html_as_text

MOST_BYTES = 1_000_000  # looked at; an answer is short, what is longer is pictures
NOT_TEXT = frozenset(  # codecs of Python that no mail is written in
    (
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
        "undefined",
        "mbcs",
        "oem",
        "palmos",
    )
)
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = {code: None for code in range(32) if chr(code) not in "\n\t"} | {127: None}

HEADER = re.compile(rb"([!-9;-~]{1,60}):[ \t]?")
# A file is a mail when its first lines are headers and one of these is among them.
TELLING = frozenset(
    b"received return-path mime-version content-type message-id delivered-to dkim-signature from"
    b" x-mozilla-status subject".split()
)
FIRST_LINE_OF_MBOX = re.compile(rb"\s*>?From [^\n:]{1,200}\n")


def plain_mail(raw: bytes) -> str:
    """What the file says, without the mail's headers; of broken input what can be read."""
    raw = raw[:MOST_BYTES]
    if not _is_mail(raw):
        return _tidied(_decoded(raw, ""))
    raw = FIRST_LINE_OF_MBOX.sub(b"", raw, count=1) if FIRST_LINE_OF_MBOX.match(raw) else raw
    try:
        return _tidied(_text_of(message_from_bytes(raw.lstrip(), policy=policy.compat32)))
    except RecursionError:  # parts within parts within parts: nobody's answer
        return ""


def _is_mail(raw: bytes) -> bool:
    start = FIRST_LINE_OF_MBOX.sub(b"", raw[:5000], count=1) if raw[:6].strip() else raw[:5000]
    names: list[bytes] = []
    for line in start.lstrip().splitlines():
        header = HEADER.match(line)
        if header:
            names.append(header[1].lower())
        elif not (names and line[:1] in (b" ", b"\t") and line.strip()):
            break
    return len(names) > 1 and bool(TELLING.intersection(names))


def _text_of(mail: Message) -> str:
    """The text of a mail: its plain parts; else its HTML parts as text; else attached messages."""
    parts = list(_parts(mail))
    for among in (parts, list(mail.walk())):
        for kind in ("text/plain", "text/html"):
            texts = [_text(part) for part in among if part.get_content_type() == kind]
            if any(text.strip() for text in texts):
                return "\n\n".join(text.strip("\r\n") for text in texts if text.strip())
    return ""


def _parts(mail: Message) -> Iterator[Message]:
    """The parts that are the message itself, not its attachments."""
    if mail.get_content_maintype() == "message" or mail.get_filename():
        return
    if not mail.is_multipart():
        yield mail
        return
    for part in mail.get_payload():
        if isinstance(part, Message):
            yield from _parts(part)


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = _decoded(payload, part.get_content_charset() or "")
    return html_as_text(text) if part.get_content_type() == "text/html" else text


def _decoded(raw: bytes, charset: str) -> str:
    """A part's text in the charset it names; else in UTF-8; else as much as can be read."""
    marked = next((name for mark, name in BYTE_ORDER_MARKS if raw.startswith(mark)), "")
    declared = [name for name in (marked, charset) if _is_charset(name)]
    for name in (*declared, "utf-8"):
        try:
            return raw.decode(name)
        except (UnicodeError, LookupError):
            continue
    best = next((name for name in declared if "ascii" not in name), "cp1252")
    return raw.decode(best, errors="replace").rstrip("\ufffd")  # half a character at the end


def _is_charset(name: str) -> bool:
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        return False
    try:
        b"a".decode(name)
    except LookupError:  # rot13, zip and the like are no charsets
        return False
    except UnicodeError:  # a charset of more than one byte
        pass
    return codec.name.replace("-", "_") not in NOT_TEXT


def _tidied(text: str) -> str:
    """The text with one kind of line end, and nothing that cannot be stored."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)
    return text.encode("utf-8", "replace").decode().strip("\ufeff\n")
