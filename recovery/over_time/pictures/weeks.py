"""How many conversations were held in each week, weeks off told apart."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from bounceback.days import dated, said_day
from bounceback.rows import words_of
from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.choices import ConversationAsk
from recovery.shared.weeks import DAYS, monday_of

MOST = 53  # weeks, the newest

WEEKS = """
SELECT monday, sum(held)::int, bool_or(is_off) FROM (
    SELECT date_trunc('week', held_on::timestamp)::date AS monday, 1 AS held, false AS is_off
    FROM recovery_conversation
    WHERE owner_id = %(owner)s AND removed_at IS NULL AND held_on BETWEEN %(first)s AND %(today)s
    UNION ALL
    SELECT monday, 0, true FROM recovery_weekoff
    WHERE owner_id = %(owner)s AND monday BETWEEN %(first)s AND %(today)s
) told
GROUP BY monday ORDER BY monday
"""
BEHIND = f"""
SELECT 'conversation_detail' AS place, talk.id AS leads_to, talk.id AS key, talk.held_on AS day,
    person.name AS company, person.company AS role, ARRAY[talk.ask] AS codes
FROM recovery_conversation talk
JOIN recovery_person person ON person.owner_id = %(owner)s AND person.id = talk.person_id
WHERE talk.owner_id = %(owner)s AND talk.removed_at IS NULL AND talk.held_on <= %(today)s
    AND talk.held_on >= greatest(date_trunc('week', %(since)s::timestamp)::date,
        date_trunc('week', %(today)s::timestamp)::date - {DAYS} * ({MOST} - 1))
"""  # noqa: S608 - of constants


class Week(NamedTuple):
    """One week, Monday to Sunday."""

    monday: date
    held: int
    is_off: bool


def read(asking: Asking) -> list[Week]:
    """Every week from the first with a conversation or a week off until this one, the oldest first."""
    this = monday_of(asking.today)
    first = max(monday_of(asking.since), this - timedelta(days=DAYS * (MOST - 1)))
    return lay_out([Week(*row) for row in asking.rows(WEEKS, first=first)], this)


def lay_out(told: Sequence[Week], this: date) -> list[Week]:
    """These weeks, and every one between them and this with nothing in it."""
    if not told:
        return []
    known, first = {week.monday: week for week in told}, told[0].monday
    mondays = [first + timedelta(days=DAYS * n) for n in range((this - first).days // DAYS + 1)]
    return [known.get(monday, Week(monday, 0, False)) for monday in mondays]


def held_in(weeks: Sequence[Week]) -> int:
    return sum(week.held for week in weeks)


def says(weeks: Sequence[Week]) -> str:
    n, off = held_in(weeks), sum(week.is_off for week in weeks)
    if not weeks:
        return ""
    held = ngettext("{n} conversation", "{n} conversations", n).format(n=n)
    span = ngettext("in {weeks} week", "in {weeks} weeks", len(weeks)).format(weeks=len(weeks))
    if not off:
        return f"{held} {span}."
    free = ngettext("{off} week was off.", "{off} weeks were off.", off).format(off=off)
    return _("{held} {span}; {free}").format(held=held, span=span, free=free)


def draw(weeks: Sequence[Week]) -> Drawn:
    n, tables = held_in(weeks), [_table(weeks)] if weeks else []
    if n < FEWEST:
        return Drawn(n, (), tables)
    notes = [_("A bar is a week. A dash below the line is a week off.")]
    ends = charts.Ends(said_day(weeks[0].monday), _("this week"))
    drawn = charts.weeks([week.held for week in weeks], [week.is_off for week in weeks], ends)
    name = _("Conversations a week")
    return Drawn(n, [Chart("components/chart_weeks.html", name, says(weeks), drawn)], tables, notes)


def _table(weeks: Sequence[Week]) -> Table:
    rows = [
        (
            dated(week.monday, "SHORT_DATE_FORMAT"),
            week.held,
            pgettext("a week", "off") if week.is_off else "",
        )
        for week in reversed(weeks)
    ]
    heads = (_("Week from"), _("Conversations"), _("Week off"))
    return Table(_("Conversations in each week, the newest first"), heads, rows)


WEEKLY = Picture(
    key="weeks",
    heading=gettext_lazy("Conversations a week"),
    limits=gettext_lazy(
        "This counts conversations you noted as held, for a year at most. It can’t say how good they were,"
        " and a week with none is only a week with none."
    ),
    nothing=gettext_lazy("No conversation is noted yet."),
    behind=Behind(BEHIND, partial(words_of, ConversationAsk)),
    read=read,
    says=says,
    draw=draw,
)
