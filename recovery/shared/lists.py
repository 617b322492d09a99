"""Pages of lists by keyset: as quick on the hundredth page as on the first, and steady while rows are added."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import Http404, QueryDict

from accounts.models import User
from bounceback.statements import Statement
from bounceback.text import Text
from recovery.shared.clocks import today
from recovery.shared.firsts import NOBODY, Firsts, Legs, firsts
from recovery.shared.keyset import Keyset
from recovery.shared.owned import own

SIZE = 20  # rows on a page
SEARCH_FROM = 8  # rows; a shorter list has no search box
AFTER = "after"  # in an address: the cursor of the row after which a page begins


class Page[Row](NamedTuple):
    """One page of a list that is searched and narrowed."""

    rows: list[Row]
    older: str  # the query string of the next page; empty on the last
    newest: str  # the query string of the first page
    is_first: bool


def page_of[M, Row](
    rows: QuerySet[Any, M],
    order: Keyset,
    query: Mapping[str, str],
    told: Callable[[list[M]], list[Row]],
) -> Page[Row]:
    """The page the query string asks for, its rows told; the first for a cursor that cannot be read."""
    after = query.get(AFTER, "")
    return _page(
        _found(rows, order, after, SIZE), order, query, told, is_first=not order.read(after)
    )


def first_page_of[M, Row](
    found: list[M], order: Keyset, told: Callable[[list[M]], list[Row]]
) -> Page[Row]:
    """The first page of a list that is not searched, of `found` rows (one more than fit, where there are more)."""
    return _page(found, order, {}, told, is_first=True)


def _page[M, Row](
    found: list[M],
    order: Keyset,
    query: Mapping[str, str],
    told: Callable[[list[M]], list[Row]],
    *,
    is_first: bool,
) -> Page[Row]:
    older = _older(found, order, SIZE)
    return Page(
        rows=told(found[:SIZE]),
        older=_words(query, older) if older else "",
        newest=_words(query),
        is_first=is_first,
    )


def first_rows(manager: Any, order: Keyset, shown: Callable[[Any], Any]) -> Statement[Any]:
    """The rows of a person that `first_page_of` shows."""
    return own(manager, lambda mine: order.sort(shown(mine))[: SIZE + 1])


def _found[M](rows: QuerySet[Any, M], order: Keyset, after: str, size: int) -> list[M]:
    """So many rows after this cursor, and one more where there are more."""
    return list(order.sort(order.after(rows, after))[: size + 1])


def _older(found: list[Any], order: Keyset, size: int) -> str:
    """The cursor of the next page; empty where there is none."""
    return order.cursor_of(found[size - 1]) if len(found) > size else ""


def _words(query: Mapping[str, str], after: str = "") -> str:
    """The query string of the page after a row."""
    words = QueryDict(mutable=True)
    words.update({name: value for name, value in query.items() if value and name != AFTER})
    if after:
        words[AFTER] = after
    return words.urlencode()


class Section[Row](NamedTuple):
    """The rows shown of one shelf, and how many are on it, where that was counted."""

    key: str
    name: Text
    rows: list[Row]
    older: str  # the cursor of the next page; empty on the last
    total: int = 0

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


@dataclass(frozen=True)
class Shelf[Rows: QuerySet[Any, Any]]:
    """A section of a list: its heading, which rows are on it, in which order, and how they are counted."""

    key: str
    name: Text
    rows: Callable[[Rows], Rows]
    order: Keyset
    places: tuple[int, ...] = ()

    def total(self, counts: Mapping[int, int]) -> int:
        """How many rows are on it, given the count for each state."""
        return sum(counts.get(place, 0) for place in self.places)

    def section[Row](
        self,
        mine: Rows,
        told: Callable[[list[Any]], list[Row]],
        after: str = "",
        size: int = SIZE,
        total: int = 0,
    ) -> Section[Row]:
        """So many of its rows after this cursor, told, as a section."""
        return self.cut(self.found(mine, after, size), told, size, total)

    def found(self, mine: Rows, after: str = "", size: int = SIZE) -> list[Any]:
        """So many of its rows after this cursor, and one more where there are more."""
        return _found(self.rows(mine), self.order, after, size)

    def cut[Row](
        self,
        found: list[Any],
        told: Callable[[list[Any]], list[Row]],
        size: int = SIZE,
        total: int = 0,
    ) -> Section[Row]:
        """One page of rows found already, one more than fit where there are more."""
        older = _older(found, self.order, size)
        return Section(self.key, self.name, told(found[:size]), older, total)


def legs_of(
    manager: Any, shelves: Sequence[Shelf[Any]], few: int, **others: Callable[[Any], Any]
) -> Legs:
    """What `firsts` asks of a list: the first rows of each shelf, one more than is shown."""

    def legs() -> dict[str, QuerySet[Any, Any]]:
        mine = manager.owned_by(NOBODY)
        found = {each.key: each.order.sort(each.rows(mine))[: few + 1] for each in shelves}
        return found | {name: other(mine) for name, other in others.items()}

    return legs


def first_of_each(owner: User, legs: Legs) -> Firsts:
    """The first rows of every shelf, in one statement."""
    return firsts(owner.pk, legs, today())


def all_of[M](found: Mapping[str, list[M]]) -> list[M]:
    """Every row of every shelf."""
    return [row for some in found.values() for row in some]


def asked_in[S: Shelf[Any]](
    query: Mapping[str, str], shelves: Sequence[S], name: str = "show", *, or_all: bool = False
) -> tuple[S | None, str]:
    """The shelf a query string asks for, and the cursor of its page; None where it asks for all.

    For a shelf that there is not it raises Http404, or, with `or_all`, shows all.
    """
    key = query.get(name, "")
    for shelf in shelves:
        if shelf.key == key:
            return shelf, query.get(AFTER, "")
    if key and not or_all:
        raise Http404
    return None, ""
