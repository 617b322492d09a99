"""The forms of a debrief: which interview, with whom and when, and what a friend may see."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Self

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.zones import place_name
from bounceback.days import dated, said_day
from bounceback.forms import VersionedForm
from recovery.debriefs.forms.interviews import KINDS, NAME_IT, NewDebriefForm
from recovery.debriefs.models.debriefs import Debrief
from recovery.people.models import Person
from recovery.reading import met_on
from recovery.rejections.forms.screens import OnScreen
from recovery.rejections.models import Rejection
from recovery.shared.choices import DebriefWith, Need, PersonKind
from recovery.shared.fields.days import day_field, not_in_future
from recovery.shared.fields.moments import MomentField
from recovery.shared.owned import on_recovery, own

TO_DEBRIEF_WITH = own(Person.objects, lambda mine: mine.to_debrief_with())


def _not_over(debriefs: Any) -> Any:
    return debriefs.unfinished().on_path().select_related("person")


NOT_OVER = on_recovery(Debrief.objects, lambda rows: _not_over(rows)[:1])


class ArrangementForm(VersionedForm[Debrief]):
    """With whom a debrief is held, when, and what is needed of them; on one's own the last two fall away."""

    partner = forms.ChoiceField(
        label=_("Who with?"),
        choices=DebriefWith.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. On your own is fine, too.")},
    )
    person = forms.ModelChoiceField(
        label=_("Someone you’ve named before"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Someone new"),
    )
    name = forms.CharField(
        label=_("Their name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    need = forms.ChoiceField(
        label=_("What do you need from them?"),
        help_text=_("That’s what they’ll be asked for."),
        choices=Need.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    planned_at = MomentField(label=_("When?"), required=False)
    held_on = day_field(_("When was the interview?"), required=False)

    class Meta:
        model = Debrief
        fields: ClassVar = ["partner", "person", "need", "planned_at", "held_on"]

    stopped_link = False  # saving shut the friend's link: it was another one's

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before = (
            self.instance.person_id if self.instance.partner != DebriefWith.ALONE else None
        )
        people = self._people()
        person: Any = self.fields["person"]
        person.queryset = Person.objects.owned_by(self.instance.owner)
        person.choices = [("", person.empty_label), *((each.pk, each.told) for each in people)]
        if not people:
            person.widget = forms.HiddenInput()
        self.fields["planned_at"].help_text = format_lazy(
            _("Your own clock, {place}. Empty is fine."),
            place=place_name(self.instance.owner.time_zone),
        )

    def _people(self) -> list[Person]:
        """People to choose from, friends first; whoever is chosen now is among them."""
        found = TO_DEBRIEF_WITH.rows(owner=self.instance.owner_id)
        now = self.instance.person
        return found if now is None or now in found else [now, *found]

    def stored(self) -> dict[str, str]:
        debrief = self.instance
        return super().stored() | {
            "person": str(debrief.person or ""),
            "planned_at": _told_moment(debrief.planned_at),
        }

    def sent(self, name: str) -> str:
        if name == "person":
            return str(self.cleaned_data.get("person") or self.cleaned_data.get("name") or "")
        if name == "planned_at":
            return _told_moment(self.cleaned_data.get("planned_at"))
        return super().sent(name)

    def said(self, name: str, stored: str) -> str:
        """A stored value in words; of a tick, yes or no."""
        words = {"True": gettext("Yes"), "False": gettext("No")}
        return words.get(stored) or super().said(name, stored)

    def clean_held_on(self) -> date:
        day = not_in_future(self.cleaned_data["held_on"])
        return day or self.instance.held_on or self.usual_day()

    def usual_day(self) -> date:
        return timezone.localdate()

    @property
    def interview_day(self) -> str:
        """The day of the interview as the form has it; empty where something else was typed."""
        day = self["held_on"].value()
        return said_day(day) if isinstance(day, date) else ""

    def clean_planned_at(self) -> datetime | None:
        """The hour; unchanged when nothing else was typed, for an hour that comes twice must not move."""
        typed: datetime | None = self.cleaned_data["planned_at"]
        is_same = _told_moment(typed) == _told_moment(self.instance.planned_at)
        return self.instance.planned_at if is_same else typed

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("partner") == DebriefWith.ALONE:
            self.cleaned_data |= {"person": None, "name": "", "need": ""}
        cleaned = super().clean()
        held_on, planned_at = cleaned.get("held_on"), cleaned.get("planned_at")
        if held_on and planned_at and timezone.localdate(planned_at) < held_on:
            self.add_error("planned_at", _("That is before the interview. Choose a later day."))
        return cleaned

    def save(self, commit: bool = True) -> Debrief:
        debrief = self.instance
        if self.cleaned_data.get("name") and not debrief.person:
            debrief.person = self._new_person()
        if debrief._state.adding:
            debrief.save()
        else:
            self._shut_the_link_of_another()
            facts = [name for name in self.fields if name in self.Meta.fields]
            debrief.save(update_fields=[*facts, "invitation"])
        debrief.keep_to_script()
        return debrief.touch()

    def _new_person(self) -> Person:
        """Somebody by the typed name: whoever is known by it already, or a new person."""
        facts = {"name": self.cleaned_data["name"], "kind": self._kind()}
        known = Person.objects.owned_by(self.instance.owner).called(**facts)
        return known or Person.objects.create(owner=self.instance.owner, **facts)

    def _kind(self) -> str:
        is_mentor = self.cleaned_data["partner"] == DebriefWith.MENTOR
        return PersonKind.MENTOR if is_mentor else PersonKind.FRIEND

    def _shut_the_link_of_another(self) -> None:
        debrief = self.instance
        if debrief.is_alone or (self.before and self.before != debrief.person_id):
            self.stopped_link = bool(debrief.links.revoke())
            debrief.invitation = ""


def _told_moment(moment: datetime | None) -> str:
    return dated(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""


class DebriefWithForm(OnScreen, ArrangementForm):
    """The path's screen "with": edits the unfinished debrief of this recovery, or begins one."""

    @classmethod
    def open(
        cls, rejection: Rejection, data: Mapping[str, Any] | None = None, **kwargs: Any
    ) -> Self:
        form = cls(data, instance=_debrief_of(rejection, locked=data is not None), **kwargs)
        if form.instance._state.adding and "partner" not in (kwargs.get("draft") or {}):
            form.initial["partner"] = None  # nothing is chosen for them
        form._fill_in_the_day()
        return form

    def _fill_in_the_day(self) -> None:
        """The interview's day: as told, else as their message says, else empty."""
        self.initial["held_on"] = self.initial.get("held_on") or self._day_in_their_message()
        self.fields["held_on"].help_text = _(
            "About when is enough. Left empty, it’s the day of the no."
        )

    def usual_day(self) -> date:
        job = self.instance.rejection
        return self._day_in_their_message() or (job.dated_on if job else super().usual_day())

    def _day_in_their_message(self) -> date | None:
        job = self.instance.rejection
        return met_on(job.their_words, job.dated_on) if job and job.their_words else None

    def save(self, commit: bool = True) -> Debrief:
        return super().save(commit).note_on_path()


def _debrief_of(rejection: Rejection, *, locked: bool) -> Debrief:
    """This recovery's unfinished debrief, locked while it is written; or a new one, not yet saved."""
    if locked:
        found = _not_over(rejection.debriefs).select_for_update(of=("self",), no_key=True).first()
    else:
        found = NOT_OVER.first(owner=rejection.owner_id, rejection=rejection.pk)
    debrief = found or Debrief(stage=rejection.interview)
    debrief.owner, debrief.rejection = rejection.owner, rejection
    return debrief


class DebriefForm(ArrangementForm):
    """Edit a debrief later: which interview, with whom, when, and what the friend may see."""

    class Meta(ArrangementForm.Meta):
        fields: ClassVar = [
            "company",
            "role",
            "stage",
            *ArrangementForm.Meta.fields,
            "shows_company",
            "shows_answers",
            "shows_strengths",
        ]
        widgets: ClassVar = NewDebriefForm.Meta.widgets

    JOB: ClassVar = ["company", "role", "stage"]
    SHOWS: ClassVar = ["shows_company", "shows_answers", "shows_strengths"]

    def shows(self) -> list[BoundField]:
        """The ticks for what the friend may see."""
        return [self[name] for name in self.SHOWS]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.rejection:
            for name in self.JOB:
                del self.fields[name]
        else:
            self.fields["stage"] = forms.ChoiceField(
                label=_("What was it?"), choices=KINDS, widget=forms.RadioSelect
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        named = cleaned.get("company") or cleaned.get("role") or self.instance.rejection
        if not named and not {"company", "role"} & set(self.errors):
            self.add_error("company", NAME_IT)
        return cleaned
