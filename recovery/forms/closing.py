"""How it ends, and how it was a week and a month after."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import as_text
from recovery.forms.checkins import checkin_at
from recovery.forms.lengths import words
from recovery.forms.screens import RowForm, Segments, scale
from recovery.models import CheckIn, Perspective, Plan, Rejection
from recovery.models.rejections import today
from recovery.path import timings
from recovery.path.choices import ClosedAs, Happened

MOMENT_OF = {7: CheckIn.Moment.DAY_7, 30: CheckIn.Moment.DAY_30}


class NumbersForm(RowForm[CheckIn]):
    """How it is now, in numbers each of which may be left out."""

    sting = scale(gettext_lazy("not at all"), gettext_lazy("the worst"))
    confidence = scale(gettext_lazy("not at all"), gettext_lazy("completely"))

    class Meta:
        model = CheckIn
        fields: ClassVar = ["sting", "confidence"]

    def prepare(self) -> None:
        for name in self.Meta.fields:
            self.fields[name].label = CheckIn._meta.get_field(name).verbose_name  # type: ignore[union-attr]

    def save_numbers(self) -> None:
        """Nothing said is no check-in."""
        said = any(self.cleaned_data.get(name) is not None for name in self.Meta.fields)
        if said or not self.instance._state.adding:
            super().save()


class CloseForm(NumbersForm):
    """Screen 6.4. Closing is what the person chooses to call it; the numbers open and lock nothing."""

    ends_something = True  # who only goes back or leaves does not close it

    closed_as = forms.ChoiceField(
        label=gettext_lazy("How does it end?"),
        choices=ClosedAs.choices,
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
        for name in ("closed_as", "takeaway"):
            self.initial.setdefault(name, getattr(self.rejection, name))

    def stored(self) -> dict[str, str]:
        rejection = self.instance.rejection
        ends = {name: as_text(getattr(rejection, name)) for name in ("closed_as", "takeaway")}
        return super().stored() | ends

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("closed_as") and not self.errors:
            self.add_error("closed_as", _("Choose how it ends, or skip this and leave it open."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        self.save_numbers()
        self.rejection.close(self.cleaned_data["closed_as"], self.cleaned_data["takeaway"])

    @property
    def leads_to(self) -> str:
        """What comes after: the last page, unless it is only set aside."""
        return "rejection_last_page" if self.rejection.is_closed else "rejection_detail"


class LookBackForm(NumbersForm):
    """Step 7, the check-in: the numbers once more, the harsh thought again, and what became of the plans.

    All of it may be left out.
    """

    belief = scale(gettext_lazy("not at all"), gettext_lazy("completely"), by=10)

    class Meta(NumbersForm.Meta):
        fields: ClassVar = ["sting", "confidence", "belief"]

    def __init__(
        self, *args: Any, plans: list[Plan], perspective: Perspective, **kwargs: Any
    ) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.plans, self.perspective = plans, perspective
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
        kwargs["perspective"] = Perspective.of(rejection)
        form = cls(data, instance=row, plans=plans, **kwargs)
        form.rejection = rejection
        form.prepare()
        return form

    def stored(self) -> dict[str, str]:
        return super().stored() | {_name(plan): plan.happened for plan in self.plans}

    def prepare(self) -> None:
        super().prepare()
        if not self.perspective.hot_thought:
            del self.fields["belief"]

    @property
    def numbers(self) -> Iterator[BoundField]:
        yield self["sting"]
        yield self["confidence"]

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
