"""Forms of the step perspective: harsh thought, reasons, fairer sentence; or a note of what may have been unfair."""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned
from bounceback.text import Text
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.said import said_on
from recovery.path.traps import Trap
from recovery.reading import Telling, told_why
from recovery.rejections.forms.screens import OnScreen, RowForm, scale
from recovery.rejections.models import Rejection
from recovery.rejections.reasons import NOTHING_TO_KNOW, Reason, groups_for, likely_for
from recovery.shared import timings
from recovery.shared.choices import Known, Path
from recovery.shared.clocks import today
from recovery.shared.fields.lengths import words


class PerspectiveForm(RowForm[Perspective]):
    """A screen of the step Put it in perspective, which edits the perspective of this recovery."""

    @staticmethod
    def row_of(rejection: Rejection) -> Perspective:
        """Edit a copy, so that what is typed and not saved shows nowhere else on the page."""
        return copy(Perspective.of(rejection))


def _belief(label: Text) -> forms.TypedChoiceField:
    """A field of belief in a thought, 0 to 100 % by tens."""
    field = scale(_("not at all"), _("completely"), by=10)
    field.label = label
    return field


class HarshThoughtForm(PerspectiveForm):
    """The harshest thought, and how much it is believed."""

    harsh_thought = words(_("The thought"), most=200, rows=3)
    belief_before = _belief(_("How much do you believe it right now?"))

    class Meta:
        model = Perspective
        fields: ClassVar = ["harsh_thought", "belief_before"]


