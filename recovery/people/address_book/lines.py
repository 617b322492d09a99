"""The lines of a file in bytes, whichever machine wrote it, with little of it in memory at a time."""

import codecs
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from recovery.messages.charsets import codec_of, is_two_bytes_a_letter

LONGEST_LINE = 128 * 1024  # bytes; a picture may stand on one line of megabytes, and is not read
FIRST_BYTES = 2000  # by which UTF-16 is known


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as Windows wrote it in Western Europe, and go on behind it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    odd = error.object[error.start : error.end]
    return odd.decode("cp1252", errors="replace"), error.end


codecs.register_error("as_windows", _as_windows)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Each line without its end, as it stands; as UTF-8 where the file is UTF-16. A line too long is cut."""
    first = file.read(FIRST_BYTES)
    file.seek(0)
    # Latin-1 gives each byte back, so that lines are cut without being read.
    there, back = (_wide(first), "utf-8") if is_two_bytes_a_letter(first) else ("latin-1",) * 2
    text = TextIOWrapper(file, there, errors="replace")
    try:
        while line := text.readline(LONGEST_LINE):
            yield line.rstrip("\n").encode(back, errors="replace").removeprefix(codecs.BOM_UTF8)
            while line and not line.endswith("\n"):
                line = text.readline(LONGEST_LINE)
    finally:
        text.detach()  # the file is not ours to close


def _wide(first: bytes) -> str:
    """Which UTF-16 a file is, where its mark or the zero beside its first letter says so."""
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-16-be" if first.startswith(b"\0") else "utf-16-le"


def decoded(raw: bytes, charset: str = "") -> str:
    """The text in the charset it names; else as UTF-8, byte by byte as Windows wrote it where that fails."""
    codec = codec_of(charset) if charset else None
    if codec and codec != "utf-8":
        return raw.decode(codec, errors="replace")
    return raw.decode("utf-8", errors="as_windows")
