"""One thing on Today as it is shown, and its buttons."""

from dataclasses import dataclass, field

from django.urls import reverse

from recovery.path.stones import Stone
from recovery.shared.choices import TodayKind


@dataclass(frozen=True)
class Tap:
    """A link; or, with `posts`, a button that does something at once."""

    words: str
    address: str
    posts: bool = False
    sends: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """What is said of one thing on Today. The first tap does it or opens it."""

    about: str  # the job, or the person
    about_address: str
    title: str
    words: str
    taps: tuple[Tap, ...]
    later: Tap | None = None  # how it goes away until another day; None to be put off like most
    stones: tuple[Stone, ...] = ()


@dataclass(frozen=True)
class Thing:
    """One thing on Today, ready to print."""

    kind: TodayKind
    about: str
    about_address: str
    title: str
    words: str
    taps: tuple[Tap, ...]
    later: Tap
    stones: tuple[Stone, ...] = ()

    @property
    def full_name(self) -> str:
        """Words that tell its buttons from those of other things, for screen readers."""
        return f"{self.title}, {self.about}"


def press(words: str, name: str, *args: object, **sends: str) -> Tap:
    """A Tap that does something at once."""
    return Tap(words, reverse(name, args=args), posts=True, sends=sends)


def opens(words: str, name: str, *args: object) -> Tap:
    return Tap(words, reverse(name, args=args))
