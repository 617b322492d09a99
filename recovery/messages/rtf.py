"""The words of a Rich Text file, as WordPad and old Outlooks save them."""

import re
from dataclasses import dataclass, replace

START = b"{\\rtf"
TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.IGNORECASE,
)
# Groups that say something about the text, and are none.
NOT_THE_TEXT = frozenset(
    b"colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr"
    b" footerf fldinst themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl"
    b" latentstyles filetbl revtbl".split()
)
SAYS = {
    b"par": "\n", b"line": "\n", b"row": "\n", b"sect": "\n", b"page": "\n", b"tab": "\t",
    b"cell": " ", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"~": "\xa0", b"_": "-",
    b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n",
}  # fmt: skip
CHARSETS = {  # \fcharset of a font: the code page its letters stand in
    128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip
WESTERN = "cp1252"
CODE_PAGES = {*CHARSETS.values(), WESTERN, "cp437", "cp850", "cp936"}


@dataclass(frozen=True)
class Group:
    """What holds until the next closing brace."""

    font: int = -1
    is_text: bool = True
    is_fonts: bool = False
    letters_instead: int = 1
    """How many letters stand behind a Unicode one, for programs that can't read that."""


class Reader:
    """Walks once through the file; whatever the bytes, nothing is looked at twice."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.letters = bytearray()  # not decoded yet: a character may have two
        self.group = Group()
        self.outer: list[Group] = []
        self.page = WESTERN
        self.fonts: dict[int, str] = {}
        self.to_skip = 0

    def read(self, raw: bytes) -> str:
        at = 0
        while match := TOKEN.match(raw, at):
            at = match.end()
            word, number, code, sign, brace, plain = match.groups(b"")
            if word == b"bin" and number:
                at += max(int(number), 0)
            elif word or sign:
                self.control(word.lower() or sign, int(number or -1))
            elif brace:
                self.turn(brace)
            elif code:
                self.say(bytes.fromhex(code.decode()))
            elif plain:
                self.say(plain)
        self.flush()
        halves = "".join(self.text).encode("utf-16-le", "surrogatepass")
        return halves.decode("utf-16-le", "replace")

    def turn(self, brace: bytes) -> None:
        self.flush()
        self.to_skip = 0
        if brace == b"{":
            self.outer.append(self.group)
        elif self.outer:
            self.group = self.outer.pop()

    def control(self, word: bytes, number: int) -> None:
        if word == b"u" and self.group.is_text:
            self.flush()
            self.text.append(chr(number % 0x10000))
            self.to_skip = self.group.letters_instead
            return
        self.flush()
        if word in SAYS:
            self.text.append(SAYS[word] if self.group.is_text else "")
        elif word == b"ansicpg":
            self.page = f"cp{number}" if f"cp{number}" in CODE_PAGES else self.page
        elif word == b"uc":
            self.group = replace(self.group, letters_instead=max(number, 0))
        elif word == b"f":
            self.group = replace(self.group, font=number)
        elif word == b"fcharset" and self.group.is_fonts and number in CHARSETS:
            self.fonts[self.group.font] = CHARSETS[number]
        elif word == b"fonttbl":
            self.group = replace(self.group, is_text=False, is_fonts=True)
        elif word == b"*" or word in NOT_THE_TEXT:
            self.group = replace(self.group, is_text=False)

    def say(self, letters: bytes) -> None:
        skipped = min(self.to_skip, len(letters))
        self.to_skip -= skipped
        if self.group.is_text:
            self.letters += letters[skipped:]

    def flush(self) -> None:
        if self.letters:
            page = self.fonts.get(self.group.font, self.page)
            self.text.append(self.letters.decode(page, "replace"))
            self.letters.clear()


def is_rtf(raw: bytes) -> bool:
    return raw.lstrip()[: len(START)] == START


def rtf_as_text(raw: bytes) -> str:
    """What a Rich Text file says, its paragraphs as lines; nothing of one that has no words."""
    return Reader().read(raw.lstrip())
