"""Perspective: the thought, the reasons, the odds, three lines, a fairer sentence."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned
from bounceback.text import Text
from recovery.forms.lengths import words
from recovery.forms.screens import OnScreen, RowForm, scale
from recovery.models import Perspective, ReasonPick, Rejection
from recovery.path import timings
from recovery.path.choices import Known
from recovery.path.reasons import Reason, groups_for
from recovery.said import said_on


class PerspectiveForm(RowForm[Perspective]):
    """Every screen of this step edits the same row."""

    @staticmethod
    def row_of(rejection: Rejection) -> Perspective:
        """A copy: what is typed and not saved must not show elsewhere on the page."""
        return copy(Perspective.of(rejection))


def _sentence(label: Text) -> forms.CharField:
    return words(label, most=200, rows=3)


def _belief(label: Text) -> forms.TypedChoiceField:
    """In percent, by tens."""
    field = scale(_("not at all"), _("completely"), by=10)
    field.label = label
    return field


class HotThoughtForm(PerspectiveForm):
    """Screen 2.1."""

    hot_thought = _sentence(_("The thought"))
    belief_before = _belief(_("How much do you believe it right now?"))

    class Meta:
        model = Perspective
        fields: ClassVar = ["hot_thought", "belief_before"]


class OddsForm(PerspectiveForm):
    """Screen 2.3: the base rate, or the person's own numbers instead."""

    class Meta:
        model = Perspective
        fields: ClassVar = ["tries", "own_percent"]


class ThreeLinesForm(PerspectiveForm):
    """Screen 2.4: what hurts, others too, what next; by first name when it stings a lot."""

    hurts = _sentence(_("What hurts is …"))
    others = _sentence(_("Other people who have had this …"))
    needs = _sentence(_("What I need next is …"))

    class Meta:
        model = Perspective
        fields: ClassVar = ["hurts", "others", "needs"]

    def prepare(self) -> None:
        name = self.rejection.owner.name
        if not name:
            return
        self.fields["needs"].label = _("What %(name)s needs next is …") % {"name": name}
        if (said_on(self.rejection).newest_sting or 0) >= timings.HIGH_STING:
            self.fields["hurts"].label = _("What hurts %(name)s is …") % {"name": name}
            self.fields["others"].label = _("Other people who have had what %(name)s has …") % {
                "name": name
            }


class FairThoughtForm(PerspectiveForm):
    """Screen 2.5."""

    fair_thought = _sentence(_("A fairer sentence"))
    belief_after = _belief(_("And how much do you believe the first thought now?"))

    class Meta:
        model = Perspective
        fields: ClassVar = ["fair_thought", "belief_after"]

    def prepare(self) -> None:
        if not self.instance.hot_thought:
            del self.fields["belief_after"]


class UnfairForm(OnScreen, OurForm):
    """Instead of 2.4 and 2.5 when it may have been unfair: where to ask. Nothing to fill in."""

    conflicts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self:
        return cls(data, **kwargs)

    def save(self) -> None:
        pass


@dataclass(frozen=True)
class ReasonRow:
    """One reason on the page: a box to tick, and how it is known."""

    reason: Reason
    ticked: bool
    known: BoundField
    note: BoundField | None


class ReasonsForm(OnScreen, Versioned, OurForm):
    """Screen 2.2: up to five reasons, each told, hinted or guessed; nothing chosen beforehand."""

    picks = forms.MultipleChoiceField(required=False)
    note_other = forms.CharField(label=_("What was it?"), max_length=200, required=False)

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.before = {pick.code: pick for pick in said_on(rejection).reasons}
        self.groups = groups_for(rejection.stage, picked=self.before)
        super().__init__(*args, **kwargs)
        reasons = [reason for group in self.groups for reason in group.reasons]
        self.fields["picks"].choices = [(r.code, r.label) for r in reasons]  # type: ignore[attr-defined]
        for reason in reasons:
            self.fields[f"known_{reason.code}"] = _how_known(reason)
        self.initial = {**self.initial, **self._initial(), **self.from_draft(draft)}

    def _initial(self) -> dict[str, Any]:
        known = {f"known_{code}": pick.known for code, pick in self.before.items()}
        other = self.before.get("other")
        return {"picks": list(self.before), "note_other": other.note if other else "", **known}

    def stored(self) -> dict[str, str]:
        return {"picks": _as_line(self.before.items())}

    def typed(self, name: str) -> str:
        return _as_line((code, _pick(code, *self._answer(code))) for code in self._codes())

    def label_of(self, name: str) -> str:
        return str(_("The reasons"))

    def clean(self) -> dict[str, Any]:
        codes = self._codes()
        if len(codes) > timings.MOST_REASONS:
            self.add_error("picks", _("Choose up to five. Which matter most?"))
        for code in codes:
            if not self.cleaned_data.get(f"known_{code}"):
                self.add_error(f"known_{code}", _("Say how you know this."))
        if "other" in codes and not self.cleaned_data.get("note_other"):
            self.add_error("note_other", _("Say in a few words what it was."))
        return super().clean()

    def _codes(self) -> list[str]:
        return list(self.cleaned_data.get("picks") or [])

    def _answer(self, code: str) -> tuple[str, str]:
        note = self.cleaned_data.get("note_other", "") if code == "other" else ""
        return self.cleaned_data.get(f"known_{code}", ""), note

    def save(self) -> None:
        ReasonPick.objects.replace_for(
            self.rejection, {code: self._answer(code) for code in self._codes()}
        )

    def rows(self) -> Iterator[tuple[Text, list[ReasonRow]]]:
        """The groups with their rows, for the template."""
        ticked = set(self["picks"].value() or [])
        for group in self.groups:
            yield (
                group.label,
                [
                    ReasonRow(
                        reason,
                        reason.code in ticked,
                        self[f"known_{reason.code}"],
                        self["note_other"] if reason.code == "other" else None,
                    )
                    for reason in group.reasons
                ],
            )


def _how_known(reason: Reason) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=reason.label, choices=Known.choices, required=False, widget=forms.RadioSelect
    )


def _pick(code: str, known: str, note: str) -> ReasonPick:
    return ReasonPick(code=code, known=known, note=note)


def _as_line(picks: Any) -> str:
    return "; ".join(sorted(f"{pick.label} ({pick.get_known_display()})" for _code, pick in picks))
