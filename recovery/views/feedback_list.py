"""Every request for advice by what it asks of the person, and what came of asking over time."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bounceback import text
from bounceback.http import AuthenticatedRequest
from recovery.models import FeedbackRequest
from recovery.models.feedback_listed import Urgency
from recovery.models.feedback_queries import FeedbackRequestQuerySet
from recovery.path.choices import AskStatus, Ending, PersonKind

SIZE = 20  # rows in a section, and on a page of one


class Section(NamedTuple):
    """Requests that stand alike, under one heading."""

    key: str
    name: text.Text
    urgencies: tuple[Urgency, ...]


SECTIONS = (
    Section(
        "now",
        gettext_lazy("When you are ready"),
        (Urgency.SEALED, Urgency.TO_NUDGE, Urgency.RIPE),
    ),
    Section("waiting", gettext_lazy("Waiting"), (Urgency.WAITING,)),
    Section("drafts", gettext_lazy("Drafts"), (Urgency.DRAFT,)),
    Section("ended", gettext_lazy("Ended"), (Urgency.ENDED,)),
)
BY_KEY = {section.key: section for section in SECTIONS}


class Row(NamedTuple):
    """One request on the list, everything on it ready to print."""

    name: str
    kind: str  # of person; empty where they are no longer named
    job: str
    told: str  # where it stands, and until when
    day: str  # of what happened last
    day_iso: str
    action: str
    address: str
    is_sealed: bool
    is_pressing: bool


class Shown(NamedTuple):
    """The rows of one section, and how many there are besides."""

    section: Section
    rows: list[Row]
    total: int
    older: str  # where the next page begins; empty on the last

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


def feedback_list(request: AuthenticatedRequest) -> HttpResponse:
    mine = request.user.feedback.with_urgency(timezone.localdate())
    counts = mine.count_by_urgency()
    chosen = BY_KEY.get(request.GET.get("state", ""))
    context = {
        "chosen": chosen,
        "shown": [
            shown
            for section in ([chosen] if chosen else SECTIONS)
            if (shown := _shown(mine, section, counts, request.GET if chosen else {})).total
        ],
        "has_any": bool(counts),
        "is_first": "after" not in request.GET,
        "has_rejections": bool(counts) or request.user.rejections.exists(),
    }
    return render(request, "recovery/feedback_list.html", context)


def _shown(
    mine: FeedbackRequestQuerySet,
    section: Section,
    counts: Mapping[int, int],
    query: Mapping[str, str],
) -> Shown:
    count = sum(counts.get(urgency, 0) for urgency in section.urgencies)
    wanted = mine.urgent(*section.urgencies).most_urgent_first()
    if after := _cursor(query.get("after", "")):
        wanted = wanted.after_in_urgency(*after)
    found = list(wanted.for_list_rows()[: SIZE + 1]) if count else []
    last = found[SIZE - 1] if len(found) > SIZE else None
    older = f"{last.urgency}_{last.pk}" if last else ""
    return Shown(section, [_row(each) for each in found[:SIZE]], count, older)


def _cursor(words: str) -> tuple[int, UUID] | None:
    urgency, _bar, key = words.partition("_")
    try:
        return Urgency(int(urgency)), UUID(key)
    except ValueError:
        return None


def _row(request: FeedbackRequest) -> Row:
    person, urgency = request.person, Urgency(request.urgency)
    told, action = WORDS[urgency](request)
    day = _day(request)
    return Row(
        name=person.name if person else _("Someone"),
        kind=str(PersonKind(person.kind).label) if person else "",
        job=str(request.rejection),
        told=told,
        day=date_format(day, "DATE_FORMAT"),
        day_iso=day.isoformat(),
        action=action,
        address=f"{reverse('feedback_list')}{request.pk}/",
        is_sealed=urgency == Urgency.SEALED,
        is_pressing=urgency <= Urgency.RIPE,
    )


def _day(request: FeedbackRequest) -> date:
    """When the last thing happened: it ended, was nudged, went, or was begun."""
    happened = request.ended_at or request.nudged_at or request.sent_at or request.created_at
    return timezone.localdate(happened)


# Where it stands, and what to do next, in words.


def _sealed(request: FeedbackRequest) -> tuple[str, str]:
    until: datetime | None = request.sealed_until
    if until and until > timezone.now():
        when = date_format(timezone.localtime(until), "SHORT_DATETIME_FORMAT")
        told = _("An answer is here, sealed. You wanted to read it from {when}.").format(when=when)
        return told, _("Go to it")
    return _("An answer is here, sealed until you open it."), _("Choose when to read it")


def _to_nudge(request: FeedbackRequest) -> tuple[str, str]:
    return (
        _("No answer yet. One short nudge could go now. {closes}").format(closes=_closes(request)),
        _("See the nudge"),
    )


def _ripe(_request: FeedbackRequest) -> tuple[str, str]:
    return _("You let it rest overnight. It can be read again now."), _("Read it again")


def _waiting(request: FeedbackRequest) -> tuple[str, str]:
    nudge_on = request.nudge_on if request.status == AskStatus.SENT else None
    if nudge_on and nudge_on > timezone.localdate():
        day = date_format(nudge_on, "MONTH_DAY_FORMAT")
        told = _("Nothing to do until {day}.").format(day=day)
    else:
        told = _("Nothing to do.")
    return f"{told} {_closes(request)}", _("Look")


def _closes(request: FeedbackRequest) -> str:
    day = request.move_on_on
    if day is None or day <= timezone.localdate():
        return _("It closes by itself today.")
    return _("It closes by itself on {day}.").format(day=date_format(day, "MONTH_DAY_FORMAT"))


def _draft(request: FeedbackRequest) -> tuple[str, str]:
    if request.waits:
        when = date_format(timezone.localtime(request.waits_until), "SHORT_DATETIME_FORMAT")
        return _("A draft. It rests until {when}.").format(when=when), _("Look")
    return _("A draft. Nothing has gone out."), _("Go on with it")


def _ended(request: FeedbackRequest) -> tuple[str, str]:
    if request.status == AskStatus.REPLIED and not request.ending:
        return _("They answered. You have not sorted it yet."), _("Sort what they said")
    told = str(ENDED[request.ending or request.status])
    if request.ending == Ending.USEFUL and request.thanked_at is None:
        return told, _("Thank them")
    return told, _("Look")


ENDED: dict[str, text.Text] = {
    Ending.USEFUL: gettext_lazy("They answered, and it was useful."),
    Ending.GENERIC: gettext_lazy("They answered; nothing in it to use."),
    Ending.REFUSED: gettext_lazy("They can’t say. That is an answer, too."),
    Ending.SILENCE: gettext_lazy("No answer, as is usual."),
    AskStatus.WITHDRAWN: gettext_lazy("You took it back."),
}
WORDS: dict[Urgency, Callable[[FeedbackRequest], tuple[str, str]]] = {
    Urgency.SEALED: _sealed,
    Urgency.TO_NUDGE: _to_nudge,
    Urgency.RIPE: _ripe,
    Urgency.WAITING: _waiting,
    Urgency.DRAFT: _draft,
    Urgency.ENDED: _ended,
}
