"""One of a person's own rows, to choose from a list that stays short."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.http import key_in
from bounceback.text import Text

if TYPE_CHECKING:
    from accounts.models import User


def offer(form: forms.BaseForm, name: str, rows: Any, offered: Iterable[Any]) -> None:
    """Offer these of the rows that may be chosen, and whichever is chosen now.

    Where there is nothing to choose from, it is not asked.
    """
    field: Any = form.fields[name]
    field.queryset = rows
    found = list(offered)
    value = form[name].value()
    chosen = key_in(str(getattr(value, "pk", value) or ""))
    if chosen and chosen not in {each.pk for each in found}:
        found = [*rows.filter(pk=chosen), *found]
    words = [(each.pk, getattr(each, "told", str(each))) for each in found]
    field.choices = [("", field.empty_label), *words]
    if not found:
        field.widget = forms.HiddenInput()


def after_one(owner: "User") -> Text:
    """What is asked, in the person's own word for it."""
    return format_lazy(_("Does it come after {word}?"), word=owner.words.a)
