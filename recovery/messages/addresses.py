"""A message as a link that opens in the person's own mail program (RFC 6068), or as a draft to open."""

import re
from base64 import b64encode
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from urllib.parse import quote

from recovery.messages.wording import Message, one_line

LONGEST_MAILTO = 1900  # characters; some mail programs cut off what is longer

ADDRESS = re.compile(
    r"""(?:[^<>]*<)?          # "Jo Bloggs <", as mail programs write it
        ([^\s@<>()\[\],;:\\"]{1,64}@[^\s@<>()\[\],;:\\"]{1,190}\.[^\s@<>()\[\],;:\\".]{2,63})
        >?""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class MailLink:
    """What opens a message in one's own mail program."""

    href: str
    """A link with the whole message or, where that would be too long, with its subject only."""
    draft: str = ""
    """Of a message too long for a link: the message as a file that opens to be sent."""


def mail_link(address: str, message: Message) -> MailLink | None:
    """The link; none when there is no address to write to.

    In most scripts a letter takes six or nine characters in a link, so that 250 of Cyrillic are too many.
    """
    found = ADDRESS.fullmatch(address.strip())
    if not found or not found[1].isprintable() or "://" in address:
        return None
    to, subject = found[1], one_line(message.subject)
    whole = _mailto(to, subject=subject, body="\r\n".join(message.body.splitlines()))
    if len(whole) <= LONGEST_MAILTO:
        return MailLink(whole)
    short = _mailto(to, subject=subject)
    return MailLink(
        short if len(short) <= LONGEST_MAILTO else _mailto(to), _draft(to, subject, message.body)
    )


def _mailto(to: str, **parts: str) -> str:
    asked = "&".join(f"{key}={_encoded(text)}" for key, text in parts.items() if text)
    return f"mailto:{quote(to, safe='@')}{'?' if asked else ''}{asked}"


def _draft(to: str, subject: str, body: str) -> str:
    """The message as an .eml that mail programs open unsent, held in the link itself: no address of ours has it."""
    draft = EmailMessage(policy.SMTP.clone(utf8=not to.isascii()))
    draft["X-Unsent"] = "1"
    draft["To"] = to
    draft["Subject"] = subject.encode(errors="replace").decode()
    draft.set_content(body.encode(errors="replace").decode(), cte="base64")
    return f"data:message/rfc822;base64,{b64encode(draft.as_bytes()).decode()}"


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
