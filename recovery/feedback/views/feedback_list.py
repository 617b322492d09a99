"""The list of feedback requests by how urgent they are, with what came of asking over time."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.http import AuthenticatedRequest
from bounceback import text
from bounceback.days import on_day, on_hour, said_day, until_day
from bounceback.rows import address_of, words_of
from recovery.feedback.models.replies import FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.feedback.queries import MOST_URGENT_FIRST, FeedbackRequestQuerySet, Urgency
from recovery.shared.choices import Ending, PersonKind, RequestStatus
from recovery.shared.firsts import NO_MOMENT, Firsts, hand_out
from recovery.shared.keyset import NEWEST
from recovery.shared.lists import SIZE, Shelf, all_of, asked_in, first_of_each, legs_of
from recovery.shared.owned import keyed, own

PRESSING = (Urgency.SEALED, Urgency.TO_FOLLOW_UP, Urgency.RIPE)


type AskShelf = Shelf[FeedbackRequestQuerySet]


def _shelf(key: str, name: text.Text, *urgencies: Urgency) -> AskShelf:
    return Shelf(
        key,
        name,
        lambda mine: mine.with_urgency(timezone.localdate()).urgent(*urgencies),
        MOST_URGENT_FIRST,
        urgencies,
    )


def _at(urgency: Urgency) -> AskShelf:
    """A shelf for one urgency, whose rows need not be told it."""
    return Shelf(
        urgency.name,
        "",
        lambda mine: mine.with_urgency(timezone.localdate(), NO_MOMENT).urgent(urgency),
        NEWEST,
    )


SHELVES = (
    _shelf("now", gettext_lazy("When you are ready"), *PRESSING),
    _shelf("waiting", gettext_lazy("Waiting"), Urgency.WAITING),
    _shelf("drafts", gettext_lazy("Drafts"), Urgency.DRAFT),
    _shelf("ended", gettext_lazy("Ended"), Urgency.ENDED),
)
FIRSTS = legs_of(FeedbackRequest.objects, [_at(urgency) for urgency in Urgency], SIZE)
REQUESTS = keyed(FeedbackRequest.objects, lambda mine: mine.for_list_rows())
SEALED = own(FeedbackReply.objects, lambda mine: mine.sealed_by_request())


class Row(NamedTuple):
    """One feedback request on the list, ready to print."""

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


def feedback_list(request: AuthenticatedRequest) -> HttpResponse:
    """The list of requests: the first of every section, or one page of one section."""
    chosen, after = asked_in(request.GET, SHELVES, "state", or_all=True)
    firsts = first_of_each(request.user, FIRSTS)
    counts: dict[int, int] = {each: firsts.total(each.name) for each in Urgency}
    shelves = [each for each in ([chosen] if chosen else SHELVES) if each.total(counts)]
    mine = request.user.feedback.for_list_rows()
    found = (
        {each.key: each.found(mine, after) for each in shelves}
        if chosen
        else _all(request.user.pk, firsts)
    )
    hand_out(all_of(found), "person", "name", "kind")
    hand_out(all_of(found), "rejection", "company", "role")
    told = partial(_rows, dict(SEALED.rows(owner=request.user.pk)))
    context = {
        "chosen": chosen,
        "shown": [each.cut(found[each.key], told, SIZE, each.total(counts)) for each in shelves],
        "has_any": any(counts.values()),
        "is_first": not after,
        "has_rejections": any(counts.values()) or request.user.rejections.exists(),
    }
    return render(request, "feedback/feedback_list.html", context)


def _all(owner: UUID, firsts: Firsts) -> dict[str, list[FeedbackRequest]]:
    """The first requests of each shelf, by its key; the most urgent first."""
    found = firsts.rows(owner, REQUESTS)
    for urgency in Urgency:
        for each in found.get(urgency.name, []):
            each.urgency = urgency
    return {
        shelf.key: [each for place in shelf.places for each in found.get(Urgency(place).name, [])]
        for shelf in SHELVES
    }


def _rows(sealed: Mapping[UUID, datetime | None], requests: list[FeedbackRequest]) -> list[Row]:
    kinds = words_of(PersonKind)
    address = address_of("feedback_detail")
    for each in requests:
        each.sealed_until = sealed.get(each.pk)
    return [_row(each, kinds, address(each.pk)) for each in requests]


def _row(request: FeedbackRequest, kinds: Mapping[str, str], address: str) -> Row:
    person, urgency = request.person, Urgency(request.urgency)
    told, action = WORDS[urgency](request)
    day = _day(request)
    return Row(
        name=person.name if person else _("Someone"),
        kind=kinds[person.kind] if person else "",
        job=str(request.rejection),
        told=told,
        day=said_day(day),
        day_iso=day.isoformat(),
        action=action,
        address=address,
        is_sealed=urgency == Urgency.SEALED,
        is_pressing=urgency <= Urgency.RIPE,
    )


def _day(request: FeedbackRequest) -> date:
    """The day of the last thing that happened: it ended, was followed up, sent or begun."""
    happened = request.ended_at or request.followed_up_at or request.sent_at or request.created_at
    return timezone.localdate(happened)


# Where it stands, and what to do next, in words.


def _sealed(request: FeedbackRequest) -> tuple[str, str]:
    until: datetime | None = request.sealed_until
    if until and until > timezone.now():
        told = _("They replied. You’ll read it {when}.").format(when=on_hour(until))
        return told, _("View")
    return _("They replied. It’s sealed until you open it."), _("Choose when to read it")


def _to_follow_up(request: FeedbackRequest) -> tuple[str, str]:
    return (
        _("No reply yet. You could send one short follow-up now. {closes}").format(
            closes=_closes(request)
        ),
        _("View the follow-up"),
    )


def _ripe(_request: FeedbackRequest) -> tuple[str, str]:
    return _("You slept on it. Read it again now."), _("Read it again")


def _waiting(request: FeedbackRequest) -> tuple[str, str]:
    follow_up_on = request.follow_up_on if request.status == RequestStatus.SENT else None
    if follow_up_on and follow_up_on > timezone.localdate():
        told = _("Nothing to do {until}.").format(until=until_day(follow_up_on))
    else:
        told = _("Nothing to do.")
    return f"{told} {_closes(request)}", _("View")


def _closes(request: FeedbackRequest) -> str:
    day = request.move_on_on
    if day is None or day <= timezone.localdate():
        return _("It closes by itself today.")
    return _("It closes by itself {day}.").format(day=on_day(day))


def _draft(request: FeedbackRequest) -> tuple[str, str]:
    if request.waits_until and request.waits:
        when = on_hour(request.waits_until)
        return _("A draft. You’ll read it again {when}.").format(when=when), _("View")
    return _("A draft. Nothing is sent yet."), _("Continue with it")


def _ended(request: FeedbackRequest) -> tuple[str, str]:
    if request.status == RequestStatus.REPLIED and not request.ending:
        return _("They replied. You haven’t sorted it yet."), _("Sort what they said")
    told = str(ENDED[request.ending or request.status])
    if request.ending == Ending.USEFUL and request.thanked_at is None:
        return told, _("Thank them")
    return told, _("View")


ENDED: dict[str, text.Text] = {
    Ending.USEFUL: gettext_lazy("They replied, and it was useful."),
    Ending.GENERIC: gettext_lazy("They replied, with nothing to use."),
    Ending.REFUSED: gettext_lazy("They can’t say. That’s an answer, too."),
    Ending.SILENCE: gettext_lazy("No reply. That’s the usual result."),
    RequestStatus.WITHDRAWN: gettext_lazy("You took it back."),
}
WORDS: dict[Urgency, Callable[[FeedbackRequest], tuple[str, str]]] = {
    Urgency.SEALED: _sealed,
    Urgency.TO_FOLLOW_UP: _to_follow_up,
    Urgency.RIPE: _ripe,
    Urgency.WAITING: _waiting,
    Urgency.DRAFT: _draft,
    Urgency.ENDED: _ended,
}
