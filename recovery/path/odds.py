"""Base rates, and what follows from them. They show that a no is the usual outcome, not why."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.path.choices import EARLY


@dataclass(frozen=True)
class BaseRate:
    """How often one try leads on, as somebody counted it."""

    percent: float
    one: Text  # one "application",
    of: Text  # many "applications" that lead to ...
    to: Text  # ... "an interview"
    none: Text
    source: str
    year: int
    about: Text


APPLICATION = BaseRate(
    percent=3,
    one=_("application"),
    of=_("applications"),
    to=_("an interview"),
    none=_("without an interview"),
    source="CareerPlug",
    year=2024,
    about=_("small firms in the United States: 3 of 100 applicants got an interview"),
)
INTERVIEW = BaseRate(
    percent=27,
    one=_("interview"),
    of=_("interviews"),
    to=_("a job"),
    none=_("without an offer"),
    source="CareerPlug",
    year=2024,
    about=_("small firms in the United States: 27 of 100 interviews ended in a hire"),
)


def base_rate(stage: str) -> BaseRate:
    """The rate that fits how far it got: before an interview, or after one."""
    return APPLICATION if stage in EARLY else INTERVIEW


def chance_of_nothing(percent: float, tries: int) -> float:
    """How likely (0 to 1) it is that none of `tries` leads on, each at `percent`.

    Takes the tries for independent, which they are not quite; the page says so.
    Raises ValueError for a percentage outside 0 to 100 or a negative number of tries.
    """
    if not 0 <= percent <= 100 or tries < 0:
        raise ValueError("A percentage is 0 to 100, and tries are not negative.")
    return float((1 - percent / 100) ** tries)


@dataclass(frozen=True)
class AnswerRate:
    """How often people who were turned down hear more, and can use it. Whole percent."""

    answered: int
    useful_of_answered: int
    one_in: int  # about one in so many hears something of use
    source: str
    year: int


ANSWERS = AnswerRate(answered=40, useful_of_answered=32, one_in=8, source="Talent Board", year=2021)
