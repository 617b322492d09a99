"""From what was chosen to what is shown: plain queries, each of one table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from accounts.models import User
from recovery.models import DebriefQuestion, Rejection
from recovery.on_today.choosing import Waiting
from recovery.on_today.kind import IN_A_WEEK, Kind
from recovery.on_today.kinds import BY_CODE
from recovery.on_today.recoveries import SHOWN
from recovery.on_today.thing import Tap, Thing, press

type ByKey = dict[UUID, Any]


class Parked(NamedTuple):
    """What is parked: the first few, and whether there are more."""

    rows: list[Rejection]
    more: bool


def things_for(
    user: User, chosen: Sequence[Waiting], parked: Sequence[UUID], most_parked: int
) -> tuple[list[Thing], Parked]:
    """What was chosen, in its order. What went meanwhile is left out."""
    found = _rows(user, chosen)
    named = [row for rows in found.values() for row in rows.values()]
    named += _join(found.get("feedback_replies", {}).values(), "request", _requests(user))
    _join(named, "person", user.people.only("owner", "name"))
    found["rejections"] = jobs = _jobs(user, chosen, named, parked)
    things = [
        _thing(BY_CODE[each.kind], row)
        for each in chosen
        if (row := found[BY_CODE[each.kind].own].get(each.key))
    ]
    aside = [jobs[key] for key in parked if key in jobs]
    return things, Parked(aside[:most_parked], len(aside) > most_parked)


def _thing(kind: Kind, row: Any) -> Thing:
    told = kind.tell(row)
    return Thing(
        kind=kind.code,
        about=told.about,
        about_address=told.about_address,
        title=told.title,
        words=told.words,
        taps=told.taps,
        later=told.later or _put_off(kind, row.pk),
        stones=told.stones,
    )


def _put_off(kind: Kind, key: UUID) -> Tap:
    """It goes away from Today, and comes back by itself."""
    words = _("In a week") if kind.later == IN_A_WEEK else _("Tomorrow")
    return press(words, "today_later", kind.code, key)


def _rows(user: User, chosen: Sequence[Waiting]) -> dict[str, ByKey]:
    """The rows that were chosen, by whose they are and their key; but for recoveries."""
    by_own: defaultdict[str, list[Waiting]] = defaultdict(list)
    for each in chosen:
        by_own[BY_CODE[each.kind].own].append(each)
    by_own.pop("rejections", None)
    found: dict[str, ByKey] = {}
    for own, wanted in by_own.items():
        shows = {name for each in wanted for name in BY_CODE[each.kind].shows}
        rows = getattr(user, own).filter(pk__in=[each.key for each in wanted])
        found[own] = {row.pk: row for row in rows.only("owner", *sorted(shows))}
    _note_sessions(found.get("debriefs", {}), by_own["debriefs"])
    return found


def _note_sessions(rows: ByKey, chosen: Iterable[Waiting]) -> None:
    """What each session asks for, and how many questions were noted in it."""
    if not rows:
        return
    questions = DebriefQuestion.objects.here().filter(session__in=list(rows))
    counted = Counter(questions.values_list("session", flat=True))
    for each in chosen:
        if row := rows.get(each.key):
            row.asks, row.asked = each.note, counted[each.key]


def _requests(user: Any) -> Any:
    return user.feedback.only("owner", "person", "rejection")


def _jobs(
    user: Any, chosen: Sequence[Waiting], named: Iterable[Any], parked: Sequence[UUID]
) -> ByKey:
    """Every recovery that is shown, or that something shown is of; the former with their visits."""
    asking = {each.key for each in chosen if BY_CODE[each.kind].own == "rejections"}
    rows = user.rejections.only("owner", *SHOWN)
    jobs = {row.pk: row for row in _join(named, "rejection", rows, asking | set(parked))}
    for row in jobs.values():
        row.owner = user
    prefetch_related_objects([jobs[key] for key in asking if key in jobs], "visits")
    return jobs


def _join(rows: Iterable[Any], name: str, among: Any, more: Iterable[UUID] = ()) -> list[Any]:
    """Give each of these rows what it names, and tell what was found; in one query, or none."""
    naming = [row for row in rows if row.__dict__.get(f"{name}_id")]
    keys = {*more, *(getattr(row, f"{name}_id") for row in naming)}
    found = {row.pk: row for row in among.filter(pk__in=keys)} if keys else {}
    for row in naming:
        setattr(row, name, found.get(getattr(row, f"{name}_id")))
    return list(found.values())
