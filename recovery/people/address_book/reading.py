"""An address book as a file: every card that can be read, in whatever version and encoding.

A card that is broken costs only itself: cards are cut apart before any is read, and lines that
nobody asked for (photographs, keys, whatever a phone adds) are left out of what is read.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import vobject
from vobject.base import VObjectError

from recovery.people.address_book.card import LONGEST, Card

MOST_CARDS = 1000  # of one file
MOST_LINES = 400  # of one card
WANTED = frozenset(
    [
        "BEGIN",
        "END",
        "VERSION",
        "FN",
        "N",
        "NICKNAME",
        "ORG",
        "TITLE",
        "EMAIL",
        "TEL",
        "URL",
        "NOTE",
    ]
)
PROPERTY = re.compile(r"(?:[\w-]+\.)?([A-Za-z][\w-]*)[;:]")
CARD = re.compile(
    r"^BEGIN:VCARD[ \t]*$(.*?)^END:VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
CONTROLS = {code: None for code in range(32) if chr(code) not in "\n\t"} | {127: None}


class Read(NamedTuple):
    """What was found in an address book file: its cards, and how many were broken."""

    cards: list[Card]
    unreadable: int
    is_cut: bool  # there were more than we read


def read(raw: bytes) -> Read:
    """Every card of the file, without repeats; and how many were broken."""
    text = _decoded(raw).replace("\r\n", "\n").replace("\r", "\n")
    found: dict[str, Card] = {}
    unreadable = 0
    for number, body in enumerate(CARD.finditer(text)):
        if number >= MOST_CARDS:
            return Read(list(found.values()), unreadable, is_cut=True)
        card = _card(body[1])
        if card is None:
            unreadable += 1
        else:
            found.setdefault(card.key, card)
    return Read(list(found.values()), unreadable, is_cut=False)


def _decoded(raw: bytes) -> str:
    """The text as UTF-8, or UTF-16 where it says so; else as Windows wrote it in Western Europe."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _card(body: str) -> Card | None:
    lines = "\n".join(_wanted(body))
    try:
        parts = next(vobject.readComponents(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n", allowQP=True))
        return _told(parts.contents)
    except (VObjectError, ValueError, LookupError, AttributeError, TypeError, StopIteration):
        return None


def _wanted(body: str) -> Iterator[str]:
    """The lines with fields we take, each with its continuation lines (after "=" or before a space)."""
    keeps = is_quoted = False
    for line in body.split("\n")[:MOST_LINES]:
        goes_on = line[:1] in (" ", "\t") or is_quoted
        if not goes_on:
            named = PROPERTY.match(line)
            keeps = bool(named and named[1].upper() in WANTED)
            quotes = "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
        is_quoted = keeps and quotes and line.endswith("=")
        if keeps:
            yield line


def _told(contents: dict[str, list[Any]]) -> Card | None:
    def all_of(key: str) -> list[str]:
        values = [_text(each.value) for each in contents.get(key, [])]
        return list(dict.fromkeys(value for value in values if value))

    companies, mails, links = all_of("org"), all_of("email"), all_of("url")
    phones = [each.removeprefix("tel:") for each in all_of("tel")]
    names = [*all_of("fn"), *all_of("n"), *all_of("nickname"), *companies, *mails]
    if not names:
        return None
    reached = [*mails, *links]
    firsts = {
        "name": names[0],
        "company": companies[0] if companies else "",
        "address": reached[0] if reached else "",
        "phone": phones[0] if phones else "",
    }
    more = [*all_of("title"), *companies[1:], *reached[1:], *phones[1:], *all_of("note")]
    return _fitting(firsts, more)


def _fitting(firsts: dict[str, str], more: list[str]) -> Card:
    """Fields cut to their length; what is too long stands whole in the notes."""
    long = [text for name, text in firsts.items() if len(text) > LONGEST[name]]
    short = {name: " ".join(text.split())[: LONGEST[name]] for name, text in firsts.items()}
    for name in ("address", "phone"):
        if firsts[name] in long:
            short[name] = ""
    return Card(**short, notes="\n".join([*long, *more])[: LONGEST["notes"]])


def _text(value: Any) -> str:
    """A value as text: a name in order, a company before its departments."""
    if isinstance(value, vobject.vcard.Name):
        words = (value.prefix, value.given, value.additional, value.family, value.suffix)
        return " ".join(_flat(word) for word in words if word).strip()
    if isinstance(value, list):
        return ", ".join(part for part in map(_flat, value) if part)
    return str(value).translate(CONTROLS).encode("utf-8", "replace").decode().strip()


def _flat(value: Any) -> str:
    words = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return " ".join(words.translate(CONTROLS).encode("utf-8", "replace").decode().split())
