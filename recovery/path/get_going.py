"""What the screens of step 6 show: one question each, whatever there is."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, Subquery, When
from django.db.models.functions import JSONObject

from recovery.conversations.models import Conversation
from recovery.feedback.models.requests import FeedbackRequest
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.people.queries import MOST_TO_CHOOSE_FROM
from recovery.plans.models import Plan
from recovery.shared import timings
from recovery.shared.choices import PersonKind

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection

MOST_ALIVE = 12  # named on one screen
MOST_MET = 12  # people of one process, asked about at once


def alive(rejection: "Rejection") -> list[Opportunity]:
    """The open opportunities of this person, the newest first; at most a dozen."""
    rows = Opportunity.objects.owned_by(rejection.owner).alive().order_by("-id")
    return list(rows[:MOST_ALIVE])


def hope_of(rejection: "Rejection") -> Hope | None:
    """The newest answer, on this recovery's path, to how much they count on just one opportunity."""
    newest: Hope | None = Hope.objects.filter(rejection=rejection).order_by("-id").first()
    return newest


class OpenConversation(NamedTuple):
    """One open conversation about this recovery: with whom, and on which day if that is known."""

    key: UUID
    ask: str
    on: date | None
    person: Person


def people_and_conversations(rejection: "Rejection") -> tuple[list[Person], list[OpenConversation]]:
    """The people this person knows (friends first, at most 100), and at most three open conversations."""
    conversations = Conversation.objects.open().filter(rejection=rejection, person=OuterRef("pk"))
    conversation = conversations.order_by("id").values(
        found=JSONObject(key="id", ask="ask", on="planned_on")
    )[:1]
    close = Q(kind__in=[PersonKind.FRIEND, PersonKind.MENTOR])
    first = Case(When(known_conversation__isnull=False, then=0), When(close, then=1), default=2)
    rows: Any = (
        Person.objects.owned_by(rejection.owner)
        .here()
        .annotate(known_conversation=Subquery(conversation))
    )
    people = list(rows.defer("notes").order_by(first, "-id")[:MOST_TO_CHOOSE_FROM])
    found = [
        _open_with(person, person.known_conversation)
        for person in people
        if person.known_conversation
    ]
    return people, sorted(found, key=lambda each: each.key)[: timings.MOST_PICKED]


def _open_with(person: Person, known: dict[str, Any]) -> OpenConversation:
    on = date.fromisoformat(known["on"]) if known["on"] else None
    return OpenConversation(UUID(known["key"]), known["ask"], on, person)


def open_conversations(rejection: "Rejection") -> list[Conversation]:
    """The open conversations about this recovery: three at most."""
    rows = rejection.conversations.open().select_related("person").order_by("id")
    return list(rows.only("owner", "sent_at", "person__name")[: timings.MOST_PICKED])


def open_plans(rejection: "Rejection") -> list[Plan]:
    """The plans of this recovery nobody has answered yet: three at most."""
    return list(rejection.plans.open().order_by("id")[: timings.MOST_PLANS])


def met(rejection: "Rejection") -> list[Person]:
    """The people of this process, with the `fate` that was chosen for each, if any.

    They are: who was asked for feedback, who is at that company, whom one spoke to about the
    opportunity before the no, and whoever was named here.
    """
    asked = FeedbackRequest.objects.filter(rejection=rejection, person=OuterRef("pk"))
    talked = Conversation.objects.here().filter(
        opportunity__rejection=rejection, person=OuterRef("pk")
    )
    parting = Parting.objects.filter(rejection=rejection, person=OuterRef("pk"))
    there = Q(company__iexact=rejection.company) if rejection.company else Q(pk=None)
    of_it = there | Exists(asked) | Exists(talked) | Exists(parting)
    rows: Any = Person.objects.owned_by(rejection.owner).here().filter(of_it)
    rows = rows.annotate(fate=Subquery(parting.values("fate")[:1])).defer("notes")
    return list(rows.order_by("id")[:MOST_MET])


def next_no(rejection: "Rejection") -> Plan | None:
    """The plan for the next no."""
    newest: Plan | None = rejection.plans.for_next_no().first()
    return newest
