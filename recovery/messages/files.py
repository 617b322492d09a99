"""What an uploaded file is: a mail in one of its wrappings, a text, or something that is no message."""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.messages.charsets import is_two_bytes_a_letter

HEADER = re.compile(rb"([!-9;-~]{1,60}):[ \t]?")
# A file is a mail when its first lines are headers and one of these is among them.
TELLING = frozenset(
    b"received return-path mime-version content-type message-id delivered-to dkim-signature from"
    b" x-mozilla-status subject".split()
)
HEAD = 5000  # bytes in which the first headers stand
TYPED = bytes(
    (*b"\t\n\r\f\x1b", *range(32, 256))
)  # with the sign that Japanese mails switch letters by
FEW = 40  # one in so many bytes
BANNER = re.compile(
    rb"\s{0,99}Microsoft Mail Internet Headers[^\n]{0,99}\n"
)  # Outlook's own first line
FIRST_LINE_OF_MBOX = re.compile(rb"\s{0,99}>?From [^\n]{1,300}\n(?=[!-9;-~]{1,60}:)")
BETWEEN_MAILS = re.compile(
    rb"\n\n(?=From (?:-|\S{1,200}) [^\n]{0,200}\d{4}[^\n]{0,50}\n[!-9;-~]{1,60}:)"
)
STUFFED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
COUNT_OF_EMLX = re.compile(rb"\s{0,99}(\d{1,12})[ \t]{0,20}\n")
PLIST_OF_EMLX = b"<?xml version="
ONLY_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4}\s{0,4}){20,}[A-Za-z0-9+/=\s]{0,9}")
ENCRYPTED = re.compile(
    rb"^content-type:\s{0,9}(?:application/(?:x-)?pkcs7-mime|multipart/encrypted)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Refused:
    """A kind of file that is no message: how it begins, what it has inside or is called, and what to do instead."""

    instead: Text
    starts: tuple[bytes, ...]
    at: int = 0
    inside: bytes = b""
    ends: tuple[str, ...] = ()
    """How the names of such files end: asked where what is inside isn't seen, as in one cut off."""

    def is_it(self, raw: bytes, name: str) -> bool:
        if not raw.startswith(self.starts, self.at):
            return False
        return self.inside in raw or name.lower().endswith(self.ends)


OFFICE_97 = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
)  # Microsoft's compound file; its names are UTF-16
ZIP = (
    b"PK\x03\x04",
    b"PK\x05\x06",
)  # never unpacked: the names of its files stand in it as they are
MSG = _(
    "That’s Outlook’s own .msg file, which can’t be read here. Open it in Outlook, press Save as and "
    "choose Text Only, or copy the words and paste them."
)
WORD = _("That’s a Word document or the like. Open it, copy the words and paste them.")
EXCEL = _("That’s a spreadsheet. Open it, copy the words and paste them.")
SLIDES = _("That’s a file of slides. Open it, copy the words and paste them.")
PICTURE = _("That’s a picture, and its words can’t be read here. Please type what it says.")
SOUND = _("That’s a sound or a film. Please type what it says.")
PACKED = _("That’s a packed file. Unpack it and choose the message in it, or paste the words.")
REFUSED = (  # the first that fits
    Refused(MSG, OFFICE_97, inside="__properties_version1.0".encode("utf-16-le")),
    Refused(MSG, OFFICE_97, inside="__substg1.0_".encode("utf-16-le"), ends=(".msg", ".oft")),
    Refused(WORD, OFFICE_97, inside="WordDocument".encode("utf-16-le"), ends=(".doc",)),
    Refused(EXCEL, OFFICE_97, inside="Workbook".encode("utf-16-le"), ends=(".xls",)),
    Refused(SLIDES, OFFICE_97, inside="PowerPoint".encode("utf-16-le"), ends=(".ppt",)),
    Refused(
        _("That’s a file of an Office program. Open it, copy the words and paste them."), OFFICE_97
    ),
    Refused(WORD, ZIP, inside=b"word/", ends=(".docx", ".dotx", ".pages")),
    Refused(EXCEL, ZIP, inside=b"xl/", ends=(".xlsx", ".numbers")),
    Refused(SLIDES, ZIP, inside=b"ppt/", ends=(".pptx", ".key")),
    Refused(WORD, ZIP, inside=b"opendocument.text", ends=(".odt",)),
    Refused(EXCEL, ZIP, inside=b"opendocument.spreadsheet", ends=(".ods",)),
    Refused(PACKED, (*ZIP, b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a", b"BZh9", b"\xfd7zXZ")),
    Refused(_("That’s a PDF. Open it, copy the words and paste them."), (b"%PDF-",)),
    Refused(PICTURE, (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")),
    Refused(PICTURE, (b"WEBP",), at=8),
    Refused(PICTURE, (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif"), at=4),
    Refused(PICTURE, (b"BM",), inside=b"\0\0\0\0"),
    Refused(PICTURE, (b"<svg",)),
    Refused(SOUND, (b"ftyp",), at=4),
    Refused(SOUND, (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"#!AMR")),
    Refused(SOUND, (b"WAVE", b"AVI "), at=8),
    Refused(
        _(
            "That’s a winmail.dat, which only Outlook can read. Ask for the words as plain text, or "
            "copy them from the message and paste them."
        ),
        (b"\x78\x9f\x3e\x22",),
    ),
    Refused(
        _(
            "That’s a whole mailbox of Outlook. Open the one message in it, copy the words and paste them."
        ),
        (b"!BDN",),
    ),
)
NO_TEXT = _(
    "That file is no message and no text. Open it with the program it came from, copy the words and "
    "paste them."
)
LOCKED = _(
    "That message is encrypted, and only your mail program has the key. Open it there, copy the words "
    "and paste them."
)
SEVERAL = _(
    "There is more than one message in that file. Save the reply by itself and choose that, or paste "
    "the words."
)


def refusal(raw: bytes, name: str = "") -> Text:
    """Of a file that is neither mail nor text: what it is, and what to do instead; else nothing."""
    known = (kind.instead for kind in REFUSED if kind.is_it(raw, name))
    return next(known, "" if is_text(raw) or mails_in(raw) else NO_TEXT)


def is_text(raw: bytes) -> bool:
    """Whether hardly anything in it is a sign that nobody types."""
    seen = raw[:HEAD]
    if is_two_bytes_a_letter(seen):
        return True
    return len(seen.translate(None, TYPED)) * FEW <= len(seen)


def not_one_message(raw: bytes, name: str = "") -> Text:
    """Why the file can't be taken for one message, and what to do instead; nothing when it can."""
    refused = refusal(raw, name)
    if refused:
        return refused
    mails = mails_in(raw)
    if len(mails) > 1:
        return SEVERAL
    head = mails[0].partition(b"\n\n")[0] if mails else b""
    return LOCKED if ENCRYPTED.search(head) else ""


def is_mail(raw: bytes) -> bool:
    """Whether it begins with the headers of a mail."""
    names: list[bytes] = []
    for line in raw[:HEAD].lstrip().splitlines():
        header = HEADER.match(line)
        if header:
            names.append(header[1].lower())
        elif not (names and line[:1] in (b" ", b"\t") and line.strip()):
            break
    return len(names) > 1 and bool(TELLING.intersection(names))


def mails_in(raw: bytes) -> list[bytes]:
    """The mails of a file, taken out of what mail programs wrap them in; none of a file that is no mail.

    Known are Apple's .emlx, an mbox, Outlook's headers with a line above, and a mail that is all
    base64. Line ends come out as line feeds.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    raw = _out_of_base64(raw)
    for unwrap in (_out_of_emlx, _out_of_mbox, _below_banner):
        found = [mail.lstrip() for mail in unwrap(raw) if is_mail(mail)]
        if found:
            return found
    return []


def _out_of_base64(raw: bytes) -> bytes:
    if not ONLY_BASE64.match(raw[:HEAD]):
        return raw
    return from_base64(raw).replace(b"\r\n", b"\n")


def _out_of_emlx(raw: bytes) -> Iterator[bytes]:
    """Apple Mail's file: how many bytes the mail has, the mail, and a list of its marks below."""
    count = COUNT_OF_EMLX.match(raw)
    if count:
        marks = raw.find(PLIST_OF_EMLX, count.end() + int(count[1]) - HEAD // 2)
        last = raw.rfind(PLIST_OF_EMLX)
        yield raw[count.end() : max(marks, last) if last > count.end() else len(raw)]


def _out_of_mbox(raw: bytes) -> Iterator[bytes]:
    if FIRST_LINE_OF_MBOX.match(raw):
        for mail in BETWEEN_MAILS.split(raw):
            yield STUFFED_FROM.sub(rb"\1", mail.lstrip().partition(b"\n")[2])


def _below_banner(raw: bytes) -> Iterator[bytes]:
    banner = BANNER.match(raw)
    yield raw[banner.end() :] if banner else raw


def from_base64(raw: bytes) -> bytes:
    """What the base64 at the top says: also of a cut-off one, and of one with a footer put below."""
    lines: list[bytes] = []
    for line in raw.split():
        if not re.fullmatch(rb"[A-Za-z0-9+/]+={0,2}", line):
            break
        lines.append(line.rstrip(b"="))
        if line.endswith(b"="):
            break
    text = b"".join(lines)
    whole = text[: len(text) - (len(text) % 4 == 1)]
    return base64.b64decode(whole + b"=" * (-len(whole) % 4))
