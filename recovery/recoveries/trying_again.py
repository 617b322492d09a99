"""When a no turns: what one knows of a company, who to write to there, and what to do differently."""

from typing import Any, NamedTuple

from django.db.models import Case, F, When

from recovery.lessons.models.lessons import Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.path.perspectives import ReasonPick
from recovery.people.models import Person
from recovery.recoveries.of_company import TOLD, AtCompany
from recovery.rejections.models import Rejection
from recovery.shared.choices import Known, LessonKind
from recovery.shared.firsts import hand_out
from recovery.shared.owned import own

# So few that all of it fits on one screen.
MOST_REASONS, MOST_PEOPLE, MOST_LESSONS, MOST_TO_DOS = 3, 2, 3, 2


class Remembered(NamedTuple):
    """What is there for another try."""

    said: list[str]  # about trying again, in their words
    told: list[ReasonPick]  # why they said no, as they told it; no guesses
    people: list[Person]  # those one keeps in touch with first
    lessons: list[Lesson]  # to act on, then to watch; firm ones before guesses
    to_dos: list[ToDo]  # that are open


def remembered(at: AtCompany) -> Remembered:
    """Five queries, and one to name the jobs."""
    there = at.there._asdict()
    told = REASONS.rows(**there)
    hand_out(told, "rejection", "company", "role", "dated_on")
    return Remembered(
        [each.said for each in at.family if each.said],
        told,
        PEOPLE.rows(**there),
        LESSONS.rows(**there),
        TO_DOS.rows(**there),
    )


def _after_a_no(mine: Any) -> Any:
    return mine.filter(rejection__in=TOLD.keys(Rejection))


def _told(mine: Any) -> Any:
    rows = _after_a_no(mine).filter(known=Known.TOLD)
    return rows.order_by("-rejection__dated_on", "id")[:MOST_REASONS]


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
