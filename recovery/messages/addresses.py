"""A message as a link that opens in the person's own mail program (RFC 6068)."""

import re
from urllib.parse import quote

from recovery.messages.wording import Message, one_line

LONGEST_MAILTO = 1900  # characters; some mail programs cut off what is longer

ADDRESS = re.compile(
    r"""(?:[^<>]*<)?          # "Jo Bloggs <", as mail programs write it
        ([^\s@<>()\[\],;:\\"]{1,64}@[^\s@<>()\[\],;:\\"]{1,190}\.[^\s@<>()\[\],;:\\".]{2,63})
        >?""",
    re.VERBOSE,
)


def mailto(address: str, message: Message) -> str:
    """The link; empty when there is no address to write to, or the link would be too long."""
    found = ADDRESS.fullmatch(address.strip())
    if not found or not found[1].isprintable() or "://" in address:
        return ""
    parts = {"subject": one_line(message.subject), "body": "\r\n".join(message.body.splitlines())}
    asked = "&".join(f"{key}={_encoded(text)}" for key, text in parts.items() if text)
    link = f"mailto:{quote(found[1], safe='@')}{'?' if asked else ''}{asked}"
    return link if len(link) <= LONGEST_MAILTO else ""


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
