"""Limits for the length of a text, checked by us: a browser would cut it without a word."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from bounceback.forms import takes_all
from bounceback.text import Text


def at_most(most: int) -> Callable[[str], None]:
    """A validator for at most so many characters. The text comes back whole, with how much is too much."""

    def check(text: str) -> None:
        if (over := len(text) - most) > 0:
            raise ValidationError(
                ngettext(
                    "This is %(over)d character too long. It is all still here: please cut it a little.",
                    "This is %(over)d characters too long. It is all still here: please cut it a little.",
                    over,
                ),
                params={"over": over},
            )

    return check


def words(
    label: Text, hint: Text = "", *, most: int = 160, rows: int = 2, missing: Text = "", **more: Any
) -> forms.CharField:
    """A field for a few lines of text. It may be left out, unless `missing` says what to write."""
    field = forms.CharField(
        label=label,
        help_text=hint,
        max_length=most,
        required=bool(missing),
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": missing} if missing else None,
        **more,
    )
    takes_all(field)
    return field
