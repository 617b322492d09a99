"""A list in a JSON file: the first list of objects in it, as a table."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

OURS = {"schema_version", "preferences", "rows"}  # at the top of a file of ours: docs/export.md
DEEPEST = 3  # levels down to which the list is looked for


def from_here() -> str:
    return _("That is a file you took along from BounceBack itself. Its place is “Your data”.")


class NotAList(Exception):
    """JSON without a list of objects in it; `str()` says what to do instead."""


def json_list(text: str) -> tuple[list[str], Iterator[list[str]]]:
    """The names of the columns, and the cells of each entry. Raises NotAList."""
    found = _list_in(_parsed(text), DEEPEST)
    if not found:
        raise NotAList(_("There is no list of applications in that JSON file."))
    entries = [dict(_flat(entry)) for entry in found]
    columns = list(dict.fromkeys(name for entry in entries for name in entry))
    return columns, ([entry.get(name, "") for name in columns] for entry in entries)


def _parsed(text: str) -> Any:
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError) as problem:
        said = _("That JSON file can’t be read. It may be cut off: please export it again.")
        raise NotAList(said) from problem
    if isinstance(parsed, dict) and parsed.keys() >= OURS:
        raise NotAList(from_here())
    return parsed


def _list_in(value: Any, deepest: int) -> list[dict[str, Any]]:
    """The first list of objects found in the value, at most so many levels down."""
    if isinstance(value, list):
        return [entry for entry in value if isinstance(entry, dict)]
    if isinstance(value, dict) and deepest:
        return next(
            (found for each in value.values() if (found := _list_in(each, deepest - 1))), []
        )
    return []


def _flat(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of an object as text: {"company": {"name": "Lumen"}} has the field "company name"."""
    for name, value in entry.items():
        if isinstance(value, dict):
            yield from ((f"{name} {below}", _text(each)) for below, each in value.items())
        else:
            yield name, _text(value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    return "" if value is None or isinstance(value, bool | dict) else str(value)
