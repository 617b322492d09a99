"""Get going again: what else there is."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.path import get_going
from recovery.rejections.forms.screens import OnScreen, scale
from recovery.rejections.models import Rejection

NEW = ("company_1", "company_2")


def _company(label: Text) -> forms.CharField:
    return forms.CharField(label=label, max_length=120, required=False)


class OpportunitiesForm(OnScreen, Versioned, OurForm):
    """Open opportunities, how much one counts on just one, and one or two more by their company."""

    company_1 = _company(gettext_lazy("Company"))
    company_2 = _company(gettext_lazy("Another company"))
    percent = scale(gettext_lazy("none of it"), gettext_lazy("all of it"), by=10)
    opportunity = forms.ChoiceField(label=gettext_lazy("Which one is it?"), required=False)

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.open_ones = get_going.open_opportunities(rejection)
        self.hope = get_going.hope_of(rejection)
        super().__init__(*args, **kwargs)
        self.fields["percent"].label = gettext_lazy("How much are you counting on just one?")
        named = [(str(each.pk), str(each)) for each in self.open_ones]
        self.fields["opportunity"].choices = [("", _("I’d rather not say")), *named]  # type: ignore[attr-defined]
        self.initial = {**self.stored(), **self.initial, **self.from_draft(draft)}

    def stored(self) -> dict[str, str]:
        if self.hope is None:
            return {"percent": "", "opportunity": ""}
        on = as_text(self.hope.opportunity_id)
        return {"percent": as_text(self.hope.percent), "opportunity": on}

    def save(self) -> None:
        known = {each.company.casefold() for each in self.open_ones}
        for name in NEW:
            company = self.cleaned_data[name]
            if company and company.casefold() not in known:
                known.add(company.casefold())
                Opportunity.objects.create(owner=self.rejection.owner, company=company)
        if self.cleaned_data["percent"] is not None:
            self._say_hope()

    def _say_hope(self) -> None:
        said = {name: self.sent(name) for name in ("percent", "opportunity")}
        if said == self.stored():
            return
        on = next((each for each in self.open_ones if str(each.pk) == said["opportunity"]), None)
        Hope.objects.say(
            self.rejection.owner, self.cleaned_data["percent"], on, rejection=self.rejection
        )
