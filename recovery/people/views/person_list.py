"""The list of people by name; who to thank, and with whom touch is being lost."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.http import HttpResponse
from django.utils.translation import gettext as _

from accounts.http import AuthenticatedRequest
from bounceback.days import on_day, since_day
from bounceback.htmx import render_part
from bounceback.rows import address_of, words_of
from recovery.people.distinct import has_namesakes
from recovery.people.forms.people import PeopleFilterForm
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.people.queries import BY_NAME
from recovery.shared.choices import PersonKind, Tie
from recovery.shared.clocks import today
from recovery.shared.firsts import hand_out
from recovery.shared.lists import SEARCH_FROM, first_page_of, first_rows, page_of
from recovery.shared.owned import own
from recovery.shared.undo import named, newest_removed

FEW = 3  # to thank, named above the list
BY_NAME_FIRST = first_rows(Person.objects, BY_NAME, lambda mine: mine.for_rows())
TO_THANK = own(Parting.objects, lambda mine: mine.to_thank_first()[:FEW])
REMOVED = own(Person.objects, newest_removed)


class Row(NamedTuple):
    """One person on the list, ready to print."""

    name: str
    told: str
    touch: str  # when to write again; empty for those one does not keep in touch with
    is_due: bool
    address: str
    touched: str  # where one says that the two were in touch


def person_list(request: AuthenticatedRequest) -> HttpResponse:
    form, mine = PeopleFilterForm(request.GET), {"owner": request.user.pk}
    asked = any(request.GET.get(name) for name in ("q", "kind", "state", "after"))
    if asked:
        rows = form.narrow(request.user.people.all()).for_rows()
        page = page_of(rows, BY_NAME, request.GET, _rows)
    else:
        page = first_page_of(BY_NAME_FIRST.rows(**mine), BY_NAME, _rows)
    to_thank = [] if asked else TO_THANK.rows(**mine)
    hand_out(to_thank, "person", "name")
    hand_out(to_thank, "rejection", "company", "role")
    context = {
        "form": form,
        "page": page,
        "has_any": bool(page.rows) or request.user.people.here().exists(),
        "has_many": asked or len(page.rows) >= SEARCH_FROM,
        "shows_touch": request.GET.get("state") == "touch",
        "to_thank": to_thank,
        "has_namesakes": not asked and has_namesakes(request.user.pk),
        "removed": [] if asked else named(REMOVED.rows(**mine)),
    }
    return render_part(request, "people/person_list.html", "results", context)


def _rows(people: list[Person]) -> list[Row]:
    """The rows of the list; words are looked up once for the page."""
    labels = {"": "", **words_of(PersonKind, Tie)}
    day = today()
    address, touched = address_of("person_detail"), address_of("person_touched")
    return [_row(each, labels, day, address(each.pk), touched(each.pk)) for each in people]


def _row(person: Person, labels: Mapping[str, str], day: date, address: str, touched: str) -> Row:
    told = (person.company, labels[person.kind], labels[person.tie])
    is_due = person.touch_on is not None and person.touch_on <= day
    return Row(
        name=person.name,
        told=" · ".join(filter(None, told)),
        touch=_touch(person, day, is_due=is_due),
        is_due=is_due,
        address=address,
        touched=touched,
    )


def _touch(person: Person, day: date, *, is_due: bool) -> str:
    """When it is time to write again, and since when there was no contact, in words."""
    if person.touch_on is None:
        return ""
    if is_due:
        return _("Time to write, {since}").format(since=since_day(person.touch_on, day))
    return _("Write again {day}").format(day=on_day(person.touch_on, day))
