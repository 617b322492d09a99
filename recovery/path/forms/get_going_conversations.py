"""The form of the screen get-going/conversations: who to talk to next, on which day, and the plan for it."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recovery.conversations.models import Conversation
from recovery.path import get_going
from recovery.path.forms.rows import NUMBERS, RowsForm, SentRow, plan_taken_out
from recovery.people.models import Person
from recovery.plans import sentences
from recovery.plans.models import Plan
from recovery.shared.choices import ConversationAsk, PersonKind, Tie
from recovery.shared.clocks import today
from recovery.shared.fields.days import day_field, near_day
from recovery.shared.fields.lengths import words

ASKS = [(ask.value, ask.label) for ask in ConversationAsk if ask != ConversationAsk.INTERVIEW]
TIES = [("", gettext_lazy("Choose, if you like")), *Tie.choices]
MAKE = "make"  # where no script showed the plan, it is made when the row is saved


class ConversationsForm(RowsForm):
    """Who to talk to next: a name, how well one knows them, what one will ask, a day, and the plan for it.

    Each is a conversation, with a day or without one yet. A plan that is for no conversation has a row
    without a name.
    """

    PARTS = ("name", "tie", "ask", "on", "cue", "action", "said", "auto")
    TEXTS = ("name", "cue", "action")

    def read(self) -> list[tuple[str, dict[str, Any]]]:
        self.people, conversations = get_going.people_and_conversations(self.rejection)
        plans = get_going.open_plans(self.rejection)
        self.conversations = {str(each.key): each for each in conversations}
        self.plans = {str(plan.pk): plan for plan in plans}
        of_conversation = {plan.conversation_id: plan for plan in plans}
        rows: list[tuple[Any, Plan | None]] = [
            (each, of_conversation.get(each.key)) for each in conversations
        ]
        used = {plan.pk for _conversation, plan in rows if plan}
        rows += [(None, plan) for plan in plans if plan.pk not in used]
        return [_row(conversation, plan) for conversation, plan in rows[: len(NUMBERS)]]

    def field_of(self, part: str) -> forms.Field:
        match part:
            case "name":
                known = {"list": "known-people", "autocomplete": "off"}
                return _text(gettext_lazy("Name"), forms.TextInput(attrs=known))
            case "tie":
                label = gettext_lazy("How well do you know them?")
                return forms.ChoiceField(label=label, choices=TIES, required=False)
            case "ask":
                label = gettext_lazy("What will you ask for?")
                return forms.ChoiceField(label=label, choices=self._asks(), required=False)
            case "on":
                hint = gettext_lazy("Without one, they stay on Coming up.")
                return day_field(gettext_lazy("When will you talk?"), hint, required=False)
            case "cue":
                return words(gettext_lazy("If …"))
            case "action":
                return words(gettext_lazy("then I will …"))
            case "said":
                label = gettext_lazy("I said it once, aloud")
                return forms.BooleanField(label=label, required=False)
        return forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)

    def _asks(self) -> list[tuple[str, Any]]:
        """What to ask for, advice first; "an interview" only where it was chosen elsewhere."""
        has_one = any(each.ask == ConversationAsk.INTERVIEW for each in self.conversations.values())
        return [*ConversationAsk.choices] if has_one else ASKS

    def suggested(self) -> dict[str, Any]:
        return {f"auto_{number}": MAKE for number in NUMBERS}

    def clean(self) -> dict[str, Any]:
        """Two people who share a name, and were both here before, stay two."""
        named: set[str] = set()
        for row in self.sent_rows:
            name = (row["name"] or "").casefold()
            conversation, _plan = self._known(row)
            if (
                name
                and name in named
                and not (conversation and conversation.person.name == row["name"])
            ):
                said = _("You have named them above. One row each is enough.")
                self.add_error(f"name_{row.number}", said)
            named.add(name)
            self._tidy(row)
            self._check(row)
        return super().clean()

    def _known(self, row: SentRow) -> tuple[get_going.OpenConversation | None, Plan | None]:
        conversation, _slash, plan = row.key.partition("/")
        return self.conversations.get(conversation), self.plans.get(plan)

    def _tidy(self, row: SentRow) -> None:
        """Take "If" and "then I will" out of what was typed, and fill in a plan that could not be seen."""
        row.facts["cue"] = sentences.as_cue(row["cue"] or "")
        row.facts["action"] = sentences.as_action(row["action"] or "")
        if row["auto"] == MAKE and row["name"] and row["on"] and not (row["cue"] or row["action"]):
            row.facts["cue"] = sentences.suggested_cue(row["on"], today())
            row.facts["action"] = sentences.suggested_action(row["name"], row["tie"] or "")
        for part in ("cue", "action"):
            if f"{part}_{row.number}" not in self.errors:
                self.cleaned_data[f"{part}_{row.number}"] = row[part]

    def _check(self, row: SentRow) -> None:
        """Require both halves of a plan, and its day."""
        _conversation, plan = self._known(row)
        if row["on"]:
            try:
                near_day(row["on"], self._initial().get(f"on_{row.number}"))
            except forms.ValidationError as wrong:
                self.add_error(f"on_{row.number}", wrong)
        if not (row["cue"] or row["action"]):
            return
        missing = {
            "cue": ("" if row["cue"] else _("Say when you will do it: a moment you can’t miss.")),
            "action": ("" if row["action"] else _("Say what you will do, in a few words.")),
            "on": ""
            if self._day_of(row, plan)
            else _("Choose a day, or name a weekday in your plan."),
        }
        for part, said in missing.items():
            name = f"{part}_{row.number}"
            if said and name not in self.errors:
                self.add_error(name, said)

    def _day_of(self, row: SentRow, plan: Plan | None) -> date | None:
        """The day of a plan: the weekday its words name; else the conversation's day; else the one it has."""
        stood = self._initial().get(f"on_{row.number}")
        if plan and (row["cue"], row["on"]) == (plan.cue, stood):
            return plan.on
        tomorrow = today() + timedelta(days=1)
        day = row["on"] or (plan.on if plan else None)
        return sentences.on_its_weekday(row["cue"], day, tomorrow)

    def save(self) -> None:
        for row in self.sent_rows:
            conversation, plan = self._known(row)
            planned = self._plan_conversation(row, conversation) if row["name"] else None
            if conversation and not row["name"]:
                self._let_go(conversation)
                if plan and (row["cue"], row["action"]) == (plan.cue, plan.action):
                    row.facts["cue"] = row.facts["action"] = ""  # it was for that conversation
            if row["cue"] or row["action"]:
                self._keep_plan(row, plan or Plan.objects.make_for(self.rejection), planned)
            elif plan:
                plan.remove()
                self.taken_out.append(plan_taken_out(plan))

    def _plan_conversation(
        self, row: SentRow, conversation: get_going.OpenConversation | None
    ) -> Conversation:
        person = self._person(row, conversation)
        facts = {
            "person": person,
            "ask": row["ask"] or ConversationAsk.ADVICE,
            "planned_on": row["on"],
        }
        here = self.rejection.conversations
        found = (
            here.get(pk=conversation.key)
            if conversation
            else here.open().with_person(person).first()
        )
        if not found:
            owner = self.rejection.owner
            return Conversation.objects.create(owner=owner, rejection=self.rejection, **facts)
        if found.planned_on != row["on"]:
            facts["moved_from"] = None  # an older move is not to be taken back any more
            facts |= {} if row["on"] else {"planned_time": None}
        return found.set(**facts)

    def _person(self, row: SentRow, conversation: get_going.OpenConversation | None) -> Person:
        tie = row["tie"] or ""
        if conversation and conversation.person.name == row["name"]:
            person = conversation.person
        else:
            kind = PersonKind.FRIEND if tie == Tie.CLOSE else PersonKind.CONTACT
            owner = self.rejection.owner
            person = Person.objects.named_or_new(owner, row["name"], kind=kind, tie=tie)
        return person.set(tie=tie) if tie and person.tie != tie else person

    def _let_go(self, conversation: get_going.OpenConversation) -> None:
        self.rejection.conversations.get(pk=conversation.key).let_go()
        undo = reverse("conversation_reopen", args=[conversation.key])
        self.taken_out.append((_("One conversation was let go."), undo))

    def _keep_plan(self, row: SentRow, plan: Plan, conversation: Conversation | None) -> None:
        on = self._day_of(row, None if plan._state.adding else plan)
        if on != plan.on:
            plan.moved_from = None
        plan.cue, plan.action, plan.on = row["cue"], row["action"], on
        plan.conversation = conversation or plan.conversation
        plan.said_at = (plan.said_at or timezone.now()) if row["said"] else None
        plan.save()


def _text(label: Any, widget: forms.Widget) -> forms.CharField:
    return forms.CharField(label=label, max_length=120, required=False, widget=widget)


def _row(
    conversation: get_going.OpenConversation | None, plan: Plan | None
) -> tuple[str, dict[str, Any]]:
    """The key of a row of this form, and what is filled in."""
    facts: dict[str, Any] = {"auto": MAKE if conversation and not (plan or conversation.on) else ""}
    if conversation:
        person = conversation.person
        facts |= {
            "name": person.name,
            "tie": person.tie,
            "ask": conversation.ask,
            "on": conversation.on,
        }
    if plan:
        facts |= {"cue": plan.cue, "action": plan.action, "said": plan.said_at is not None}
        facts.setdefault("on", plan.on)
    return f"{conversation.key if conversation else ''}/{plan.pk if plan else ''}", facts
