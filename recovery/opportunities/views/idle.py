"""What to say of an opportunity that has gone quiet, and where each answer leads."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from bounceback.rows import address_of


class QuietAsks(NamedTuple):
    """The addresses of the answers to "It has gone quiet"."""

    still_going: str
    heard: str
    said_no: str
    silent: str
    ended: str


def quiet_asks() -> Callable[[UUID], QuietAsks]:
    """A function that makes these addresses for each row; the URLconf is looked up once for all."""
    names = ("still_going", "heard", "said_no", "silent", "end")
    ways = [address_of(f"opportunity_{name}") for name in names]
    return lambda pk: QuietAsks(*(way(pk) for way in ways))
