"""An HTML mail as a person would see it, line by line."""

import re
from html.parser import HTMLParser

from recovery.reading.found import vocabulary

BLOCKS = vocabulary("""
    address article aside body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main nav
    ol p pre section table tbody tfoot thead tr ul blockquote
""")
APART = vocabulary("p h1 h2 h3 h4 h5 h6 ul ol table blockquote")  # an empty line around each
HIDDEN = vocabulary("script style head title template")

# Before the parser reads: tags lose their attributes, and what is no whole tag is text. So no page,
# however it is made, keeps the parser busy: each of these reads the page once.
TAG = re.compile(
    r"""<(/?[a-z][\w:-]{0,30})(?:(?:[^<>"']|"[^"<]*"|'[^'<]*')*+|[^<>]*+)>""", re.IGNORECASE
)
DECLARATION = re.compile(r"<[!?][^<>]{0,500}>")
NO_TAG = re.compile(r"<(?!/?[a-z][\w:-]{0,30}>)", re.IGNORECASE)


class Reader(HTMLParser):
    """Collects the text a person would see of an HTML page, line by line; quoted lines get a ">"."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.hidden: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self.hidden.clear()  # a head that nobody closed
        if tag in HIDDEN:
            self.hidden.append(tag)
        if tag == "br":
            self.end_line(also_empty=True)
        elif tag in BLOCKS:
            self.end_block(tag)
        elif tag in ("td", "th"):
            self.line.append(" ")
        self.depth += tag == "blockquote"
        if tag == "li":
            self.line.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:
            del self.hidden[self.hidden.index(tag) :]
        if tag in BLOCKS:
            self.end_block(tag)
        if tag == "blockquote":
            self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.line.append(data)

    def end_block(self, tag: str) -> None:
        self.end_line()
        if tag in APART and self.lines and self.lines[-1]:
            self.lines.append("")

    def end_line(self, also_empty: bool = False) -> None:
        line = " ".join("".join(self.line).split())
        self.line.clear()
        if line or (also_empty and self.lines):
            self.lines.append("> " * min(self.depth, 3) + line)

    def text(self) -> str:
        self.end_line()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.lines)).strip()


def html_as_text(page: str) -> str:
    """The text of an HTML mail: block ends and <br> are line ends, scripts and styles are gone."""
    page = DECLARATION.sub("", _without_comments(page))
    reader = Reader()
    reader.feed(NO_TAG.sub("&lt;", TAG.sub(r"<\1>", page)))
    reader.close()
    return reader.text()


def _without_comments(page: str) -> str:
    """The page without HTML comments; a comment that never ends is taken for text."""
    first, *rest = page.split("<!--")
    return first + "".join(part.partition("-->")[2] if "-->" in part else part for part in rest)
