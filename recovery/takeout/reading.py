"""Reading a file somebody brings: the JSON, or the ZIP with it, part by part and in bounded memory. No ORM.

Nothing in it is trusted. What is not ours is told with a sentence (`NotOurs`).
"""

import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

import ijson
from django.utils.translation import gettext as _

from recovery.takeout.making import JSON_FILE

MB = 1024 * 1024
MOST_DATA = 64 * MB
"""Of JSON, as it is unpacked; a person with 2,000 recoveries has half of that."""

MOST_VALUES = 8_000_000
LONGEST = 2 * MB
"""Of one value. A longer one would be gone through from its beginning again and again."""

MOST_MEMBERS = 4 * MB
"""Bytes of a ZIP's own list of what is in it: some 50,000 names."""

DEEPEST = 4  # a list in a row in a part
END, END_MARK, ZIP64_MARK = 22, b"PK\x05\x06", b"PK\x06\x07"
DAMAGED = (BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error, lzma.LZMAError)


class NotOurs(Exception):
    """The file cannot be brought in; `str()` says why, in a sentence."""


class Row(NamedTuple):
    """One row of the file: its kind, its number among those of its kind, and its columns."""

    kind: str
    number: int
    facts: dict[str, Any]

    def __str__(self) -> str:
        """Where it is in the file."""
        return _("{kind}, row {n}").format(kind=self.kind, n=self.number)


@contextmanager
def told_plainly() -> Iterator[None]:
    """A context: whatever is wrong with a file is raised as NotOurs."""
    try:
        yield
    except DAMAGED as problem:
        raise NotOurs(
            _("The ZIP is damaged or cut off. Download it again, and bring that.")
        ) from problem
    except (ijson.JSONError, ValueError) as problem:
        raise NotOurs(
            _("This is no file of ours, or a part of it is missing. Choose the ZIP you downloaded.")
        ) from problem


class Parts:
    """The parts of an uploaded file in their order; it can be gone through more than once."""

    def __init__(self, file: IO[bytes]) -> None:
        file.seek(0)
        self._file = file
        self._bundle = _opened(file) if file.read(2) == b"PK" else None

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """("schema_version", 1), ("preferences", {…}), ("rows", Row) …; what is there to read only is passed over."""
        if self._bundle:
            with self._bundle.open(JSON_FILE) as file:
                yield from _parts(_Bounded(file))
        else:
            self._file.seek(0)
            yield from _parts(_Bounded(self._file))


def _opened(file: IO[bytes]) -> ZipFile:
    """The ZIP, whose own list is looked at first: reading a forged one would fill the memory."""
    file.seek(0, 2)
    file.seek(-min(file.tell(), END + 20), 2)
    end = file.read()
    if end[-END:][:4] != END_MARK:
        raise BadZipFile
    if ZIP64_MARK in end or int.from_bytes(end[-10:-6], "little") > MOST_MEMBERS:
        raise NotOurs(_("There is more in that ZIP than in a file of ours."))
    bundle = ZipFile(file)
    if any(_leads_out(name) for name in bundle.namelist()):
        raise NotOurs(_("A name in that ZIP leads out of it. It’s no file of ours."))
    if bundle.namelist().count(JSON_FILE) != 1:
        raise NotOurs(
            _("That ZIP is none of ours: there is no {name} in it.").format(name=JSON_FILE)
        )
    return bundle


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


type Events = Iterator[tuple[str, Any]]


class _Bounded:
    """A stream that ends with a sentence when more comes out of it than any person has."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._read = self._told_at = 0

    def read(self, size: int) -> bytes:
        data = self._file.read(size)
        self._read += len(data)
        if self._read > MOST_DATA or self._read - self._told_at > LONGEST:
            raise NotOurs(_("There is more data in that file than any person has."))
        return data

    def events(self) -> Events:
        """What a JSON parser meets in it, one after the other."""
        for count, event in enumerate(ijson.basic_parse(self)):
            self._told_at = self._read
            if count > MOST_VALUES:
                raise NotOurs(_("There is more data in that file than any person has."))
            yield event


def _parts(file: _Bounded) -> Iterator[tuple[str, Any]]:
    events = file.events()
    _begin(events, "start_map", "")
    for event, name in events:
        if event == "end_map":
            break
        if name == "rows":
            for row in _rows(events):
                yield "rows", row
        elif name == "also":
            _pass_over(events)
        else:
            yield name, _value(*next(events), events)
    for _rest in events:  # nothing may follow
        pass


def _rows(events: Events) -> Iterator[Row]:
    _begin(events, "start_map", "rows")
    for event, kind in events:
        if event == "end_map":
            return
        _begin(events, "start_array", kind)
        for number, facts in enumerate(_listed(events, DEEPEST), 1):
            if not isinstance(facts, dict):
                raise NotOurs(_("{kind}, row {n}, is no row.").format(kind=kind, n=number))
            yield Row(kind, number, facts)


def _begin(events: Events, wanted: str, place: str) -> None:
    event, _value = next(events)
    if event != wanted:
        raise NotOurs(
            _("The data isn’t laid out as in a file of ours: {place}.").format(
                place=place or _("at its beginning")
            )
        )


def _value(event: str, value: Any, events: Events, deep: int = DEEPEST) -> Any:
    """The value that begins with this event, whole."""
    if deep == 0:
        raise NotOurs(_("The data is nested more deeply than in a file of ours."))
    if event == "start_array":
        return list(_listed(events, deep))
    if event == "start_map":
        return dict(_named(events, deep))
    return value


def _listed(events: Events, deep: int) -> Iterator[Any]:
    for event, value in events:
        if event == "end_array":
            return
        yield _value(event, value, events, deep - 1)


def _named(events: Events, deep: int) -> Iterator[tuple[str, Any]]:
    for event, name in events:
        if event == "end_map":
            return
        yield name, _value(*next(events), events, deep - 1)


def _pass_over(events: Events) -> None:
    """Go past one value, however deep, and keep nothing of it."""
    deep = 0
    for event, _value in events:
        deep += {"start": 1, "end": -1}.get(event.partition("_")[0], 0)
        if deep == 0:
            return
