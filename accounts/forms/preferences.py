"""The preferences forms: how the interface speaks to you, and where you are."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from accounts.forms.person import PersonForm
from accounts.models import User
from accounts.words import WordChoice
from accounts.zones import is_listed, zone_choices
from bounceback.days import full_hours
from bounceback.widgets import LongSelect

GROUPS: dict[str, tuple[str | Promise, list[str]]] = {
    "you": (_("You"), ["name", "language", "country", "word"]),
    "reading": (_("Reading it"), ["theme", "text_size", "uses_keys"]),
    "days": (_("Your days"), ["vent_minutes", "snooze_hour"]),
}


def _country_choices() -> list[tuple[str, str]]:
    return [("", str(_("Not said"))), *countries]


class PreferencesForm(PersonForm):
    """How the interface looks and speaks: country, word for a rejection, colours, text size, keys and the like."""

    country = forms.ChoiceField(
        label=_("Country"),
        help_text=_("For the helplines and the emergency number that are shown to you."),
        choices=_country_choices,
        required=False,
        widget=LongSelect("countries"),
    )
    word = forms.ChoiceField(
        label=_("What shall we call it?"),
        choices=WordChoice.choices,
        widget=forms.RadioSelect,
    )
    theme = forms.ChoiceField(
        label=_("Colours"), choices=User.Theme.choices, widget=forms.RadioSelect
    )
    text_size = forms.ChoiceField(
        label=_("Text size"), choices=User.TextSize.choices, widget=forms.RadioSelect
    )
    uses_keys = forms.TypedChoiceField(
        label=_("Single keys"),
        help_text=_(
            "/ opens the search, n logs a rejection, ? lists the keys. Never while you type."
        ),
        choices=[("True", _("On")), ("False", _("Off"))],
        coerce=lambda told: told == "True",
        widget=forms.RadioSelect,
    )
    snooze_hour = forms.TypedChoiceField(
        label=_("When you snooze something, it comes back at"), choices=full_hours, coerce=int
    )

    class Meta:
        model = User
        fields: ClassVar = [
            "name",
            "language",
            "country",
            "word",
            "theme",
            "text_size",
            "vent_minutes",
            "snooze_hour",
            "uses_keys",
        ]
        labels: ClassVar = {
            "name": _("First name"),
            "language": _("Language"),
            "vent_minutes": _("Minutes to let it out"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "given-name"

    def groups(self) -> Iterator[tuple[str, str | Promise, list[BoundField]]]:
        """The form's headings, each as its id, its words and its fields."""
        for key, (heading, names) in GROUPS.items():
            yield key, heading, [self[name] for name in names]


class TimeZoneSelect(LongSelect):
    """The list of time zones, with a button that takes the browser's own where that differs."""

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        return format_html(
            '<time-zone-guess data-says="{}">{}</time-zone-guess>',
            _("Use what my browser says:"),
            super().render(*args, **kwargs),
        )


class TimeZoneForm(PersonForm):
    """The time zone, on a page by itself because the list is long."""

    time_zone = forms.ChoiceField(label=_("Time zone"), widget=TimeZoneSelect("zones"))

    class Meta:
        model = User
        fields: ClassVar = ["time_zone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field, here = self.fields["time_zone"], self.instance.time_zone
        field.choices = zone_choices(here)  # type: ignore[attr-defined]
        if not is_listed(here):
            field.widget.which = f"zones and {here}"
