"""If-then plans in words: nothing is said twice, and a weekday becomes a day. No ORM."""

import re
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from recovery.shared.choices import Tie

WORD = re.compile(r"[^\W\d_]+")
SOON_DAYS = 7  # a day within the coming week goes by its weekday


def as_cue(text: str) -> str:
    """The words to stand behind "If": without an "if" of their own, and without a comma at the end."""
    return _without(text, _("if")).rstrip(" ,…")


def as_action(text: str) -> str:
    """The words to stand behind "then I will": without these words at their own beginning."""
    return _without(text, _("then|I will|I’ll|I'll"))


def _without(text: str, beginnings: str) -> str:
    """The text without these words at its beginning, however often they stand there.

    Each language names its own, parted by "|". One that ends in an apostrophe needs no space behind it.
    """
    ways = "|".join(_beginning(each) for each in beginnings.split("|"))
    found = re.match(rf"(?:\s*(?:{ways})[\s…,.:]*)+", text, re.IGNORECASE)
    rest = text[found.end() :] if found else text
    return rest.strip() or text.strip()


def _beginning(words: str) -> str:
    return re.escape(words) + ("" if words.endswith(("’", "'")) else r"(?=[\s…,.:])")


def weekday_in(cue: str) -> int | None:
    """The one weekday a text names, 0 for Monday; None where it names none, or several."""
    names = {str(name).casefold(): day for day, name in WEEKDAYS.items()}
    short = {str(name).casefold(): day for day, name in WEEKDAYS_ABBR.items()}
    words = WORD.findall(cue)
    found = {names[word.casefold()] for word in words if word.casefold() in names}
    found |= {
        short[word.casefold()] for word in words if word[0].isupper() and word.casefold() in short
    }
    return found.pop() if len(found) == 1 else None


def on_its_weekday(cue: str, on: date | None, since: date) -> date | None:
    """The day of a plan: the chosen one; where it names a weekday, the next such day from `since` on."""
    weekday = weekday_in(cue)
    if weekday is None or (on and on.weekday() == weekday):
        return on
    return since + timedelta(days=(weekday - since.weekday()) % 7)


def suggested_cue(on: date, today: date) -> str:
    """A moment for a day, for the "If": by weekday within a week, else by date."""
    if on == today:
        return _("it is later today")
    if 0 < (on - today).days < SOON_DAYS:
        return _("it is {day}").format(day=date_format(on, "l"))
    return pgettext("a date", "it is {day}").format(day=date_format(on, "MONTH_DAY_FORMAT"))


def suggested_action(name: str, tie: str) -> str:
    """What to do on the day of a conversation, for the "then I will"."""
    if tie == Tie.CLOSE:
        return _("call {name}").format(name=name)
    return _("talk to {name}").format(name=name)
