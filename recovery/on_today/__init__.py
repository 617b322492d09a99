"""The things on Today, ready to print: each with one tap that does it or opens it, and one for later."""

from recovery.on_today.agenda import SHOWN_PARKED, agenda
from recovery.on_today.choosing import Waiting, choose
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
    "Parked",
    "Tap",
    "Thing",
    "Waiting",
    "agenda",
    "choose",
    "things_for",
]
