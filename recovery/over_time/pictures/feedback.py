"""What came of asking for feedback: asked, answered, useful, and the days to a reply."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.days import said_day
from bounceback.rows import words_of
from bounceback.text import Text, labelled
from recovery.over_time.behind import Behind
from recovery.over_time.marks import middle_of
from recovery.over_time.picture import (
    FEWEST,
    Chart,
    Drawn,
    Picture,
    Table,
    days_of,
    number,
    share,
)
from recovery.over_time.reading import Asking
from recovery.shared import charts
from recovery.shared.choices import Channel, PersonKind, RequestStatus, Stage

MOST = 40  # replies whose days are looked at, the newest
WEEK = 7
FEWEST_RATED = 2  # replies; nothing is counted of one

# `grouping` is 7 for all together, 3 by channel, 5 by stage, 6 by kind of person.
COUNTS = """
SELECT grouping(channel, stage, kind), coalesce(channel, stage, kind, ''),
    count(*) FILTER (WHERE status IN ('replied', 'refused', 'no_reply'))::int,
    count(*) FILTER (WHERE status = 'replied')::int,
    count(*) FILTER (WHERE status = 'replied' AND ending = 'useful')::int,
    count(*) FILTER (WHERE status = 'replied' AND ending <> '')::int,
    count(*) FILTER (WHERE status IN ('sent', 'nudged'))::int,
    count(*) FILTER (WHERE status = 'refused')::int
FROM (
    SELECT request.channel, job.stage, coalesce(person.kind, '') AS kind, request.status, request.ending
    FROM recovery_feedbackrequest request
    JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = request.rejection_id
    LEFT JOIN recovery_person person ON person.owner_id = %(owner)s AND person.id = request.person_id
    WHERE request.owner_id = %(owner)s AND request.purpose = 'advice'
        AND request.sent_at >= %(begins)s AND request.status <> 'withdrawn'
) asked
GROUP BY GROUPING SETS ((), (channel), (stage), (kind))
"""
DAYS = """
SELECT request.sent_at, min(reply.received_on)
FROM recovery_feedbackrequest request
JOIN recovery_feedbackreply reply ON reply.owner_id = %(owner)s AND reply.request_id = request.id
    AND reply.removed_at IS NULL
WHERE request.owner_id = %(owner)s AND request.purpose = 'advice'
    AND request.sent_at >= %(begins)s AND request.status = 'replied'
GROUP BY request.owner_id, request.id ORDER BY request.id DESC LIMIT %(most)s
"""
ALL, CHANNEL, STAGE, KIND = 7, 3, 5, 6
BEHIND = """
SELECT 'feedback_detail' AS place, request.id AS leads_to, request.id AS key,
    (request.sent_at AT TIME ZONE %(zone)s)::date AS day, job.company, job.role, ARRAY[request.status] AS codes
FROM recovery_feedbackrequest request
JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = request.rejection_id
WHERE request.owner_id = %(owner)s AND request.purpose = 'advice'
    AND request.sent_at >= %(begins)s AND request.status <> 'withdrawn'
