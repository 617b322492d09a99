"""Strategies for texts as people and machines may send them."""

from hypothesis import settings
from hypothesis import strategies as st

from bounceback.forms import clean_text

ODD = (
    "\x00",
    "a\x00b",
    "\u202eright to left\u202c",
    "שלום עולם مرحبا",
    "👩‍👩‍👧‍👦🏽🇩🇪",
    "é\u0301\u0301\u0301",
    "\r\n\r a\tb \n",
    "x" * 10_000,
    "ü" * 10_000,
    "<script>alert(1)</script>",
    "{{ 7|add:7 }} {% url 'x' %}",
    "%s %(a)s {0} {name} \\",
    "'; DROP TABLE x; --",
    "\ufeff\u200b\u2028\u2029\x85",
    "\ufffd\U0010ffff",
)

# No lone surrogates: no browser can send them.
any_text = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=300)

quick = settings(deadline=None, max_examples=25)


def as_saved(text: str, *, strip: bool = True) -> str:
    """The text that should be stored of a typed one."""
    cleaned = clean_text(text)
    return cleaned.strip() if strip else cleaned
