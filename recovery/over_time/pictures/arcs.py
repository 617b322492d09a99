"""How much each recovery stung, from the start to the check-ins, and how much the harsh thought was believed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.days import said_day
from bounceback.rows import words_of
from recovery.over_time.behind import Behind
from recovery.over_time.picture import Chart, Drawn, Picture, Table
from recovery.over_time.reading import Asking, cursor
from recovery.path import arc
from recovery.path.check_ins import CheckIn
from recovery.shared import charts
from recovery.shared.choices import Outcome
from recovery.shared.jobs import job_of
from recovery.shared.timings import SAME_WITHIN

AT_ONCE = 9
MOMENTS = dict(CheckIn.Moment.choices)

NEWEST = """
SELECT job.id, job.company, job.role, job.dated_on, told.stings, told.moments,
    thought.belief_before, thought.belief_after, told.day_7, told.day_30
FROM recovery_rejection job
CROSS JOIN LATERAL (
    SELECT array_agg(sting ORDER BY id) FILTER (WHERE sting IS NOT NULL) AS stings,
        array_agg(moment ORDER BY id) FILTER (WHERE sting IS NOT NULL) AS moments,
        count(sting) AS n,
        max(belief) FILTER (WHERE moment = 'day_7') AS day_7,
        max(belief) FILTER (WHERE moment = 'day_30') AS day_30
    FROM recovery_checkin WHERE owner_id = %(owner)s AND rejection_id = job.id
) told
LEFT JOIN recovery_perspective thought
    ON thought.owner_id = %(owner)s AND thought.rejection_id = job.id
WHERE job.owner_id = %(owner)s AND job.dated_on >= %(since)s AND told.n >= 2
    AND (job.dated_on, job.id) < (%(day)s, %(key)s)
ORDER BY job.dated_on DESC, job.id DESC LIMIT %(most)s
"""
COUNTS = """
WITH told AS MATERIALIZED (
    SELECT rejection_id AS job, count(*) AS n,
        (array_agg(sting ORDER BY id))[1] AS first, (array_agg(sting ORDER BY id DESC))[1] AS last
    FROM recovery_checkin WHERE owner_id = %(owner)s AND sting IS NOT NULL
    GROUP BY rejection_id
)
SELECT count(*) AS jobs,
    count(*) FILTER (WHERE n >= 2) AS n,
    count(*) FILTER (WHERE n >= 2 AND last <= first - %(same)s) AS lower,
    count(*) FILTER (WHERE n >= 2 AND last >= first + %(same)s) AS higher
FROM recovery_rejection job LEFT JOIN told ON told.job = job.id
WHERE job.owner_id = %(owner)s AND job.dated_on >= %(since)s
"""
BEHIND = """
SELECT 'rejection_detail' AS place, job.id AS leads_to, job.id AS key, job.dated_on AS day,
    job.company, job.role, ARRAY[job.outcome] AS codes
