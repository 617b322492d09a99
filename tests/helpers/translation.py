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


def marked(plain: Callable[..., str]) -> Callable[..., str]:
    def call(*args: Any) -> str:
        text = plain(*args)
        return f"⟦{text}⟧" if text.strip() else text

    return call


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
            stack.enter_context(mock.patch.object(module, "get_language", return_value="marked"))
        yield


def not_translated(page: str, data: set[str]) -> list[str]:
    """What a page says that did not pass gettext and is nobody's own words."""
    found: list[str] = []
    for words in visible_words(page):
        rest = words.text
        while rest != (rest := re.sub(r"⟦[^⟦⟧]*⟧", "", rest)):
            pass
        rest = re.sub(r"⟦[^⟦⟧]*$", "", rest)  # its end stands on the next line
        for known in sorted(data | LANGUAGES, key=len, reverse=True):
            rest = rest.replace(known, "")
        if re.search(r"[^\W\d_]", rest):
            found.append(f"{words.inside}: {words.text[:80]}")
    return found
