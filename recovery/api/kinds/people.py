"""People."""

from copy import copy
from functools import partial

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Values, fields_of, filled
from recovery.people.doors import own_person
from recovery.people.forms.people import PersonForm
from recovery.people.models import Person

FIELDS = fields_of(PersonForm)


def _new(request: ApiRequest, said: Values) -> Person:
    return filled(partial(PersonForm, instance=Person(owner=request.user)), said, anew=True).save()


def _change(request: ApiRequest, person: Person, said: Values) -> None:
    filled(partial(PersonForm, instance=copy(person)), said).save()


PEOPLE = Kind(
    name="people",
    one="a person",
    model=Person,
    find=own_person,
    rows=lambda request: Person.objects.owned_by(request.user).here().defer("merge_record"),
    columns=(
        *("id", "name", "kind", "company", "tie", "how_met", "address", "phone", "notes"),
        *("touch_days", "touch_on", "last_contact_on", "created_at"),
    ),
    states={"kept": lambda rows: rows.kept()},
    new=_new,
    takes=FIELDS,
    change=_change,
    changes=FIELDS,
)
