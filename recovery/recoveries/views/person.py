"""The page of one person: what is known of them, and what they belong to."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from accounts.http import AuthenticatedRequest
from bounceback.htmx import go_to
from recovery.companies.doors import company_called
from recovery.people.doors import own_person
from recovery.people.forms.people import KeepForm, MoveForm
from recovery.people.models import Person
from recovery.recoveries import of_person
from recovery.recoveries.trying_again import may_turn
from recovery.shared.clocks import today

DETAIL = "recoveries/person_detail.html"


def person_detail(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """The page of one person; of one who was joined to another, that other's page."""
    try:
        person = own_person(request, pk, only_look=True)
    except Http404:
        joined = get_object_or_404(request.user.people.joined(), pk=pk)
        return go_to(request, joined.merged_into)
    return render(request, DETAIL, person_context(request, person))


def person_context(request: AuthenticatedRequest, person: Person) -> dict[str, Any]:
    """What the page of one person shows."""
    return {
        "person": person,
        "company": company_called(person.owner_id, person.company),
        "may_turn": may_turn(person.owner_id, person.company),
        "today": today(),
        "belongs_to": of_person.belongs_to(person),
        "keep_form": KeepForm(person=person),
        "move_form": MoveForm(),
    }
