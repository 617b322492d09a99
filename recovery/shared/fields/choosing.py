"""Fields that choose one of a person's own rows from a short list."""

from typing import Any

from django import forms
from django.db.models import Case, Q, When

from bounceback.http import key_in
from bounceback.statements import Statement, Told
from recovery.shared.owned import Asked, own


def select(form: forms.BaseForm, name: str) -> dict[str, Any]:
    """A list to choose from that is drawn once; `which` names the list, and equal names mean equal options."""
    field: Any = form.fields[name]
    given = form.data.get(name, "")
    chosen = next((value for value, _label in field.choices if value == given), None)
    which = f"{type(form).__name__}.{name}"
    return {"which": which, "name": name, "field": field, "chosen": chosen}


def to_choose(manager: Any, rows: Asked[Any], *order: str, likely: Q, most: int) -> Statement[Any]:
    """A statement about the likely ones of these rows of one `owner`; the one with the key `chosen` comes first."""
    chosen = Told("chosen")
    first = Case(When(pk=chosen, then=0), default=1)
    either = likely | Q(pk=chosen)
    return own(manager, lambda mine: rows(mine).filter(either).order_by(first, *order)[:most])


def offer(form: forms.BaseForm, name: str, asked: Statement[Any], rows: Any, **told: Any) -> None:
    """Offer what `to_choose` finds of these rows. One query.

    Where there is nothing to choose from, the field is removed.
    """
    field: Any = form.fields[name]
    field.queryset = rows
    value = form[name].value()
    chosen = key_in(str(getattr(value, "pk", value) or ""))
    found = asked.rows(chosen=chosen, **told)
    words = ((each.pk, getattr(each, "told", str(each))) for each in found)
    field.choices = [("", field.empty_label), *words]
    if not found:
        field.widget = forms.HiddenInput()
