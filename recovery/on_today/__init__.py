"""The things on Today, ready to print: each with one tap that does it or opens it, and one for later."""

from recovery.on_today.agenda import SHOWN_PARKED, agenda
from recovery.on_today.choosing import Waiting, choose
from recovery.on_today.coming import Day, coming_from, coming_up
from recovery.on_today.going import how_it_goes
from recovery.on_today.kind import IN_A_WEEK, TOMORROW
from recovery.on_today.kinds import BY_CODE, KINDS
from recovery.on_today.loading import Parked, things_for
from recovery.on_today.thing import Tap, Thing

__all__ = [
    "BY_CODE",
    "IN_A_WEEK",
    "KINDS",
    "SHOWN_PARKED",
    "TOMORROW",
    "Day",
    "Parked",
    "Tap",
    "Thing",
    "Waiting",
    "agenda",
    "choose",
    "coming_from",
    "coming_up",
    "how_it_goes",
    "things_for",
]
