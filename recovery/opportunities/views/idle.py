"""What may be said of something in play that has gone quiet, and where each answer goes."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from bounceback.rows import address_of


class QuietAsks(NamedTuple):
    """The addresses of its answers."""

    alive: str
    heard: str
    said_no: str
    silent: str
    ended: str


def quiet_asks() -> Callable[[UUID], QuietAsks]:
    """What makes them for each row: one look at the URLconf for all."""
    names = ("alive", "heard", "said_no", "silent", "end")
    ways = [address_of(f"opportunity_{name}") for name in names]
    return lambda pk: QuietAsks(*(way(pk) for way in ways))
