"""An address book as a file: every person that can be read, whichever program wrote it.

vCards and tables (Google's contacts, LinkedIn's connections, Outlook's) are told apart by what stands in them. The
file is read as a stream: what is kept of it is its people, and no more of these than are told below.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from recovery.people.address_book import tables
from recovery.people.address_book.card import FAX, Card
from recovery.people.address_book.lines import lines_of
from recovery.people.address_book.names import Parts, in_order
from recovery.people.address_book.vcards import BEGIN, Property, VCard, cards_in

MOST_CARDS = 5000  # of one file
MOST_WORDS = 4_000_000  # characters of all that is kept of one file; pictures are not
FIRST_LINES = 40  # by which a table is known


class Read(NamedTuple):
    """What was found in an address book file."""

    cards: list[Card]
    odd: list[int]  # lines at which a card begins that could not be read
    unended: list[str]  # who is read of a card that breaks off
    is_cut: bool  # there were more than we read


class Entry(NamedTuple):
    """One card of the file, or the line at which one stands that could not be read."""

    card: Card | None
    line: int
    is_whole: bool = True


def read(file: BinaryIO | bytes) -> Read:
    """Every card of the file, without repeats; which were broken; and which break off."""
    lines = lines_of(BytesIO(file) if isinstance(file, bytes) else file)
    first = list(islice(lines, FIRST_LINES))
    rest = chain(first, lines)
    if not any(line.strip().upper() == BEGIN for line in first):
        table = tables.table_in(first)
        if table:
            return _collected(Entry(card, line) for line, card in table.rows(rest))
    return _collected(_entries(rest))


def _collected(entries: Iterable[Entry]) -> Read:
    cards: dict[Card, None] = {}
    odd: list[int] = []
    unended: list[str] = []
    words = 0
    for entry in entries:
        if len(cards) >= MOST_CARDS or words > MOST_WORDS:
            return Read(list(cards), odd, unended, is_cut=True)
        if entry.card is None:
            odd.append(entry.line)
            continue
        cards[entry.card] = None
        words += len(entry.card.packed)
        if not entry.is_whole:
            unended.append(entry.card.name)
    return Read(list(cards), odd, unended, is_cut=False)


def _entries(lines: Iterable[bytes]) -> Iterator[Entry]:
    for card in cards_in(lines):
        if not card.is_group:
            yield Entry(_told(card), card.line, card.is_whole)


def _told(card: VCard) -> Card | None:
    """What we take of a card; None where it names nobody."""
    companies = [", ".join(filter(None, each.parts)) for each in card.all_of("ORG")]
    mails = [each.text for each in card.all_of("EMAIL")]
    phones, faxes = _phones(card)
    names = [
        _line(name) for name in (*_texts(card, "FN"), *_named(card), *_texts(card, "NICKNAME"))
    ]
    return Card.of(
        uid=next(iter(_texts(card, "UID")), ""),
        name=[*names, *companies, *mails],
        company=map(_line, companies),
        address=[*(each for each in mails if "@" in each), *_links(card)],
        phone=phones,
        role=_texts(card, "TITLE"),
        notes=[*(each for each in mails if "@" not in each), *faxes, *_texts(card, "NOTE")],
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _texts(card: VCard, *names: str) -> list[str]:
    return [each.text for each in card.all_of(*names)]


def _named(card: VCard) -> list[str]:
    """Names put together of their parts."""
    return [in_order(Parts(*each.parts[: len(Parts._fields)])) for each in card.all_of("N")]


def _links(card: VCard) -> list[str]:
    profiles = _texts(card, "SOCIALPROFILE", "X-SOCIALPROFILE")
    return [*_texts(card, "URL"), *(each for each in profiles if each.startswith("http"))]


def _phones(card: VCard) -> tuple[list[str], list[str]]:
    """Numbers one can call, and those of a fax as a line each."""
    phones, faxes = [], []
    for each in card.all_of("TEL"):
        number = _line(each.text.removeprefix("tel:"))
        if _is_fax(card, each):
            faxes.append(FAX.format(number))
        else:
            phones.append(number)
    return phones, faxes


def _is_fax(card: VCard, phone: Property) -> bool:
    return any("FAX" in word for word in phone.told) or "fax" in card.label_of(phone).lower()
