"""What came of asking for feedback, over time: numbers with their charts, each with its n."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.http import AuthenticatedRequest
from bounceback.text import Text
from recovery.feedback import statistics
from recovery.feedback.models.replies import FeedbackPoint
from recovery.feedback.models.requests import FeedbackRequest
from recovery.feedback.statistics import Asked, Comparison, Group
from recovery.rejections.reasons import REASONS
from recovery.shared import charts
from recovery.shared.choices import Channel, PersonKind, Purpose, Stage
from recovery.shared.owned import own

MOST = 5000  # requests looked at, the newest
LATEST = 40  # answers drawn as dots
EVERY = 3  # months of which one is named

SENT = own(FeedbackRequest.objects, lambda mine: mine.for_statistics(MOST))
TOLD = own(FeedbackPoint.objects, lambda mine: mine.told_reasons())


def feedback_over_time(request: AuthenticatedRequest) -> HttpResponse:
    purposes, rows = _sent(request)
    asked = [row for purpose, row in zip(purposes, rows, strict=True) if purpose == Purpose.ADVICE]
    points = TOLD.rows(owner=request.user.pk)
    months = statistics.by_month(asked, timezone.localdate())
    context = {
        "all": _group(statistics.group_of("", asked)),
        "ended": _endings(statistics.endings(asked)),
        "waiting": sum(row.is_waiting for row in asked),
        "withdrawn": len(asked) - sum(row.is_waiting or row.is_settled for row in asked),
        "questions_about_silence": len(rows) - len(asked),
        "only_newest": MOST if len(rows) == MOST else 0,
        "months": months,
        "month_charts": _month_charts(months),
        "days": _days(asked),
        "breakdowns": [_breakdown(asked, *each) for each in BY],
        "themes": _themes(statistics.themes(list(dict.fromkeys(points))[:MOST])),
    }
    return render(request, "feedback/feedback_over_time.html", context)


def _sent(request: AuthenticatedRequest) -> tuple[list[str], list[Asked]]:
    """The newest sent requests: what each was for, and its numbers, its day in the person's time zone."""
    found = SENT.rows(owner=request.user.pk)
    rows = [Asked(timezone.localdate(sent_at), *rest) for _purpose, sent_at, *rest in found]
    return [purpose for purpose, *_rest in found], rows


# Month by month.


class MonthChart(NamedTuple):
    name: str
    says: str
    columns: charts.Columns


def _month_charts(months: list[statistics.Month]) -> list[MonthChart]:
    """Three small charts on one scale: asked, answered, useful."""
    most = max(month.asked for month in months)
    names = [
        date_format(month.first, "M") if (len(months) - place) % EVERY == 1 else ""
        for place, month in enumerate(months)
    ]
    rows = (
        (_("Asked"), [month.asked for month in months]),
        (_("Answered"), [month.answered for month in months]),
        (_("Useful"), [month.useful for month in months]),
    )
    return [
        MonthChart(name, _counts(name, counts), charts.columns(counts, names, most))
        for name, counts in rows
    ]


def _counts(name: str, counts: list[int]) -> str:
    words = ngettext(
        "{name}, month by month: {n} in twelve months.",
        "{name}, month by month: {n} in twelve months.",
        sum(counts),
    )
    return words.format(name=name, n=sum(counts))


# Days to a reply.


class Answer(NamedTuple):
    on: date
    days: int


class Days(NamedTuple):
    """How many days the newest replies took, the oldest of them first."""

    answers: list[Answer]
    n: int
    median: str
    dots: charts.Dots
    says: str


def _days(asked: Sequence[Asked]) -> Days | None:
    known = [Answer(row.on, row.days) for row in asked if row.days is not None]
    if not known:
        return None
    newest = sorted(known)[-LATEST:]
    spans = sorted(answer.days for answer in newest)
    group = Group("", 0, len(spans), len(spans), tuple(spans))
    middle = group.median_days
    says = ngettext(
        "Days to the first answer: {n} answer, {least} to {most} days.",
        "Days to the first answer: {n} answers, {least} to {most} days.",
        len(spans),
    ).format(n=len(spans), least=spans[0], most=spans[-1])
    drawn = charts.dots([answer.days for answer in newest], middle)
    return Days(newest, len(known), _number(middle), drawn, says)


# Group by group.


