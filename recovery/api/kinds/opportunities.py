"""Opportunities: changed while they are open, and ended."""

from recovery.api.auth import ApiRequest
from recovery.api.kind import Kind, Move, Values, added_by, changed_by, fields_of, filled
from recovery.opportunities.doors import own_opportunity
from recovery.opportunities.forms import EndForm, OpportunityForm
from recovery.opportunities.models import Opportunity
from recovery.shared.clocks import today
from recovery.shared.owned import IllegalMove

FIELDS = fields_of(OpportunityForm)


def _end(request: ApiRequest, opportunity: Opportunity, said: Values) -> None:
    form = filled(EndForm, said)
    if not opportunity.is_open:
        raise IllegalMove("ended", "ended")
    opportunity.end(form.cleaned_data["came_to"])


OPPORTUNITIES = Kind(
    name="opportunities",
    one="an opportunity",
    model=Opportunity,
    find=own_opportunity,
    rows=lambda request: Opportunity.objects.owned_by(request.user).here(),
    columns=(
        *("id", "company", "role", "stage", "last_contact_on", "next_on", "next_what"),
        *("promised_by", "began_on", "source", "wanted", "advert_url", "notes"),
        *("ended_at", "came_to", "rejection", "created_at"),
    ),
    states={"open": lambda rows: rows.open(), "ended": lambda rows: rows.ended()},
    new=added_by(OpportunityForm),
    takes=FIELDS,
    change=changed_by(OpportunityForm),
    changes=FIELDS,
    moves={
        "heard": Move("They wrote or called today", lambda request, row, said: row.heard(today())),
        "end": Move("End it", _end, fields_of(EndForm)),
        "reopen": Move("Undo its end", lambda request, row, said: row.reopen()),
    },
)
