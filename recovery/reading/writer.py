"""The sender of a message as somebody to ask: name, address, and who they are where the message says so."""

import re
from dataclasses import dataclass

from recovery.reading import people
from recovery.reading.languages import language_of
from recovery.reading.mail import Message

RECRUITS = re.compile(
    r"\b(?:recruit\w*|talent|hiring team|people team|human resources|hr)\b", re.IGNORECASE
)
MANAGES = re.compile(r"\b(?:hiring manager|head of|director|team lead|vp)\b", re.IGNORECASE)
SIGNATURE = 400  # characters at the end in which a title may stand


@dataclass(frozen=True)
class Writer:
    """The sender of a message; the address is empty where it takes no replies."""

    name: str
    address: str = ""
    kind: str = ""  # recruiter or hiring_manager, where they say so
    language: str = ""  # that they write in: "en", "de" ...; empty where too little is said to tell


def writer(message: Message) -> Writer | None:
    """The sender; None where they cannot be answered or give no name."""
    address = people.sender_address(message)
    found = people.sender_name(message) or address
    if found is None or people.no_reply(message):
        return None
    return Writer(
        found.value,
        address.value if address else "",
        _kind(message, found.value),
        language_of(message.said),
    )


def _kind(message: Message, name: str) -> str:
    line = people.sender_line(message)
    signed = f"{name} {line.value if line else ''} {message.body[-SIGNATURE:]}"
    if MANAGES.search(signed):
        return "hiring_manager"
    return "recruiter" if RECRUITS.search(signed) else ""
