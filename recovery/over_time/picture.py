"""What a picture over time is made of, and what may be said of numbers. No ORM.

`n` goes with every picture. Under five cases there is the sentence alone, with its table; an arc takes two
points. No middle of fewer than three, no line through fewer than five. Less than two points is about equal.
What is missing is shown as missing. Nothing here says what caused anything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.formats import number_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bounceback.text import Text
from recovery.over_time.behind import Behind
from recovery.over_time.reading import Asking

FEWEST = 5  # cases; of fewer nothing is drawn


class Chart(NamedTuple):
    """One drawing: the template that draws it, its name, what it shows in words, and where its marks are."""

    template: str
    name: str
    says: str
    marks: Any
    address: str = ""  # what its name leads to


class Table(NamedTuple):
    """The numbers of a drawing. The first cell of a row names it."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[object]]

    @property
    def body(self) -> SafeString:
        """Its rows as HTML: a template would call Python twenty times for each cell."""
        cells = (
            (name, format_html_join("", "<td>{}</td>", ((cell,) for cell in rest)))
            for name, *rest in self.rows
        )
        return format_html_join("", '<tr><th scope="row">{}</th>{}</tr>', cells)


@dataclass(frozen=True)
class Drawn:
    """A picture with everything on it: the drawings (none of too few cases), the tables, what else is to be known."""

    n: int
    charts: Sequence[Chart] = ()
    tables: Sequence[Table] = ()
    notes: Sequence[str] = ()
    more: str = ""  # what an address adds to see older ones


@dataclass(frozen=True)
class Picture:
    """One entry of the registry: what it is called, what it shows, and how it reads and draws."""

    key: str  # in its address
    heading: Text
    limits: Text  # what it shows and what it doesn't
    nothing: Text  # what is said where there is nothing
    behind: Behind  # the rows it counts
    read: Callable[[Asking], Any]
    says: Callable[[Any], str]  # in one plain sentence; empty where there is nothing
    draw: Callable[[Any], Drawn]

    @property
    def url_name(self) -> str:
        return f"over_time_{self.key.replace('-', '_')}"


def number(value: float | None) -> str:
    """A number without a decimal where it is whole; a dash for none."""
    if value is None:
        return "–"
    return number_format(value, 0 if value == int(value) else 1)


def days_of(value: float) -> str:
    """So many days, in words: "1 day", "4.5 days"."""
    words = ngettext("{n} day", "{n} days", 1 if value == 1 else 2)
    return words.format(n=number(value))


def share(part: int, whole: int) -> str:
    """How many of how many; never a percentage, for there are few."""
    return _("{part} of {whole}").format(part=part, whole=whole)
