"""The demo person's lessons, what they rest on, and their to-dos."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import FriendNote
from recovery.feedback.models.replies import FeedbackPoint
from recovery.lessons.models.lessons import Evidence, Lesson
from recovery.lessons.models.to_dos import ToDo
from recovery.rejections.models import Rejection
from recovery.shared.choices import Grade, Helped, LessonKind, Use


@dataclass(frozen=True)
class Planned:
    """One to-do of Robin's: when it is due, and what came of it."""

    text: str
    hours: str
    due_in: int  # days; below 0 its day was before today
    done: int | None = None  # days ago
    helped: str = ""


@dataclass(frozen=True)
class Learned:
    """One lesson of Robin's from one recovery."""

    company: str
    kind: LessonKind
    decided: int  # days ago
    text: str = ""
    grade: str = ""
    use: str = ""
    rests_on: tuple[tuple[str, str], ...] = ()  # a kind of row, and the company it is about
    to_dos: tuple[Planned, ...] = ()


LEARNED = (
    Learned(
        "Meridian Foods",
        LessonKind.COMMUNICATION,
        81,
        "My answers are too long when I am nervous.",
        Grade.GUESS,
        Use.WATCH,
        rests_on=(("debrief", "Meridian Foods"),),
    ),
    Learned(
        "Tillerman & Co",
        LessonKind.SKILL,
        42,
        "I lose time when I begin before I have read everything.",
        Grade.TOLD,
        Use.ACT,
        rests_on=(("point", "Tillerman & Co"), ("debrief", "Tillerman & Co")),
        to_dos=(
            Planned("One timed exercise, forty minutes, on a Sunday.", "1", -36, 37, Helped.YES),
            Planned("A second one, with the clock out of sight.", "1", -29, 28, Helped.A_LITTLE),
        ),
    ),
    Learned("Parcel North", LessonKind.NOTHING, 38),
    Learned(
        "Lumen Health",
        LessonKind.COMMUNICATION,
        9,
        "People want to hear how it ended before how it began.",
        Grade.SEEN_TWICE,
        Use.ACT,
        rests_on=(("note", "Lumen Health"), ("note", "Parcel North")),
        to_dos=(
            Planned("Write three stories as one line each, result first.", "1.5", 0),
            Planned("Tell one of them to Jo, out loud, in two minutes.", "0.5", 3),
        ),
    ),
)


def learn(robin: User) -> None:
    """Make every lesson of Robin's, after the debriefs and the replies it rests on."""
    jobs = {job.company: job for job in robin.rejections.all()}
    for learned in LEARNED:
        _learn(jobs[learned.company], learned, jobs)


def _learn(job: Rejection, learned: Learned, jobs: dict[str, Rejection]) -> None:
    decided = timezone.now() - timedelta(days=learned.decided)
    lesson = Lesson.objects.create(
        owner=job.owner,
        rejection=job,
        kind=learned.kind,
        text=learned.text,
        grade=learned.grade,
        use=learned.use,
        decided_at=decided,
    )
    rows = [_row(kind, jobs[company]) for kind, company in learned.rests_on]
    Evidence.objects.replace_for(lesson, rows)
    for to_do in learned.to_dos:
        _to_do(lesson, to_do)
    visit = job.visits.begin(job, "learn", "to-do" if learned.to_dos else "lesson")
    visit.answer()
    visit.set(done_at=decided)


def _row(kind: str, job: Rejection) -> Model:
    """The row of this kind, about this job, that a lesson rests on."""
    found: dict[str, Any] = {
        "debrief": Debrief.objects.filter(rejection=job),
        "note": FriendNote.objects.filter(debrief__rejection=job),
        "point": FeedbackPoint.objects.filter(reply__request__rejection=job).exclude(reason=""),
    }
    row: Model = found[kind].order_by("id")[0]
    return row


def _to_do(lesson: Lesson, to_do: Planned) -> None:
    today = timezone.localdate(timezone=lesson.owner.zone)
    added = ToDo.objects.add_to(
        lesson,
        text=to_do.text,
        hours=Decimal(to_do.hours),
        due_on=today + timedelta(days=to_do.due_in),
    )
    if to_do.done is not None:
        added.finish(to_do.helped).set(done_at=timezone.now() - timedelta(days=to_do.done))
