"""The forms of one person: who they are, how often to write to them, and a few lines to send."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.languages import NAMES
from bounceback.forms import Form, VersionedForm
from recovery.people.models import LONGEST_NOTES, Person
from recovery.shared.choices import PersonKind, Tie
from recovery.shared.clocks import today
from recovery.shared.fields.choosing import select
from recovery.shared.fields.days import DateInput
from recovery.shared.fields.lengths import words

DAYS = (30, 60, 90, 180, 365)  # to choose from
FARTHEST = 730  # days


def _languages() -> list[tuple[str, str]]:
    own = NAMES[get_language() or settings.LANGUAGE_CODE]
    return [("", _("My language ({name})").format(name=own)), *settings.LANGUAGES]


def language_field() -> forms.ChoiceField:
    """In which language messages to somebody are composed, and the page they answer on is."""
    return forms.ChoiceField(label=_("You write to them in"), choices=_languages, required=False)


class LanguageForm(VersionedForm[Person]):
    """In which language one writes to somebody."""

    language = language_field()

    class Meta:
        model = Person
        fields: ClassVar = ["language"]


class PersonForm(VersionedForm[Person]):
    """Everything to note about somebody. Only the name has to be said."""

    kind = forms.ChoiceField(
        label=_("Who are they?"),
        choices=PersonKind.choices,
        initial=PersonKind.CONTACT,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who they are.")},
    )
    tie = forms.ChoiceField(
        label=_("How well do you know them?"),
        choices=[("", _("I’d rather not say")), *Tie.choices],
        required=False,
    )

    language = language_field()

    class Meta:
        model = Person
        fields: ClassVar = [
            "name",
            "kind",
            "company",
            "tie",
            "how_met",
            "address",
            "phone",
            "language",
            "notes",
        ]
        widgets: ClassVar = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "company": forms.TextInput(attrs={"autocomplete": "off"}),
            "how_met": forms.TextInput(attrs={"autocomplete": "off"}),
            "address": forms.TextInput(attrs={"autocomplete": "off", "inputmode": "email"}),
            "phone": forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
            "notes": forms.Textarea(attrs={"rows": 5}),
        }
        help_texts: ClassVar = {
            "how_met": _("Such as: at the career fair, or through Ana."),
            "notes": _("What you talked about, what they care about. Kept encrypted."),
        }
        error_messages: ClassVar = {
            "name": {"required": _("Write their name, or what you call them.")}
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._let_long_notes_be()

    def _let_long_notes_be(self) -> None:
        """Let the notes of two people who were joined be longer than those of one."""
        notes: Any = self.fields["notes"]
        most = max(LONGEST_NOTES, len(self.instance.notes))
        notes.max_length = most
        notes.validators = [MaxLengthValidator(most), ProhibitNullCharactersValidator()]


class PeopleFilterForm(Form):
    """Search people by words, by who they are, and by whether one keeps in touch."""

    STATES: ClassVar = [
        ("", _("Everybody")),
        ("touch", _("Losing touch")),
        ("kept", _("Kept in touch with")),
    ]

    q = forms.CharField(label=_("Search"), max_length=100, required=False)
    kind = forms.ChoiceField(
        label=_("Who"), choices=[("", _("Anybody")), *PersonKind.choices], required=False
    )
    state = forms.ChoiceField(label=_("Which"), choices=STATES, required=False)

    def selects(self) -> Iterator[dict[str, Any]]:
        """The two lists to choose from, which the page draws itself."""
        for name in ("kind", "state"):
            yield select(self, name)

    def narrow(self, people: Any) -> Any:
        """Only the people asked for; a value that cannot be understood is ignored."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        states = {"touch": lambda: people.losing_touch(today()), "kept": people.kept}
        rows = states.get(asked.get("state", ""), people.here)()
        if "kind" in asked:
            rows = rows.filter(kind=asked["kind"])
        return rows.matching(asked.get("q", ""))


class KeepForm(Form):
    """Every how many days to write to somebody."""

    days = forms.TypedChoiceField(
        label=_("Write to them"),
        coerce=int,
        error_messages={"invalid_choice": _("Choose one of these.")},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = person.owner.touch_days
        days = sorted({*DAYS, usual, person.touch_days or usual})
        self.fields["days"].choices = [(each, told_days(each)) for each in days]  # type: ignore[attr-defined]
        self.initial.setdefault("days", person.touch_days or usual)


def told_days(days: int) -> str:
    return ngettext("every {n} day", "every {n} days", days).format(n=days)


class MoveForm(Form):
    """A day before which somebody does not come up."""

    to = forms.DateField(
        label=_("Not before"),
        widget=DateInput,
        error_messages={
            "invalid": _("That is not a day we can read. Use the calendar."),
            "required": _("Choose the day."),
        },
    )

    def clean_to(self) -> date:
        to: date = self.cleaned_data["to"]
        if to <= today():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        if to > today() + timedelta(days=FARTHEST):
            raise forms.ValidationError(_("That is far away. Choose a day within two years."))
        return to


class ShortMessageForm(Form):
    """What goes into a short message to somebody. Nothing of it is stored."""

    thanks = words(
        _("Thank you for …"), _("One thing: the tour of the lab, your plain words. Or leave it.")
    )
    news = words(
        _("One piece of news from you"), _("A whole sentence, such as: I started a course in SQL.")
    )

    @property
    def said(self) -> dict[str, str]:
        """Both lines, as typed now or before, as far as they are valid."""
        here = self.cleaned_data if self.is_bound else self.initial
        return {name: str(here.get(name) or "") for name in ("thanks", "news")}
