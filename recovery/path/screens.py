"""What the path is made of: steps, their screens, and why we ask. No words of its own, and no ORM."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.rejections.facts import Facts
from recovery.rejections.paths import minutes_of
from recovery.shared.why import Why

SAVE = _("Continue")


def always(facts: Facts) -> bool:
    return True


def never(facts: Facts) -> bool:
    return False


@dataclass(frozen=True)
class Screen:
    """One page of a step: one question, its form, why we ask, and when it is shown."""

    key: str
    question: Text
    form: str  # the name of a class in recovery.path.forms
    why: Why
    help: Text = ""
    save: Text = SAVE
    shown: Callable[[Facts], bool] = always
    extra_in: frozenset[str] = frozenset()  # paths that only offer it
    extra_when: Callable[[Facts], bool] = never  # so does any path, after some answers
    shows: tuple[str, ...] = ()  # beyond its form: names in recovery.path.views.screens.SHOWN
    keeps_draft: bool = True
    has_own_page: bool = False  # what it asks has pages of its own; opening it leads there
    skips_rest: bool = False  # skipped, it takes what comes after it in its step along
    template: str = "path/step_screen.html"

    def is_extra(self, facts: Facts) -> bool:
        """Whether this path only offers the screen: it can be opened, and nothing waits for it."""
        return facts.path in self.extra_in or self.extra_when(facts)


@dataclass(frozen=True)
class Step:
    """One of the seven steps of the path, with its screens; a stone on the page of a recovery."""

    key: str  # as in `rules.RULES`, which says on which paths it is
    name: Text
    about: Text
    screens: tuple[Screen, ...]

    @property
    def minutes(self) -> int:
        """About how many minutes it takes where a path walks all of it."""
        return minutes_of(self.key)

    def shown(self, facts: Facts) -> tuple[Screen, ...]:
        """The screens that apply to this recovery, in order; those its path walks come first."""
        fitting = tuple(screen for screen in self.screens if screen.shown(facts))
        return tuple(sorted(fitting, key=lambda screen: screen.is_extra(facts)))

    def on_path(self, facts: Facts) -> tuple[Screen, ...]:
        """The screens this path walks by itself."""
        return tuple(s for s in self.shown(facts) if not s.is_extra(facts))

    def extras(self, facts: Facts) -> tuple[Screen, ...]:
        """The screens this path only offers."""
        return tuple(s for s in self.shown(facts) if s.is_extra(facts))

    def any_screen(self, key: str) -> Screen:
        """The screen with this key, whether or not it applies. Raises LookupError."""
        return {screen.key: screen for screen in self.screens}[key]

    def after(self, screen: Screen, facts: Facts) -> Screen | None:
        """The next screen of this walk; None at its end."""
        row = self.extras(facts) if screen.is_extra(facts) else self.on_path(facts)
        return _neighbour(row, screen, +1)

    def before(self, screen: Screen, facts: Facts) -> Screen | None:
        """The screen before, on this walk; None at its start."""
        row = self.extras(facts) if screen.is_extra(facts) else self.on_path(facts)
        return _neighbour(row, screen, -1)


def _neighbour(row: tuple[Screen, ...], screen: Screen, by: int) -> Screen | None:
    keys = [each.key for each in row]
    place = keys.index(screen.key) + by
    return row[place] if 0 <= place < len(row) else None
