"""How many opportunities were open, and how much was counted on one of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from bounceback.days import dated, said_day
from bounceback.rows import words_of
from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.choices import CameTo
from recovery.shared.clocks import begin_of

POINTS = 27  # days at which open ones are counted
MOST = 40  # answers to "how much are you counting on one", the newest
LEVELS = (0, 25, 50, 75, 100)

OPEN = """
SELECT asked.day, count(job.id)::int
FROM unnest(%(days)s::date[], %(nights)s::timestamptz[]) AS asked (day, night)
LEFT JOIN recovery_opportunity job ON job.owner_id = %(owner)s AND job.removed_at IS NULL
    AND job.began_on <= asked.day AND (job.ended_at IS NULL OR job.ended_at >= asked.night)
GROUP BY asked.day ORDER BY asked.day
"""
FIRST = """
SELECT min(began_on), count(*) FILTER (WHERE ended_at IS NULL OR ended_at >= %(begins)s)
FROM recovery_opportunity WHERE owner_id = %(owner)s AND removed_at IS NULL AND began_on <= %(today)s
"""
HOPES = """
SELECT created_at, percent FROM recovery_hope
WHERE owner_id = %(owner)s AND created_at >= %(begins)s ORDER BY id DESC LIMIT %(most)s
"""
BEHIND = """
SELECT 'opportunity_detail' AS place, id AS leads_to, id AS key, began_on AS day, company, role,
    ARRAY[CASE WHEN ended_at IS NULL THEN 'open' ELSE came_to END] AS codes
FROM recovery_opportunity
WHERE owner_id = %(owner)s AND removed_at IS NULL AND began_on <= %(today)s
    AND (ended_at IS NULL OR ended_at >= %(begins)s)
"""


class Counted(NamedTuple):
    """How many opportunities were open at the end of one day."""

    day: date
    open: int


class Hoped(NamedTuple):
    """How much was counted on one opportunity, in percent, said on one day."""

    day: date
    percent: int


class Opportunities(NamedTuple):
    """Those of a time: how many there were, how many were open when, and what was said of hope."""

    n: int
    counted: list[Counted]
    hopes: list[Hoped]  # the oldest first


def read(asking: Asking) -> Opportunities:
    ((first, n),) = asking.rows(FIRST)
    hopes = [
        Hoped(timezone.localdate(at), percent)
        for at, percent in reversed(asking.rows(HOPES, most=MOST))
    ]
    if first is None:
        return Opportunities(0, [], hopes)
    days = days_between(max(first, asking.since), asking.today)
    zone = timezone.get_current_timezone()
    nights = [begin_of(day + timedelta(days=1), zone) for day in days]
    counted = [Counted(*row) for row in asking.rows(OPEN, days=days, nights=nights)]
    return Opportunities(n, counted, hopes)


def days_between(first: date, last: date, most: int = POINTS) -> list[date]:
    """At most so many days, equally far apart, the last one included."""
    apart = max(1, -(-(last - first).days // (most - 1)))
    count = (last - first).days // apart + 1
    return [last - timedelta(days=apart * back) for back in reversed(range(count))]


def says(told: Opportunities) -> str:
    if not told.counted:
        return ""
    now = told.counted[-1].open
    words = ngettext("{n} opportunity is open today", "{n} opportunities are open today", now)
    said = words.format(n=now)
    least, most = min(told.counted, key=_open).open, max(told.counted, key=_open).open
    if least != most:
        between = _("; it was between {least} and {most}").format(least=least, most=most)
        said += between
    if not told.hopes:
        return f"{said}."
    hope = _(". Counted on one of them, as you last said: {percent}\u00a0%.")
    return said + hope.format(percent=told.hopes[-1].percent)


def _open(counted: Counted) -> int:
    return counted.open


def draw(told: Opportunities) -> Drawn:
    notes = [_("An opportunity counts from the day you said it began until the day you ended it.")]
    tables = [_open_table(told.counted)] if told.counted else []
    tables += [_hope_table(told.hopes)] if told.hopes else []
    charts_: list[Chart] = []
    if told.n >= FEWEST and told.counted:
        charts_.append(_open_chart(told))
    if len(told.hopes) >= FEWEST:
        charts_.append(_hope_chart(told.hopes))
    elif told.hopes:
        few = _("Too few answers on how much you count on one to draw them (n\u00a0=\u00a0{n}).")
        notes.append(few.format(n=len(told.hopes)))
    return Drawn(told.n, charts_, tables, notes)


def _open_chart(told: Opportunities) -> Chart:
    ends = charts.Ends(said_day(told.counted[0].day), said_day(told.counted[-1].day))
    drawn = charts.steps([each.open for each in told.counted], ends)
    return Chart("components/chart_steps.html", _("Open opportunities"), says(told), drawn)


def _hope_chart(hopes: Sequence[Hoped]) -> Chart:
    first, last = hopes[0].day, hopes[-1].day
    points = [((each.day - first).days, each.percent) for each in hopes]
    ends = charts.Ends(said_day(first), said_day(last))
    drawn = charts.spread(points, LEVELS, (last - first).days, ends)
    said = _("How much you counted on one, in percent: {least} to {most} (n\u00a0=\u00a0{n}).")
    percents = [each.percent for each in hopes]
    words = said.format(least=min(percents), most=max(percents), n=len(hopes))
    return Chart("components/chart_spread.html", _("Counted on one, in percent"), words, drawn)


def _open_table(counted: Sequence[Counted]) -> Table:
    rows = [(dated(each.day, "SHORT_DATE_FORMAT"), each.open) for each in reversed(counted)]
    return Table(
        _("Open opportunities, the newest day first"),
        (_("Day"), pgettext("opportunities", "Open")),
        rows,
    )


def _hope_table(hopes: Sequence[Hoped]) -> Table:
    rows = [(dated(each.day, "SHORT_DATE_FORMAT"), each.percent) for each in reversed(hopes)]
    caption = _("How much you counted on one, as you said it")
    return Table(caption, (_("Day"), _("Percent")), rows)


STILL_OPEN = Picture(
    key="open",
    heading=gettext_lazy("What is open"),
    limits=gettext_lazy(
        "This counts open opportunities from the days you noted, and shows what you said of how much is on one."
        " One that you took up again counts as open all along."
    ),
    nothing=gettext_lazy("No opportunity is noted yet."),
    behind=Behind(BEHIND, partial(words_of, CameTo)),
    read=read,
    says=says,
    draw=draw,
)
