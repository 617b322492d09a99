"""Cards for another address book: vCard 3.0, which every one of them reads."""

from collections.abc import Iterable, Iterator
from datetime import UTC

from icalendar.parser import Contentline

from recovery.people.address_book.card import Card
from recovery.people.address_book.names import parts_of

ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


def write(cards: Iterable[Card]) -> str:
    """The cards one after another, as one file."""
    return "".join(f"{_folded(line)}\r\n" for card in cards for line in _lines(card))


def _lines(card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    if card.uid:
        yield f"UID:{_text(card.uid)}"
    yield f"FN:{_text(card.name)}"
    yield "N:" + ";".join(map(_text, parts_of(card.name)))
    if card.company:
        yield f"ORG:{_text(card.company)}"
    if card.address:
        is_mail = "@" in card.address and "://" not in card.address
        yield f"{'EMAIL' if is_mail else 'URL'}:{_text(card.address)}"
    if card.phone:
        yield f"TEL:{_text(card.phone)}"
    if card.notes:
        yield f"NOTE:{_text(card.notes)}"
    if card.changed_at:
        yield f"REV:{card.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _text(words: str) -> str:
    return words.translate(ESCAPES)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none cut within a character: the rule of calendars and cards alike."""
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return folded.decode()
