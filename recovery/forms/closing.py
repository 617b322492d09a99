"""How it ends, and how it was a week and a month after."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import as_text
from recovery.forms.checkins import NUMBERS, LaterNumbersForm, ThreeNumbersForm, checkin_at
from recovery.forms.lengths import words
from recovery.forms.screens import Segments
from recovery.models import CheckIn, Plan, Rejection
from recovery.models.rejections import today
from recovery.path import timings
from recovery.path.choices import ClosedAs, Happened

MOMENT_OF = {7: CheckIn.Moment.DAY_7, 30: CheckIn.Moment.DAY_30}


class CloseForm(LaterNumbersForm):
    """Screen 6.6. Closing is what the person chooses to call it; the numbers open and lock nothing."""

    ends_something = True  # who only goes back or leaves does not close it

    closed_as = forms.ChoiceField(
        label=gettext_lazy("How does it end?"),
        choices=ClosedAs.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    takeaway = words(
        gettext_lazy("What do you take from it?"),
        gettext_lazy("One sentence to yourself, if you like. It is kept encrypted."),
        most=200,
        rows=3,
    )

    class Meta(ThreeNumbersForm.Meta):
        pass

    @staticmethod
    def row_of(rejection: Rejection) -> CheckIn:
        return checkin_at(rejection, CheckIn.Moment.CLOSING)

    def prepare(self) -> None:
        super().prepare()
        for name in ("closed_as", "takeaway"):
            self.initial.setdefault(name, getattr(self.rejection, name))

    def stored(self) -> dict[str, str]:
        rejection = self.instance.rejection
        ends = {name: as_text(getattr(rejection, name)) for name in ("closed_as", "takeaway")}
        return super().stored() | ends

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("closed_as") and not self.needs_someone and not self.errors:
            self.add_error("closed_as", _("Choose how it ends, or skip this and leave it open."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.save_numbers()
        takeaway = self.cleaned_data["takeaway"]
        if self.stays_open:
            self.rejection.set(takeaway=takeaway)
        else:
            self.rejection.close(self.cleaned_data["closed_as"], takeaway)

    @property
    def stays_open(self) -> bool:
        """Somebody who is not OK need not say how it ends."""
        return not self.cleaned_data.get("closed_as")

    @property
    def leads_to(self) -> str:
        """What comes after: the last page, unless it only rests."""
        return "rejection_last_page" if self.rejection.is_closed else ""


class LookBackForm(LaterNumbersForm):
    """Step 7: the three numbers once more, and what became of the plans. All of it may be left out."""

    class Meta(ThreeNumbersForm.Meta):
        pass

    def __init__(self, *args: Any, plans: list[Plan], **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.plans = plans
        super().__init__(*args, **kwargs)
        for plan in plans:
            self.fields[_name(plan)] = forms.ChoiceField(
                label=_("If {cue}, then I will {action}").format(cue=plan.cue, action=plan.action),
                choices=[*Happened.choices, ("", gettext_lazy("Not said"))],
                required=False,
                widget=Segments,
            )
            self.initial[_name(plan)] = plan.happened
        self.initial.update(self.from_draft(draft))

    @classmethod
    def of(cls, rejection: Rejection, day: int, data: Any = None, **kwargs: Any) -> "LookBackForm":
        plans = list(rejection.plans.to_look_back(today()).order_by("id")[: timings.MOST_PLANS * 2])
        row = checkin_at(rejection, MOMENT_OF[day])
        form = cls(data, instance=row, plans=plans, **kwargs)
        form.rejection = rejection
        form.prepare()
        return form

    def stored(self) -> dict[str, str]:
        return super().stored() | {_name(plan): plan.happened for plan in self.plans}

    @property
    def questions(self) -> Iterator[BoundField]:
        for name in NUMBERS:
            yield self[name]

    @property
    def plan_questions(self) -> list[BoundField]:
        return [self[_name(plan)] for plan in self.plans]

    def save(self, commit: bool = True) -> Any:
        self.save_numbers()
        for plan in self.plans:
            happened = self.cleaned_data.get(_name(plan))
            if happened and happened != plan.happened:
                plan.answer(happened)
            elif plan.happened and not happened:
                plan.reopen()


def _name(plan: Plan) -> str:
    return f"happened_{plan.pk}"
