"""The form of the check-in, a week (day 7) and a month (day 30) after the no."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recovery.path.check_ins import CheckIn
from recovery.path.forms.check_ins import checkin_at
from recovery.path.forms.close import NumbersForm
from recovery.path.perspectives import Perspective
from recovery.plans.models import Plan
from recovery.rejections.forms.screens import Segments, scale
from recovery.rejections.models import Rejection
from recovery.shared import timings
from recovery.shared.choices import Happened
from recovery.shared.clocks import today

MOMENT_OF = {7: CheckIn.Moment.DAY_7, 30: CheckIn.Moment.DAY_30}


class LaterCheckInForm(NumbersForm):
    """The check-in: sting, confidence, the harsh thought again, and whether the plans happened.

    Every field may be left out.
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
    def of(
        cls, rejection: Rejection, day: int, data: Any = None, **kwargs: Any
    ) -> "LaterCheckInForm":
        plans = list(
            rejection.plans.asked_at_check_in(today()).order_by("id")[: timings.MOST_PLANS * 2]
        )
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
        if not self.perspective.harsh_thought:
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
