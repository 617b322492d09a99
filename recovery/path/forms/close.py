"""The form of the screen get-going/close: how it is, how the recovery ended, and one sentence to take along."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import as_text
from recovery.path.check_ins import CheckIn
from recovery.path.forms.check_ins import checkin_at
from recovery.rejections.forms.screens import RowForm, scale
from recovery.rejections.models import Rejection
from recovery.shared.choices import ClosedAs
from recovery.shared.fields.lengths import words


class NumbersForm(RowForm[CheckIn]):
    """Sting, confidence and the like, each of which may be left out."""

    sting = scale(gettext_lazy("not at all"), gettext_lazy("the worst"))
    confidence = scale(gettext_lazy("not at all"), gettext_lazy("completely"))

    class Meta:
        model = CheckIn
        fields: ClassVar = ["sting", "confidence"]

    def prepare(self) -> None:
        for name in self.Meta.fields:
            self.fields[name].label = CheckIn._meta.get_field(name).verbose_name  # type: ignore[union-attr]

    def save_numbers(self) -> None:
        """Save the check-in; nothing is stored where nothing was answered."""
        said = any(self.cleaned_data.get(name) is not None for name in self.Meta.fields)
        if said or not self.instance._state.adding:
            super().save()


ASIDE = "aside"
"""What the form calls setting it aside: its stored code is an old word."""

ENDS = [(ASIDE if code == ClosedAs.SET_ASIDE else code, says) for code, says in ClosedAs.choices]


class CloseForm(NumbersForm):
    """The end of a recovery as the person calls it. The numbers open and lock nothing."""

    ends_something = True  # who only goes back or leaves does not close it

    closed_as = forms.ChoiceField(
        label=gettext_lazy("How does it end?"),
        choices=ENDS,
        required=False,
        widget=forms.RadioSelect,
    )
    takeaway = words(
        gettext_lazy("One sentence to take along"),
        gettext_lazy("If you like. Kept encrypted."),
        most=200,
    )

    class Meta(NumbersForm.Meta):
        pass

    @staticmethod
    def row_of(rejection: Rejection) -> CheckIn:
        return checkin_at(rejection, CheckIn.Moment.CLOSING)

    def prepare(self) -> None:
        super().prepare()
        for name, said in self.ends().items():
            self.initial.setdefault(name, said)

    def stored(self) -> dict[str, str]:
        return super().stored() | {name: as_text(said) for name, said in self.ends().items()}

    def ends(self) -> dict[str, str]:
        """How it ended so far, as the form calls it."""
        rejection = self.instance.rejection
        is_aside = rejection.closed_as == ClosedAs.SET_ASIDE
        closed_as = ASIDE if is_aside else rejection.closed_as
        return {"closed_as": closed_as, "takeaway": rejection.takeaway}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("closed_as") and not self.errors:
            self.add_error("closed_as", _("Choose how it ends, or skip this and leave it open."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.save_numbers()
        said = self.cleaned_data["closed_as"]
        closed_as = ClosedAs.SET_ASIDE if said == ASIDE else said
        self.rejection.close(closed_as, self.cleaned_data["takeaway"])

    @property
    def leads_to(self) -> str:
        """The page after closing: the last page, or for one set aside the recovery."""
        return "rejection_last_page" if self.rejection.is_closed else "rejection_detail"
