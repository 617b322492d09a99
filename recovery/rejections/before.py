"""Whether they said no there before, by whatever name the company went then."""

from typing import Any
from uuid import UUID

from bounceback.statements import Told
from recovery.companies.models import Company
from recovery.companies.queries import at_company
from recovery.rejections.models import Rejection
from recovery.shared.owned import own


def _newest_there(mine: Any) -> Any:
    companies: Any = Company.objects
    spellings = companies.owned_by(Told("owner")).folded_like(Told("name"))
    return at_company(mine, spellings).newest_first().only("company", "role", "dated_on")[:1]


BEFORE = own(Rejection.objects, _newest_there)


def said_no_before(owner: UUID, company: str) -> Rejection | None:
    """The newest rejection from this company, or from a spelling joined to it; none without a name."""
    return BEFORE.first(owner=owner, name=company) if company else None