FROM recovery_rejection job
WHERE job.owner_id = %(owner)s AND job.dated_on >= %(since)s AND (
    SELECT count(sting) FROM recovery_checkin WHERE owner_id = %(owner)s AND rejection_id = job.id
) >= 2
"""


class Counts(NamedTuple):
    """Recoveries, those with two stings or more, and in how many the last was lower or higher than the first."""

    jobs: int
    n: int
    lower: int
    higher: int

    @property
    def same(self) -> int:
        return self.n - self.lower - self.higher


@dataclass(frozen=True)
class Multiple:
    """One recovery among many: its arc, and its beliefs where any was told."""

    pk: UUID
    job: str
    day: date
    arc: arc.Arc
    told: tuple[int | None, ...]  # belief before, after, on day 7 and 30, in percent

    @property
    def address(self) -> str:
        return reverse("rejection_detail", args=[self.pk])

    @cached_property
    def beliefs(self) -> charts.Beliefs | None:
        return charts.beliefs(self.told) if self.has_belief else None

    @property
    def has_belief(self) -> bool:
        return any(each is not None for each in self.told)

    @property
    def numbers(self) -> SafeString:
        """The first and the last sting and every belief, each written beside its mark."""
        ends = [
            charts.Written(dot.x, dot.above, dot.sting) for dot in (self.arc.first, self.arc.last)
        ]
        beliefs = self.beliefs.numbers if self.beliefs else []
        return format_html_join("", '<text x="{}" y="{}">{}</text>', [*ends, *beliefs])

    @cached_property
    def stings(self) -> str:
        return ", ".join(f"{dot.sting} {dot.moment}" for dot in self.arc.dots)

    @cached_property
    def thought(self) -> str:
        """How much the thought was believed at each moment, in words."""
        moments = (_("before"), _("after"), _("a week later"), _("a month later"))
        words = [
            _("{n}\u00a0% {moment}").format(n=n, moment=moment)
            if n is not None
            else _("not told {moment}").format(moment=moment)
            for n, moment in zip(self.told, moments, strict=True)
        ]
        return ", ".join(words) if self.has_belief else _("not told")

    @property
    def says(self) -> str:
        said = _("How it stung, 0 to 10: {stings}.").format(stings=self.stings)
        if not self.has_belief:
            return said
        return f"{said} {_('The harsh thought, believed: {thought}.').format(thought=self.thought)}"


class Arcs(NamedTuple):
    """The arcs of one page, the newest first, and the counts of all."""

    shown: list[Multiple]
    counts: Counts
    older: str  # what the address of the next page says; empty on the last


def read(asking: Asking, at_once: int = AT_ONCE) -> Arcs:
    day, key = asking.before
    rows = asking.rows(NEWEST, day=day, key=key, most=at_once + 1)
    shown = [_multiple(*row) for row in rows[:at_once]]
    older = cursor(shown[-1].day, shown[-1].pk) if len(rows) > at_once else ""
    ((*counts,),) = asking.rows(COUNTS, same=SAME_WITHIN)
    return Arcs(shown, Counts(*counts), older)


def _multiple(
    pk: UUID, company: str, role: str, day: date, stings: Any, moments: Any, *told: int | None
) -> Multiple:
    words = [str(MOMENTS[each]) for each in moments]
    drawn = arc.through(list(zip(stings, words, strict=True)))
    if drawn is None:
        raise ValueError("An arc takes two points.")
    return Multiple(pk, job_of(company, role), day, drawn, told)


def says(arcs: Arcs) -> str:
    counts = arcs.counts
    if not counts.n:
        return ""
    if counts.n == 1:
        return _("One recovery has an arc so far.")
    parts = [_("The last sting is lower than the first in {lower} of {n}")]
    if counts.higher:
        parts.append(_("higher in {higher}"))
    if counts.same:
        parts.append(_("about the same in {same}"))
    return f"{', '.join(parts)}.".format(**counts._asdict(), same=counts.same)


def draw(arcs: Arcs) -> Drawn:
    missing = arcs.counts.jobs - arcs.counts.n
    notes = []
    if missing:
        words = ngettext(
            "{n} recovery has fewer than two answers and no arc.",
            "{n} recoveries have fewer than two answers and no arc.",
            missing,
        )
        notes.append(words.format(n=missing))
    if arcs.shown:
        notes.append(_("Higher is lighter: the ground is a sting of 10, the top is 0."))
        notes.append(_("Less than two points apart is about the same."))
    if any(each.has_belief for each in arcs.shown):
        notes.append(
            _("The bars below: belief in the harsh thought, before, after, after 7 and 30 days.")
        )
    return Drawn(arcs.counts.n, multiples(arcs.shown), [_table(arcs.shown)], notes, arcs.older)


def without_beliefs(shown: Sequence[Multiple]) -> list[Chart]:
    """The arcs alone, for a page that has no room to say what the bars are."""
    return multiples([replace(each, told=()) for each in shown])


def multiples(shown: Sequence[Multiple]) -> list[Chart]:
    """A small drawing for each, which leads to its recovery."""
    return [
        Chart("components/chart_arc.html", each.job, each.says, each, each.address)
        for each in shown
    ]


def _table(shown: Sequence[Multiple]) -> Table:
    rows = [(each.job, said_day(each.day), each.stings, each.thought) for each in shown]
    heads = (_("Recovery"), _("Since"), _("Sting, 0 to 10"), _("Belief in the harsh thought"))
    return Table(_("Sting and belief, recovery by recovery"), heads, rows)


ARCS = Picture(
    key="arcs",
    heading=gettext_lazy("Arcs"),
    limits=gettext_lazy(
        "This shows what you said about the sting and the thought, each time you were asked."
    ),
    nothing=gettext_lazy(
        "No recovery has two answers to “how much does it sting?” yet. An arc takes two."
    ),
    behind=Behind(BEHIND, partial(words_of, Outcome)),
    read=read,
    says=says,
    draw=draw,
)
