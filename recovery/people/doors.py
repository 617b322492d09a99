"""The doors to people and partings: a person's own, else 404."""

from uuid import UUID

from django.http import Http404

from accounts.http import AuthenticatedRequest
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.shared.doors import Door

own_person = Door(Person)


own_parting = Door(
    Parting,
    lambda rows: rows.with_names(),
    along=lambda parting: (parting.person, parting.rejection),
)


def own_two(request: AuthenticatedRequest, pk: UUID, other: UUID) -> tuple[Person, Person]:
    """Two people of this person, locked while they are written; 404 unless both are theirs."""
    rows = Person.objects.owned_by(request.user).here()
    if request.method == "POST":
        rows = rows.select_for_update(no_key=True).order_by("pk")
    found = {each.pk: each for each in rows.named_by(pk, other)}
    if len(found) != 2:
        raise Http404
    for each in found.values():
        each.owner = request.user
    return found[pk], found[other]
