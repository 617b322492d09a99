"""The way to opportunities."""

from recovery.models.opportunities import Opportunity
from recovery.views.doors import Door

own_opportunity = Door(Opportunity)
