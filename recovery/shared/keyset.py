"""Orders in which each row has a place of its own, so that a page of a list can begin after any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet


def moment(words: str) -> datetime:
    """A moment from an address. Raises ValueError for one without a time zone."""
    found = datetime.fromisoformat(words)
    if found.tzinfo is None:
        raise ValueError
    return found


def hour(words: str) -> time:
    """A day and an hour from an address. Raises ValueError for one with a time zone."""
    found = time.fromisoformat(words)
    if found.tzinfo:
        raise ValueError
    return found


READERS: dict[type, Callable[[str], Any]] = {
    date: date.fromisoformat,
    datetime: moment,
    time: hour,
    int: int,
    UUID: UUID,
}


@dataclass(frozen=True)
class Keyset:
    """The columns rows are sorted by ("-held_on" for the last first), and what each holds; the key last.

    A cursor names the row after which a page begins: its values in these columns, joined by "_".
    """

    columns: tuple[str, ...]
    kinds: tuple[type, ...]

    def sort[R: QuerySet[Any, Any]](self, rows: R) -> R:
        return rows.order_by(*self.columns)

    def after[R: QuerySet[Any, Any]](self, rows: R, cursor: str) -> R:
        """The rows after this cursor; all of them for a cursor that cannot be read."""
        values = self.read(cursor)
        return rows.filter(_beyond(self.columns, values)) if values else rows

    def read(self, cursor: str) -> tuple[Any, ...]:
        """The values in a cursor; None where it cannot be read."""
        words = cursor.split("_")
        if len(words) != len(self.kinds):
            return ()
        try:
            return tuple(READERS[kind](word) for kind, word in zip(self.kinds, words, strict=True))
        except ValueError:
            return ()

    def cursor_of(self, row: Model) -> str:
        return "_".join(_written(getattr(row, name.lstrip("-"))) for name in self.columns)


NEWEST = Keyset(("-id",), (UUID,))


def _beyond(columns: tuple[str, ...], values: tuple[Any, ...]) -> Q:
    """A condition: sorts after these values, by the first column, or by the next where the first is equal."""
    name, way = columns[0].lstrip("-"), "lt" if columns[0].startswith("-") else "gt"
    beyond = Q((f"{name}__{way}", values[0]))
    if len(columns) == 1:
        return beyond
    return beyond | Q((name, values[0])) & _beyond(columns[1:], values[1:])


def _written(value: Any) -> str:
    """A value as `read` understands it, without a character that an address would have to escape."""
    if isinstance(value, date | time):
        return value.isoformat().replace("+00:00", "Z")
    return str(value)