class FairThoughtForm(PerspectiveForm):
    """A fairer sentence with three ways to begin, and belief in the harsh thought again."""

    fair_thought = words(_("A fairer sentence"), most=200, rows=3)
    belief_after = _belief(_("How much do you believe the first thought now?"))
    harsh_thought = words(_("The harshest thing your head says"), most=200)
    traps = forms.MultipleChoiceField(
        label=_("Does the first thought do one of these?"),
        choices=Trap.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Perspective
        fields: ClassVar = [
            *("harsh_thought", "fair_thought", "belief_after", "traps", "tries", "further")
        ]

    def prepare(self) -> None:
        self.fields["fair_thought"].help_text = self._starters()
        if self.rejection.path == Path.NO_REPLY:  # asked together: no belief has had time to change
            del self.fields["belief_after"]
        else:
            del self.fields["harsh_thought"]
        if not self.instance.harsh_thought:
            self.fields.pop("belief_after", None)
            del self.fields["traps"]
        if counted := self.instance.own_count:
            self.initial.setdefault("further", counted[0])
            if self.initial["further"] is None:
                self.initial["further"] = counted[0]

    def _starters(self) -> str:
        """Three ways to begin the sentence; by first name, and all three in sight, where it stings a lot."""
        name = self.rejection.owner.name
        stings = (said_on(self.rejection).newest_sting or 0) >= timings.HIGH_STING
        hurts: Text = _("What hurts is …")
        needs: Text = _("What I need next …")
        if name:
            needs = _("What %(name)s needs next …") % {"name": name}
            hurts = _("What hurts %(name)s is …") % {"name": name} if stings else hurts
        return _("To begin: “%(hurts)s”, “%(others)s” or “%(needs)s”") % {
            "hurts": hurts,
            "others": _("Others who had this …"),
            "needs": needs,
        }

    def stored(self) -> dict[str, str]:
        return super().stored() | {"traps": _joined(self.instance.traps)}

    def sent(self, name: str) -> str:
        return (
            _joined(self.cleaned_data.get("traps") or []) if name == "traps" else super().sent(name)
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        tries, further = cleaned.get("tries"), cleaned.get("further")
        if tries is not None and further is not None and further > tries:
            self.add_error("further", _("That is more than all of them."))
        return cleaned


def _joined(codes: Iterable[str]) -> str:
    return ", ".join(sorted(str(Trap(code).label) for code in codes))


class UnfairForm(PerspectiveForm):
    """A note of what happened, for somebody who knows the law: asked instead of a fairer sentence."""

    unfair_said = words(
        _("What was said or done?"), _("Word for word, as far as you remember."), most=4000, rows=5
    )
    unfair_by = words(_("Who said or did it?"), most=200, rows=1)
    unfair_when = words(_("When?"), most=200, rows=1)

    class Meta:
        model = Perspective
        fields: ClassVar = list(Perspective.UNFAIR)

    def save(self, commit: bool = True) -> Perspective:
        """Save the note; the day it was first written stays, for a note made early counts for more."""
        if self.instance.unfair_noted_on is None and any(
            map(self.cleaned_data.get, Perspective.UNFAIR)
        ):
            self.instance.unfair_noted_on = today()
        return super().save(commit)


@dataclass(frozen=True)
class ReasonRow:
    """One reason on the page: its tick, and how it is known where that is asked."""

    reason: Reason
    ticked: bool
    known: BoundField | None
    note: BoundField | None


class ReasonsForm(OnScreen, Versioned, OurForm):
    """Up to five reasons for the no, each told, hinted or guessed; left open, it is a guess.

    What their own message says can be taken with one tick, as told.
    """

    told_this = forms.BooleanField(
        required=False, widget=forms.CheckboxInput(attrs={"value": "on"})
    )
    picks = forms.MultipleChoiceField(label=_("Your reasons"), required=False)
    note_other = forms.CharField(label=_("What was it?"), max_length=200, required=False)

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.before = {pick.code: pick for pick in said_on(rejection).reasons}
        self.groups = groups_for(rejection.stage, rejection.outcome, picked=self.before)
        super().__init__(*args, **kwargs)
        reasons = [reason for group in self.groups for reason in group.reasons]
        self.reasons = {reason.code: reason for reason in reasons}
        self.fields["picks"].choices = [(r.code, r.label) for r in reasons]  # type: ignore[attr-defined]
        for reason in reasons:
            if reason.code not in NOTHING_TO_KNOW:
                self.fields[f"known_{reason.code}"] = _how_known(reason)
        self.telling = self._telling()
        if self.telling is None:
            del self.fields["told_this"]
        self.initial = {**self.initial, **self._initial(), **self.from_draft(draft)}

    def _telling(self) -> Telling | None:
        """The sentence of their message that tells why, if it speaks of a reason that fits here."""
        found = told_why(self.rejection.their_words) if self.rejection.their_words else None
        return found if found and found.code in self.reasons else None

    @property
    def told_reason(self) -> Text:
        """The reason their sentence speaks of, in words."""
        return self.reasons[self.telling.code].label if self.telling else ""

    @property
    def says_no_reason(self) -> bool:
        """Whether there is a message that gives no reason."""
        return bool(self.rejection.their_words) and self.telling is None

    def _initial(self) -> dict[str, Any]:
        known = {f"known_{code}": pick.known for code, pick in self.before.items()}
        other = self.before.get("other")
        note = other.note if other else ""
        told = self.telling.code if self.telling else ""
        is_told = told in self.before and self.before[told].known == Known.TOLD
        picks = [code for code in self.before if not (is_told and code == told)]
        return {"picks": picks, "note_other": note, "told_this": is_told, **known}

    def stored(self) -> dict[str, str]:
        return {"picks": _as_line(self.before.items())}

    def sent(self, name: str) -> str:
        return _as_line((code, _pick(code, *self._answer(code))) for code in self._codes())

    def label_of(self, name: str) -> str:
        return str(_("The reasons"))

    def clean(self) -> dict[str, Any]:
        codes = self._codes()
        if len(codes) > timings.MOST_REASONS:
            self.add_error("picks", _("Choose up to five. Which matter most?"))
        if "other" in codes and not self.cleaned_data.get("note_other"):
            self.add_error("note_other", _("Say in a few words what it was."))
        return super().clean()

    def _codes(self) -> list[str]:
        picked = list(self.cleaned_data.get("picks") or [])
        return list(dict.fromkeys([*self._told_codes(), *picked]))

    def _told_codes(self) -> list[str]:
        is_told = self.telling is not None and self.cleaned_data.get("told_this")
        return [self.telling.code] if self.telling and is_told else []

    def _answer(self, code: str) -> tuple[str, str]:
        note = self.cleaned_data.get("note_other", "") if code == "other" else ""
        if code in NOTHING_TO_KNOW:
            return "", note
        if code in self._told_codes():
            return Known.TOLD.value, note
        return self.cleaned_data.get(f"known_{code}") or Known.GUESS.value, note

    def save(self) -> None:
        ReasonPick.objects.replace_for(
            self.rejection, {code: self._answer(code) for code in self._codes()}
        )

    @cached_property
    def _likely(self) -> list[str]:
        job, told = self.rejection, self.telling.code if self.telling else ""
        likely = likely_for(job.stage, job.outcome, internal=job.is_internal)
        return [code for code in likely if code in self.reasons and code != told]

    def likely(self) -> list[ReasonRow]:
        """The six likeliest reasons, in sight."""
        return [self._row(code) for code in self._likely]

    def rest(self) -> Iterator[tuple[Text, list[ReasonRow]]]:
        """All further reasons by their groups, in a disclosure."""
        shown = {*self._likely, self.telling.code if self.telling else ""}
        for group in self.groups:
            if rows := [self._row(each.code) for each in group.reasons if each.code not in shown]:
                yield group.label, rows

    @property
    def opens_rest(self) -> bool:
        """Whether a reason in the disclosure is ticked, so that it is open."""
        return bool(self._ticked - {*self._likely})

    @cached_property
    def _ticked(self) -> set[str]:
        return set(self["picks"].value() or [])

    def _row(self, code: str) -> ReasonRow:
        known = None if code in NOTHING_TO_KNOW else self[f"known_{code}"]
        note = self["note_other"] if code == "other" else None
        return ReasonRow(self.reasons[code], code in self._ticked, known, note)


def _how_known(reason: Reason) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=reason.label, choices=Known.choices, required=False, widget=forms.RadioSelect
    )


def _pick(code: str, known: str, note: str) -> ReasonPick:
    return ReasonPick(code=code, known=known, note=note)


def _as_line(picks: Any) -> str:
    return "; ".join(
        sorted(
            f"{pick.label} ({pick.get_known_display()})" if pick.known else str(pick.label)
            for _code, pick in picks
        )
    )
