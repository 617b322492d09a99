"""If-then plans in words: what the sentence has already is not said twice, and a weekday is a day. No ORM."""

import re
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recovery.shared.choices import Tie

WORD = re.compile(r"[^\W\d_]+")
SOON_DAYS = 7  # a day within the coming week goes by its weekday


def as_cue(text: str) -> str:
    """What stands behind "If": without an "if" of its own, and without the comma that follows."""
    return _without(text, _("if")).rstrip(" ,…")


def as_action(text: str) -> str:
    """What stands behind "then I will": without these words at its own beginning."""
    return _without(text, _("then"), _("I will"), _("I’ll"), _("I'll"))


def _without(text: str, *beginnings: str) -> str:
    """The text after these words, however often it begins with them; what is nothing else stays."""
    ways = "|".join(re.escape(each) for each in beginnings)
    found = re.match(rf"(?:\s*(?:{ways})(?=[\s…,.:])[\s…,.:]*)+", text, re.IGNORECASE)
    rest = text[found.end() :] if found else text
    return rest.strip() or text.strip()


def weekday_in(cue: str) -> int | None:
    """The one weekday that it names, from 0 for Monday; None where it names none, or several."""
    names = {str(name).casefold(): day for day, name in WEEKDAYS.items()}
    short = {str(name).casefold(): day for day, name in WEEKDAYS_ABBR.items()}
    words = WORD.findall(cue)
    found = {names[word.casefold()] for word in words if word.casefold() in names}
    found |= {
        short[word.casefold()] for word in words if word[0].isupper() and word.casefold() in short
    }
    return found.pop() if len(found) == 1 else None


def on_its_weekday(cue: str, on: date | None, since: date) -> date | None:
    """The day of a plan: the one that was chosen, but of the weekday it names, the next one from `since` on."""
    weekday = weekday_in(cue)
    if weekday is None or (on and on.weekday() == weekday):
        return on
    return since + timedelta(days=(weekday - since.weekday()) % 7)


def suggested_cue(on: date, today: date) -> str:
    """A moment for a day: by its weekday within a week, else by its date."""
    if on == today:
        return _("it is later today")
    near = 0 < (on - today).days < SOON_DAYS
    return _("it is {day}").format(day=date_format(on, "l" if near else "j F"))


def suggested_action(name: str, tie: str) -> str:
    """What one will do on the day of the conversation."""
    if tie == Tie.CLOSE:
        return _("call {name}").format(name=name)
    return _("talk to {name}").format(name=name)
