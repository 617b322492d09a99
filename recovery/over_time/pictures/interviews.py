"""How a person's answers in interviews landed, by their own marks alone."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.days import dated
from bounceback.statements import Told
from recovery.debriefs.models.debriefs import Debrief
from recovery.over_time import marks
from recovery.over_time.behind import Behind
from recovery.over_time.marks import LEAST, Interview, Moved, Way
from recovery.over_time.picture import (
    FEWEST,
    Chart,
    Drawn,
    Picture,
    Table,
    number,
)
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.jobs import job_of
from recovery.shared.owned import own

MOST = 60  # interviews looked at, the newest
MARKED = own(Debrief.objects, lambda mine: mine.marks_over_time(Told("since"), MOST))
BEHIND = """
SELECT 'debrief_detail' AS place, debrief.id AS leads_to, debrief.id AS key, debrief.held_on AS day,
    coalesce(job.company, debrief.company) AS company, coalesce(job.role, debrief.role) AS role,
    ARRAY[]::text[] AS codes
FROM recovery_debriefsession debrief
LEFT JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = debrief.rejection_id
WHERE debrief.owner_id = %(owner)s AND debrief.removed_at IS NULL AND debrief.held_on >= %(since)s
"""


class Interviews(NamedTuple):
    """The newest interviews, the oldest of them first."""

    rows: list[Interview]

    @property
    def marked(self) -> list[Interview]:
        return [row for row in self.rows if row.n]

    @property
    def n(self) -> int:
        """How many marks there are."""
        return sum(row.n for row in self.rows)


def read(asking: Asking) -> Interviews:
    found = MARKED.rows(owner=asking.owner, since=asking.since)
    return Interviews(marks.in_order(_interview(*each) for each in reversed(found)))


def _interview(held_on: date, company: str, role: str, given: list[int | None]) -> Interview:
    return Interview(held_on, job_of(company, role), tuple(given))


def says(told: Interviews) -> str:
    if not told.n:
        return ""
    moved = marks.moved(told.rows)
    if moved is None:
        words = ngettext(
            "Marks from {n} interview. Too few to say whether they moved: that takes five.",
            "Marks from {n} interviews. Too few to say whether they moved: that takes five.",
            len(told.marked),
        )
        return words.format(n=len(told.marked))
    return _verdict(moved)


def _verdict(moved: Moved) -> str:
    """What may be said of the marks over time: mostly that they are about equal."""
    found = {
        Way.SAME: _("Your {count} earlier and your {count} later interviews: about the same."),
        Way.HIGHER: _("In your {count} later interviews your marks were higher."),
        Way.LOWER: _("In your {count} later interviews your marks were lower."),
    }[moved.way].format(count=moved.later.interviews)
    middles = _(
        "The middle was {before} (n\u00a0=\u00a0{n}), then {after} (n\u00a0=\u00a0{later_n})."
    )
    numbers = {"n": moved.earlier.n, "later_n": moved.later.n}
    before, after = number(moved.earlier.middle), number(moved.later.middle)
    return f"{found} {middles.format(before=before, after=after, **numbers)}"


def draw(told: Interviews) -> Drawn:
    tables = [_table(told.rows)] if told.rows else []
    notes = _missing(told.rows)
    if len(told.marked) < FEWEST:
        return Drawn(told.n, (), tables, notes)
    has_line = bool(marks.line(told.rows))
    notes.append(
        _("The dashed line joins the middle of each interview with three marks or more.")
        if has_line
        else _("Too few for a line.")
    )
    given = [row.given for row in told.rows]
    drawn = charts.marks(given, marks.line(told.rows), LEAST, marks.MOST)
    name = _("How each answer landed, from 1 to 5, the newest interview on the right")
    words = ngettext(
        "How each answer landed, from 1 to 5, in {count} interview, oldest first. n = {n}.",
        "How each answer landed, from 1 to 5, in {count} interviews, oldest first. n = {n}.",
        len(told.rows),
    )
    said = words.format(count=len(told.rows), n=told.n)
    return Drawn(told.n, [Chart("components/chart_marks.html", name, said, drawn)], tables, notes)


def _missing(rows: Sequence[Interview]) -> list[str]:
    notes = []
    if without := sum(1 for row in rows if not row.n):
        words = ngettext(
            "{n} interview has no mark; a short dash below stands for it.",
            "{n} interviews have no mark; a short dash below stands for each.",
            without,
        )
        notes.append(words.format(n=without))
    if missing := sum(row.missing for row in rows):
        words = ngettext(
            "{n} question has no mark and isn’t counted; it isn’t a low one.",
            "{n} questions have no mark and aren’t counted; they aren’t low ones.",
            missing,
        )
        notes.append(words.format(n=missing))
    if len(rows) == MOST:
        notes.append(_("Only the newest {n} are shown.").format(n=MOST))
    return notes


def _table(rows: Sequence[Interview]) -> Table:
    heads = (
        _("Interview"),
        _("Day"),
        _("Marks, in the order of the questions"),
        _("n"),
        _("Middle"),
    )
    cells = [
        (row.job, dated(row.on, "SHORT_DATE_FORMAT"), _marks(row), row.n, _middle(row))
        for row in rows
    ]
    return Table(_("Your own marks, interview by interview, oldest first"), heads, cells)


def _marks(row: Interview) -> str:
    if not row.n:
        return _("no mark")
    return ", ".join(_("no mark") if mark is None else str(mark) for mark in row.marks)


def _middle(row: Interview) -> str:
    return _("too few") if row.middle is None else number(row.middle)


INTERVIEWS = Picture(
    key="interviews",
    heading=gettext_lazy("How answers landed"),
    limits=gettext_lazy(
        "These are your own marks, set when you remembered each interview. Nobody else’s view is in them,"
        " interviews differ, and they don’t rate you."
    ),
    nothing=gettext_lazy("No answer in an interview has a mark yet."),
    behind=Behind(BEHIND, dict),
    read=read,
    says=says,
    draw=draw,
)
