"""The lines of a file in bytes, whichever machine wrote it, with little of it in memory at a time."""

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

LONGEST_LINE = 128 * 1024  # bytes; a picture may stand on one line of megabytes, and is not read
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Charsets that are written where another is meant, as browsers read them (WHATWG Encoding).
MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as Windows wrote it in Western Europe, and go on behind it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    odd = error.object[error.start : error.end]
    return odd.decode("cp1252", errors="replace"), error.end


codecs.register_error("as_windows", _as_windows)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Each line without its end, as it stands; as UTF-8 where the file is UTF-16. A line too long is cut."""
    is_utf_16 = file.read(2) in UTF_16
    file.seek(0)
    # Latin-1 gives each byte back, so that lines are cut without being read.
    there, back = ("utf-16", "utf-8") if is_utf_16 else ("latin-1", "latin-1")
    text = TextIOWrapper(file, there, errors="replace")
    try:
        while line := text.readline(LONGEST_LINE):
            yield line.rstrip("\n").encode(back, errors="replace").removeprefix(codecs.BOM_UTF8)
            while line and not line.endswith("\n"):
                line = text.readline(LONGEST_LINE)
    finally:
        text.detach()  # the file is not ours to close


def decoded(raw: bytes, charset: str = "") -> str:
    """The text in the charset it names; else as UTF-8, byte by byte as Windows wrote it where that fails."""
    try:
        named = codecs.lookup(charset).name
        return raw.decode(MEANT.get(named, named)) if named != "utf-8" else _as_utf_8(raw)
    except (LookupError, ValueError):  # no charset, not this one, or one of no text
        return _as_utf_8(raw)


def _as_utf_8(raw: bytes) -> str:
    return raw.decode("utf-8", errors="as_windows")
