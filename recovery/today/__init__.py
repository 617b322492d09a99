"""The page Today: what needs the person, each thing with one tap that does or opens it, and one for later."""

from recovery.today.cards import Tap, Thing
from recovery.today.coming import Day, coming_from, coming_up
from recovery.today.going import how_it_goes
from recovery.today.kinds.kind import IN_A_WEEK, TOMORROW
from recovery.today.kinds.registry import BY_CODE, KINDS
from recovery.today.loading import SetAside, things_for
from recovery.today.order import Waiting, choose
from recovery.today.waiting import SHOWN_SET_ASIDE, what_waits

__all__ = [
    "BY_CODE",
    "IN_A_WEEK",
    "KINDS",
    "SHOWN_SET_ASIDE",
    "TOMORROW",
    "Day",
    "SetAside",
    "Tap",
    "Thing",
    "Waiting",
    "choose",
    "coming_from",
    "coming_up",
    "how_it_goes",
    "things_for",
    "what_waits",
]
