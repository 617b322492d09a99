"""Everybody one has met in this search, by name; whom to thank, and with whom touch is being lost."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bounceback.htmx import render_part
from bounceback.http import AuthenticatedRequest, key_in
from recovery.forms import PeopleFilterForm
from recovery.models import Person
from recovery.models.people_queries import PersonQuerySet
from recovery.models.rejections import today
from recovery.path.choices import PersonKind, Tie
from recovery.views.removed import MOST, removed_people

SIZE = 20  # rows on a page
FEW = 3  # to thank, named above the list


class Row(NamedTuple):
    """One of them, everything ready to print."""

    name: str
    told: str
    touch: str  # when to write again; empty for those one does not keep in touch with
    is_due: bool
    address: str
    touched: str  # where one says that the two were in touch


class Page(NamedTuple):
    rows: list[Row]
    more: str  # the query string of the next page; empty on the last
    first: str
    is_first: bool


def person_list(request: AuthenticatedRequest) -> HttpResponse:
    form = PeopleFilterForm(request.GET)
    page = _page(form.narrow(request.user.people.all()), request.GET)
    asked = any(request.GET.get(name) for name in ("q", "kind", "state", "after"))
    gone = [] if asked else request.user.people.newest_removed()[:MOST]
    to_thank = [] if asked else list(request.user.partings.to_thank_first()[:FEW])
    context = {
        "form": form,
        "page": page,
        "has_any": bool(page.rows) or request.user.people.here().exists(),
        "shows_touch": request.GET.get("state") == "touch",
        "to_thank": to_thank,
        "has_namesakes": not asked and request.user.people.has_namesakes(),
        "removed": removed_people(gone),
    }
    return render_part(request, "recovery/person_list.html", "results", context)


def _page(people: PersonQuerySet, query: Mapping[str, str]) -> Page:
    """The page that begins after the row named by `after`; the first for anything unreadable."""
    key = key_in(query.get("after", ""))
    wanted = people.after(key) if key else people
    found = list(wanted.by_name().for_rows()[: SIZE + 1])
    last = found[SIZE - 1] if len(found) > SIZE else None
    return Page(
        rows=_rows(found[:SIZE]),
        more=_words(query, str(last.pk)) if last else "",
        first=_words(query),
        is_first=key is None,
    )


def _rows(people: list[Person]) -> list[Row]:
    """Words are looked up once for the page, not once a row."""
    labels = {value: str(label) for value, label in [*PersonKind.choices, *Tie.choices]}
    labels[""] = ""
    day = today()
    above = reverse("person_list")
    return [_row(each, labels, day, f"{above}{each.pk}/") for each in people]


def _row(person: Person, labels: Mapping[str, str], day: date, address: str) -> Row:
    told = (person.company, labels[person.kind], labels[person.tie])
    is_due = person.touch_on is not None and person.touch_on <= day
    return Row(
        name=person.name,
        told=" · ".join(filter(None, told)),
        touch=_touch(person, is_due),
        is_due=is_due,
        address=address,
        touched=f"{address}touched/",
    )


def _touch(person: Person, is_due: bool) -> str:
    """When it is time to write again, and since when one has not been in touch."""
    if person.touch_on is None:
        return ""
    said = _("Time to write, since {day}") if is_due else _("Write again on {day}")
    return said.format(day=date_format(person.touch_on, "DATE_FORMAT"))


def _words(query: Mapping[str, str], after: str = "") -> str:
    """The same question as a query string, beginning at another row."""
    words = QueryDict(mutable=True)
    words.update({name: value for name, value in query.items() if value and name != "after"})
    if after:
        words["after"] = after
    return words.urlencode()
