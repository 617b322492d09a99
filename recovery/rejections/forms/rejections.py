"""The forms of a rejection: log and edit it on one page, search, snooze, choose the path."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from bounceback.days import full_hours
from bounceback.forms import Form, VersionedForm
from bounceback.text import Text
from recovery.rejections.forms.job import advert_field, source_field, wanted_field
from recovery.rejections.models import Rejection
from recovery.rejections.paths import CARDS
from recovery.shared.choices import Outcome, Stage
from recovery.shared.fields.choosing import select
from recovery.shared.fields.days import NO_FUTURE, DateInput


def _date(label: Text) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=DateInput,
        error_messages={"invalid": _("That is not a day we can read. Use the calendar.")},
    )


class RejectionForm(VersionedForm[Rejection]):
    """A rejection on one page. Only the company or the role has to be said."""

    their_words = forms.CharField(
        label=_("What they sent, if you want to paste it"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "max_length": _("That is very long. Paste the message alone, up to 20,000 characters.")
        },
    )
    stage = forms.ChoiceField(
        label=_("How far did you get?"),
        choices=Stage.choices,
        initial=Stage.APPLIED,
        required=False,
        widget=forms.RadioSelect,
    )
    outcome = forms.ChoiceField(
        label=_("What happened?"),
        choices=Outcome.choices,
        initial=Outcome.TOLD_NO,
        required=False,
        widget=forms.RadioSelect,
    )
    heard_on = _date(_("When did you hear?"))
    last_contact_on = _date(_("When did you last hear from them?"))
    promised_by = _date(_("By when did they promise a reply?"))
    source = source_field()
    wanted = wanted_field(_("How much did you want it?"))
    advert_url = advert_field()

    class Meta:
        model = Rejection
        fields: ClassVar = [
            "their_words",
            "company",
            "role",
            "stage",
            "outcome",
            "heard_on",
            "last_contact_on",
            "promised_by",
            "source",
            "met_with",
            "wanted",
            "advert_url",
        ]
        widgets: ClassVar = {
            "company": forms.TextInput(attrs={"autocomplete": "organization"}),
            "role": forms.TextInput(attrs={"autocomplete": "off"}),
            "met_with": forms.TextInput(attrs={"autocomplete": "off"}),
        }

    FIRST: ClassVar = ["company", "role", "stage", "outcome"]
    MORE: ClassVar = ["source", "wanted", "advert_url"]

    def clean_stage(self) -> str:
        return self.cleaned_data["stage"] or Stage.APPLIED

    def clean_outcome(self) -> str:
        return self.cleaned_data["outcome"] or Outcome.TOLD_NO

    def clean_heard_on(self) -> date | None:
        return self._not_in_future("heard_on")

    def clean_last_contact_on(self) -> date | None:
        return self._not_in_future("last_contact_on")

    def _not_in_future(self, name: str) -> date | None:
        day: date | None = self.cleaned_data[name]
        if day and day > timezone.localdate():
            raise forms.ValidationError(NO_FUTURE)
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        is_named = cleaned.get("company") or cleaned.get("role")
        if not is_named and not {"company", "role"} & set(self.errors):
            self.add_error("company", _("Say which company it was, or which role. One is enough."))
        if cleaned.get("outcome") == Outcome.NO_REPLY:
            cleaned["heard_on"] = None
        else:
            cleaned["last_contact_on"] = cleaned["promised_by"] = None
            cleaned.setdefault("heard_on", None)
            cleaned["heard_on"] = cleaned["heard_on"] or self._default_day()
        return super().clean()

    def _default_day(self) -> date:
        return self.instance.heard_on or timezone.localdate()


class FilterForm(Form):
    """Search rejections by words, stage, outcome and state."""

    class State:
        choices: ClassVar = [
            ("", _("All")),
            ("open", _("Open")),
            ("recovered", _("Recovered")),
            ("aside", _("Set aside")),
        ]
        old: ClassVar = {"closed": "recovered", "archived": "aside", "parked": "aside"}

    q = forms.CharField(
        label=_("Search"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    stage = forms.ChoiceField(
        label=_("How far"), choices=[("", _("Any stage")), *Stage.choices], required=False
    )
    outcome = forms.ChoiceField(
        label=_("What happened"), choices=[("", _("Anything")), *Outcome.choices], required=False
    )
    state = forms.CharField(label=_("State"), max_length=20, required=False)

    def selects(self) -> Iterator[dict[str, Any]]:
        """The two lists to choose from, which the page draws itself, for it is the one opened most."""
        for name in ("stage", "outcome"):
            yield select(self, name)

    @property
    def chosen_state(self) -> str:
        """The state asked for; empty for all, and for an unknown one. Old names still work."""
        given = self.data.get("state", "")
        given = self.State.old.get(given, given)
        return given if given in dict(self.State.choices) else ""

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The parts of the query that stay while one searches."""
        return [("state", self.chosen_state)] if self.chosen_state else []

    @property
    def asks_for_some(self) -> bool:
        """Whether not all are shown, because of a search or a state."""
        return any(self.data.get(name) for name in self.fields)

    @property
    def searches(self) -> bool:
        """Whether words, a stage or an outcome were asked for."""
        return any(self.data.get(name) for name in ("q", "stage", "outcome"))

    def narrow(self, rejections: Any) -> Any:
        """Only the rejections asked for; a value that cannot be understood is ignored."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        states = {
            "open": rejections.open,
            "recovered": rejections.recovered,
            "aside": rejections.set_aside,
        }
        rows = states.get(self.chosen_state, rejections.all)()
        for name in ("stage", "outcome"):
            if name in asked:
                rows = rows.filter(**{name: asked[name]})
        return rows.matching(asked.get("q", ""))


class SnoozeForm(Form):
    """The hour (0 to 23) at which a snoozed recovery comes back tomorrow."""

    hour = forms.TypedChoiceField(
        label=_("Bring it back tomorrow at"),
        coerce=int,
        choices=full_hours,
    )


class PathForm(Form):
    """The path a person chooses for a recovery."""

    path = forms.ChoiceField(
        label=_("Which path?"),
        widget=forms.RadioSelect,
        choices=[
            (card.path, format_lazy("{} ({}): {}", card.path.label, card.length, card.about))
            for card in CARDS
        ],
    )
