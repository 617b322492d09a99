"""Two people who look like one: compare, join, or say that they are two; each press with its undo."""

from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from accounts.once import once_alone
from bounceback import text
from bounceback.days import dated
from bounceback.htmx import go_to
from recovery.people import matching
from recovery.people.doors import own_person, own_two
from recovery.people.forms.address_book import MergeForm
from recovery.people.models import Person
from recovery.shared.doors import verb
from recovery.shared.from_today import can_be_undone

DUPLICATES = "people/person_duplicates.html"
MERGE = "people/person_merge.html"
MOST = 20  # pairs on the page, and pairs that were said to be two
SIGNS: dict[matching.Sign, text.Text] = {
    matching.Sign.ADDRESS: gettext_lazy("the same address"),
    matching.Sign.PHONE: gettext_lazy("the same phone"),
    matching.Sign.NAME: gettext_lazy("the same name"),
    matching.Sign.CLOSE: gettext_lazy("almost the same name"),
}


class Offer(NamedTuple):
    """Two people who look like one, and the address where they are compared."""

    one: matching.Known
    other: matching.Known
    sign: text.Text
    merge: str
    apart: str


class Line(NamedTuple):
    """One fact of both people, side by side."""

    name: text.Text
    one: str
    other: str
    differs: bool


def person_duplicates(request: AuthenticatedRequest) -> HttpResponse:
    """The pairs who look like one, the surest first; and the pairs said to be two."""
    said = request.user.distinct_people
    found = matching.pairs(request.user.people.to_compare(), said.keys())
    context = {
        "offers": [_offer(each) for each in found[:MOST]],
        "has_more": len(found) > MOST,
        "apart": list(said.newest_here()[:MOST]),
    }
    return render(request, DUPLICATES, context)


def _offer(pair: matching.Pair) -> Offer:
    keys = [pair.one.key, pair.other.key]
    return Offer(
        pair.one,
        pair.other,
        SIGNS[pair.sign],
        reverse("person_merge", args=keys),
        reverse("person_distinct", args=keys),
    )


@once_alone
def person_merge(request: AuthenticatedRequest, pk: UUID, other: UUID) -> HttpResponse:
    """Compare two people, choose a name, and join them. Joined already, it leads to the one who stayed."""
    try:
        one, second = own_two(request, pk, other)
    except Http404:
        return go_to(request, _who_stayed(request, pk, other))
    form = MergeForm(None, one=one, other=second)
    if request.method == "POST":
        form = MergeForm(request.POST, one=one, other=second)
        if form.is_valid():
            return _joined(request, form)
    context: dict[str, Any] = {"one": one, "other": second, "form": form}
    context["lines"] = [line for line in _lines(one, second) if line.one or line.other]
    return render(request, MERGE, context, status=422 if form.is_bound else 200)


def _joined(request: AuthenticatedRequest, form: MergeForm) -> HttpResponse:
    stays = form.save()
    gone = next(iter(form.people))
    said = _("They are one now, with everything of both.")
    can_be_undone(request, said, "person_restore", gone)
    return go_to(request, stays)


def _who_stayed(request: AuthenticatedRequest, pk: UUID, other: UUID) -> Person:
    """Of two joined people the one who stayed. Raises Http404 where they were not joined."""
    for stays, went in ((pk, other), (other, pk)):
        if request.user.people.went_into(went, stays):
            return own_person(request, stays, only_look=True)
    raise Http404


def _lines(one: Person, other: Person) -> list[Line]:
    rows: list[tuple[text.Text, str, str]] = [
        (_("Name"), one.name, other.name),
        (_("Who they are"), one.get_kind_display(), other.get_kind_display()),
        (_("Company"), one.company, other.company),
        (_("How well you know them"), one.get_tie_display(), other.get_tie_display()),
        (_("How you met"), one.how_met, other.how_met),
        (_("Address"), one.address, other.address),
        (_("Phone"), one.phone, other.phone),
        (_("Last in touch"), _day(one), _day(other)),
        (_("Notes"), one.notes, other.notes),
    ]
    return [Line(name, mine, theirs, mine != theirs) for name, mine, theirs in rows]


def _day(person: Person) -> str:
    return dated(person.last_contact_on, "DATE_FORMAT") if person.last_contact_on else ""


@verb(own_person)
def person_distinct(request: AuthenticatedRequest, pk: UUID, other: UUID) -> HttpResponse:
    """Say that these are two people, so that it is not asked again."""
    one, second = own_two(request, pk, other)
    request.user.distinct_people.tell_apart(one, second)
    can_be_undone(request, _("Noted: they are two people."), "person_undistinct", pk, other)
    return go_to(request, "person_duplicates")


@verb(own_person)
def person_undistinct(request: AuthenticatedRequest, pk: UUID, other: UUID) -> HttpResponse:
    one, second = own_two(request, pk, other)
    request.user.distinct_people.take_back(one, second)
    messages.success(request, _("Taken back. They may be one person."))
    return go_to(request, "person_duplicates")
