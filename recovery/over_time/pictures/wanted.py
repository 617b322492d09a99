"""How much each was wanted, beside how long its recovery took."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.jobs import job_of

MOST = 40  # drawn, the newest
LEVELS = (1, 2, 3, 4, 5)

WANTED = """
SELECT company, role, dated_on, wanted, closed_at, total, unknown FROM (
    SELECT company, role, dated_on, wanted, closed_at,
        count(*) OVER () AS total, count(*) FILTER (WHERE wanted IS NULL) OVER () AS unknown
    FROM recovery_rejection
    WHERE owner_id = %(owner)s AND dated_on >= %(since)s AND closed_at IS NOT NULL
) closed
WHERE wanted IS NOT NULL
ORDER BY dated_on DESC LIMIT %(most)s
"""
BEHIND = """
SELECT 'rejection_detail' AS place, id AS leads_to, id AS key, dated_on AS day, company, role,
    ARRAY[wanted::text] AS codes
FROM recovery_rejection
WHERE owner_id = %(owner)s AND dated_on >= %(since)s AND closed_at IS NOT NULL AND wanted IS NOT NULL
"""


class Closed(NamedTuple):
    """One recovery that was closed: how much it was wanted (1 to 5), and its days from hearing to closing."""

    job: str
    wanted: int
    days: int


class Took(NamedTuple):
    """The newest closed recoveries, how many there are, and of how many the wanting is not known."""

    rows: list[Closed]
    total: int
    unknown: int


def read(asking: Asking) -> Took:
    found = asking.rows(WANTED, most=MOST)
    rows = [
        Closed(job_of(company, role), wanted, max(0, (timezone.localdate(closed_at) - day).days))
        for company, role, day, wanted, closed_at, *_counts in found
    ]
    total, unknown = found[0][-2:] if found else (0, 0)
    return Took(rows, total, unknown)


def says(took: Took) -> str:
    n = len(took.rows)
    if not n:
        return ""
    days = [row.days for row in took.rows]
    if n == 1:
        return _("One closed recovery says how much you wanted it.")
    words = ngettext(
        "{n} closed recovery, from {least} to {most} days long.",
        "{n} closed recoveries, from {least} to {most} days long.",
        n,
    )
    return words.format(n=n, least=min(days), most=max(days))


def draw(took: Took) -> Drawn:
    n = len(took.rows)
    notes: list[str] = []
    if took.unknown:
        words = ngettext(
            "{n} closed recovery doesn’t say how much you wanted it.",
            "{n} closed recoveries don’t say how much you wanted them.",
            took.unknown,
        )
        notes.append(words.format(n=took.unknown))
    if took.total - took.unknown > n:
        notes.append(_("Only the newest {n} are counted.").format(n=n))
    tables = [_table(took.rows)] if n else []
    if n < FEWEST:
        return Drawn(n, (), tables, notes)
    most = max(row.days for row in took.rows)
    long = ngettext("{n} day", "{n} days", most).format(n=most)
    points = [(row.days, row.wanted) for row in took.rows]
    drawn = charts.spread(points, LEVELS, most, charts.Ends(_("0 days"), long))
    name = _("How much you wanted it, and how long it took")
    notes.append(_("Up: how much you wanted it, 1 to 5. Across: days until you closed it."))
    said = _("{says} A dot each; no line joins them.").format(says=says(took))
    return Drawn(n, [Chart("components/chart_spread.html", name, said, drawn)], tables, notes)


def _table(rows: Sequence[Closed]) -> Table:
    heads = (_("Recovery"), _("Wanted, 1 to 5"), _("Days until it was closed"))
    return Table(_("How much you wanted it, and the days until you closed it"), heads, rows)


def _wanted() -> dict[str, str]:
    return {str(n): _("wanted: {n} of 5").format(n=n) for n in LEVELS}


WANTED_BESIDE = Picture(
    key="wanted",
    heading=gettext_lazy("Wanted, and how long it took"),
    limits=gettext_lazy(
        "This sets how much you wanted each beside the days until you closed it. A recovery may be closed late"
        " for many reasons, so no line is drawn, and open ones aren’t here."
    ),
    nothing=gettext_lazy("No recovery is closed yet that says how much you wanted it."),
    behind=Behind(BEHIND, _wanted),
    read=read,
    says=says,
    draw=draw,
)
