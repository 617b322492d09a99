"""When, exactly? If-then plans with their day."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recovery.forms.back_rows import NUMBERS, RowsForm, Typed, plan_taken_out
from recovery.forms.lengths import words
from recovery.models import Plan, way_back
from recovery.models.plans import SLOTS
from recovery.models.rejections import today
from recovery.path import timings

SUGGESTED_DAYS = dict(zip(NUMBERS, (1, 3, timings.PLAN_WITHIN_DAYS), strict=True))
LONGEST_DAYS = 366


class PlansForm(RowsForm):
    """Screen 6.3: one to three, each with a cue, an action and a day. Emptied, a plan goes."""

    PARTS = ("cue", "action", "on", "said")
    TEXTS = ("cue", "action")

    def read(self) -> list[tuple[str, dict[str, Any]]]:
        self.plans = {str(plan.pk): plan for plan in way_back.open_plans(self.rejection)}
        return [
            (
                key,
                {
                    "cue": plan.cue,
                    "action": plan.action,
                    "on": plan.on,
                    "said": plan.said_at is not None,
                },
            )
            for key, plan in self.plans.items()
        ]

    def field_of(self, part: str) -> forms.Field:
        if part == "cue":
            return words(gettext_lazy("If …"))
        if part == "action":
            return words(gettext_lazy("then I will …"))
        if part == "on":
            day = forms.DateInput(attrs={"type": "date"})
            return forms.DateField(label=gettext_lazy("On which day?"), required=False, widget=day)
        return forms.BooleanField(label=gettext_lazy("I said it once, aloud"), required=False)

    def suggested(self) -> dict[str, Any]:
        days = SUGGESTED_DAYS.items()
        return {f"on_{number}": today() + timedelta(days=after) for number, after in days}

    def clean(self) -> dict[str, Any]:
        for row in self.typed_rows:
            if self.says(row):
                self._check(row)
        return super().clean()

    def _check(self, row: Typed) -> None:
        missing = {
            "cue": _("Say when you will do it: a moment you cannot miss."),
            "action": _("Say what you will do, in a few words."),
            "on": _("Choose a day."),
        }
        for part, said in missing.items():
            name = f"{part}_{row.number}"
            if not row[part] and name not in self.errors:
                self.add_error(name, said)
        if row["on"] and (wrong := self._wrong_day(row["on"], self.plans.get(row.key))):
            self.add_error(f"on_{row.number}", wrong)

    def _wrong_day(self, on: date, plan: Plan | None) -> str:
        """A day that was right once may stay."""
        if plan and plan.on == on:
            return ""
        if on < today():
            return _("That day is over. Choose today or a later one.")
        if on > today() + timedelta(days=LONGEST_DAYS):
            return _("That is far away. Choose a day within a year.")
        return ""

    def save(self) -> None:
        for row in self.typed_rows:
            plan = self.plans.get(row.key)
            if self.says(row):
                self._keep(row, plan or self._new())
            elif plan:
                plan.forget()
                self.taken_out.append(plan_taken_out(plan))

    def _keep(self, row: Typed, plan: Plan) -> None:
        plan.cue, plan.action, plan.on = row["cue"], row["action"], row["on"]
        plan.said_at = (plan.said_at or timezone.now()) if row["said"] else None
        plan.save()

    def _new(self) -> Plan:
        """In a free place, which one whose plan was answered gives up; with none free beside them.

        There is none where the plan that was edited here was taken out in another window, and one
        more was made there.
        """
        here = self.rejection.plans.forward().exclude(slot=None)
        taken = {plan.slot: plan for plan in here}
        slot = next((each for each in SLOTS if each not in taken), None)
        done = next((plan for plan in taken.values() if plan.is_answered), None)
        if slot is None and done:
            slot = done.slot
            done.set(slot=None)
        return Plan(owner=self.rejection.owner, rejection=self.rejection, slot=slot)
