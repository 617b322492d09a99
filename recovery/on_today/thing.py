"""One thing, and what can be pressed on it."""

from dataclasses import dataclass, field
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from recovery.path.choices import TodayKind
from recovery.thread import Stone
from recovery.today import IN_A_WEEK, LATER


@dataclass(frozen=True)
class Tap:
    """A link; or, with `posts`, a button that does it at once."""

    words: str
    address: str
    posts: bool = False
    sends: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Thing:
    """One thing that asks for a moment. The first tap is the one that does it or opens it."""

    kind: TodayKind
    about: str  # the job, or the person
    about_address: str
    title: str
    words: str
    taps: tuple[Tap, ...]
    later: Tap
    stones: tuple[Stone, ...] = ()


def press(words: str, name: str, *args: object, **sends: str) -> Tap:
    """A button that does something at once."""
    return Tap(words, reverse(name, args=args), posts=True, sends=sends)


def opens(words: str, name: str, *args: object) -> Tap:
    return Tap(words, reverse(name, args=args))


def later(kind: TodayKind, key: UUID) -> Tap:
    """It goes away from Today, and comes back by itself."""
    words = _("In a week") if LATER[kind] == IN_A_WEEK else _("Tomorrow")
    return press(words, "today_later", kind, key)
