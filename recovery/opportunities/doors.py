"""The way to opportunities."""

from recovery.opportunities.models import Opportunity
from recovery.shared.doors import Door

own_opportunity = Door(Opportunity)
