"""A list as a file: CSV in its ways of being written, or JSON, read line by line. Pure functions, no models.

What is no such list is refused with a sentence that says what to do instead.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, NamedTuple

from django.utils.translation import gettext as _

from bounceback.forms import clean_text
from recovery.imports.days import read_day
from recovery.imports.json_list import NotAList, from_here, json_list

LARGEST = 20 * 1024 * 1024  # bytes
LARGEST_JSON = 5 * 1024 * 1024  # bytes: JSON is read in one piece
MOST_COLUMNS = 60
SAMPLE = 64 * 1024  # characters in which the separator is looked for
PIECE = 1024 * 1024  # bytes read at once
SEPARATORS = ",;\t|"
TITLES = 5  # lines at the top of a spreadsheet that may be a title and no names of columns
END = "\ue000"  # a line of this, of no language, ends the file: what swallows it was never closed


class Unreadable(Exception):
    """A file that cannot be read as a list; `str()` says why, and what to do instead."""


class Line(NamedTuple):
    """One line of the list: where it ends in the file (from 1; in JSON which entry it is), and its cells."""

    number: int
    cells: list[str]


class Sheet(NamedTuple):
    """A list as read: the names of its columns, and its lines, which are read as they are asked for."""

    columns: list[str]
    lines: Iterator[Line]


def read(file: BinaryIO) -> Sheet:
    """The list in this file. Raises Unreadable, also while its lines are read."""
    file.seek(0)
    _refuse_other_kinds(file.read(4096))
    encoding = _encoding(file)
    file.seek(0)
    text = io.TextIOWrapper(io.BufferedReader(_Kept(file)), encoding, errors="strict", newline="")
    start = text.read(SAMPLE)
    if not start.strip():
        raise Unreadable(_("That file is empty."))
    if start.lstrip()[0] in "[{":
        return _from_json(start, text)
    text.seek(0)
    return _from_csv(text, start, ends_whole=_ends_a_line(file))


class _Kept(io.RawIOBase):
    """A file for a TextIOWrapper, which would close it."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.file.seek(offset, whence)

    def readinto(self, into: "memoryview[int]") -> int:  # type: ignore[override]
        found = self.file.read(len(into))
        into[: len(found)] = found
        return len(found)


def _refuse_other_kinds(head: bytes) -> None:
    """Raise Unreadable for a workbook, a zip, a PDF, a picture or a web page."""
    if (head.startswith(b"PK\x03\x04") and b"xl/" in head) or head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            _(
                "That is an Excel file. Open it, choose “Save as” and “CSV”, and bring that file here."
            )
        )
    if head.startswith(b"PK\x03\x04") and b"bounceback.json" in head:
        raise Unreadable(from_here())
    if head.startswith(b"PK\x03\x04"):
        raise Unreadable(
            _(
                "That is a zip or a workbook. Unpack it, or save the sheet as CSV, and choose the "
                ".csv file. From LinkedIn it is “Job Applications.csv”."
            )
        )
    if head.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b")):
        raise Unreadable(_("That is no list: please choose a file saved as CSV or JSON."))
    if head.lstrip()[:1] == b"<":
        raise Unreadable(
            _("That is a web page. In your tracker, look for “Export” or “Download as CSV”.")
        )


def _encoding(file: BinaryIO) -> str:
    """The file's encoding: as its first bytes say, else UTF-8 where that fits, else Windows of Western Europe.

    Raises Unreadable for what is no text.
    """
    file.seek(0)
    head = file.read(4096)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked(file, "utf-16")
    if head[1::2].count(0) > len(head) // 4:
        return _checked(file, "utf-16-le")
    if head[::2].count(0) > len(head) // 4:
        return _checked(file, "utf-16-be")
    if b"\0" in head:
        raise Unreadable(_("That file is no text: please choose a file saved as CSV or JSON."))
    return "utf-8-sig" if _fits(file, "utf-8-sig") else _checked(file, "cp1252")


def _checked(file: BinaryIO, encoding: str) -> str:
    if not _fits(file, encoding):
        raise Unreadable(
            _(
                "That file’s text can’t be read, or it was cut off on its way. Save it again as "
                "“CSV UTF-8”, and choose that."
            )
        )
    return encoding


