"""A language made up of marks: what does not carry them is not translated."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

from django.utils import translation

from accounts.languages import NAMES
from bounceback import days, rows, text, widgets
from bounceback.templatetags import bounceback
from tests.helpers.pages import visible_words

LANGUAGES = set(NAMES.values())
"""Each is named in itself."""

MARKED = re.compile("⟦[^⟦⟧]*⟧")
CUT_OFF = re.compile("⟦[^⟦⟧]*$")  # its end stands on the next line
LETTER = re.compile(r"[^\W\d_]")


def marked(plain: Callable[..., str]) -> Callable[..., str]:
    def call(*args: Any) -> str:
        text = plain(*args)
        return f"⟦{text}⟧" if text.strip() else text

    return call


def made_up() -> str:
    """The language that is spoken inside: no mock, whose class would be made anew each time."""
    return "marked"


@contextmanager
def pseudo_language() -> Iterator[None]:
    """A context in which every translated text stands in ⟦⟧."""
    translation.gettext("")  # so that the real functions are in place
    with ExitStack() as stack:
        for name in ("gettext", "ngettext", "pgettext", "npgettext"):
            plain = getattr(translation._trans, name)
            stack.enter_context(mock.patch.object(translation._trans, name, marked(plain)))
        # What is drawn once for each language is drawn for this one, too.
        for module in (bounceback, days, rows, text, widgets):
            stack.enter_context(mock.patch.object(module, "get_language", made_up))
        yield


def not_translated(page: str, data: set[str]) -> list[str]:
    """What a page says that did not pass gettext and is nobody's own words."""
    known = sorted(data | LANGUAGES, key=len, reverse=True)
    return [
        f"{words.inside}: {words.text[:80]}"
        for words in visible_words(page)
        if _says_more(_without_marked(words.text), known)
    ]


def _without_marked(text: str) -> str:
    while text != (text := MARKED.sub("", text)):
        pass
    return CUT_OFF.sub("", text)


def _says_more(text: str, known: list[str]) -> bool:
    if LETTER.search(text):  # almost always all of it was marked
        for each in known:
            text = text.replace(each, "")
    return bool(LETTER.search(text))
