"""When one may try again at a company, and what they said about it."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import VersionedForm, takes_all
from recovery.companies.models import Company
from recovery.shared.clocks import today
from recovery.shared.fields.days import IS_OVER, day_field

FARTHEST = 10  # years


class TryAgainForm(VersionedForm[Company]):
    """What they said about trying again, and from which day one may. Both may be left empty."""

    try_on = day_field(
        _("From when may you try again?"),
        _("It comes up on Today then. Leave it empty for no day."),
        required=False,
    )

    class Meta:
        model = Company
        fields: ClassVar = ["said", "try_on"]
        widgets: ClassVar = {"said": forms.TextInput(attrs={"autocomplete": "off"})}
        help_texts: ClassVar = {"said": _("Such as: in a year. Kept encrypted.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        takes_all(self.fields["said"])

    def clean_try_on(self) -> date | None:
        """Today or later, or the day it had before."""
        day: date | None = self.cleaned_data["try_on"]
        if day is None or day == self.instance.try_on:
            return day
        if day < today():
            raise forms.ValidationError(IS_OVER)
        if day.year > today().year + FARTHEST:
            raise forms.ValidationError(_("That is far away. Choose a day within ten years."))
        return day
