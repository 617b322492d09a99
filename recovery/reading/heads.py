"""The head of a mail file as lines of a paste, so that sender, subject and day reach the reader."""

from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message

SHOWN = ("From", "Reply-To", "Date", "Sent", "Subject")
LONGEST = 500  # characters of one header
FORWARDS = ("fw:", "fwd:", "wg:", "tr:", "rv:", "i:", "enc:", "pd:", "vb:", "vs:", "doorst:")


def with_head(raw: bytes, text: str) -> str:
    """A mail's text below its sender, day and subject; where it only sends another along, that one's."""
    mail = message_from_bytes(raw, policy=policy.compat32)
    mail = _sent_along(mail) or mail
    lines = [f"{name}: {said}" for name in SHOWN if (said := _header(mail, name))]
    return "\n".join([*lines, "", text]) if lines else text


def _sent_along(mail: Message) -> Message | None:
    """The mail attached to this one, where this one says nothing itself."""
    attached = [part for part in mail.walk() if part.get_content_type() == "message/rfc822"]
    own = [part for part in mail.walk() if part.get_content_maintype() == "text"]
    inner = attached[0].get_payload(0) if attached and attached[0].is_multipart() else None
    if not isinstance(inner, Message):
        return None
    is_forward = _header(mail, "Subject").lower().startswith(FORWARDS)
    says_something = bool(own) and own[0] not in list(inner.walk())
    return inner if is_forward or not says_something else None


def _header(mail: Message, name: str) -> str:
    """The header in plain letters, on one line; as it stands where it is broken."""
    raw = str(mail.get(name, ""))[: LONGEST * 4]
    try:
        said = str(make_header(decode_header(raw)))
    except (HeaderParseError, MessageError, LookupError, ValueError):
        said = raw
    return " ".join(said.split())[:LONGEST]
