"""Cards as they stand in a file of vCards (2.1, 3.0, 4.0): cut apart in bytes before a word of them is read.

So that one odd card costs only itself, a line folded inside a character comes together again, and each value is
read in its own encoding. What a card has that nobody asked for (pictures, keys, the card of an assistant) is
passed over as it streams by.
"""

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from recovery.people.address_book.lines import decoded

BEGIN, END = b"BEGIN:VCARD", b"END:VCARD"
MOST_PROPERTIES = 300  # of one card, among those that are read
LONGEST_VALUE = 64 * 1024  # bytes
GROUPS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
READ = frozenset(
    [
        *GROUPS,
        *("EMAIL", "FN", "N", "NICKNAME", "NOTE", "ORG", "SOCIALPROFILE", "TEL", "TITLE"),
        *("UID", "URL", "X-ABLABEL", "X-SOCIALPROFILE"),
    ]
)
# Properties whose text may go on in lines of its own where a program forgot to fold it, and those that end it.
FREE_TEXT = frozenset(["ADR", "LABEL", "NOTE"])
KNOWN = READ | frozenset(
    [
        *("ADR", "AGENT", "ANNIVERSARY", "BDAY", "CALADRURI", "CALURI", "CATEGORIES", "CLASS"),
        *("CLIENTPIDMAP", "FBURL", "GENDER", "GEO", "IMPP", "KEY", "LABEL", "LANG", "LOGO"),
        *("MAILER", "MEMBER", "NAME", "PHOTO", "PRODID", "PROFILE", "RELATED", "REV", "ROLE"),
        *("SORT-STRING", "SOUND", "SOURCE", "TZ", "VERSION", "XML"),
    ]
)
HEAD = re.compile(
    rb'(?:(?P<group>[\w-]+)\.)?(?P<name>[A-Za-z][\w-]*)[ \t]*(?P<told>(?:;(?:"[^"]*"|[^":])*)?):'
)
TOLD = re.compile(rb';((?:"[^"]*"|[^";])*)')
PARTS = re.compile(r"((?:\\.?|[^\\;])*)(?:;|$)", re.DOTALL)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
NOT_TEXT = {code: None for code in range(32) if chr(code) not in "\n\t"} | {127: None}
LAST_CHOICE = 101  # PREF is 1 to 100


@dataclass
class Property:
    """One line of a card: what it is called, what is said about it, and its value as it stands."""

    name: str
    group: str = ""
    told: frozenset[str] = frozenset()  # PREF, CELL, TYPE=FAX …: each in capitals, TYPE= left out
    raw: bytes = b""

    @classmethod
    def begun_by(cls, head: re.Match[bytes]) -> "Property":
        told = (each.decode("ascii", "replace").upper() for each in TOLD.findall(head["told"]))
        return cls(
            head["name"].decode().upper(),
            (head["group"] or b"").decode().upper(),
            frozenset(word for each in told for word in _said(each)),
        )

    @property
    def is_quoted(self) -> bool:
        """Whether it is quoted-printable, said with or without ENCODING=."""
        return not self.told.isdisjoint(("QUOTED-PRINTABLE", "Q"))

    @property
    def is_broken_off(self) -> bool:
        """Whether its last line ends with a soft break, so that the next one goes on with it."""
        return self.is_quoted and self.raw.rstrip(b" \t").endswith(b"=")

    @property
    def choice(self) -> int:
        """How soon to choose it among others of its name: 1 before 100, and last where nothing is said."""
        said = [each.removeprefix("PREF=") for each in self.told if each.startswith("PREF=")]
        if said and said[0].isdecimal():
            return int(said[0])
        return 1 if "PREF" in self.told else LAST_CHOICE

    def go_on(self, line: bytes) -> None:
        """Take on a further line of the value; what is folded comes together without the fold."""
        if self.is_broken_off:
            self.raw = self.raw.rstrip(b" \t")[:-1]
            # Of quoted lines a blank may be a fold or a word's: where blanks are encoded, it is a fold.
            is_fold = line[:1] == b"\t" or b"=20" in self.raw
            self.add(line[1:] if is_fold and line[:1] in (b" ", b"\t") else line)
        elif line[:1] in (b" ", b"\t"):
            self.add(line[1:])
        else:
            self.add(b"=0A" + line if self.is_quoted else b"\\n" + line)

    def add(self, more: bytes) -> None:
        if self.name in READ:
            self.raw += more[: LONGEST_VALUE - len(self.raw)]
        else:
            self.raw = more[-2:]  # enough to know a soft break

    @property
    def parts(self) -> list[str]:
        """The value taken apart at its semicolons; of a value in one part, that one."""
        return [_plain(each) for each in PARTS.findall(self._written)[:-1]]

    @property
    def text(self) -> str:
        return _plain(self._written)

    @cached_property
    def _written(self) -> str:
        """The value decoded, its signs still escaped."""
        raw = self.raw
        if self.is_quoted:  # a semicolon that is encoded parts nothing
            raw = binascii.a2b_qp(re.sub(rb"=3[Bb]", rb"\\;", raw))
        elif not self.told.isdisjoint(("B", "BASE64")):
            raw = _from_base64(raw)
        charset = next((each[8:] for each in self.told if each.startswith("CHARSET=")), "")
        return decoded(raw, charset)


