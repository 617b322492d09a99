"""What a person was told, month by month: reasons that were told, and praise apart from them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bounceback.text import Text, labelled
from recovery.over_time.behind import Behind
from recovery.over_time.picture import FEWEST, Chart, Drawn, Picture, Table
from recovery.over_time.reading import Asking
from recovery.rejections.reasons import REASONS
from recovery.shared import charts

MONTHS, ROWS = 12, 8  # that are drawn: the newest, and the reasons told most

# A reason counts once in a recovery, on the day it was first told; guesses and hints are not here.
ONCE = """
SELECT job, code, is_praise, min(day) AS day FROM (
    SELECT pick.rejection_id AS job, pick.code, job.dated_on AS day, false AS is_praise
    FROM recovery_reasonpick pick
    JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = pick.rejection_id
    WHERE pick.owner_id = %(owner)s AND pick.known = 'told'
    UNION ALL
    SELECT request.rejection_id, CASE WHEN point.is_praise THEN '' ELSE point.reason END,
        reply.received_on, point.is_praise
    FROM recovery_feedbackpoint point
    JOIN recovery_feedbackreply reply ON reply.owner_id = %(owner)s AND reply.id = point.reply_id
        AND reply.removed_at IS NULL AND reply.opened_at IS NOT NULL
    JOIN recovery_feedbackrequest request
        ON request.owner_id = %(owner)s AND request.id = reply.request_id
    WHERE point.owner_id = %(owner)s AND point.verdict <> 'not_mine'
        AND CASE WHEN point.is_praise THEN point.verdict <> 'unsure' ELSE point.reason <> '' END
) every GROUP BY job, code, is_praise
"""
TOLD = f"""
SELECT date_trunc('month', day::timestamp)::date, code, is_praise, count(*)::int
FROM ({ONCE}) once
WHERE day BETWEEN %(since)s AND %(today)s
GROUP BY 1, 2, 3 ORDER BY 1
"""  # noqa: S608 - our own statements, one within the other
BEHIND = f"""
SELECT 'rejection_detail' AS place, job.id AS leads_to, job.id AS key, once.day, job.company, job.role,
    array_agg(once.code ORDER BY once.code) AS codes
FROM ({ONCE}) once JOIN recovery_rejection job ON job.owner_id = %(owner)s AND job.id = once.job
WHERE once.day BETWEEN %(since)s AND %(today)s
GROUP BY job.id, once.day
"""  # noqa: S608 - our own statements, one within the other


class Month(NamedTuple):
    """In how many recoveries one reason was first told in one month; for praise, the code is empty."""

    first: date
    code: str
    is_praise: bool
    n: int


class Told(NamedTuple):
    """Everything told, month by month, and the month it is now."""

    rows: list[Month]
    now: date

    @property
    def reasons(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for row in self.rows:
            if not row.is_praise:
                found[row.code] += row.n
        return found

    @property
    def praise(self) -> int:
        return sum(row.n for row in self.rows if row.is_praise)


def read(asking: Asking) -> Told:
    return Told([Month(*row) for row in asking.rows(TOLD)], asking.today.replace(day=1))


def label(code: str) -> str:
    return str(REASONS[code].label)


def says(told: Told) -> str:
    reasons, n = told.reasons, told.reasons.total()
    praise = ngettext(
        "Praise came in {n} recovery.", "Praise came in {n} recoveries.", told.praise
    ).format(n=told.praise)
    if not n:
        return praise if told.praise else ""
    said = ngettext("{n} reason was told.", "{n} reasons were told.", n).format(n=n)
    (code, most), *_rest = ordered(reasons)
    if most > 1:
        often = _("Most often: “{reason}”, {most} of {n}.")
        said = f"{said} {often.format(reason=label(code), most=most, n=n)}"
    return f"{said} {praise}" if told.praise else said


def ordered(reasons: Counter[str]) -> list[tuple[str, int]]:
    """The reasons, those told most first."""
    return sorted(reasons.items(), key=lambda each: (-each[1], each[0]))


def months_of(rows: Iterable[Month], now: date, most: int = MONTHS) -> list[date]:
    """Every month from the first of these to now, at most so many, those with nothing among them."""
    first = min((row.first for row in rows), default=now)
    here = now.year * 12 + now.month - 1
    there = max(first.year * 12 + first.month - 1, here - most + 1)
    return [date(month // 12, month % 12 + 1, 1) for month in range(there, here + 1)]


def draw(told: Told) -> Drawn:
    n = told.reasons.total()
    if not told.rows:
        return Drawn(0)
    months = months_of(told.rows, told.now)
    tables = [_table(told, months)]
    notes = [_("Told once is one person’s view. Guesses and hints aren’t here.")]
    if told.rows[0].first < months[0]:
        notes.append(_("Only the newest twelve months are shown."))
    if n < FEWEST:
        return Drawn(n, (), tables, notes)
    chosen = ordered(told.reasons)[:ROWS]
    rows = [(label(code), _counts(told, code, months), False) for code, _n in chosen]
    if told.praise:
        rows.append((_("Praise, apart from reasons"), _counts(told, "", months), True))
        notes.append(_("A circle is a reason; a square is praise, which is never a reason."))
    ends = charts.Ends(_month(months[0]), _month(months[-1]) if months[1:] else "")
    name = _("What you were told, by month")
    chart = Chart("components/chart_grid.html", name, _heard(told), charts.grid(rows, ends))
    return Drawn(n, [chart], tables, notes)


def _counts(told: Told, code: str, months: Sequence[date]) -> list[int]:
    found = {row.first: row.n for row in told.rows if row.code == code}
    return [found.get(month, 0) for month in months]


def _heard(told: Told) -> str:
    return ", ".join(labelled(label(code), n) for code, n in ordered(told.reasons))


def _month(first: date) -> str:
    return date_format(first, "SHORT_MONTH_FORMAT")


def _table(told: Told, months: Sequence[date]) -> Table:
    rows: list[tuple[object, ...]] = [
        (label(code), n, *_counts(told, code, months)) for code, n in ordered(told.reasons)
    ]
    if told.praise:
        rows.append((_("Praise"), told.praise, *_counts(told, "", months)))
    heads = (_("What"), _("n"), *[_month(month) for month in months])
    return Table(_("In how many recoveries each was told, by month"), heads, rows)


def _labels() -> dict[str, Text]:
    return {code: reason.label for code, reason in REASONS.items()} | {"": _("Praise")}


WHAT_WAS_TOLD = Picture(
    key="told",
    heading=gettext_lazy("What you were told"),
    limits=gettext_lazy(
        "This counts reasons people gave you, once in each recovery, and praise apart from them. It can’t say"
        " whether they were the whole reason."
    ),
    nothing=gettext_lazy("No reason was told in this time."),
    behind=Behind(BEHIND, _labels),
    read=read,
    says=says,
    draw=draw,
)
