"""The forms of an opportunity: add or edit it, how much hope is on one, how it ended."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form, VersionedForm
from recovery.opportunities.models import Opportunity
from recovery.opportunities.queries import OpportunityQuerySet
from recovery.rejections.forms.job import advert_field, source_field, wanted_field
from recovery.rejections.forms.screens import scale
from recovery.shared.choices import CameTo, OpportunityStage
from recovery.shared.clocks import today
from recovery.shared.fields.days import DateInput, day_field, not_in_future

NAME_IT = _("Say which company it is, or which role. One is enough.")


class OpportunityForm(VersionedForm[Opportunity]):
    """An opportunity: the company or the role, how far it is, what was heard, what comes next."""

    stage = forms.ChoiceField(
        label=_("How far is it?"),
        choices=OpportunityStage.choices,
        initial=OpportunityStage.APPLIED,
        required=False,
    )
    last_contact_on = day_field(_("When did you last hear from them?"), required=False)
    next_on = day_field(_("What date comes next?"), required=False)
    promised_by = day_field(_("By when did they promise a reply?"), required=False)
    began_on = day_field(_("Since when?"), _("The day it began."), required=False)
    source = source_field()
    wanted = wanted_field(_("How much do you want it?"))
    advert_url = advert_field()

    class Meta:
        model = Opportunity
        fields: ClassVar = [
            "company",
            "role",
            "stage",
            "last_contact_on",
            "next_on",
            "next_what",
            "promised_by",
            "began_on",
            "source",
            "wanted",
            "advert_url",
            "notes",
        ]
        widgets: ClassVar = {
            "company": forms.TextInput(attrs={"autocomplete": "organization"}),
            "role": forms.TextInput(attrs={"autocomplete": "off"}),
            "next_what": forms.TextInput(attrs={"autocomplete": "off"}),
            "notes": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts: ClassVar = {
            "next_what": _("An interview, a call, their reply. Kept encrypted."),
            "notes": _("For you alone. Kept encrypted."),
        }

    MORE: ClassVar = ["promised_by", "began_on", "source", "wanted", "advert_url", "notes"]

    def more_is_open(self) -> bool:
        """Whether the disclosure of optional fields has a value or a mistake, so that it is open."""
        return any(
            self[name].errors or (self.is_bound and self[name].value()) for name in self.MORE
        )

    def clean_stage(self) -> str:
        return self.cleaned_data["stage"] or OpportunityStage.APPLIED

    def clean_last_contact_on(self) -> date | None:
        return not_in_future(self.cleaned_data["last_contact_on"])

    def clean_began_on(self) -> date:
        day = not_in_future(self.cleaned_data["began_on"])
        return day or (self.instance.began_on if self.instance.created_at else today())

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not (cleaned.get("company") or cleaned.get("role") or self.errors):
            self.add_error("company", NAME_IT)
        return super().clean()

    def save(self, commit: bool = True) -> Opportunity:
        if "last_contact_on" in self.changed_data:  # by hand: no undo of a press takes it back
            self.instance.contact_before = self.instance.last_contact_on
        return super().save(commit)


class SilentForm(Form):
    """A rejection without an answer: since when, and what they had promised."""

    last_contact_on = forms.DateField(
        label=_("When did you last hear from them?"),
        help_text=_("Leave it empty if you never did."),
        required=False,
        widget=DateInput,
        error_messages={"invalid": _("That is not a day we can read. Use the calendar.")},
    )
    promised_by = day_field(
        _("By when did they promise a reply?"),
        _("Leave it empty if they promised none."),
        required=False,
    )

    def clean_last_contact_on(self) -> date | None:
        return not_in_future(self.cleaned_data["last_contact_on"])


class HopeForm(Form):
    """How much of one's hope (0 to 100 % by tens) is on one opportunity, and on which."""

    percent = scale(_("spread out"), _("all on one"), by=10)
    opportunity = forms.ModelChoiceField(
        label=_("Which one?"),
        queryset=Opportunity.objects.none(),
        required=False,
        error_messages={"invalid_choice": _("That one is not on the list any more.")},
    )

    def __init__(
        self,
        *args: Any,
        opportunities: OpportunityQuerySet | None = None,
        named: Iterable[Opportunity] = (),
        **kwargs: Any,
    ) -> None:
        """Any of these open ones may be sent, and the newest of them are named; to be shown, it needs `named` alone."""
        super().__init__(*args, **kwargs)
        percent, which = self.fields["percent"], self.fields["opportunity"]
        percent.label = _("How much are you counting on just one, in percent?")
        percent.required = True
        percent.error_messages["required"] = _("Tap the number that fits best.")
        if opportunities is not None:
            which.queryset = opportunities  # type: ignore[attr-defined]
            named = opportunities.to_choose_from()
        found = [(each.pk, str(each)) for each in named]
        which.choices = [("", _("I’d rather not say")), *found]  # type: ignore[attr-defined]


class EndForm(Form):
    """How an opportunity ended."""

    came_to = forms.ChoiceField(choices=CameTo.choices)


class StageForm(Form):
    """How far an opportunity is now."""

    stage = forms.ChoiceField(choices=OpportunityStage.choices)
