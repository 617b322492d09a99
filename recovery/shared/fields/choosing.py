"""Fields that choose one of a person's own rows from a short list."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.db.models import Case, Q, When

from bounceback.http import key_in

if TYPE_CHECKING:
    pass


def select(form: forms.BaseForm, name: str) -> dict[str, Any]:
    """A list to choose from that is drawn once; `which` names the list, and equal names mean equal options."""
    field: Any = form.fields[name]
    given = form.data.get(name, "")
    chosen = next((value for value, _label in field.choices if value == given), None)
    which = f"{type(form).__name__}.{name}"
    return {"which": which, "name": name, "field": field, "chosen": chosen}


def offer(form: forms.BaseForm, name: str, rows: Any, *order: str, likely: Q, most: int) -> None:
    """Offer the likely rows, and the one chosen now. One query.

    Where there is nothing to choose from, the field is removed.
    """
    field: Any = form.fields[name]
    field.queryset = rows
    value = form[name].value()
    chosen = key_in(str(getattr(value, "pk", value) or ""))
    found = list(_likely_or(chosen, rows, likely).order_by(*_first(chosen), *order)[:most])
    words = ((each.pk, getattr(each, "told", str(each))) for each in found)
    field.choices = [("", field.empty_label), *words]
    if not found:
        field.widget = forms.HiddenInput()


def _likely_or(chosen: UUID | None, rows: Any, likely: Q) -> Any:
    return rows.filter(likely | Q(pk=chosen) if chosen else likely)


def _first(chosen: UUID | None) -> list[Case]:
    return [Case(When(pk=chosen, then=0), default=1)] if chosen else []
