"""People."""

from recovery.api.kind import Kind, added_by, changed_by, fields_of
from recovery.people.doors import own_person
from recovery.people.forms.people import PersonForm
from recovery.people.models import Person

FIELDS = fields_of(PersonForm)


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
    new=added_by(PersonForm),
    takes=FIELDS,
    change=changed_by(PersonForm),
    changes=FIELDS,
)