def _said(parameter: str) -> list[str]:
    """What a parameter says, each word of a list by itself; TYPE= and ENCODING= may be left out."""
    name, is_named, values = parameter.partition("=")
    name = name.strip()
    words = [each.strip(' \t"') for each in (values if is_named else name).split(",")]
    return words if not is_named or name in ("TYPE", "ENCODING") else [f"{name}={words[0]}"]


def _from_base64(raw: bytes) -> bytes:
    sound = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    sound = sound[: len(sound) - (len(sound) % 4 == 1)]
    return binascii.a2b_base64(sound + b"=" * (-len(sound) % 4))


def _plain(written: str) -> str:
    """The text with its escaped signs as they are meant, and nothing that is no text."""
    text = ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], written)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(NOT_TEXT)
    return text.encode("utf-8", "replace").decode().strip()


@dataclass
class VCard:
    """One card of a file, while it is read and afterwards."""

    line: int  # of the file, where it begins
    is_capital: bool  # how it writes its names
    is_whole: bool = False
    _found: list[Property] = field(default_factory=list)
    _last: Property | None = None

    def add(self, line: bytes) -> None:
        """Take on the next line of the file."""
        if self._last and (line[:1] in (b" ", b"\t") or self._last.is_broken_off):
            self._last.go_on(line)
            return
        head = HEAD.match(line)
        if self._last and self._last.name in FREE_TEXT and not (head and self._is_certain(head)):
            self._last.go_on(line)
        elif head:
            self._last = Property.begun_by(head)
            self._last.add(line[head.end() :])
            if self._last.name in READ and len(self._found) < MOST_PROPERTIES:
                self._found.append(self._last)

    def _is_certain(self, head: re.Match[bytes]) -> bool:
        """Whether a line behind free text is a property: "Email: never on Fridays" is a note that goes on."""
        name: bytes = head["name"]
        if head["group"] or name[:2].upper() == b"X-":
            return True
        return name.decode().upper() in KNOWN and name.isupper() == self.is_capital

    @property
    def expects_another(self) -> bool:
        """Whether the next card is that of an assistant, within this one."""
        return self._last is not None and self._last.name == "AGENT"

    @property
    def is_group(self) -> bool:
        """Whether it is a list of others' cards."""
        return any(each.text.lower() == "group" for name in GROUPS for each in self.all_of(name))

    def all_of(self, *names: str) -> list[Property]:
        """Its properties of these names, those first that are preferred."""
        found = [each for each in self._found if each.name in names]
        return sorted(found, key=lambda each: each.choice)

    def label_of(self, labelled: Property) -> str:
        """What the person called it, where an address book keeps that in a line beside it."""
        beside = self.all_of("X-ABLABEL") if labelled.group else []
        return next((each.text for each in beside if each.group == labelled.group), "")


def cards_in(lines: Iterable[bytes]) -> Iterator[VCard]:
    """Each card of the file; one that never ends is not whole."""
    card: VCard | None = None
    inner = 0  # how many cards within the card are open
    for number, line in enumerate(lines, 1):
        mark = line.strip().upper()
        if mark == BEGIN and card and (inner or card.expects_another):
            inner += 1
        elif mark == BEGIN:
            if card:
                yield card
            card = VCard(number, line.strip().startswith(BEGIN[:5]))
        elif mark == END and inner:
            inner -= 1
        elif mark == END:
            if card:
                card.is_whole = True
                yield card
            card = None
        elif card and not inner:
            card.add(line)
            inner = int(mark.endswith(b":" + BEGIN))
    if card:
        yield card
