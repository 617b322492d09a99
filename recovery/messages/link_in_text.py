"""A private link in the text of a message: found, put in, replaced and taken out. Links themselves: `shared/tokens.py`.

It is stored nowhere else: of its token we store a hash alone, and the message is encrypted.
"""

import re

LINK = re.compile(r"https?://\S+/(?:answer|debrief)/[\w-]{40,}/")


def link_in(text: str) -> str:
    """The address of the private link in this message; empty where there is none."""
    found = LINK.search(text)
    return found[0] if found else ""


def with_link(text: str, address: str, said: str = "") -> str:
    """The message with this link: in place of the one that was there, else at its end.

    There it stands in the sentence `said`, which holds it, or by itself.
    """
    if LINK.search(text):
        return LINK.sub(lambda _: address, text)
    return f"{text.rstrip()}\n\n{said or address}\n"


def without_link(text: str) -> str:
    """The message without the lines a private link stands on, and without the gap they leave."""
    if not LINK.search(text):
        return text
    kept = "\n".join(line for line in text.splitlines() if not LINK.search(line))
    return re.sub(r"\n{3,}", "\n\n", kept).rstrip()
