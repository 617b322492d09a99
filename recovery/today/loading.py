"""Loading the things that stand on Today: plain queries, each of one table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import User
from bounceback.statements import Statement, Told
from recovery.debriefs.models.questions import DebriefQuestion
from recovery.feedback.models.requests import FeedbackRequest
from recovery.people.models import Person
from recovery.rejections import piles
from recovery.rejections.models import Rejection
from recovery.rejections.visits import StepVisit
from recovery.shared.choices import TodayKind
from recovery.shared.owned import keyed, own
from recovery.today.cards import Tap, Thing, press
from recovery.today.kinds.kind import IN_A_WEEK, Kind
from recovery.today.kinds.recoveries import SHOWN
from recovery.today.kinds.registry import BY_CODE
from recovery.today.order import Waiting

type ByKey = dict[UUID, Any]

REQUESTS = keyed(FeedbackRequest.objects, lambda mine: mine.only("owner", "person", "rejection"))
PEOPLE = keyed(Person.objects, lambda mine: mine.only("owner", "name"))
REJECTIONS = keyed(Rejection.objects, lambda mine: mine.only("owner", *SHOWN))
VISITS = own(StepVisit.objects, lambda mine: mine.filter(rejection__any=Told("keys")))
QUESTIONS = own(
    DebriefQuestion.objects,
    lambda mine: mine.here().filter(debrief__any=Told("keys")).values_list("debrief"),
)


@cache
def _own(name: str, shows: tuple[str, ...]) -> Statement[Any]:
    """This person's rows of this name, with these columns."""
    model: Any = User._meta.get_field(name).related_model
    return keyed(model.objects, lambda mine: mine.only("owner", *shows))


class SetAside(NamedTuple):
    """The first few recoveries that are set aside, and whether there are more."""

    rows: list[Rejection]
    more: bool


def things_for(
    user: User, chosen: Sequence[Waiting], set_aside: Sequence[UUID], most: int
) -> tuple[list[Thing], SetAside]:
    """The chosen things, in their order; those deleted meanwhile are left out."""
    found = _rows(user, chosen)
    named = [row for rows in found.values() for row in rows.values()]
    named += _join(user, found.get("feedback_replies", {}).values(), "request", REQUESTS)
    _join(user, named, "person", PEOPLE)
    found["rejections"] = jobs = _jobs(user, chosen, named, set_aside)
    _name_piles(user, jobs, chosen)
    things = [
        _thing(BY_CODE[each.kind], row)
        for each in chosen
        if (row := found[BY_CODE[each.kind].own].get(each.key))
    ]
    aside = [jobs[key] for key in set_aside if key in jobs]
    return things, SetAside(aside[:most], len(aside) > most)


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
    """The Tap that puts a thing off, to come back by itself."""
    words = _("In a week") if kind.later == IN_A_WEEK else _("Tomorrow")
    return press(words, "today_later", kind.code, key)


def _rows(user: User, chosen: Sequence[Waiting]) -> dict[str, ByKey]:
    """The chosen rows by kind and key, except recoveries."""
    by_own: defaultdict[str, list[Waiting]] = defaultdict(list)
    for each in chosen:
        by_own[BY_CODE[each.kind].own].append(each)
    by_own.pop("rejections", None)
    found: dict[str, ByKey] = {}
    for name, wanted in by_own.items():
        shows = {name for each in wanted for name in BY_CODE[each.kind].shows}
        rows = _own(name, tuple(sorted(shows))).rows(owner=user.pk, keys=[it.key for it in wanted])
        found[name] = {row.pk: row for row in rows}
    _note_debriefs(user, found.get("debriefs", {}), by_own["debriefs"])
    return found


def _note_debriefs(user: User, rows: ByKey, chosen: Iterable[Waiting]) -> None:
    """Tell each debrief what it asks for, and how many questions it has."""
    if not rows:
        return
    counted = Counter(debrief for (debrief,) in QUESTIONS.rows(owner=user.pk, keys=list(rows)))
    for each in chosen:
        if row := rows.get(each.key):
            row.asks, row.asked = each.note, counted[each.key]


def _jobs(
    user: Any, chosen: Sequence[Waiting], named: Iterable[Any], set_aside: Sequence[UUID]
) -> ByKey:
    """Every recovery that is shown (with its visits), or that something shown belongs to."""
    asking = {each.key for each in chosen if BY_CODE[each.kind].own == "rejections"}
    rows = _join(user, named, "rejection", REJECTIONS, asking | set(set_aside))
    jobs = {row.pk: row for row in rows}
    for row in rows:
        row.owner, row.begun = user, []
    for visit in VISITS.rows(owner=user.pk, keys=list(asking)) if asking else []:
        jobs[visit.rejection_id].begun.append(visit)
    return jobs


def _name_piles(user: User, jobs: ByKey, chosen: Iterable[Waiting]) -> None:
    """Tell each recovery that leads a pile how that is called; and what could be one, how it would be."""
    leads = [job for job in jobs.values() if job.pile_id]
    names = piles.names_of(user.pk, {job.pile_id for job in leads}) if leads else {}
    for job in leads:
        job.path_name = names[job.pile_id]
    for each in chosen:
        if each.kind == TodayKind.PILE and each.key in jobs:
            jobs[each.key].near = piles.named(piles.offered_to(user))


def _join(
    user: User, rows: Iterable[Any], name: str, among: Statement[Any], more: Iterable[UUID] = ()
) -> list[Any]:
    """Give each of these rows its related row; returns those found, in one query or none."""
    naming = [row for row in rows if row.__dict__.get(f"{name}_id")]
    keys = {*more, *(getattr(row, f"{name}_id") for row in naming)}
    found = {row.pk: row for row in among.rows(owner=user.pk, keys=list(keys))} if keys else {}
    for row in naming:
        setattr(row, name, found.get(getattr(row, f"{name}_id")))
    return list(found.values())
