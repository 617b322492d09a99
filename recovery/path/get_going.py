"""What the screens of the step Get going again show: one question each, whatever there is."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, Subquery, When
from django.db.models.functions import JSONObject, Upper

from bounceback.statements import Statement, Told
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
from recovery.shared.owned import on_recovery, own

if TYPE_CHECKING:
    from recovery.rejections.models import Rejection

MOST_OPEN = 12  # named on one screen
MOST_MET = 12  # people of one process, asked about at once


def open_opportunities(rejection: "Rejection") -> list[Opportunity]:
    """The open opportunities of this person, the newest first; at most a dozen."""
    rows = Opportunity.objects.owned_by(rejection.owner).open().order_by("-id")
    return list(rows[:MOST_OPEN])


HOPE: Statement[Hope] = on_recovery(Hope.objects, lambda rows: rows.order_by("-id")[:1])


def hope_of(rejection: "Rejection") -> Hope | None:
    """The newest answer, on this recovery's path, to how much they count on just one opportunity."""
    return HOPE.first(owner=rejection.owner_id, rejection=rejection.pk)


class OpenConversation(NamedTuple):
    """One open conversation about this recovery: with whom, and on which day if that is known."""

    key: UUID
    ask: str
    on: date | None
    person: Person


def people_and_conversations(rejection: "Rejection") -> tuple[list[Person], list[OpenConversation]]:
    """The people this person knows (friends first, at most 100), and at most three open conversations."""
    people: Any = PEOPLE.rows(owner=rejection.owner_id, rejection=rejection.pk)
    found = [
        _open_with(person, person.known_conversation)
        for person in people
        if person.known_conversation
    ]
    return people, sorted(found, key=lambda each: each.key)[: timings.MOST_PICKED]


def _with_conversations(people: Any) -> Any:
    """With `known_conversation`: the first open one about a recovery; who has one comes first, then friends."""
    conversations = Conversation.objects.open().filter(
        rejection=Told("rejection"), person=OuterRef("pk")
    )
    conversation = conversations.order_by("id").values(
        found=JSONObject(key="id", ask="ask", on="planned_on")
    )[:1]
    close = Q(kind__in=[PersonKind.FRIEND, PersonKind.MENTOR])
    first = Case(When(known_conversation__isnull=False, then=0), When(close, then=1), default=2)
    rows = people.here().annotate(known_conversation=Subquery(conversation)).defer("notes")
    return rows.order_by(first, "-id")[:MOST_TO_CHOOSE_FROM]


PEOPLE = own(Person.objects, _with_conversations)


def _open_with(person: Person, known: dict[str, Any]) -> OpenConversation:
    on = date.fromisoformat(known["on"]) if known["on"] else None
    return OpenConversation(UUID(known["key"]), known["ask"], on, person)


CONVERSATIONS = on_recovery(
    Conversation.objects,
    lambda rows: (
        rows.open()
        .select_related("person")
        .only("owner", "sent_at", "person__name")
        .order_by("id")[: timings.MOST_PICKED]
    ),
)


def open_conversations(rejection: "Rejection") -> list[Conversation]:
    """The open conversations about this recovery: three at most."""
    return CONVERSATIONS.rows(owner=rejection.owner_id, rejection=rejection.pk)


PLANS = on_recovery(Plan.objects, lambda rows: rows.open().order_by("id")[: timings.MOST_PLANS])


def open_plans(rejection: "Rejection") -> list[Plan]:
    """The plans of this recovery nobody has answered yet: three at most."""
    return PLANS.rows(owner=rejection.owner_id, rejection=rejection.pk)


def met(rejection: "Rejection") -> list[Person]:
    """The people of this process, with the `fate` that was chosen for each, if any.

    They are: who was asked for feedback, who is at that company, whom one spoke to about the
    opportunity before the no, and whoever was named here.
    """
    return MET.rows(owner=rejection.owner_id, rejection=rejection.pk, company=rejection.company)


def _met(people: Any) -> Any:
    its, them = Told("rejection"), OuterRef("pk")
    asked = FeedbackRequest.objects.filter(rejection=its, person=them)
    talked = Conversation.objects.here().filter(opportunity__rejection=its, person=them)
    parting = Parting.objects.filter(rejection=its, person=them)
    there = ~Q(company="") & Q(upper_company=Upper(Told("company")))
    of_it = there | Exists(asked) | Exists(talked) | Exists(parting)
    rows = people.here().alias(upper_company=Upper("company")).filter(of_it).defer("notes")
    return rows.annotate(fate=Subquery(parting.values("fate")[:1])).order_by("id")[:MOST_MET]


MET = own(Person.objects, _met)
NEXT_NO: Statement[Plan] = on_recovery(Plan.objects, lambda rows: rows.for_next_no()[:1])


def next_no(rejection: "Rejection") -> Plan | None:
    """The plan for the next no."""
    return NEXT_NO.first(owner=rejection.owner_id, rejection=rejection.pk)
