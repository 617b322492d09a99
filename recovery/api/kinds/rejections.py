"""Rejections."""

from recovery.api.kind import Kind, added_by, changed_by, fields_of
from recovery.rejections.doors import own_rejection
from recovery.rejections.forms.rejections import RejectionForm
from recovery.rejections.models import Rejection
from recovery.rejections.queries import NEWEST_FIRST

FIELDS = fields_of(RejectionForm)


REJECTIONS = Kind(
    name="rejections",
    one="a rejection",
    model=Rejection,
    find=own_rejection,
    rows=lambda request: Rejection.objects.owned_by(request.user).defer("search"),
    columns=(
        *("id", "company", "role", "stage", "outcome", "dated_on", "heard_on", "last_contact_on"),
        *("promised_by", "source", "met_with", "wanted", "advert_url", "their_words", "path"),
        *("snoozed_until", "set_aside_at", "put_aside_at", "closed_at", "closed_as", "takeaway"),
        "created_at",
    ),
    order=NEWEST_FIRST,
    states={
        "open": lambda rows: rows.open(),
        "recovered": lambda rows: rows.recovered(),
        "aside": lambda rows: rows.set_aside(),
    },
    new=added_by(RejectionForm),
    takes=FIELDS,
    change=changed_by(RejectionForm),
    changes=FIELDS,
)
