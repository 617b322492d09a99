"""What comes up again across rejections, and may be said: only what was told, and told twice. No ORM.

A pattern is a reason that employers gave for at least two noes of one group, a third of it or more, in a group of at
least five that had a reason. It says how many did and how many did not; never why. Guesses and hints are not here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.text import Text
from recovery.over_time.picture import FEWEST
from recovery.rejections.reasons import REASONS
from recovery.shared.choices import Source, Stage

TWICE = 2
A_THIRD = 3  # one of so many, at least
MOST = 6  # patterns on the page

ALL = ""
GROUPS: dict[tuple[str, str], Text] = {
    (ALL, ALL): gettext_lazy("that came with a reason"),
    ("stage", Stage.APPLIED): gettext_lazy("that ended before anyone talked to you"),
    ("stage", Stage.RECRUITER_SCREEN): gettext_lazy("that ended after a first call"),
    ("stage", Stage.ASSESSMENT): gettext_lazy("that ended after a test or task"),
    ("stage", Stage.INTERVIEW): gettext_lazy("that ended after an interview"),
    ("stage", Stage.FINAL): gettext_lazy("that ended after the final round"),
    ("stage", Stage.OFFER): gettext_lazy("that ended after an offer"),
    ("source", Source.COLD): gettext_lazy("where you knew nobody"),
    ("source", Source.REFERRAL): gettext_lazy("where someone recommended you"),
    ("source", Source.APPROACHED): gettext_lazy("where they came to you"),
    ("source", Source.EVENT): gettext_lazy("where you met them somewhere"),
    ("source", Source.AGENCY): gettext_lazy("that came through an agency"),
    ("source", Source.INTERNAL): gettext_lazy("inside your own company"),
}
"""Groups of rejections by what is known of all of them, each as the end of a sentence."""


PREFERRED = {"stage": 0, "source": 1, ALL: 2}  # of groups that say as much


class Told(NamedTuple):
    """In how many rejections of one group employers gave one reason."""

    by: str  # "stage", "source", or ALL
    group: str
    reason: str
    times: int
    employers: int  # however their names are spelled, where the person joined them
    newest: tuple[UUID, ...]  # the keys of the newest of them


class Size(NamedTuple):
    """How many rejections of one group have any reason that was told."""

    by: str
    group: str
    of: int


@dataclass(frozen=True)
class Pattern:
    """A reason that came up again: in how many of how many rejections."""

    told: Told
    of: int

    @property
    def rest(self) -> int:
        return self.of - self.told.times

    @property
    def words(self) -> str:
        """Both sides in one sentence."""
        if self.rest:
            words = _("{count} of {of} applications {group} named “{reason}”; {rest} didn’t.")
        else:
            words = _("All {of} applications {group} named “{reason}”.")
        return words.format(
            count=self.told.times,
            of=self.of,
            rest=self.rest,
            group=GROUPS[self.told.by, self.told.group],
            reason=REASONS[self.told.reason].label,
        )


def patterns(told: Iterable[Told], sizes: Iterable[Size]) -> list[Pattern]:
    """What may be said, the largest share first; of a reason, the group in which most named it."""
    of = {(size.by, size.group): size.of for size in sizes}
    found = [Pattern(each, of[each.by, each.group]) for each in told if _may_be_said(each, of)]
    found.sort(key=lambda each: (-each.told.times / each.of, -each.of, PREFERRED[each.told.by]))
    first: dict[str, Pattern] = {}
    for each in found:
        first.setdefault(each.told.reason, each)
    return list(first.values())[:MOST]


def _may_be_said(told: Told, of: dict[tuple[str, str], int]) -> bool:
    size = of[told.by, told.group]
    return size >= FEWEST and told.employers >= TWICE and told.times * A_THIRD >= size


def what_would_make_it_clear(sizes: Sequence[Size]) -> str:
    """Why nothing can be said yet, and what would change that: reasons that were told, not more rejections."""
    have = next((size.of for size in sizes if size.by == ALL), 0)
    if have >= FEWEST:
        return _(
            "{have} applications came with a reason you were told, and none is named by two employers and a third"
            " of them. That’s an answer, too: they don’t all say the same. One precise question to the next one"
            " would show more."
        ).format(have=have)
    words = ngettext(
        "{have} application came with a reason you were told.",
        "{have} applications came with a reason you were told.",
        have,
    ).format(have=have)
    if not have:
        words = _("None of your applications came with a reason you were told.")
    way = _(
        "From five on, we look for what comes up twice. Asking about those you have is the way there."
    )
    return f"{words} {way}"
