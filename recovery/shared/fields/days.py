"""Fields for days to come, and the forms behind "move to another day"."""

from datetime import UTC, date, datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form
from bounceback.text import Text
from recovery.shared.clocks import today
from recovery.shared.fields.moments import FAR, NO_SUCH_HOUR, TOO_FAR


def day_field(label: Text, hint: Text = "", *, required: bool = True) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=DateInput,
        error_messages={"invalid": _("That is not a day we can read. Use the calendar.")},
    )


def not_in_future(day: date | None) -> date | None:
    if day and day > timezone.localdate():
        raise forms.ValidationError(NO_FUTURE)
    return day


NO_FUTURE = _("That day has not come yet. Choose today or earlier.")


class DateInput(forms.DateInput):
    """A date field with the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


IS_OVER = _("That day is over. Choose today or a later one.")


class TimeInput(forms.TimeInput):
    """A time field with the browser's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def time_field(label: Text, hint: Text = "") -> forms.TimeField:
    return forms.TimeField(
        label=label,
        help_text=hint,
        required=False,
        widget=TimeInput,
        error_messages={"invalid": _("That is not a time we can read. It should look like 14:30.")},
    )


def near_day(day: date, before: date | None = None) -> date:
    """Accept today or later, within a year, or the day it had before. Raises ValidationError for any other."""
    if day != before and day < today():
        raise forms.ValidationError(IS_OVER)
    if day > today() + FAR:
        raise forms.ValidationError(TOO_FAR)
    return day


def on_the_clock(day: date, at: time) -> None:
    """Raise ValidationError for an hour that the clock change leaves out on that day in the person's time zone."""
    wall = datetime.combine(day, at)
    zone = timezone.get_current_timezone()
    moment = wall.replace(tzinfo=zone)
    if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise forms.ValidationError(NO_SUCH_HOUR)


class MoveForm(Form):
    """The day to move something to; tomorrow, if nothing is said."""

    to = day_field(_("Another day"), required=False)

    def clean_to(self) -> date:
        return near_day(self.cleaned_data["to"] or today() + timedelta(days=1))


class HeldForm(Form):
    """The day on which it was held; today, if nothing is said."""

    on = day_field(_("When was it?"), required=False)

    def clean_on(self) -> date:
        return not_in_future(self.cleaned_data["on"]) or today()
