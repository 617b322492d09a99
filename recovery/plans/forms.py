"""The forms of an if-then plan, and of whether it happened."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bounceback.forms import Form, VersionedForm
from recovery.plans import sentences
from recovery.plans.models import Plan
from recovery.rejections.forms.job import offer_jobs
from recovery.rejections.models import Rejection
from recovery.shared.choices import Happened, PlanKind
from recovery.shared.fields.days import day_field, near_day
from recovery.shared.fields.lengths import words


class PlanForm(VersionedForm[Plan]):
    """ "If ..., then I will ...", on a day; a plan for the next no has no day."""

    cue = words(
        _("If …"),
        _("A moment you can’t miss: “it is nine on Tuesday”, “I have had my coffee”."),
        missing=_("Say when: a time, a place, or something that happens anyway."),
    )
    action = words(
        _("then I will …"),
        _("One thing, so small that you know when it is done."),
        missing=_("Say what you will do then."),
    )
    on = day_field(_("On which day?"), _("Within a week is best."))
    aloud = forms.BooleanField(label=_("I said it once, aloud"), required=False)
    rejection = forms.ModelChoiceField(
        queryset=Rejection.objects.none(),
        required=False,
        empty_label=pgettext_lazy("none of these", "No"),
    )

    class Meta:
        model = Plan
        fields: ClassVar = ["cue", "action", "on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("aloud", self.instance.said_at is not None)
        if self.instance.kind == PlanKind.NEXT_NO:
            del self.fields["on"]
        if self.instance._state.adding:
            offer_jobs(self, "rejection", self.instance.owner)
        else:
            del self.fields["rejection"]  # it stays where it was made

    def clean_cue(self) -> str:
        return sentences.as_cue(self.cleaned_data["cue"])

    def clean_action(self) -> str:
        return sentences.as_action(self.cleaned_data["action"])

    def clean_on(self) -> date:
        """The day; where the plan names a weekday, the first such day from the chosen one on."""
        on = near_day(self.cleaned_data["on"], self.instance.on)
        cue = self.cleaned_data.get("cue", "")
        if (cue, on) == (self.instance.cue, self.instance.on):
            return on  # it was moved there
        return sentences.on_its_weekday(cue, on, on) or on

    def save(self, commit: bool = True) -> Plan:
        plan = self.instance
        if "rejection" in self.fields:
            plan.rejection = self.cleaned_data["rejection"]
        if "on" in self.changed_data:
            plan.moved_from = None  # an older move is not to be taken back any more
        plan.save()
        return plan.say() if self.cleaned_data["aloud"] else plan.unsay()


class HappenedForm(Form):
    """Whether a plan happened: yes, in part or no."""

    happened = forms.ChoiceField(choices=Happened.choices)
