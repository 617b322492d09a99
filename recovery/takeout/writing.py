"""A person's rows as text: the JSON that can be read back, and a sheet for each kind."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from recovery.takeout.kinds import PREFERENCES, SCHEMA_VERSION, Kind, also, kinds, without_doors

AT_ONCE = 500  # rows read together
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell of a sheet that begins like this would be worked out by the program that opens it."""


class Exact(DjangoJSONEncoder):
    """Moments to the microsecond: Django's own are cut to the millisecond."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class Writer:
    """Writes what one person owns, a row at a time."""

    def __init__(self, owner: User) -> None:
        self.owner = owner
        self._left_out = {kind.name: kind.left_out(owner) for kind in kinds()}

    def write_json(self, file: IO[str]) -> None:
        """Everything, as docs/export.md describes it."""
        account = {name: getattr(self.owner, name) for name in PREFERENCES}
        head = {
            "schema_version": SCHEMA_VERSION,
            "made_at": timezone.now(),
            "preferences": account,
        }
        file.write(_text(head)[:-1] + ',\n"rows": {')
        for number, kind in enumerate(kinds()):
            file.write(f"{',' if number else ''}\n{_text(kind.name)}: [")
            for place, row in enumerate(self._rows(kind)):
                file.write(f"{',' if place else ''}\n{_text(row)}")
            file.write("]")
        file.write(f'}},\n"also": {_text(also(self.owner))}}}\n')

    def write_sheet(self, kind: Kind, file: IO[str]) -> None:
        """One kind as CSV that any spreadsheet opens, and whose cells none of them runs."""
        file.write("\ufeff")  # by it Excel knows that this is UTF-8
        sheet = csv.writer(file)
        sheet.writerow(field.attname for field in kind.fields)
        for row in self._rows(kind):
            sheet.writerow(cell(value) for value in row.values())

    def _rows(self, kind: Kind) -> Iterator[dict[str, Any]]:
        for row in kind.rows(self.owner).iterator(chunk_size=AT_ONCE):
            yield self._facts(kind, row)

    def _facts(self, kind: Kind, row: Model) -> dict[str, Any]:
        """The columns of a row; what it points at and is in no file, it points at no more."""
        facts = {field.attname: _told(field.value_from_object(row)) for field in kind.fields}
        for column, to in kind.links.items():
            if facts[column] in self._left_out[to]:
                facts[column] = None
        return facts


def _told(value: Any) -> Any:
    return without_doors(value) if isinstance(value, str) else value


def cell(value: Any) -> str:
    """A value as a cell: days and moments as ISO 8601, nothing as nothing, a formula as plain text."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    text = value if isinstance(value, str) else _text(value).strip('"')
    return f"'{text}" if text.startswith(FORMULA) else text


def _text(value: Any) -> str:
    return json.dumps(value, cls=Exact, ensure_ascii=False)
