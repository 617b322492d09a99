"""The form for the odds a person would rather see."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms import PersonForm
from accounts.models import User
from bounceback.forms import takes_all
from recovery.rejections import odds

WRONG = _("A number from 0 to 100.")


def _rate(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=odds.OF,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), WRONG),
    )


class OddsForm(PersonForm):
    """How many of 100 lead on, in this person's field; empty for the figures that were counted by others."""

    application_rate = _rate(_("Of 100 applications, how many lead to an interview?"))
    interview_rate = _rate(_("Of 100 interviews, how many end with an offer?"))

    class Meta:
        model = User
        fields: ClassVar = ["application_rate", "interview_rate", "rates_source"]
        labels: ClassVar = {"rates_source": _("Who counted it, and when?")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        takes_all(self.fields["rates_source"])
        for name, rate in (
            ("application_rate", odds.APPLICATION),
            ("interview_rate", odds.INTERVIEW),
        ):
            self.fields[name].help_text = _("Empty: {percent}, by {source} {year}.").format(
                percent=rate.percent, source=rate.source, year=rate.year
            )
