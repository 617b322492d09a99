"""Cards for another address book: vCard 3.0, which every one of them reads."""

from collections.abc import Iterable
from typing import Any

import vobject

from recovery.people.address_book.card import Card


def write(cards: Iterable[Card]) -> str:
    """The cards one after another, as one file."""
    return "".join(_written(card) for card in cards)


def _written(card: Card) -> str:
    made: Any = vobject.vCard()
    given, _space, family = card.name.rpartition(" ")
    made.add("fn").value = card.name
    made.add("n").value = vobject.vcard.Name(family=family, given=given)
    if card.company:
        made.add("org").value = [card.company]
    if card.address:
        is_mail = "@" in card.address and "://" not in card.address
        made.add("email" if is_mail else "url").value = card.address
    if card.phone:
        made.add("tel").value = card.phone
    if card.notes:
        made.add("note").value = card.notes
    text: str = made.serialize()
    return text
