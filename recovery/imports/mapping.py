"""How a list is to be read: what each column means, what each status word becomes, which number is the day."""

import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Self

from recovery.imports import words
from recovery.imports.days import DAY_FIRST


@dataclass(frozen=True)
class Mapping:
    """What a person said about their list; what was not said yet has the likeliest value."""

    columns: list[str]
    """For each column the code of what it means."""
    becomes: dict[str, str] = field(default_factory=dict)
    """For each status word of the list, in small letters, what such a line becomes."""
    without_status: str = words.APPLIED
    """What a line without a status becomes."""
    order: str = DAY_FIRST

    @classmethod
    def unpacked(cls, text: str) -> Self:
        return cls(**json.loads(text))

    @property
    def packed(self) -> str:
        return json.dumps(asdict(self))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each meaning that a column has, the columns that have it, as places in a line."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, code in enumerate(self.columns):
            found[code].append(place)
        return dict(found)

    def texts(self, cells: list[str], meaning: str) -> list[str]:
        """What the cells of a line say of this, without empty ones and "N/A"."""
        places = self.places.get(meaning, ())
        found = [cells[place] for place in places if place < len(cells)]
        return [text for text in found if text and text.casefold() not in NOTHING_SAID]

    def text(self, cells: list[str], meaning: str) -> str:
        return next(iter(self.texts(cells, meaning)), "")


NOTHING_SAID = frozenset({"n/a", "na", "-", "–", "—", "none", "null", "unknown", "?"})
