"""The door to opportunities: a person's own, else 404."""

from recovery.opportunities.models import Opportunity
from recovery.shared.doors import Door

own_opportunity = Door(Opportunity)
