"""The book: everything a person wrote, to be read offline and printed. One page for each recovery, and an index.

Each page stands alone: its style and its pictures are in it, and it asks nothing of any network.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from itertools import batched
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.models import User
from bounceback.days import dated
from recovery.over_time.reading import asking
from recovery.over_time.registry import PICTURES
from recovery.over_time.sheet import Words, sheet
from recovery.path import arc
from recovery.path.check_ins import CheckIn
from recovery.rejections.models import Rejection
from recovery.takeout.chapters import OTHERS, PARTS, REJECTION, WORDS, Part
from recovery.takeout.kinds import kinds, without_doors

AT_ONCE = 50
"""Recoveries whose rows are read together."""

type Told = dict[UUID, list["Entry"]]


@dataclass
class Entry:
    """One row: what is said of it, and what hangs on it, part by part."""

    lines: list[tuple[str, str]]
    parts: list[tuple[str, list["Entry"]]] = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """One page of the book, by the name of its file."""

    file: str
    html: str


class Book:
    """The pages about one person, made one after the other: recoveries, the other chapters, the index."""

    def __init__(self, owner: User) -> None:
        self._owner = owner
        self._index: list[tuple[str, str, str]] = []  # file, name, day
        self._kinds = {kind.model: kind for kind in kinds()}

    def pages(self) -> Iterator[Page]:
        yield from self._recoveries()
        yield from filter(None, (self._other(number, part) for number, part in enumerate(OTHERS)))
        pictures = list(self._pictures())
        yield Page("index.html", _drawn("index", chapters=self._index, pictures=pictures))

    def _recoveries(self) -> Iterator[Page]:
        rows = self._kinds[Rejection].rows(self._owner).iterator(chunk_size=AT_ONCE)
        numbered = enumerate(rows, 1)
        for batch in batched(numbered, AT_ONCE, strict=False):
            keys = [rejection.pk for _number, rejection in batch]
            told = [(str(part.heading), self._told(part, keys)) for part in PARTS]
            arcs = self._arcs(keys)
            for number, rejection in batch:
                entry = _entry(rejection, REJECTION)
                entry.parts = _parts_of(told, rejection.pk)
                file, drawn = f"recovery-{number:04}.html", arcs.get(rejection.pk)
                yield self._page(file, str(rejection), [entry], rejection.dated_on, drawn)

    def _other(self, number: int, part: Part) -> Page | None:
        rows = self._rows(part).iterator(chunk_size=AT_ONCE)
        entries = [_entry(row, part.columns) for row in rows]
        return (
            self._page(f"more-{number + 1}.html", str(part.heading), entries) if entries else None
        )

    def _page(
        self,
        file: str,
        name: str,
        entries: list[Entry],
        day: date | None = None,
        drawn: arc.Arc | None = None,
    ) -> Page:
        self._index.append((file, name, said(day)))
        html = _drawn("chapter", name=name, entries=entries, day=said(day), arc=drawn)
        return Page(file, html)

    def _told(self, part: Part, keys: Sequence[UUID]) -> Told:
        """The rows of one part that hang on these, with what hangs on them."""
        rows = list(self._rows(part).filter(**{f"{part.by}__in": keys}))
        below = [
            (str(each.heading), self._told(each, [row.pk for row in rows])) for each in part.parts
        ]
        found: Told = defaultdict(list)
        for row in rows:
            entry = _entry(row, part.columns)
            entry.parts = _parts_of(below, row.pk)
            if entry.lines or entry.parts:
                found[getattr(row, f"{part.by}_id")].append(entry)
        return found

    def _rows(self, part: Part) -> Any:
        rows = self._kinds[part.model].rows(self._owner)
        return rows.select_related("person") if "person" in part.columns.split() else rows

    def _arcs(self, keys: Sequence[UUID]) -> dict[UUID, arc.Arc | None]:
        """The arc of each recovery's sting that has one."""
        found: dict[UUID, list[CheckIn]] = defaultdict(list)
        for each in self._kinds[CheckIn].rows(self._owner).filter(rejection__in=keys):
            found[each.rejection_id].append(each)
        return {key: arc.of(checkins) for key, checkins in found.items()}

    def _pictures(self) -> Iterator[str]:
        """Every picture over all time that has enough to draw, as SVG that stands alone."""
        asked = asking(self._owner, "all")
        for picture in PICTURES:
            read = picture.read(asked)
            drawn = picture.draw(read)
            if drawn.charts:
                words = Words(str(picture.heading), picture.says(read), str(picture.limits))
                yield sheet(drawn.charts, words)


def _drawn(template: str, **context: Any) -> str:
    """A page of the book with its style in it."""
    return render_to_string(f"takeout/book/{template}.html", context | {"style": _style()})


@cache
def _style() -> SafeString:
    css = Path(__file__).with_name("book.css").read_text()
    return format_html("<style>{}</style>", css)


def _parts_of(told: Iterable[tuple[str, Told]], key: UUID) -> list[tuple[str, list[Entry]]]:
    return [(heading, found[key]) for heading, found in told if key in found]


def _entry(row: Model, columns: str) -> Entry:
    """What is said of a row: the words of each column that has something in it."""
    told = ((name, said(_value(row, name))) for name in columns.split())
    return Entry([(_label(row, name), words) for name, words in told if words])


def _label(row: Model, name: str) -> str:
    if name in WORDS:
        return str(WORDS[name])
    return capfirst(str(row._meta.get_field(name).verbose_name))  # type: ignore[union-attr] # of a row's own


def _value(row: Model, name: str) -> Any:
    """What a column holds, a code in its words."""
    value = getattr(row, name)
    try:
        column: Any = row._meta.get_field(name)
    except FieldDoesNotExist:  # a word the model has for it
        return value
    if isinstance(column, ArrayField):
        labels = dict(column.base_field.flatchoices)
        return [str(labels.get(each, each)) for each in value]
    return getattr(row, f"get_{name}_display")() if column.choices else value


def said(value: Any) -> str:
    """A value as a person reads it; nothing for nothing."""
    match value:
        case None | "":
            return ""
        case bool():
            return _("yes") if value else ""
        case list():
            return ", ".join(value)
        case datetime():
            return dated(timezone.localtime(value), "STAMP_FORMAT")
        case date():
            return dated(value, "SHORT_DATE_FORMAT")
    return without_doors(str(value))
