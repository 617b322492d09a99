"""Back on the horse: what else is alive, and what one does if the next one says no."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery.forms.back_rows import plan_taken_out
from recovery.forms.lengths import words
from recovery.forms.screens import OnScreen, RowForm, scale
from recovery.models import Hope, Opportunity, Plan, Rejection, way_back
from recovery.path.choices import PlanKind

NEW = ("company_1", "company_2")


def _company(label: Text) -> forms.CharField:
    return forms.CharField(label=label, max_length=120, required=False)


class WhatIsAliveForm(OnScreen, Versioned, OurForm):
    """Screen 6.1: what is in play, how much hope is on one of it, and one or two more by their company."""

    company_1 = _company(gettext_lazy("Company"))
    company_2 = _company(gettext_lazy("Another company"))
    percent = scale(gettext_lazy("none of it"), gettext_lazy("all of it"), by=10)
    opportunity = forms.ChoiceField(
        label=gettext_lazy("Which one is it?"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.alive = way_back.alive(rejection)
        self.hope = way_back.hope_of(rejection)
        super().__init__(*args, **kwargs)
        self.fields["percent"].label = gettext_lazy("How much of your hope is on one of them?")
        named = [(str(each.pk), str(each)) for each in self.alive]
        self.fields["opportunity"].choices = [*named, ("", _("I’d rather not say"))]  # type: ignore[attr-defined]
        self.initial = {**self.stored(), **self.initial, **self.from_draft(draft)}

    def stored(self) -> dict[str, str]:
        if self.hope is None:
            return {"percent": "", "opportunity": ""}
        on = as_text(self.hope.opportunity_id)
        return {"percent": as_text(self.hope.percent), "opportunity": on}

    def save(self) -> None:
        known = {each.company.casefold() for each in self.alive}
        for name in NEW:
            company = self.cleaned_data[name]
            if company and company.casefold() not in known:
                known.add(company.casefold())
                Opportunity.objects.create(owner=self.rejection.owner, company=company)
        if self.cleaned_data["percent"] is not None:
            self._say_hope()

    def _say_hope(self) -> None:
        said = {name: self.typed(name) for name in ("percent", "opportunity")}
        if said == self.stored():
            return
        on = next((each for each in self.alive if str(each.pk) == said["opportunity"]), None)
        Hope.objects.say(
            self.rejection.owner, self.cleaned_data["percent"], on, rejection=self.rejection
        )


class NextNoForm(RowForm[Plan]):
    """Screen 6.5: one line for the next no. Emptied, it goes."""

    action = words(gettext_lazy("then I will …"))

    class Meta:
        model = Plan
        fields: ClassVar = ["action"]

    @staticmethod
    def row_of(rejection: Rejection) -> Plan:
        new = Plan(owner=rejection.owner, rejection=rejection, kind=PlanKind.NEXT_NO)
        return way_back.next_no(rejection) or new

    @property
    def skips_step(self) -> bool:
        """Nothing was said."""
        return not self.cleaned_data.get("action") and self.instance._state.adding

    def save(self, commit: bool = True) -> Any:
        if self.cleaned_data["action"]:
            self.instance.cue = self.instance.cue or _("the next one says no")
            return super().save(commit)
        if not self.instance._state.adding:
            self.instance.refresh_from_db()
            self.instance.forget()
            self.taken_out = (plan_taken_out(self.instance),)
        return self.instance
