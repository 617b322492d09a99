"""The door to mails that wait: a person's own, else 404."""

from recovery.arrivals.models import Arrival
from recovery.shared.doors import Door

own_arrival = Door(Arrival)
