"""Fields for a day with its hour in the person's time zone, also when the clocks change."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

NO_SUCH_HOUR = _("The clocks go forward then, and leave this hour out. Choose another.")
TOO_FAR = _("That is more than a year away. Choose a day nearer by.")
FAR = timedelta(days=366)


class MomentInput(forms.DateTimeInput):
    """A field with the browser's own calendar and clock."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class MomentField(forms.DateTimeField):
    """A day and an hour. An hour the clocks show twice is the first of both; one they leave out is a mistake."""

    widget = MomentInput

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(UTC):
            read: datetime | None = super().to_python(value)
        if read is None:
            return None
        try:
            return self._on_the_clock(read.replace(tzinfo=None))
        except OverflowError:
            raise forms.ValidationError(self.error_messages["invalid"]) from None

    def _on_the_clock(self, wall: datetime) -> datetime:
        zone = timezone.get_current_timezone()
        moment = wall.replace(tzinfo=zone, fold=0)
        if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) != wall:
            raise forms.ValidationError(NO_SUCH_HOUR)
        if moment > timezone.now() + FAR:
            raise forms.ValidationError(TOO_FAR)
        return moment
