"""One card of an address book: the fields we read and write."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import chain
from typing import Self

# Characters that fit, as on the list of people.
LONGEST = {"name": 120, "company": 120, "address": 300, "phone": 60, "notes": 20_000}
LONGEST_UID = 200
FAX = "Fax {}"  # a number in the notes that is not to be called


@dataclass(frozen=True)
class Card:
    """One person as an address book has them. Only the name is always there."""

    name: str
    company: str = ""
    address: str = ""
    phone: str = ""
    notes: str = ""
    uid: str = ""  # by which an address book knows the card again
    changed_at: datetime | None = None  # told to other address books, not asked of them

    @classmethod
    def of(cls, uid: str = "", **found: Iterable[str]) -> "Self | None":
        """A card of all that was found, each of `FOUND` a list whose first is the one to take; None without a name.

        What comes after the first, and what is too long, stands whole in the notes.
        """
        all_of = {what: _once(found.get(what, ())) for what in FOUND}
        if not all_of["name"]:
            return None
        firsts = {what: next(iter(all_of[what]), "") for what in FOUND[:4]}
        more = [all_of["role"], *(all_of[what][1:] for what in FOUND[1:4]), all_of["notes"]]
        long = [text for what, text in firsts.items() if len(text) > LONGEST[what]]
        short = {what: text[: LONGEST[what]] for what, text in firsts.items()}
        for what in ("address", "phone"):
            if firsts[what] in long:
                short[what] = ""
        notes = "\n".join([*long, *chain.from_iterable(more)])[: LONGEST["notes"]]
        name, company, address, phone = short.values()
        uid = uid if len(uid) <= LONGEST_UID else ""
        return cls(name, company, address, phone, notes, uid)

    @property
    def told(self) -> str:
        """Name, company and how to reach them, in a line."""
        return " · ".join(
            part for part in (self.name, self.company, self.address or self.phone) if part
        )

    @property
    def key(self) -> str:
        """A fingerprint of what the card says: two equal cards have one key."""
        return hashlib.sha256(self.packed.encode()).hexdigest()[:16]

    @property
    def packed(self) -> str:
        return json.dumps([getattr(self, name) for name in READ])

    @classmethod
    def unpacked(cls, text: str) -> "Self":
        return cls(*json.loads(text))

    @property
    def facts(self) -> dict[str, str]:
        """What a person on the list has of it."""
        return {name: getattr(self, name) for name in LONGEST}


READ = tuple(each.name for each in fields(Card) if each.name != "changed_at")
FOUND = ("name", "company", "address", "phone", "role", "notes")


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
