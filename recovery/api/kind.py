"""One kind of row that a program reads and writes, declared once: addresses and document follow from it."""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from django import forms
from django.db.models import Model, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from bounceback.fingerprints import fingerprint
from bounceback.forms import BaseForm, as_text
from recovery.api.auth import ApiRequest, Scope
from recovery.api.problems import NOT_NOW, Problem
from recovery.api.schemas import as_called, is_private
from recovery.shared.keyset import NEWEST, Keyset
from recovery.shared.owned import OwnedModel

type Fields = Mapping[str, forms.Field]
type Values = dict[str, Any]
"""What was sent, by field; what was left out is not in it."""

type Find[M] = Callable[[ApiRequest, UUID], M]

NO_SUCH = _("There is none with this id.")


class Verb[M: OwnedModel](Protocol):
    """A protocol: what moves a row from one state to another. Raises IllegalMove."""

    def __call__(self, request: ApiRequest, row: M, said: Values, /) -> object: ...


@dataclass(frozen=True)
class Move[M: OwnedModel]:
    """One verb of a kind: what it does, in words and in code, and the fields it takes."""

    about: str
    do: Verb[M]
    takes: Fields = field(default_factory=dict)


@dataclass(frozen=True)
class Worked:
    """Something told of a row that is no column of it: its kind of value, and how it is found."""

    kind: Any
    of: Callable[[Any], Any]
    is_private: bool = False


@dataclass(frozen=True)
class Kind[M: OwnedModel]:
    """One kind of row: how it is found, what of it is told, and the forms by which it is made and changed."""

    name: str  # in addresses
    one: str  # of them, in the document
    model: type[M]
    find: Find[M]
    """The door to one: this person's own, locked while it is written, else 404."""
    rows: Callable[[ApiRequest], QuerySet[Any]]
    columns: tuple[str, ...]
    new: Callable[[ApiRequest, Values], Model]
    takes: Fields
    change: Callable[[ApiRequest, M, Values], object]
    changes: Fields
    order: Keyset = NEWEST
    states: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    worked: Mapping[str, Worked] = field(default_factory=dict)
    moves: Mapping[str, Move[M]] = field(default_factory=dict)

    @property
    def called(self) -> str:
        """Its name in code and in the document."""
        return self.model.__name__

    @property
    def plural(self) -> str:
        return self.name.replace("-", " ")

    @property
    def private(self) -> list[str]:
        """The columns that only the scope `private` may read."""
        return [name for name in self.columns if is_private(self.model._meta.get_field(name))]

    def seen(self, request: ApiRequest) -> QuerySet[Any]:
        """This person's rows; what the token may not read is not even loaded."""
        rows = self.rows(request)
        if request.auth.may(Scope.PRIVATE):
            return rows
        open_ = [name for name in self.columns if name not in self.private]
        return rows.select_related(None).defer(None).only("owner", *open_)

    def told_of(self, request: ApiRequest, pk: UUID) -> Values:
        """The row with this key as it stands now. Raises Http404."""
        return self.told(request, get_object_or_404(self.seen(request), pk=pk))

    def told(self, request: ApiRequest, row: Any) -> Values:
        """A row as a program is told it, with a version by which a later change is noticed."""
        may = request.auth.may(Scope.PRIVATE)
        row.owner = request.user
        values = {name: self._value(row, name, may=may) for name in self.columns}
        for name, each in self.worked.items():
            values[name] = each.of(row) if may or not each.is_private else None
        said = [as_text(value) for value in values.values()]
        return values | {"version": fingerprint("api-version", said)}

    def _value(self, row: M, name: str, *, may: bool) -> Any:
        column: Any = self.model._meta.get_field(name)
        if is_private(column) and not may:
            return None
        return as_called(column, getattr(row, column.attname))


def filled[F: BaseForm](page: Callable[..., F], said: Values, *, anew: bool = False) -> F:
    """The form as its page would send it, with only these fields changed; with `anew`, of an empty page.

    Raises a Problem with the sentences of the page.
    """
    shown = page(None)
    if unknown := said.keys() - shown.fields.keys():
        raise Problem(422, NOT_NOW, {name: [NOT_NOW] for name in unknown})
    kept = ["version"] if anew else [*shown.fields]
    values = {name: shown[name].value() for name in kept if name in shown.fields} | said
    form = page(MultiValueDict({name: _as_sent(value) for name, value in values.items()}))
    if not form.is_valid():
        raise Problem.of(form)
    return form


def added_by(form: Any) -> Callable[[ApiRequest, Values], Any]:
    """What adds a row by the form of its page."""

    def add(request: ApiRequest, said: Values) -> Any:
        page = partial(form, instance=form._meta.model(owner=request.user))
        return filled(page, said, anew=True).save()

    return add


def changed_by(form: Any) -> Callable[[ApiRequest, Any, Values], None]:
    """What changes a row by the form of its page; the row at hand stays as it was."""

    def change(_request: ApiRequest, row: Any, said: Values) -> None:
        filled(partial(form, instance=copy(row)), said).save()

    return change


def _as_sent(value: Any) -> list[Any]:
    """A value as a browser sends it."""
    if isinstance(value, list | tuple):
        return [*value]
    return [""] if value is None else [str(value) if isinstance(value, int) else value]


def fields_of(*pages: Any, without: tuple[str, ...] = ()) -> dict[str, forms.Field]:
    """The fields of these forms, which a program may send."""
    found: dict[str, forms.Field] = {}
    for page in pages:
        found |= page.base_fields
    return {name: each for name, each in found.items() if name not in without}


def belongs_to(label: str) -> forms.UUIDField:
    """A field that names the row to which a new one belongs."""
    return forms.UUIDField(label=label)


def named[M](request: ApiRequest, said: Values, name: str, find: Find[M]) -> M:
    """The row of this person's that a field names; it is taken out of what was sent. Raises a Problem."""
    try:
        return find(request, UUID(said.pop(name, "")))
    except (Http404, ValueError, TypeError, AttributeError):
        raise Problem.at(name, NO_SUCH) from None
