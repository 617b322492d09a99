"""When a no turns: what one knows of a company, who to write to there, and what to do differently."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, F, When

from bounceback.statements import Told
from recovery.companies.models import Company
from recovery.companies.queries import at_company
from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.opportunities.models import Opportunity
from recovery.path.perspectives import ReasonPick
from recovery.people.models import Person
from recovery.recoveries.of_company import TOLD, AtCompany
from recovery.rejections.models import Rejection
from recovery.shared.choices import Known, LessonKind
from recovery.shared.firsts import hand_out
from recovery.shared.owned import own

# So few that all of it fits on one screen.
MOST_REASONS, MOST_PEOPLE, MOST_LESSONS, MOST_TO_DOS = 3, 2, 3, 2
MOST_TOLD = 30  # times a reason was told that are looked at; the same one may be among them often


class Reason(NamedTuple):
    """One reason they told, the day of the newest no it was told with, and of how many."""

    label: str
    told_on: date
    times: int


class Remembered(NamedTuple):
    """What is there for another try."""

    said: list[Company]  # the spellings of which they said something about trying again
    told: list[Reason]  # why they said no, as they told it, each once; no guesses
    people: list[Person]  # those one keeps in touch with first
    lessons: list[Lesson]  # to act on, then to watch; firm ones before guesses
    to_dos: list[ToDo]  # that are open


def remembered(at: AtCompany) -> Remembered:
    """Five queries, and one to name the jobs."""
    there = at.there._asdict()
    told = REASONS.rows(**there)
    hand_out(told, "rejection", "company", "role", "dated_on")
    return Remembered(
        [each for each in at.family if each.said],
        _each_once(told)[:MOST_REASONS],
        PEOPLE.rows(**there),
        LESSONS.rows(**there),
        TO_DOS.rows(**there),
    )


def _each_once(picks: Iterable[ReasonPick]) -> list[Reason]:
    """The newest of each, in the order they come in."""
    found: dict[str, Reason] = {}
    for each in picks:
        label = str(each.label)
        known = found.get(label, Reason(label, each.rejection.dated_on, 0))
        found[label] = known._replace(times=known.times + 1)
    return list(found.values())


def _after_a_no(mine: Any) -> Any:
    return mine.filter(rejection__in=TOLD.keys(Rejection))


def _told(mine: Any) -> Any:
    rows = _after_a_no(mine).filter(known=Known.TOLD)
    return rows.order_by("-rejection__dated_on", "id")[:MOST_TOLD]


def _people(mine: Any) -> Any:
    kept_first = Case(When(touch_days=None, then=1), default=0)
    last = F("last_contact_on").desc(nulls_last=True)
    return (
        TOLD.at(mine.here()).only("owner", "name").order_by(kept_first, last, "-id")[:MOST_PEOPLE]
    )


def _lessons(mine: Any) -> Any:
    return _after_a_no(mine).exclude(kind=LessonKind.NOTHING).to_carry(MOST_LESSONS)


def _to_dos(mine: Any) -> Any:
    return _after_a_no(mine.to_do()).order_by("due_on", "id")[:MOST_TO_DOS]


REASONS = own(ReasonPick.objects, _told)
PEOPLE = own(Person.objects, _people)
LESSONS = own(Lesson.objects, _lessons)
TO_DOS = own(ToDo.objects, _to_dos)


def _said_no_and_over(mine: Any) -> Any:
    """A no from the company with this name, where no opportunity is open there by any spelling."""
    companies: Any = Company.objects
    spellings = companies.owned_by(Told("owner")).folded_like(Told("name"))
    opportunities: Any = Opportunity.objects
    is_open = at_company(opportunities.owned_by(Told("owner")).open(), spellings)
    return at_company(mine, spellings).filter(~Exists(is_open)).values_list("pk")[:1]


MAY_TURN = own(Rejection.objects, _said_no_and_over)


def may_turn(owner: UUID, company: str) -> bool:
    """Whether they said no there before, and nothing is open."""
    return bool(company and MAY_TURN.rows(owner=owner, name=company))
