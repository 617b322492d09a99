"""The fields that say which interview it was, and when; used while it is fresh and later."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.forms import ModelForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.shared.choices import INTERVIEWS
from recovery.shared.fields.days import day_field, not_in_future

NAME_IT = _("Say which company it was, or which role. One is enough.")
KINDS = [(each.value, each.label) for each in INTERVIEWS]


class NewDebriefForm(ModelForm[Debrief]):
    """Begin a debrief: which interview it was. Only the company or the role has to be said."""

    stage = forms.ChoiceField(
        label=_("What was it?"), choices=KINDS, widget=forms.RadioSelect, required=False
    )
    held_on = day_field(_("When was the interview?"), required=False)

    class Meta:
        model = Debrief
        fields: ClassVar = ["company", "role", "stage", "held_on"]
        widgets: ClassVar = {
            "company": forms.TextInput(attrs={"autocomplete": "organization"}),
            "role": forms.TextInput(attrs={"autocomplete": "off"}),
        }

    def clean_stage(self) -> str:
        return self.cleaned_data["stage"] or self.instance.stage

    def clean_held_on(self) -> date:
        return not_in_future(self.cleaned_data["held_on"]) or timezone.localdate()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not (cleaned.get("company") or cleaned.get("role") or self.errors):
            self.add_error("company", NAME_IT)
        return cleaned
