"""How many days passed until the next conversation was held."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from bounceback.days import said_day
from bounceback.rows import words_of
from recovery.over_time.behind import Behind
from recovery.over_time.marks import middle_of
from recovery.over_time.picture import (
    FEWEST,
    Chart,
    Drawn,
    Picture,
    Table,
    days_of,
)
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.choices import Outcome
from recovery.shared.jobs import job_of

MOST = 40  # drawn, the newest

NEXT = """
SELECT job.company, job.role, job.dated_on, (
    SELECT min(held_on) FROM recovery_conversation
    WHERE owner_id = %(owner)s AND removed_at IS NULL
        AND held_on BETWEEN job.dated_on AND %(today)s
) - job.dated_on AS days, job.total
FROM (
    SELECT id, company, role, dated_on, count(*) OVER () AS total FROM recovery_rejection
    WHERE owner_id = %(owner)s AND dated_on BETWEEN %(since)s AND %(today)s AND outcome <> 'no_reply'
    ORDER BY dated_on DESC, id DESC LIMIT %(most)s
) job
ORDER BY job.dated_on, job.id
"""
BEHIND = """
SELECT 'rejection_detail' AS place, id AS leads_to, id AS key, dated_on AS day, company, role,
    ARRAY[outcome] AS codes
FROM recovery_rejection
WHERE owner_id = %(owner)s AND dated_on BETWEEN %(since)s AND %(today)s AND outcome <> 'no_reply'
"""


class Until(NamedTuple):
    """One recovery, and the days until a conversation was held; None while there is none."""

    job: str
    day: date
    days: int | None


class Next(NamedTuple):
    """The newest recoveries that began with an answer, the oldest of them first; and how many there are in all."""

    rows: list[Until]
    total: int

    @property
    def days(self) -> list[int]:
        return [row.days for row in self.rows if row.days is not None]


def read(asking: Asking) -> Next:
    found = asking.rows(NEXT, most=MOST)
    rows = [Until(job_of(company, role), day, days) for company, role, day, days, _total in found]
    return Next(rows, found[0][-1] if found else 0)


def says(told: Next) -> str:
    n, whole = len(told.days), len(told.rows)
    if not whole:
        return ""
    if not n:
        return ngettext(
            "No conversation has followed yet, in {whole} recovery.",
            "No conversation has followed yet, in {whole} recoveries.",
            whole,
        ).format(whole=whole)
    if n == whole:
        words = ngettext(
            "In {n} recovery a conversation followed.",
            "In all {n} recoveries a conversation followed.",
            n,
        )
    else:
        words = _(
            "In {n} of {whole} recoveries a conversation followed; in {rest} there’s none yet."
        )
    words = words.format(n=n, whole=whole, rest=whole - n)
    middle = middle_of(told.days)
    if middle is None:
        return words
    half = _("Half of those took at most {days} (n\u00a0=\u00a0{n}).")
    return f"{words} {half.format(days=days_of(middle), n=n)}"


def draw(told: Next) -> Drawn:
    n = len(told.days)
    notes = [_("Silence isn’t here: it has no day on which you heard.")]
    if told.total > len(told.rows):
        newest = _("Only the newest {n} of {total} are counted.")
        notes.append(newest.format(n=len(told.rows), total=told.total))
    if n < FEWEST:
        return Drawn(len(told.rows), (), [_table(told.rows)], notes)
    notes.append(_("The dashed line is the middle. A short dash below: no conversation yet."))
    ends = charts.Ends(said_day(told.rows[0].day), said_day(told.rows[-1].day))
    drawn = charts.waits([row.days for row in told.rows], middle_of(told.days), ends)
    name = _("Days until the next conversation")
    return Drawn(
        len(told.rows),
        [Chart("components/chart_waits.html", name, says(told), drawn)],
        [_table(told.rows)],
        notes,
    )


def _table(rows: Sequence[Until]) -> Table:
    cells = [
        (
            row.job,
            said_day(row.day),
            pgettext("a conversation", "none yet") if row.days is None else row.days,
        )
        for row in reversed(rows)
    ]
    heads = (_("Recovery"), _("Heard"), _("Days"))
    return Table(_("Days until the next conversation, the newest first"), heads, cells)


NEXT_CONVERSATION = Picture(
    key="next-conversation",
    heading=gettext_lazy("Until the next conversation"),
    limits=gettext_lazy(
        "This shows the days from hearing to the next conversation you held, with anyone. It can’t"
        " say what was talked about, and sooner isn’t a win."
    ),
    nothing=gettext_lazy("Nothing to count yet: it begins with a day you heard."),
    behind=Behind(BEHIND, partial(words_of, Outcome)),
    read=read,
    says=says,
    draw=draw,
)