def _fits(file: BinaryIO, encoding: str) -> bool:
    """Whether the whole file can be read in this encoding, a piece at a time."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _ends_a_line(file: BinaryIO) -> bool:
    """Whether the last line of the file is ended as a line; leaves the file where it was."""
    here = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 2))
    tail = file.read().replace(b"\0", b"")
    file.seek(here)
    return tail.endswith((b"\n", b"\r"))


def _from_json(start: str, rest: io.TextIOWrapper) -> Sheet:
    text = start + rest.read(LARGEST_JSON + 1)
    if len(text) > LARGEST_JSON:
        raise Unreadable(_("That JSON file is larger than 5 MB. Save fewer entries in one file."))
    try:
        columns, entries = json_list(text)
    except NotAList as problem:
        raise Unreadable(str(problem)) from problem
    lines = (Line(number, _clean(cells)) for number, cells in enumerate(entries, 1))
    return Sheet(_named(columns), lines)


def _named(columns: list[str]) -> list[str]:
    """The names of the columns; a column without one has its number. Raises Unreadable for too many."""
    if len(columns) > MOST_COLUMNS:
        said = _("That list has more than {n} columns. Please delete some you don’t need.")
        raise Unreadable(said.format(n=MOST_COLUMNS))
    return [name[:80] or _("Column {n}").format(n=n) for n, name in enumerate(columns, 1)]


def _from_csv(text: io.TextIOWrapper, start: str, *, ends_whole: bool) -> Sheet:
    said, separator = _separator(start)
    reader = csv.reader(chain(text, [END]), delimiter=separator)
    if said:
        next(reader)
    lines = _lines(reader)
    first, held = _header(lines)
    return Sheet(_named(first), _whole(chain(held, lines), len(first), ends_whole=ends_whole))


def _separator(start: str) -> tuple[bool, str]:
    """Whether the first line names the separator, as Excel does ("sep=;"), and what separates the cells."""
    if start.lower().startswith("sep=") and start[4:5] in SEPARATORS:
        return True, start[4]
    return False, max(SEPARATORS, key=lambda each: _columns_by(start, each))


def _columns_by(start: str, separator: str) -> tuple[int, int]:
    """How many of the first lines have as many cells as most, split by this, and how many cells that is."""
    rows = list(csv.reader(io.StringIO(start, newline=""), delimiter=separator))[:20]
    widths = [len(row) for row in rows if row]
    usual = max(set(widths), key=lambda each: (widths.count(each), each), default=0)
    return (widths.count(usual), usual) if usual > 1 else (0, 0)


def _lines(reader: Iterator[list[str]]) -> Iterator[Line]:
    """The lines that hold anything. Raises Unreadable where a quotation mark is never closed."""
    number = 0
    try:
        for cells in reader:
            if cells == [END]:
                return
            if cells and END in cells[-1]:
                break
            number = getattr(reader, "line_num", number + 1)
            if any(cell.strip() for cell in cells):
                yield Line(number, _clean(cells))
    except csv.Error as problem:
        said = _(
            "Line {n} can’t be read: one cell of it is too long, or a quotation mark is missing."
        )
        raise Unreadable(said.format(n=number + 1)) from problem
    raise Unreadable(_cut_off())


def _cut_off() -> str:
    return _(
        "That file seems to be cut off: its last line is not whole. Export it again, and choose the "
        "new file."
    )


def _header(lines: Iterator[Line]) -> tuple[list[str], list[Line]]:
    """The names of the columns, and lines read by then that belong to the list.

    A title above the names is skipped. Where the first line looks like the list itself, the columns
    have no names.
    """
    seen = []
    for line in lines:
        seen.append(line)
        if sum(bool(cell) for cell in line.cells) > 1 or len(seen) == TITLES:
            break
    if not seen:
        raise Unreadable(_("That file is empty."))
    chosen = seen[-1] if sum(bool(cell) for cell in seen[-1].cells) > 1 else seen[0]
    if any(read_day(cell) or "://" in cell for cell in chosen.cells):
        return [""] * len(chosen.cells), [chosen]
    return chosen.cells, [] if chosen is seen[-1] else seen[1:]


def _whole(lines: Iterator[Line], width: int, *, ends_whole: bool) -> Iterator[Line]:
    """The lines. Raises Unreadable where the very last breaks off, in a file whose other lines are all whole."""
    was_short, last = False, None
    for line in lines:
        was_short = was_short or (last is not None and len(last.cells) < width)
        last = line
        yield line
    if last and len(last.cells) < width and not (was_short or ends_whole):
        raise Unreadable(_cut_off())


def _clean(cells: list[str]) -> list[str]:
    """The cells as text that can be stored, formulas as they are written."""
    return [clean_text(cell).encode("utf-8", "replace").decode().strip() for cell in cells]
