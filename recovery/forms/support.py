"""Where are you?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form
from recovery.path.helplines import COUNTRIES


class CountryForm(Form):
    """Helplines belong to a country."""

    country = forms.ChoiceField(
        label=_("Where are you?"),
        required=False,
        choices=[(code, each.name) for code, each in COUNTRIES.items()],
    )
