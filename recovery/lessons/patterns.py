"""What was seen in more than one interview: signs in, patterns out. Offered, never decided. No ORM.

A sign is something told or noticed; a guess is none, however often one makes it. A theme has to come
from two different interviews: two recoveries, or two debriefs of one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import NamedTuple, Protocol

from recovery.rejections.themes import OF_CUE, OF_REASON, Theme

TWICE = 2


class Sign(Protocol):
    """One thing that was told or noticed, as far as a pattern needs to know it."""

    @property
    def code(self) -> str: ...  # of a reason, or of a cue

    @property
    def is_cue(self) -> bool: ...

    @property
    def is_known(self) -> bool: ...  # told or noticed, and not a guess

    @property
    def recovery(self) -> Hashable: ...  # none for a debrief that was not joined to one

    @property
    def debrief(self) -> Hashable: ...  # none for what was told in a message


class Pattern[S: Sign](NamedTuple):
    """One theme seen in two interviews or more, and its signs in the order they came in."""

    theme: Theme
    signs: tuple[S, ...]
    times: int  # in how many interviews


def theme_of(sign: Sign) -> Theme | None:
    """The theme of a ground; None for a guess, and for what was not about the person."""
    themes = OF_CUE if sign.is_cue else OF_REASON
    return themes.get(sign.code) if sign.is_known else None


def seen_more_than_once[S: Sign](signs: Iterable[S]) -> list[Pattern[S]]:
    """The themes that came up in two interviews or more, the most often seen first."""
    by_theme: dict[str, list[S]] = defaultdict(list)
    themes: dict[str, Theme] = {}
    for sign in signs:
        if theme := theme_of(sign):
            by_theme[theme.key].append(sign)
            themes[theme.key] = theme
    found = [Pattern(themes[key], tuple(each), interviews(each)) for key, each in by_theme.items()]
    again = [pattern for pattern in found if pattern.times >= TWICE]
    return sorted(again, key=lambda pattern: -pattern.times)


def interviews(signs: Iterable[Sign]) -> int:
    """In how many interviews these signs came up.

    A message about a job and a debrief of its interview are about one interview; so one recovery counts
    once, or as often as it has debriefs that say so.
    """
    debriefs: dict[Hashable, set[Hashable]] = defaultdict(set)
    for sign in signs:
        home = sign.debrief if sign.recovery is None else sign.recovery
        debriefs[home] |= {sign.debrief} - {None}
    return sum(max(1, len(each)) for each in debriefs.values())
