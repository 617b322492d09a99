"""Bytes of a mail or a page as text, in the charset they name, as browsers read it.

What a charset is called and what it means is the WHATWG Encoding Standard's: "iso-8859-1" is
Windows-1252, "gb2312" is all of GBK. The library `webencodings` knows its labels.
"""

import codecs
import re
from collections.abc import Iterator

import webencodings

LABEL_LOOKED_FOR = 4096  # bytes of a page; a browser looks at 1024, Outlook's heads are longer
META = re.compile(
    rb"""<meta\b[^<>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE
)
XML = re.compile(rb"""\s{0,99}<\?xml\b[^<>]{0,99}?\bencoding=["']([\w.:-]{1,40})""")
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WIDER = {"gbk": "gb18030"}  # the standard reads the one with the other's table
SAYS_NOTHING = frozenset(("us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "8bit"))
NOT_TEXT = frozenset(  # codecs of Python that no mail is written in
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
)
SEEN_OF_UTF_16 = 2000  # bytes
UNREAD = "\ufffd"  # at the end it is half a character of a file cut off


def decoded(raw: bytes, label: str = "", is_page: bool = False) -> str:
    """The text, whatever the bytes are; a replacement character stands for what can't be read.

    First comes a byte order mark, then the label that came along, then what a page says of
    itself; without any of them UTF-8 where it is valid, else Windows-1252.
    """
    for mark, codec in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(codec, "replace").rstrip(UNREAD)
    for name in _labels(raw, label, is_page):
        known = codec_of(name)
        if known == "utf-8":
            return _utf_8_or_western(raw)
        if known:
            return raw.decode(known, "replace").rstrip(UNREAD)
    wide = _unmarked_utf_16(raw)
    return raw.decode(wide, "replace") if wide else _utf_8_or_western(raw)


def is_two_bytes_a_letter(raw: bytes) -> bool:
    """Whether it is UTF-16, with its mark or without."""
    return raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or bool(_unmarked_utf_16(raw))


def codec_of(label: str) -> str | None:
    """Python's name for what browsers, or else only mail programs, call by this label."""
    found = webencodings.lookup(label) if label.isascii() else None
    if found and found.name not in ("replacement", "x-user-defined"):
        return WIDER.get(found.name, found.codec_info.name)
    try:
        codec = codecs.lookup(label)
        b"a".decode(label)
    except UnicodeError:  # a charset of more than one byte
        pass
    except (LookupError, ValueError):  # unknown, or rot13, zip and the like
        return None
    return None if codec.name.replace("-", "_") in NOT_TEXT else codec.name


def _labels(raw: bytes, label: str, is_page: bool) -> Iterator[str]:
    if label and label.lower() not in SAYS_NOTHING:
        yield label
    if is_page:
        said = META.search(raw[:LABEL_LOOKED_FOR]) or XML.match(raw)
        if said:
            label = said[1].decode("ascii", "replace")
            # What could be read as ASCII so far is not in two bytes a character.
            yield "utf-8" if label.lower().startswith("utf-16") else label


def _utf_8_or_western(raw: bytes) -> str:
    """UTF-8, also where the file is cut off or damaged; what was never UTF-8 is Windows-1252."""
    text = raw.decode("utf-8", "replace")
    unread = text.count(UNREAD)
    read = sum(character > "\x7f" for character in text) - unread if unread else 0
    return text.rstrip(UNREAD) if read >= unread else raw.decode("cp1252", "replace")


def _unmarked_utf_16(raw: bytes) -> str:
    """UTF-16 without a mark, told by the zeros that stand beside each Latin letter; else nothing."""
    seen = raw[:SEEN_OF_UTF_16]
    first, second = seen[::2].count(0), seen[1::2].count(0)
    half = len(seen) // 4
    if first == second or max(first, second) <= half:
        return ""
    return "utf-16-le" if second > first else "utf-16-be"
