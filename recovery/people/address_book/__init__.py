"""Address books, in and out: cards (vCard 2.1, 3.0, 4.0) and tables. Pure functions, no models."""

from recovery.people.address_book.card import Card
from recovery.people.address_book.reading import MOST_CARDS, Read, read
from recovery.people.address_book.writing import write

__all__ = ["MOST_CARDS", "Card", "Read", "read", "write"]
