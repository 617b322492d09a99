"""People in a table: Google's contacts, LinkedIn's connections, Outlook's, known by the names of their columns."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from recovery.people.address_book.card import FAX, Card
from recovery.people.address_book.lines import decoded
from recovery.people.address_book.names import Parts, in_order

SEPARATORS = ",;\t"
NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")
MANY = " ::: "  # between several values in one field of Google's

# What a column is, by the names that address books give it, in small letters.
COLUMNS: Mapping[str, re.Pattern[str]] = {
    what: re.compile(names)
    for what, names in {
        "prefix": r"name prefix",
        "name": r"name|full name|display name|e-mail display name",
        "given": r"first name|given name",
        "additional": r"middle name|additional name",
        "family": r"last name|family name|surname",
        "suffix": r"name suffix|suffix",
        "nickname": r"nickname",
        "company": r"company|company name|organi[sz]ation|organi[sz]ation( 1 -)? name",
        "role": r"position|job title|organi[sz]ation( 1 -)? title",
        "mail": r"e-?mail|e-?mail( \d)? address|e-?mail \d - value|primary email",
        "phone": r"phone|(mobile|business|home|primary|other|company main) phone( 2)?|phone \d - value",
        "link": r"url|web ?page|website \d - value|linkedin( url)?|profile url",
        "notes": r"notes|note",
    }.items()
}


@dataclass(frozen=True)
class Table:
    """How a table is written: the line of its columns, what stands between them, and what each is called."""

    line: int  # counted from 0
    separator: str
    columns: Sequence[str]

    @cached_property
    def meanings(self) -> list[str]:
        """What each column is; empty for what is not read."""
        return [
            next((what for what, names in COLUMNS.items() if names.fullmatch(column)), "")
            for column in self.columns
        ]

    @property
    def is_of_people(self) -> bool:
        """Whether it has somebody's name and a way to tell them from others."""
        there = set(self.meanings)
        return bool(
            there & {"name", "given", "family"} and there & {"mail", "phone", "company", "link"}
        )

    def rows(self, lines: Iterable[bytes]) -> Iterator[tuple[int, Card | None]]:
        """The line of each row behind the columns, and its card; None for one that cannot be read."""
        texts = islice((f"{decoded(line)}\n" for line in lines), self.line + 1, None)
        reader = csv.reader(texts, delimiter=self.separator)
        while True:
            at = self.line + 2 + reader.line_num
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield at, None
            else:
                if any(map(str.strip, row)):
                    yield at, self._card(row)

    def _card(self, row: Sequence[str]) -> Card | None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for at, (what, field) in enumerate(zip(self.meanings, row, strict=False)):
            values = [each.strip() for each in field.split(MANY)]
            if what == "phone" and self._is_fax(at, row):
                what, values = "notes", [FAX.format(each) for each in values]
            found[what] += filter(None, values)
        words = [" ".join(found[part]) for part in NAME_PARTS]
        return Card.of(
            name=[
                *found["name"],
                in_order(Parts(*words)),
                *found["nickname"],
                *found["company"],
                *found["mail"],
            ],
            company=found["company"],
            address=[*found["mail"], *found["link"]],
            phone=found["phone"],
            role=found["role"],
            notes=found["notes"],
        )

    def _is_fax(self, at: int, row: Sequence[str]) -> bool:
        """Whether the column beside it, which says what kind of number this is, says fax."""
        label = re.sub("value$", "label|type", self.columns[at])
        kinds = [
            each for each, name in zip(row, self.columns, strict=False) if re.fullmatch(label, name)
        ]
        return label != self.columns[at] and any("fax" in kind.lower() for kind in kinds)


def table_in(lines: Sequence[bytes]) -> Table | None:
    """The table whose columns stand in one of these lines; None where none is one of people."""
    for number, line in enumerate(lines):
        for separator in SEPARATORS:
            row = next(csv.reader([decoded(line)], delimiter=separator), [])
            table = Table(number, separator, [each.strip().lower() for each in row])
            if table.is_of_people:
                return table
    return None
