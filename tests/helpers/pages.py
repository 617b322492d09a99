"""Reading pages the way a browser does: their forms, and the words a person sees."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.test import Client

TYPED = ("text", "email", "url", "tel", "search")  # kinds of input that take words
VOID = {"br", "hr", "img", "input", "link", "meta", "circle", "path", "line", "ellipse"}

_TOLD = r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
# The tags that make forms, and what is written in them: all the rest of a page takes far longer to read.
OF_FORMS = re.compile(
    rf"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>"
    rf"|(</?(?:form|input|select|option|button)\b{_TOLD}>|<textarea\b{_TOLD}>.*?</textarea>)",
    re.DOTALL | re.IGNORECASE,
)


@dataclass
class PageForm:
    """One form on a page, and what it would send if it were sent as it stands."""

    action: str = ""
    method: str = "get"
    in_parts: bool = False  # it may bring a file
    sends: dict[str, list[str]] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)  # fields one types words into, by kind
    elsewhere: set[str] = field(default_factory=set)  # where its buttons send it instead

    def send(self, name: str, value: str) -> None:
        self.sends.setdefault(name, []).append(value)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[PageForm] = []
        self.by_id: defaultdict[str, PageForm] = defaultdict(PageForm)
        self.open: PageForm | None = None
        self.area: tuple[PageForm, str] | None = None
        self.words = ""
        self.select: tuple[PageForm, str] | None = None
        self.first_option: str | None = None
        self.chosen = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = self.by_id[facts["id"]] if facts.get("id") else PageForm()
            self.open.action = facts.get("action", "")
            self.open.method = facts.get("method", "get").lower()
            self.open.in_parts = facts.get("enctype") == "multipart/form-data"
            self.forms.append(self.open)
        # A control may name its form, even one that comes later.
        form = self.by_id[facts["form"]] if facts.get("form") else self.open
        name = facts.get("name", "")
        if form and tag == "button" and facts.get("formaction"):
            form.elsewhere.add(facts["formaction"])
        if form and name and tag in ("input", "textarea", "select", "button"):
            form.names.add(name)
            self._control(form, tag, name, facts)
        if tag == "option" and self.select:
            self._option(facts)

    def _control(self, form: PageForm, tag: str, name: str, facts: dict[str, str]) -> None:
        if tag == "textarea":
            self.area, self.words = (form, name), ""
            form.texts[name] = tag
        elif tag == "select":
            self.select, self.first_option, self.chosen = (form, name), None, False
        elif tag == "input":
            self._input(form, name, facts)

    def _input(self, form: PageForm, name: str, facts: dict[str, str]) -> None:
        kind = facts.get("type", "text")
        if kind in TYPED and "readonly" not in facts:
            form.texts[name] = kind
        if kind in ("checkbox", "radio") and "checked" not in facts:
            return
        if kind == "hidden":
            form.hidden[name] = facts.get("value", "")
        if kind != "submit":
            form.send(name, facts.get("value", ""))

    def _option(self, facts: dict[str, str]) -> None:
        value = facts.get("value", "")
        if self.first_option is None:
            self.first_option = value
        if "selected" in facts and self.select:
            self.chosen = True
            self.select[0].send(self.select[1], value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        if tag == "textarea" and self.area:
            form, name = self.area
            form.send(name, self.words.removeprefix("\n"))
            self.area = None
        if tag == "select" and self.select:
            if not self.chosen and self.first_option is not None:
                self.select[0].send(self.select[1], self.first_option)
            self.select = None

    def handle_data(self, data: str) -> None:
        if self.area:
            self.words += data


def forms_on(page: str) -> list[PageForm]:
    """Every form of a page, as a browser would read it."""
    reader = _Forms()
    reader.feed("".join(OF_FORMS.findall(page)))
    return reader.forms


def form_on(page: str, url: str, action: str = "") -> PageForm:
    """The form on this page that posts to `action`, or to the page itself. Raises LookupError."""
    wanted = (action,) if action else ("", url)
    for form in forms_on(page):
        if form.method == "post" and form.action in wanted:
            return form
    raise LookupError(f"no form on {url} posts to {action or 'itself'}")


def undo_on(page: str) -> PageForm:
    """The form that undoes what the message on this page says was done."""
    part = page[page.index('class="messages"') :]
    return next(form for form in forms_on(part) if form.method == "post")


def form_data(client: Client, url: str, action: str = "", **typed: Any) -> dict[str, Any]:
    """Open a page and take its form's hidden fields (submit key, version), with this typed in."""
    page = client.get(url).content.decode()
    hidden = form_on(page, url, action).hidden
    return {k: v for k, v in hidden.items() if k != "csrfmiddlewaretoken"} | typed


def filled_data(client: Client, url: str, action: str = "", **typed: Any) -> dict[str, Any]:
    """Like form_data, with everything that already stands in the form, as a browser sends it."""
    page = client.get(url).content.decode()
    sends = form_on(page, url, action).sends
    return {k: v for k, v in sends.items() if k != "csrfmiddlewaretoken"} | typed


@dataclass(frozen=True)
class Words:
    """A piece of visible text, and where it stands."""

    text: str
    inside: str


PIECE = re.compile(
    rf"<!--.*?-->|<!.*?>|<(?P<end>/?)(?P<tag>(?P<silent>(?:script|style)\b)|[a-z][^\s/>]*)(?P<told>{_TOLD})>"
    r"(?(silent).*?</(?P=silent)>)|(?P<said>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
"""A tag or a text of a page; what stands in a script or a style is neither, nor is a comment: nobody hears them."""
SAID_BY_A_TAG = re.compile(
    r"""\s(?P<name>alt|aria-label|title|placeholder|data-[\w-]*(?:label|says|over|minute))"""
    r"""=(?:"(?P<words>[^"]+)"|'(?P<other>[^']+)')"""
)


def visible_words(page: str) -> list[Words]:
    """Every piece of text a person reads or hears on a page, its title included."""
    inside: list[str] = []
    found: list[Words] = []
    for piece in PIECE.finditer(page):
        tag, told = piece["tag"], piece["told"]
        if piece["said"]:
            if words := piece["said"].strip():
                found.append(Words(unescape(words).strip(), "/".join(inside[-3:])))
        elif piece["end"]:
            _leave(inside, tag)
        elif tag:
            for said in SAID_BY_A_TAG.finditer(told):
                words = unescape(said["words"] or said["other"])
                found.append(Words(words, f"<{tag} {said['name']}>"))
            if not (piece["silent"] or tag in VOID or told.endswith("/")):
                inside.append(tag)
    return found


def _leave(inside: list[str], tag: str) -> None:
    if tag in inside:
        while inside.pop() != tag:
            pass
