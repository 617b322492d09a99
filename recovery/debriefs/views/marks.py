"""How a person's answers landed, interview by interview, by their own marks alone."""

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.http import AuthenticatedRequest
from recovery.debriefs import marks as over_time
from recovery.debriefs.marks import Interview, Moved, Way
from recovery.shared import charts

MOST = 60  # interviews looked at, the newest


class Row(NamedTuple):
    """One interview as a row of the table."""

    job: str
    day: str
    marks: str  # each of them, in the order of the questions; empty without any
    missing: int
    n: int
    middle: str  # empty where there are too few


def debrief_over_time(request: AuthenticatedRequest) -> HttpResponse:
    found = list(request.user.debriefs.marks_over_time(MOST))
    rows = over_time.in_order(_interview(*each) for each in reversed(found))
    n = sum(row.n for row in rows)
    context = {
        "n": n,
        "interviews": sum(1 for row in rows if row.n),
        "without": sum(1 for row in rows if not row.n),
        "missing": sum(row.missing for row in rows),
        "only_newest": MOST if len(found) == MOST else 0,
        "has_any": bool(rows),
        "rows": [_row(row) for row in rows],
        "marks": _drawn(rows),
        "has_line": bool(over_time.line(rows)),
        "says": _says(rows, n),
        "verdict": _verdict(over_time.moved(rows)),
    }
    return render(request, "debriefs/debrief_over_time.html", context)


def _interview(held_on: Any, company: str, role: str, marks: list[int | None]) -> Interview:
    return Interview(held_on, ", ".join(part for part in (company, role) if part), tuple(marks))


def _row(interview: Interview) -> Row:
    said = [_("no mark") if mark is None else str(mark) for mark in interview.marks]
    return Row(
        job=interview.job,
        day=date_format(interview.on, "SHORT_DATE_FORMAT"),
        marks=", ".join(said) if interview.n else "",
        missing=interview.missing,
        n=interview.n,
        middle=_number(interview.middle),
    )


def _drawn(rows: list[Interview]) -> charts.Marks:
    given = [row.given for row in rows]
    return charts.marks(given, over_time.line(rows), over_time.LEAST, over_time.MOST)


def _says(rows: list[Interview], n: int) -> str:
    words = ngettext(
        "How each answer landed, from 1 to 5, in {count} interview, oldest first. n = {n}.",
        "How each answer landed, from 1 to 5, in {count} interviews, oldest first. n = {n}.",
        len(rows),
    )
    return words.format(count=len(rows), n=n)


def _verdict(moved: Moved | None) -> str:
    """What may be said of the marks over time: mostly that there are too few, or that they are about the same."""
    if moved is None:
        return _("Too few to say whether they moved: that takes marks from five interviews.")
    found = {
        Way.SAME: _("Your {count} earlier and your {count} later interviews: about the same."),
        Way.HIGHER: _("In your {count} later interviews your marks were higher."),
        Way.LOWER: _("In your {count} later interviews your marks were lower."),
    }[moved.way].format(count=moved.later.interviews)
    middles = _(
        "The middle was {before} (n\u00a0=\u00a0{n}), then {after} (n\u00a0=\u00a0{later_n})."
    )
    numbers = {"n": moved.earlier.n, "later_n": moved.later.n}
    before, after = _number(moved.earlier.middle), _number(moved.later.middle)
    return f"{found} {middles.format(before=before, after=after, **numbers)}"


def _number(value: float | None) -> str:
    """A number without a decimal where it is whole; empty for None."""
    if value is None:
        return ""
    return number_format(value, 0 if value == int(value) else 1)
