"""The form of reminders: whether and when to send a mail, whether the icon tells, and how long a request waits."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms import PersonForm
from accounts.models import User
from accounts.models.user import REMIND_FROM, REMIND_UNTIL
from bounceback.days import full_hours


def _hour_choices() -> list[tuple[int, str]]:
    return full_hours(range(REMIND_FROM, REMIND_UNTIL))


def _days(label: Any, help_text: Any, most: int, least: int = 1) -> forms.IntegerField:
    said = _("Give a whole number of days, from %(least)s to %(most)s.")
    wrong = said % {"least": least, "most": most}
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        min_value=least,
        max_value=most,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
    )


class RemindersForm(PersonForm):
    """Reminders by mail: off until turned on. The days count for requests sent from now on."""

    ON, OFF = "on", "off"

    wanted = forms.ChoiceField(
        label=_("Shall we remind you by e-mail?"),
        choices=[(OFF, _("No")), (ON, _("Yes, at most once a day"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    remind_hour = forms.TypedChoiceField(
        label=_("Not before"), choices=_hour_choices, coerce=int, help_text=_("On your clock.")
    )
    badge = forms.ChoiceField(
        label=_("Shall the app’s icon show how much waits on Today?"),
        choices=[(OFF, _("No")), (ON, _("Yes, a number"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    follow_up_days = _days(
        _("Business days until you could follow up"),
        _("Monday to Friday. Five is a good start."),
        most=30,
    )
    move_on_days = _days(
        _("Business days until a request closes by itself"),
        _("A late reply opens it again."),
        least=2,
        most=60,
    )

    class Meta:
        model = User
        fields: ClassVar = ["remind_hour", "follow_up_days", "move_on_days"]

    beside = ("reminders_since", "badge_since")
    field_order = ("wanted", "remind_hour", "badge", "follow_up_days", "move_on_days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("wanted", "badge"):
            self.initial.setdefault(name, self.stored()[name])

    def stored(self) -> dict[str, str]:
        since = {"wanted": self.instance.reminders_since, "badge": self.instance.badge_since}
        return super().stored() | {name: self.ON if at else self.OFF for name, at in since.items()}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        follow_up, move_on = cleaned.get("follow_up_days"), cleaned.get("move_on_days")
        if follow_up and move_on and move_on <= follow_up:
            self.add_error(
                "move_on_days",
                _(
                    "Choose more days than until the follow-up, so that there’s time to reply to it."
                ),
            )
        return cleaned

    def save(self, commit: bool = True) -> User:
        user = self.instance
        user.reminders_since = self._since("wanted", user.reminders_since)
        user.badge_since = self._since("badge", user.badge_since)
        return super().save(commit)

    def _since(self, name: str, before: datetime | None) -> datetime | None:
        return (before or timezone.now()) if self.cleaned_data[name] == self.ON else None
