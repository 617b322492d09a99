"""The forms of a conversation (with whom, what for, when, about what) and of the weekly number."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.forms import PersonForm
from accounts.models import User
from bounceback.forms import VersionedForm, as_text
from bounceback.statements import Told
from recovery.conversations.models import Conversation
from recovery.opportunities.models import Opportunity
from recovery.people.models import Person
from recovery.rejections.forms.job import offer_jobs
from recovery.rejections.models import Rejection
from recovery.shared.choices import ConversationAsk, PersonKind, Tie
from recovery.shared.clocks import today
from recovery.shared.fields.choosing import offer, to_choose
from recovery.shared.fields.days import day_field, near_day, not_in_future, on_the_clock, time_field

MOST_PEOPLE = 60  # to choose from; whoever is not among them is found by their name
MOST_OPPORTUNITIES = 30
HERE = Q(removed_at=None)
NOT_OFFERED = ("notes", "address", "phone", "how_met", "merge_record")  # long, and not shown

NOBODY = _("Choose someone, or type a name.")


class ConversationForm(VersionedForm[Conversation]):
    """One conversation with one person, who is chosen from the list or named anew."""

    person = forms.ModelChoiceField(
        label=_("Who with?"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Someone else, by name"),
    )
    name = forms.CharField(
        label=_("Their name"),
        help_text=_("If you noted this name before, it’s them."),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    tie = forms.ChoiceField(
        label=_("How well do you know them?"),
        choices=[("", _("I’d rather not say")), *Tie.choices],
        required=False,
    )
    ask = forms.ChoiceField(
        label=_("What will you ask for?"),
        choices=ConversationAsk.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is for. Advice is the easiest to give.")},
    )
    planned_on = day_field(_("Which day?"), _("It can wait."), required=False)
    planned_time = time_field(_("At what time?"), _("On your own clock."))
    rejection = forms.ModelChoiceField(
        queryset=Rejection.objects.none(),
        required=False,
        empty_label=pgettext_lazy("none of these", "No"),
    )
    opportunity = forms.ModelChoiceField(
        label=_("Is it about an opportunity?"),
        queryset=Opportunity.objects.none(),
        required=False,
        empty_label=pgettext_lazy("none of these", "No"),
    )

    class Meta:
        model = Conversation
        fields: ClassVar = [
            "person",
            "ask",
            "planned_on",
            "planned_time",
            "rejection",
            "opportunity",
        ]

    def __init__(self, *args: Any, already: bool = False, **kwargs: Any) -> None:
        """With `already`, the conversation has been held, and its day is when that was."""
        super().__init__(*args, **kwargs)
        self.already = already
        self.before = self.instance.person if self.instance.person_id else None
        self._offer_people()
        offer_jobs(self, "rejection", self.instance.owner)
        self._offer_opportunities()
        if self.instance.is_held:
            del self.fields["planned_on"], self.fields["planned_time"]

    def _offer_people(self) -> None:
        owner, now = self.instance.owner, self.instance.person_id
        rows = _people(Person.objects.owned_by(owner), now)
        offer(self, "person", PEOPLE, rows, owner=owner.pk, now=now)
        field: Any = self.fields["person"]
        first, *named = field.choices
        field.choices = [first, *sorted(named, key=lambda each: each[1].casefold())]

    def _offer_opportunities(self) -> None:
        owner, now = self.instance.owner, self.instance.opportunity_id
        rows = _opportunities(Opportunity.objects.owned_by(owner), now)
        offer(self, "opportunity", OPPORTUNITIES, rows, owner=owner.pk, now=now)

    def stored(self) -> dict[str, str]:
        now = self.instance
        others = [name for name in self.Meta.fields if name != "person"]
        told = {name: as_text(getattr(now, name)) for name in others}
        return told | {"person": str(now.person) if now.person_id else ""}

    def sent(self, name: str) -> str:
        if name == "person":
            return str(self.cleaned_data.get("person") or self.cleaned_data.get("name") or "")
        return super().sent(name)

    def clean_planned_on(self) -> date | None:
        day: date | None = self.cleaned_data["planned_on"]
        if self.already:
            return not_in_future(day) or today()
        return near_day(day, self.instance.planned_on) if day else None

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not (
            cleaned.get("person") or cleaned.get("name") or {"person", "name"} & set(self.errors)
        ):
            self.add_error("name" if self["person"].is_hidden else "person", NOBODY)
        day, at = cleaned.get("planned_on"), cleaned.get("planned_time")
        if at and not day and "planned_on" not in self.errors:
            self.add_error("planned_on", _("Say on which day, too."))
        if at and day:
            self._check_hour(day, at)
        return super().clean()

    def _check_hour(self, day: date, at: Any) -> None:
        try:
            on_the_clock(day, at)
        except forms.ValidationError as wrong:
            self.add_error("planned_time", wrong)

    def save(self, commit: bool = True) -> Conversation:
        conversation = self.instance
        if not self.cleaned_data.get("person"):
            conversation.person = self._by_their_name()
        if "planned_on" in self.changed_data:
            conversation.moved_from = None  # an older move is not to be taken back any more
        conversation.save()
        if self.already and conversation.planned_on:
            return conversation.hold(conversation.planned_on)
        if self.before and conversation.is_held and self.before != conversation.person:
            self.before.count_contacts()
            conversation.person.count_contacts()
        return conversation

    def _by_their_name(self) -> Person:
        name, tie = self.cleaned_data["name"], self.cleaned_data.get("tie", "")
        facts = {"kind": PersonKind.CONTACT, "tie": tie}
        person = Person.objects.named_or_new(self.instance.owner, name, **facts)
        return person if person.tie or not tie else person.set(tie=tie)


def _here(rows: Any, now: UUID | Told | None) -> Any:
    """The rows to choose from: those not removed, and the one with this key, which stands there now."""
    return rows.filter(HERE | Q(pk=now) if now else HERE)


def _people(rows: Any, now: UUID | Told | None) -> Any:
    return _here(rows, now).defer(*NOT_OFFERED)


def _opportunities(rows: Any, now: UUID | Told | None) -> Any:
    return _here(rows, now).defer("notes", "next_what")


PEOPLE = to_choose(
    Person.objects,
    lambda mine: _people(mine, Told("now")),
    "-id",
    likely=HERE,
    most=MOST_PEOPLE,
)
OPPORTUNITIES = to_choose(
    Opportunity.objects,
    lambda mine: _opportunities(mine, Told("now")),
    "-id",
    likely=HERE & Q(ended_at=None),
    most=MOST_OPPORTUNITIES,
)


class TargetForm(PersonForm):
    """How many conversations a person aims for in a week."""

    conversations_a_week = forms.IntegerField(
        label=_("How many conversations a week do you aim for?"),
        help_text=_("From 1 to 20. A number you can keep in a full week is the right one."),
        min_value=1,
        max_value=20,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )

    class Meta:
        model = User
        fields: ClassVar = ["conversations_a_week"]
