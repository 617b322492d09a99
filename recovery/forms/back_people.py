"""Whom to talk to next, and whom to keep from this process."""

from collections.abc import Iterator
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback.forms import Form as OurForm
from bounceback.forms import Versioned, as_text
from bounceback.text import Text
from recovery.forms.back_rows import RowsForm, Typed
from recovery.forms.screens import OnScreen, Segments
from recovery.models import Conversation, Parting, Person, Rejection, way_back
from recovery.models.rejections import today
from recovery.path.choices import ASKED_KINDS, Fate, PersonKind, TalkAsk, Tie

ASKS = [(ask.value, ask.label) for ask in TalkAsk if ask != TalkAsk.INTERVIEW]


class ThreePeopleForm(RowsForm):
    """Screen 6.2: a name, how well one knows them, what one will ask. Each is a talk without a day yet."""

    PARTS = ("name", "tie", "ask")
    TEXTS = ("name",)

    def read(self) -> list[tuple[str, dict[str, Any]]]:
        self.people, self.talks = way_back.people_and_talks(self.rejection)
        return [
            (str(key), {"name": person.name, "tie": person.tie, "ask": ask})
            for key, ask, person in self.talks
        ]

    def field_of(self, part: str) -> forms.Field:
        if part == "name":
            with_list = forms.TextInput(attrs={"list": "known-people", "autocomplete": "off"})
            return forms.CharField(
                label=gettext_lazy("Name"), max_length=120, required=False, widget=with_list
            )
        if part == "tie":
            ties = [("", gettext_lazy("Choose, if you like")), *Tie.choices]
            label = gettext_lazy("How well do you know them?")
            return forms.ChoiceField(label=label, choices=ties, required=False)
        return forms.ChoiceField(
            label=gettext_lazy("What will you ask for?"), choices=self._asks(), required=False
        )

    def _asks(self) -> list[tuple[str, Any]]:
        """Advice first: it brings more than asking for a job. An interview stays where it was chosen elsewhere."""
        has_one = any(ask == TalkAsk.INTERVIEW for _key, ask, _person in self.talks)
        return [*TalkAsk.choices] if has_one else ASKS

    def clean(self) -> dict[str, Any]:
        """Two who go by the same name, and stood here already, are two."""
        named: set[str] = set()
        stood = {str(talk.key): talk.person.name for talk in self.talks}
        for row in self.typed_rows:
            name = (row["name"] or "").casefold()
            if name and name in named and stood.get(row.key) != row["name"]:
                said = _("You have named them above. One row each is enough.")
                self.add_error(f"name_{row.number}", said)
            named.add(name)
        return super().clean()

    def save(self) -> None:
        open_ = {str(talk.key): talk for talk in self.talks}
        for row in self.typed_rows:
            talk = open_.get(row.key)
            if self.says(row):
                self._plan(row, talk)
            elif talk:
                self._own(talk.key).let_go()
                undo = reverse("conversation_reopen", args=[talk.key])
                self.taken_out.append((_("One conversation was let go."), undo))

    def _plan(self, row: Typed, talk: way_back.Talk | None) -> None:
        person = self._person(row, talk)
        ask = row["ask"] or TalkAsk.ADVICE
        known = self._own(talk.key) if talk else None
        found = known or self.rejection.conversations.open().with_person(person).first()
        if found:
            found.set(person=person, ask=ask)
        else:
            owner = self.rejection.owner
            Conversation.objects.create(
                owner=owner, rejection=self.rejection, person=person, ask=ask
            )

    def _person(self, row: Typed, talk: way_back.Talk | None) -> Person:
        tie = row["tie"] or ""
        if talk and talk.person.name == row["name"]:
            person = talk.person
        else:
            kind = PersonKind.FRIEND if tie == Tie.CLOSE else PersonKind.CONTACT
            owner = self.rejection.owner
            person = Person.objects.named_or_new(owner, row["name"], kind=kind, tie=tie)
        return person.set(tie=tie) if tie and person.tie != tie else person

    def _own(self, key: UUID) -> Conversation:
        found: Conversation = self.rejection.conversations.get(pk=key)
        return found


def _fate(label: Text, *, may_wait: bool) -> forms.ChoiceField:
    """Thank, keep, let go; while nothing is decided it may also wait."""
    wait = [("", gettext_lazy("Not now"))] if may_wait else []
    return forms.ChoiceField(
        label=label, choices=[*Fate.choices, *wait], required=False, widget=Segments
    )


class KeepAnyoneForm(OnScreen, Versioned, OurForm):
    """Screen 6.4: the people of this process, one by one; and one more. Nothing is chosen beforehand."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120, required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("Who are they?"),
        choices=[("", gettext_lazy("Choose")), *((kind, kind.label) for kind in ASKED_KINDS)],
        required=False,
    )
    fate_new = _fate(gettext_lazy("What will you do?"), may_wait=True)

    conflicts: tuple[tuple[str, str], ...] = ()
    NEW: ClassVar = ("name", "kind", "fate_new")

    def __init__(self, *args: Any, rejection: Rejection, **kwargs: Any) -> None:
        draft = kwargs.pop("draft", None) or {}
        self.rejection = rejection
        self.met = way_back.met(rejection)
        super().__init__(*args, **kwargs)
        for person in self.met:
            may_wait = not person.fate  # type: ignore[attr-defined]
            self.fields[_name(person)] = _fate(person.told, may_wait=may_wait)
        self.initial = {**self.stored(), **self.initial, **self.from_draft(draft)}

    def stored(self) -> dict[str, str]:
        return {_name(person): as_text(person.fate) for person in self.met}  # type: ignore[attr-defined]

    @property
    def people(self) -> Iterator[BoundField]:
        """For the template: a row of answers for each."""
        for person in self.met:
            yield self[_name(person)]

    @property
    def skips_step(self) -> bool:
        return not any(self.cleaned_data.get(name) for name in (*self.stored(), "name"))

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

    def _decide(self, person: Person, fate: str) -> None:
        Parting.objects.decide(self.rejection, person, fate, today())

    def _new_person(self) -> Person:
        cleaned = self.cleaned_data
        facts = {"kind": cleaned["kind"], "company": self.rejection.company}
        return Person.objects.named_or_new(self.rejection.owner, cleaned["name"], **facts)


def _name(person: Person) -> str:
    return f"fate_{person.pk}"
