"""Odds in words, always with both sides. They show that a no is the usual outcome, not why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.text import Text
from recovery.shared.choices import EARLY

OF = 100
FEWEST_COUNTED = 5  # cases; nothing is said of fewer of one's own


class OwnRates(Protocol):
    """A person who may have figures of their own, 0 to 100, and say who counted them."""

    application_rate: int | None
    interview_rate: int | None
    rates_source: str


@dataclass(frozen=True)
class BaseRate:
    """How many of 100 tries lead on, as somebody counted it, with the source and its year."""

    percent: int
    words: Callable[[int], str]  # for how many led on; with {led}, {rest} and {source}
    source: str
    year: int | None  # None where the source says it
    about: Text = ""

    @property
    def sentence(self) -> str:
        """Both sides and who counted them, in one sentence."""
        counted = f"{self.source} {self.year}" if self.year else self.source
        source = ", ".join(filter(None, (counted, str(self.about))))
        return self.words(self.percent).format(
            led=self.percent, rest=OF - self.percent, source=source
        )


def _applications(led: int) -> str:
    if led == OF - 1:  # one that does not
        return _("Of 100 applications, {led} lead to an interview and {rest} doesn’t ({source}).")
    return ngettext(
        "Of 100 applications, {led} leads to an interview and {rest} don’t ({source}).",
        "Of 100 applications, {led} lead to an interview and {rest} don’t ({source}).",
        led,
    )


def _interviews(led: int) -> str:
    return ngettext(
        "Of 100 interviews, {led} ends with an offer and {rest} without ({source}).",
        "Of 100 interviews, {led} end with an offer and {rest} without ({source}).",
        led,
    )


def _answers(_led: int) -> str:
    return _(
        "Of 100 people turned down, about {led} hear something they can use and {rest} don’t ({source})."
    )


APPLICATION = BaseRate(
    percent=3,
    words=_applications,
    source="CareerPlug",
    year=2024,
    about=gettext_lazy("small firms"),
)
INTERVIEW = BaseRate(
    percent=27,
    words=_interviews,
    source="CareerPlug",
    year=2024,
    about=gettext_lazy("small firms"),
)
# 40 of 100 got any feedback, and 32 % of those found it useful.
ANSWERS = BaseRate(
    percent=13,
    words=_answers,
    source="Talent Board",
    year=2021,
)


def base_rate(stage: str, own: OwnRates) -> BaseRate:
    """The base rate for how far it got, before an interview or after one: this person's own choice of it, if any."""
    return application_rate(own) if stage in EARLY else interview_rate(own)


def application_rate(own: OwnRates) -> BaseRate:
    return _replaced(APPLICATION, own.application_rate, own.rates_source)


def interview_rate(own: OwnRates) -> BaseRate:
    return _replaced(INTERVIEW, own.interview_rate, own.rates_source)


def _replaced(rate: BaseRate, percent: int | None, source: str) -> BaseRate:
    """The rate with the number a person gave in the settings, and what they say of its source."""
    if percent is None:
        return rate
    return replace(
        rate, percent=percent, source=source or _("your own figure"), year=None, about=""
    )


def own_count(further: int, tries: int, *, this_too: bool) -> str:
    """How many of one's own went past the first stage, counted kindly; empty where none did, or there is one.

    It never says how many times they were turned down, and speaks of no "no": silence is counted, too.
    """
    rest = tries - further
    if tries == 1 or not further:
        return ""
    if not rest:
        words = _("All {tries} of yours went past the first stage.")
    elif not this_too:
        words = _("{further} of your {tries} went past the first stage; {rest} didn’t.")
    elif further == 1:
        words = _("It’s the one of your {tries} that went past the first stage.")
    else:
        words = _(
            "{further} of your {tries} went past the first stage, this one too; {rest} didn’t."
        )
    return words.format(further=further, tries=tries, rest=rest)


def own_odds(further: int, tries: int) -> str:
    """The odds by a person's own count in words, with both sides."""
    return _(
        "{further} of your {tries} went past the first stage; {rest} didn’t. Most tries end in a no, for everyone."
    ).format(further=further, tries=tries, rest=tries - further)
