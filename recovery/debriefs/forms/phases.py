"""The forms of the phases of a debrief; each is opened for one debrief, and writes in one voice."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar, Protocol, Self

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, VersionedForm, as_text
from bounceback.text import Text
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import CueMark, FriendNote
from recovery.debriefs.phases import CUES, Cue
from recovery.shared import timings
from recovery.shared.choices import Mark, Voice
from recovery.shared.fields.lengths import words


class PhaseForm(Protocol):
    """A protocol: what the view that walks the phases needs of a form."""

    conflicts: tuple[tuple[str, str], ...]
    fields: dict[str, forms.Field]

    @classmethod
    def open(
        cls, debrief: Debrief, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self: ...

    def is_valid(self) -> bool: ...

    def save(self) -> object: ...


class DebriefPhaseForm(VersionedForm[Debrief]):
    """A phase that edits fields of the debrief itself."""

    @classmethod
    def open(cls, debrief: Debrief, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        """Edit a copy of the debrief, so that what is typed and not saved shows nowhere else on the page."""
        form = cls(data, instance=copy(debrief), **kwargs)
        form.debrief = debrief
        form.prepare()
        return form

    debrief: Debrief

    def prepare(self) -> None:
        """A hook: change the wording or first values to fit this debrief."""

    def save(self, commit: bool = True) -> Any:
        """Save this form's fields alone: the friend may be writing, and the clock may move."""
        debrief = self.debrief
        new = {name: now for name, now in self.facts().items() if now != getattr(debrief, name)}
        return debrief.set(**new).touch() if new else debrief

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class StrengthsForm(DebriefPhaseForm):
    """Strengths, asked first: one to three things that worked."""

    strength_1 = words(_("One thing that worked"))
    strength_2 = words(_("Another thing"))
    strength_3 = words(_("And another"))

    class Meta:
        model = Debrief
        fields: ClassVar = ["strength_1", "strength_2", "strength_3"]

    def facts(self) -> dict[str, Any]:
        """The strengths without gaps: an empty first line moves the second one up."""
        said = [each for each in super().facts().values() if each]
        return dict(zip(self.Meta.fields, [*said, "", "", ""], strict=False))

    @property
    def has_more(self) -> bool:
        """Whether the second or third line is filled in or wrong, so that it is shown."""
        more = ("strength_2", "strength_3")
        return any(self[name].value() or self[name].errors for name in more)


class QuestionsSeenForm(OurForm):
    """The phases in which each question has a page of its own: a form without fields."""

    conflicts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def open(cls, debrief: Debrief, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        return cls(data, **kwargs)

    def save(self) -> None:
        pass


@dataclass(frozen=True)
class CueRow:
    """One chip on the page: what it is about, its answers, and how the friend marked it."""

    cue: Cue
    field: BoundField
    theirs: tuple[Text, ...]


class MarksForm(Versioned, OurForm):
    """Ten chips in one voice: fine, worth a tweak, can't tell, or left out. They are never added up."""

    voice: Voice

    def __init__(self, *args: Any, debrief: Debrief, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.debrief = debrief
        self.before = self.saved()
        super().__init__(*args, **kwargs)
        self.fields |= {_name(cue): _chip(cue.name) for cue in self.cues}
        self.initial = {**self.initial, **self.before, **self.from_draft(draft)}

    @classmethod
    def open(cls, debrief: Debrief, data: Mapping[str, Any] | None = None, **kwargs: Any) -> Self:
        return cls(data, debrief=debrief, **kwargs)

    def saved(self) -> dict[str, str]:
        """The stored marks, a text for each field."""
        marks = self.debrief.words.marks(self.voice)
        return {_name(cue): marks.get(cue.code, "") for cue in self.cues}

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The chips this debrief has: none for a test or task."""
        return CUES if self.debrief.setting.has_cues else ()

    def stored(self) -> dict[str, str]:
        return self.before

    def rows(self) -> Iterator[CueRow]:
        """The chips, each with how the other voices marked it, which this form does not change."""
        voices = [voice for voice in (Voice.LINK, Voice.HERE) if voice != self.voice]
        marked = [self.debrief.words.marks(voice) for voice in voices]
        for cue in self.cues:
            theirs = tuple(Mark(marks[cue.code]).label for marks in marked if cue.code in marks)
            yield CueRow(cue, self[_name(cue)], theirs)

    def save(self) -> None:
        changed = {
            cue.code: self.cleaned_data[name]
            for cue in self.cues
            if (name := _name(cue)) in self.changed_data
        }
        if changed:
            CueMark.objects.put(self.debrief, self.voice, changed)


def _name(cue: Cue) -> str:
    return f"cue_{cue.code}"


def _chip(label: Text) -> forms.ChoiceField:
    """The field of one chip; its last answer takes the mark away, for a radio button cannot be unchecked."""
    return forms.ChoiceField(
        label=label,
        choices=[*Mark.choices, ("", _("Skip it"))],
        required=False,
        widget=forms.RadioSelect,
    )


class CuesForm(MarksForm):
    """The phase of how the person thinks they came across."""

    voice = Voice.OWN


class ChangeForm(CuesForm):
    """The last phase: one change, and the day to practise it; in a disclosure, how one came across."""

    change = words(_("One change"), _("Such as: say the result first, then how I got there."))
    rehearse_on = forms.DateField(
        label=_("When will you practise it, out loud?"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Within a week is a good rule."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.initial["rehearse_on"] and not self.debrief.change:
            within = timedelta(days=timings.TO_DO_DAYS)
            self.initial["rehearse_on"] = self.debrief.owner_today + within

    def saved(self) -> dict[str, str]:
        debrief = self.debrief
        facts = {"change": debrief.change, "rehearse_on": as_text(debrief.rehearse_on)}
        return facts | super().saved()

    def clean_rehearse_on(self) -> date | None:
        day: date | None = self.cleaned_data["rehearse_on"]
        if day and day < self.debrief.owner_today and day != self.debrief.rehearse_on:
            raise forms.ValidationError(_("That day has passed. Choose today or a later one."))
        return day

    def save(self) -> None:
        """Save the change; without one there is nothing to practise, and a new one is not practised yet."""
        debrief, change = self.debrief, self.cleaned_data["change"]
        day = self.cleaned_data["rehearse_on"] if change else None
        if change != debrief.change:
            debrief.set(change=change, rehearse_on=day, rehearsed_at=None).touch()
        elif day != debrief.rehearse_on:
            debrief.set(rehearse_on=day).touch()
        super().save()


class FriendHereForm(MarksForm):
    """On the person's own screen: what the friend says across the table."""

    voice = Voice.HERE

    keep = words(_("One thing to keep"))
    change = words(_("One thing to change"))

    def saved(self) -> dict[str, str]:
        note = self.debrief.words.note(self.voice)
        kept = {"keep": note.text if note else "", "change": note.change if note else ""}
        return kept | super().saved()

    def save(self) -> None:
        said = {n: self.cleaned_data[n] for n in ("keep", "change") if n in self.changed_data}
        if said:
            FriendNote.objects.put(self.debrief, self.voice, **said)
        super().save()
