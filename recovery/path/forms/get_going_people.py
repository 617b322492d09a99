"""The form of the screen get-going/keep-anyone: who to keep from this process, and a plan for the next no."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery.path import get_going
from recovery.path.forms.rows import plan_taken_out
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.plans import sentences
from recovery.plans.models import Plan
from recovery.rejections.forms.screens import OnScreen, Segments, TakenOut
from recovery.rejections.models import Rejection
from recovery.shared.choices import ASKED_KINDS, Fate, Path, PlanKind
from recovery.shared.clocks import today
from recovery.shared.fields.lengths import words


def _fate(label: Text, *, may_wait: bool) -> forms.ChoiceField:
    """A choice of thank, keep or let go; while nothing is decided, also "not yet"."""
    wait = [("", gettext_lazy("Not now"))] if may_wait else []
    return forms.ChoiceField(
        label=label, choices=[*Fate.choices, *wait], required=False, widget=Segments
    )


class KeepAnyoneForm(OnScreen, Versioned, OurForm):
    """Who to keep: the people of this process, one by one, and one more; a line for the next no.

    After a final round or a withdrawn offer, to keep in touch is chosen beforehand.
    """

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("Who are they?"),
        choices=[("", gettext_lazy("Choose")), *((kind, kind.label) for kind in ASKED_KINDS)],
        required=False,
    )
    fate_new = _fate(gettext_lazy("What will you do?"), may_wait=True)
    action = words(gettext_lazy("then I will …"))

    conflicts: tuple[tuple[str, str], ...] = ()
    NEW: ClassVar = ("name", "kind", "fate_new")

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.taken_out: list[TakenOut] = []
        self.rejection = rejection
        self.met = get_going.met(rejection)
        self.next_no = get_going.next_no(rejection)
        super().__init__(*args, **kwargs)
        for person in self.met:
            may_wait = not person.fate  # type: ignore[attr-defined]
            self.fields[_name(person)] = _fate(person.told, may_wait=may_wait)
        stored = self.stored()
        kept = {name: self._usual for name in self._fates if not stored[name]}
        self.initial = {**stored, **kept, **self.initial, **self.from_draft(draft)}

    @property
    def _fates(self) -> list[str]:
        return [_name(person) for person in self.met]

    @property
    def _usual(self) -> str:
        return Fate.KEEP if self.rejection.path == Path.FULL else ""

    def stored(self) -> dict[str, str]:
        fates = {_name(person): as_text(person.fate) for person in self.met}  # type: ignore[attr-defined]
        return fates | {"action": self.next_no.action if self.next_no else ""}

    @property
    def people(self) -> Iterator[BoundField]:
        """A row of answers for each person, for the template."""
        for person in self.met:
            yield self[_name(person)]

    @property
    def skips_step(self) -> bool:
        """Whether nothing was decided, named or planned here, and there was no plan before."""
        said = (self.cleaned_data.get(name) for name in (*self._fates, "name", "action"))
        return not any(said) and self.next_no is None

    def clean_action(self) -> str:
        return sentences.as_action(self.cleaned_data["action"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("name"):
            if not cleaned.get("kind"):
                self.add_error("kind", _("Choose who they are."))
            if not cleaned.get("fate_new"):
                self.add_error("fate_new", _("Choose what you will do."))
        elif cleaned.get("fate_new") and "name" not in self.errors:
            self.add_error("name", _("Write their name, or what you call them."))
        return cleaned

    def save(self) -> None:
        for person in self.met:
            if fate := self.cleaned_data.get(_name(person)):
                self._decide(person, fate)
        if self.cleaned_data["name"]:
            self._decide(self._new_person(), self.cleaned_data["fate_new"])
        self._plan_next_no(self.cleaned_data["action"])

    def _decide(self, person: Person, fate: str) -> None:
        Parting.objects.decide(self.rejection, person, fate, today())

    def _plan_next_no(self, action: str) -> None:
        """Save the plan for the next no; an emptied one is removed."""
        plan, owner = self.next_no, self.rejection.owner
        if action and plan:
            plan.set(action=action)
        elif action:
            facts = {"kind": PlanKind.NEXT_NO, "cue": _("another one says no"), "action": action}
            Plan.objects.create(owner=owner, rejection=self.rejection, **facts)
        elif plan:
            plan.remove()
            self.taken_out.append(plan_taken_out(plan))

    def _new_person(self) -> Person:
        cleaned = self.cleaned_data
        facts = {"kind": cleaned["kind"], "company": self.rejection.company}
        return Person.objects.named_or_new(self.rejection.owner, cleaned["name"], **facts)


def _name(person: Person) -> str:
    return f"fate_{person.pk}"
