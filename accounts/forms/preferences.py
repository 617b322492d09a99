"""How the interface speaks to you, and where you are."""

from typing import ClassVar
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from bounceback.forms import VersionedForm


class PreferencesForm(VersionedForm[User]):
    """The whole interface follows these."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=lambda: [(zone, zone) for zone in sorted(available_timezones())],
    )

    class Meta:
        model = User
        fields: ClassVar = ["name", "word", "time_zone", "country", "vent_minutes", "park_hour"]