"""


class Group(NamedTuple):
    """Requests of one kind, counted. What still waits is not settled, and what was taken back is not here."""

    by: int
    code: str
    settled: int
    answered: int
    useful: int
    rated: int  # useful or not, as the person said
    waiting: int
    refused: int


class Reply(NamedTuple):
    """One reply: the day that was asked, and the days it took."""

    on: date
    days: int


class Asked(NamedTuple):
    """Everything asked, by group, and the newest replies, the oldest of them first."""

    groups: list[Group]
    replies: list[Reply]

    @property
    def all(self) -> Group:
        whole = (group for group in self.groups if group.by == ALL)
        return next(whole, Group(ALL, "", 0, 0, 0, 0, 0, 0))

    @property
    def days(self) -> list[int]:
        return [reply.days for reply in self.replies]


def read(asking: Asking) -> Asked:
    groups = [Group(*row) for row in asking.rows(COUNTS)]
    rows = reversed(asking.rows(DAYS, most=MOST))
    told = (Reply(on := timezone.localdate(at), (came - on).days) for at, came in rows)
    return Asked(groups, [reply for reply in told if reply.days >= 0])  # no reply comes before


def says(asked: Asked) -> str:
    whole = asked.all
    if not whole.settled:
        return _waiting(whole)
    said = _("{answered} of {settled} answered").format(
        answered=whole.answered, settled=whole.settled
    )
    soon = _soon(middle_of(asked.days))
    useful = ""
    if whole.rated >= FEWEST_RATED:
        useful = ngettext(
            "; {useful} of the {rated} you sorted was useful",
            "; {useful} of the {rated} you sorted were useful",
            whole.useful,
        ).format(useful=whole.useful, rated=whole.rated)
    return " ".join(filter(None, (f"{said}{soon}{useful}.", _waiting(whole))))


def _soon(middle: float | None) -> str:
    if middle is None:
        return ""
    if middle <= WEEK:
        return _(", usually within a week")
    if middle <= 2 * WEEK:
        return _(", usually within two weeks")
    return _(", usually within {days}").format(days=days_of(middle))


def _waiting(whole: Group) -> str:
    if not whole.waiting:
        return ""
    words = ngettext("{n} still waits.", "{n} still wait.", whole.waiting)
    return words.format(n=whole.waiting)


class Way(NamedTuple):
    """One way to group requests: its code in `COUNTS`, its title, the head of its column, and its names."""

    by: int
    title: Text
    head: Text
    names: Iterable[tuple[str, Text]]


WAYS = (
    Way(CHANNEL, gettext_lazy("By how you asked"), gettext_lazy("How"), Channel.choices),
    Way(STAGE, gettext_lazy("By how far you got"), gettext_lazy("How far"), Stage.choices),
    Way(KIND, gettext_lazy("By who you asked"), gettext_lazy("Who"), PersonKind.choices),
)


def draw(asked: Asked) -> Drawn:
    whole = asked.all
    notes = [
        _(
            "Waiting is not “no answer”: it’s in none of these numbers. What you took back isn’t here."
        )
    ]
    if whole.settled >= FEWEST:
        notes.append(
            _(
                "Filled is answered; the outline is all that came to an end. Under five, a group is in Details only."
            )
        )
    if whole.refused:
        words = ngettext(
            "{n} said they can’t say, and counts as not answered.",
            "{n} said they can’t say, and count as not answered.",
            whole.refused,
        )
        notes.append(words.format(n=whole.refused))
    tables = [_table(asked, way) for way in WAYS] if whole.settled else []
    if asked.replies:
        tables.append(_days_table(asked.replies))
    if whole.settled < FEWEST:
        return Drawn(whole.settled, (), tables, notes)
    charts_ = [shares for way in WAYS if (shares := _shares(asked, way))]
    if len(asked.replies) >= FEWEST:
        notes.append(_("The dashed line is the middle of the days."))
        charts_.insert(0, _days_chart(asked))
    return Drawn(whole.settled, charts_, tables, notes)


def _groups(asked: Asked, way: Way) -> list[tuple[str, Group]]:
    """The groups that have anything, in the order of their names."""
    found = {group.code: group for group in asked.groups if group.by == way.by}
    named = [*way.names, ("", _("Not noted"))]
    return [(str(name), found[code]) for code, name in named if code in found]


def _shares(asked: Asked, way: Way) -> Chart | None:
    """The groups of five or more; None without any."""
    rows = [
        (name, group.answered, group.settled, share(group.answered, group.settled))
        for name, group in _groups(asked, way)
        if group.settled >= FEWEST
    ]
    if not rows:
        return None
    heard = ", ".join(labelled(name, said) for name, _part, _whole, said in rows)
    says_ = _("Answered: {shares}.").format(shares=heard)
    return Chart("components/chart_shares.html", str(way.title), says_, charts.shares(rows))


def _table(asked: Asked, way: Way) -> Table:
    rows = [
        (name, group.settled + group.waiting, group.answered, group.useful, group.waiting)
        for name, group in _groups(asked, way)
    ]
    heads = (str(way.head), _("Asked"), _("Answered"), _("Useful"), _("Waiting"))
    return Table(str(way.title), heads, rows)


def _days_chart(asked: Asked) -> Chart:
    replies, middle = asked.replies, middle_of(asked.days)
    ends = charts.Ends(said_day(replies[0].on), said_day(replies[-1].on))
    drawn = charts.waits(asked.days, middle, ends)
    words = _("{n} replies, {least} to {most} days; the middle is {middle}.")
    said = words.format(
        n=len(replies), least=min(asked.days), most=max(asked.days), middle=number(middle)
    )
    return Chart("components/chart_waits.html", _("Days to the first reply"), said, drawn)


def _days_table(replies: Sequence[Reply]) -> Table:
    rows = [(said_day(reply.on), reply.days) for reply in reversed(replies)]
    return Table(_("Days to the first reply, the newest first"), (_("Asked on"), _("Days")), rows)


FEEDBACK = Picture(
    key="feedback",
    heading=gettext_lazy("Feedback over time"),
    limits=gettext_lazy(
        "This shows what came back when you asked for advice. In one large survey, 60 of 100 people turned down"
        " got no feedback and 40 got some (Talent Board, 2021). It can’t say why anyone answered or didn’t."
    ),
    nothing=gettext_lazy("No request was sent in this time."),
    behind=Behind(BEHIND, partial(words_of, RequestStatus)),
    read=read,
    says=says,
    draw=draw,
)
