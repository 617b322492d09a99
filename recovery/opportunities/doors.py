"""The way to opportunities."""

from recovery.opportunities.models import Opportunity
from recovery.views.doors import Door

own_opportunity = Door(Opportunity)
