"""Address books: people in from a file, looked at before they are saved; and out, one or all."""

import json
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify
from django.utils.translation import ngettext

from accounts.http import AuthenticatedRequest
from accounts.limits import limited, sends_a_file
from accounts.once import once
from bounceback.htmx import go_to
from recovery.people import address_book, matching
from recovery.people.doors import own_person
from recovery.people.forms.address_book import CardFileForm, TakeCardsForm
from recovery.people.models import Person
from recovery.shared.from_today import can_be_undone

IMPORT = "people/person_import.html"
AT_ONCE = 40  # seen and taken on one page
FEW = 20  # of those who are here already, named
LONGEST_SEARCH = 100  # characters
FEWER = 5  # of cards that could not be read, told by their line


class Waiting(NamedTuple):
    """The cards of an uploaded file that are not saved yet; they wait as a draft."""

    new: list[address_book.Card]
    known: list[str]
    odd: list[str]  # the lines at which cards begin that could not be read
    unended: list[str]  # whose cards break off
    is_cut: bool
    words: str  # that were searched for in the file

    @property
    def found(self) -> list[address_book.Card]:
        """The new ones with each of these words in their name or company."""
        words = matching.plain(self.words).split()
        return [card for card in self.new if all(word in _plain(card) for word in words)]

    @property
    def shown(self) -> list[address_book.Card]:
        return self.found[:AT_ONCE]


@limited("upload", counts=sends_a_file)
@once
def person_import(request: AuthenticatedRequest) -> HttpResponse:
    """Upload a file, then choose who to take from it, some at a time."""
    waiting = _waiting(request)
    if request.method != "POST":
        form = CardFileForm() if waiting is None else _take_form(waiting)
        return render(request, IMPORT, _context(form, waiting))
    if request.POST.get("go") == "discard":
        request.user.drafts.discard(request.user, request.path)
        return go_to(request, "person_list")
    if waiting is None or request.FILES:
        return _read_file(request)
    form = _take_form(waiting, request.POST)
    if not form.is_valid():
        return render(request, IMPORT, _context(form, waiting), status=422)
    return _take(request, form, waiting)


def _read_file(request: AuthenticatedRequest) -> HttpResponse:
    form = CardFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, IMPORT, _context(form, None), status=422)
    _keep(request, form.cleaned_data["file"])
    return go_to(request, request.path)


def _keep(request: AuthenticatedRequest, found: address_book.Read) -> None:
    fields = {
        "cards": [json.dumps([card.packed for card in found.cards])],
        "odd": [str(line) for line in found.odd],
        "unended": found.unended,
        "cut": ["1"] if found.is_cut else [],
    }
    request.user.drafts.keep(request.user, request.path, fields)


def _waiting(request: AuthenticatedRequest) -> Waiting | None:
    """The cards left of the file, sorted by whether the person is here already; None without a file."""
    draft = request.user.drafts.at_path(request.user, request.path)
    try:
        words = draft.words() if draft else {}
        cards = [address_book.Card.unpacked(each) for each in json.loads(words["cards"][0])]
    except (LookupError, TypeError, ValueError):  # nothing, or nothing of ours
        return None
    if not cards:
        return None
    new, known = _sorted(request, cards)
    odd, unended = words.get("odd", []), words.get("unended", [])
    searched = request.GET.get("q", "")[:LONGEST_SEARCH]
    return Waiting(new, known, odd, unended, bool(words.get("cut")), searched)


def _sorted(
    request: AuthenticatedRequest, cards: list[address_book.Card]
) -> tuple[list[address_book.Card], list[str]]:
    """The new cards, and the names of those who are here already or stand twice in the file."""
    people = matching.Index(request.user.people.to_compare())
    uids = request.user.people.uids()
    new: list[address_book.Card] = []
    known: list[str] = []
    for card in cards:
        like = matching.Known(card.key, card.name, card.company, card.address, card.phone)
        if card.uid in uids or matching.is_known(like, people):
            known.append(card.name)
        else:
            new.append(card)
            people.add(like)
    return new, known


def _take_form(waiting: Waiting, data: Any = None) -> TakeCardsForm:
    return TakeCardsForm(data, cards=waiting.shown)


def _context(form: Any, waiting: Waiting | None) -> dict[str, Any]:
    context: dict[str, Any] = {"form": form, "waiting": waiting, "largest": address_book.MOST_CARDS}
    if waiting:
        context["can_search"] = len(waiting.new) > AT_ONCE
        context["more"] = max(0, len(waiting.found) - AT_ONCE)
        context["odd"] = waiting.odd[:FEWER]
        context["known"] = waiting.known[:FEW]
        context["more_known"] = max(0, len(waiting.known) - FEW)
    return context


def _take(request: AuthenticatedRequest, form: TakeCardsForm, waiting: Waiting) -> HttpResponse:
    """Save the ticked cards. Unticked ones are dropped, and the next ones come up; after a search they stay."""
    at, kind = timezone.now(), form.cleaned_data["kind"]
    taken = form.taken
    facts = [card.facts | {"card_uid": card.uid} for card in taken]
    request.user.people.add_cards(request.user, facts, kind, at)
    if taken:
        said = ngettext("{n} person added.", "{n} people added.", len(taken)).format(n=len(taken))
        can_be_undone(request, said, "person_unimport", at=at.isoformat())
    gone = {card.key for card in (taken if waiting.words else waiting.shown)}
    rest = [card for card in waiting.new if card.key not in gone]
    if not rest:
        request.user.drafts.discard(request.user, request.path)
        return go_to(request, "person_list")
    _keep(request, address_book.Read(rest, [], [], waiting.is_cut))
    return go_to(request, request.path)


@once
def person_unimport(request: AuthenticatedRequest) -> HttpResponse:
    """Undo an import: its people are removed, and can be brought back."""
    at = _moment(request.GET.get("at", ""))
    if request.method == "POST" and at:
        gone = request.user.people.imported_at(at).remove_all()
        said = ngettext("{n} person removed again.", "{n} people removed again.", gone)
        messages.success(request, said.format(n=gone))
    return go_to(request, "person_list")


def _moment(words: str) -> datetime | None:
    try:
        found = parse_datetime(words)
    except ValueError:
        return None
    return found if found and timezone.is_aware(found) else None


def person_card(request: AuthenticatedRequest, pk: UUID) -> HttpResponse:
    """One person as a vCard; with the notes only where that is asked for."""
    person = own_person(request, pk, only_look=True)
    return _as_file(request, [person], slugify(person.name) or "person")


def person_export(request: AuthenticatedRequest) -> HttpResponse:
    """All people as one vCard file."""
    return _as_file(request, list(request.user.people.by_name()), "people")


def _as_file(request: AuthenticatedRequest, people: list[Person], name: str) -> HttpResponse:
    cards = [person.as_card(with_notes="notes" in request.GET) for person in people]
    headers = {"Content-Disposition": f'attachment; filename="{name}.vcf"'}
    return HttpResponse(address_book.write(cards), "text/vcard; charset=utf-8", headers=headers)


def _plain(card: address_book.Card) -> str:
    return matching.plain(f"{card.name} {card.company}")
