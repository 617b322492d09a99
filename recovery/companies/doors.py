"""The door to a company, by its key; and the way to it by a name that stands on another row."""

from uuid import UUID

from bounceback.statements import Told
from recovery.companies.models import Company
from recovery.shared.doors import Door
from recovery.shared.owned import own

own_company = Door(Company)

CALLED = own(Company.objects, lambda mine: mine.called(Told("name")))


def company_called(owner: UUID, name: str) -> Company | None:
    """The company of this spelling; None where there is no name."""
    return CALLED.first(owner=owner, name=name) if name else None