class Reached(NamedTuple):
    """A rate and how far chance reaches, in words and as a drawing; empty where there are too few."""

    rate: str = ""
    spread: str = ""
    reach: charts.Reach | None = None
    says: str = ""


class GroupRow(NamedTuple):
    """One group as a row of the table; `median` is empty where there are too few."""

    label: str
    waiting: int
    answered: int
    n: int
    drawn: Reached
    median: str
    days_n: int


class Breakdown(NamedTuple):
    title: Text
    head: Text
    rows: list[GroupRow]
    verdicts: list[str]


BY: tuple[tuple[Text, Text, Callable[[Asked], str], Any], ...] = (
    (gettext_lazy("By how you asked"), gettext_lazy("How"), lambda row: row.channel, Channel),
    (gettext_lazy("By how far you got"), gettext_lazy("How far"), lambda row: row.stage, Stage),
    (gettext_lazy("By who you asked"), gettext_lazy("Who"), lambda row: row.kind, PersonKind),
)


def _breakdown(
    asked: Iterable[Asked], title: Text, head: Text, key: Callable[[Asked], str], choices: Any
) -> Breakdown:
    labels = {code: str(label) for code, label in choices.choices}
    groups = statistics.grouped(asked, key, labels, _("Not noted"))
    return Breakdown(title, head, [_group(group) for group in groups], _verdicts(groups))


def _group(group: Group) -> GroupRow:
    return GroupRow(
        label=group.label,
        waiting=group.waiting,
        answered=group.answered,
        n=group.settled,
        drawn=_reached(group),
        median=_number(group.median_days),
        days_n=len(group.days),
    )


def _reached(group: Group) -> Reached:
    rate, by_chance = group.rate, group.by_chance
    if rate is None or by_chance is None:
        return Reached()
    low, high = (round(end * 100) for end in by_chance)
    words = {"rate": _percent(rate), "spread": _("{low}–{high}\u00a0%").format(low=low, high=high)}
    says = _("{answered} of {n}, {rate}; chance alone could make it {spread}").format(
        answered=group.answered, n=group.settled, **words
    )
    return Reached(**words, reach=charts.reach(rate, by_chance), says=says)


def _verdicts(groups: Sequence[Group]) -> list[str]:
    """What the groups tell side by side: mostly that they are about equal."""
    rates, days = statistics.compare_rates(groups), statistics.compare_days(groups)
    if len(groups) < 2:
        return []
    if not rates.can_be:
        return [_("Too few to compare.")]
    found = [
        _verdict(
            rates,
            _("How often they answer is about the same: chance alone could do this."),
            _("“{more}” was answered more often than “{less}”. This can’t tell you why."),
        )
    ]
    if days.can_be:
        same = _("How long they take is about the same, as far as so few can tell.")
        differ = _("“{more}” took longer to answer than “{less}”. This can’t tell you why.")
        found.append(_verdict(days, same, differ))
    return found


def _verdict(comparison: Comparison, same: str, differ: str) -> str:
    return differ.format(**comparison.differ._asdict()) if comparison.differ else same


# How it ended, and what was told.


class Line(NamedTuple):
    """A name, a count and a horizontal bar."""

    label: str
    n: int
    length: int


ENDED: tuple[Text, ...] = (
    gettext_lazy("Useful"),
    gettext_lazy("Nothing to use"),
    gettext_lazy("Replied, not sorted yet"),
    gettext_lazy("They can’t say"),
    gettext_lazy("No reply"),
    gettext_lazy("Still waiting"),
    gettext_lazy("Taken back"),
)


def _endings(ended: statistics.Endings) -> list[Line]:
    return _lines([(str(label), n) for label, n in zip(ENDED, ended, strict=True)])


def _themes(themes: Sequence[statistics.Theme]) -> list[Line]:
    return _lines([(str(REASONS[theme.code].label), theme.told) for theme in themes])


def _lines(counts: Sequence[tuple[str, int]]) -> list[Line]:
    most = max((n for _label, n in counts), default=0)
    return [Line(label, n, charts.length(n, most)) for label, n in counts]


def _percent(share: float) -> str:
    return _("{n}\u00a0%").format(n=round(share * 100))


def _number(value: float | None) -> str:
    """A number without a decimal where it is whole; empty for None."""
    if value is None:
        return ""
    return number_format(value, 0 if value == int(value) else 1)
