"""The things on Today, ready to print: each with one tap that does it or opens it, and one for later."""

from recovery.on_today.loading import Parked, things_for
from recovery.on_today.thing import Tap, Thing, later

__all__ = ["Parked", "Tap", "Thing", "later", "things_for"]
