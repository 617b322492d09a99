"""A person's own numbers beside those that others counted: both sides of each, nothing of fewer than five. No ORM."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from recovery.over_time.picture import FEWEST
from recovery.over_time.pictures.how_far import OPEN, Counts
from recovery.rejections import odds
from recovery.shared.choices import EARLY, Stage

AFTER_EARLY = (Stage.INTERVIEW, Stage.FINAL, Stage.OFFER)


class Rate(NamedTuple):
    """One's own count and the base rate, a sentence each."""

    own: str
    others: str


def rates(counts: Counts, own: odds.OwnRates) -> list[Rate]:
    """From application to interview, and from interview to offer; what is still open there is not counted yet."""
    reached = sum(counts.stages[stage] for stage in AFTER_EARLY)
    tried = counts.n - sum(counts.ended[stage, OPEN] for stage in EARLY)
    offers = counts.stages[Stage.OFFER]
    waiting = sum(counts.ended[stage, OPEN] for stage in (Stage.INTERVIEW, Stage.FINAL))
    applications = _("Of your {n} applications, {led} got to an interview and {rest} didn’t.")
    interviews = _("Of your {n} interviews, {led} ended with an offer and {rest} without.")
    return [
        Rate(_said(applications, reached, tried), odds.application_rate(own).sentence),
        Rate(_said(interviews, offers, reached - waiting), odds.interview_rate(own).sentence),
    ]


def _said(words: str, led: int, n: int) -> str:
    if n < FEWEST:
        return _("Too few of your own to say (n = {n}).").format(n=n)
    return words.format(n=n, led=led, rest=n - led)
