"""One card of an address book: the fields we read and write."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields

# Characters that fit, as on the list of people.
LONGEST = {"name": 120, "company": 120, "address": 300, "phone": 60, "notes": 20_000}


@dataclass(frozen=True)
class Card:
    """One person as an address book has them. Only the name is always there."""

    name: str
    company: str = ""
    address: str = ""
    phone: str = ""
    notes: str = ""

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
        return json.dumps([getattr(self, field.name) for field in fields(self)])

    @classmethod
    def unpacked(cls, text: str) -> "Card":
        return cls(*json.loads(text))

    @property
    def facts(self) -> dict[str, str]:
        return asdict(self)
