"""What Robin learned, what each finding rests on, and the small steps that came of it."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import User
from recovery.debriefs.models.debriefs import DebriefSession
from recovery.debriefs.models.notes import FriendNote
from recovery.feedback.models.replies import FeedbackPoint
from recovery.lessons.models.lessons import Evidence, Lesson
from recovery.lessons.models.to_dos import Action
from recovery.rejections.models import Rejection
from recovery.shared.choices import Grade, Helped, LessonKind, Use


@dataclass(frozen=True)
class Step:
    """One small step: when it is due, and what came of it."""

    text: str
    hours: str
    due_in: int  # days; below 0 its day was before today
    done: int | None = None  # days ago
    helped: str = ""


@dataclass(frozen=True)
class Learned:
    """One finding of one recovery."""

    company: str
    kind: LessonKind
    decided: int  # days ago
    text: str = ""
    grade: str = ""
    use: str = ""
    rests_on: tuple[tuple[str, str], ...] = ()  # a kind of row, and the company it is about
    steps: tuple[Step, ...] = ()


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
        steps=(
            Step("One timed exercise, forty minutes, on a Sunday.", "1", -36, 37, Helped.YES),
            Step("A second one, with the clock out of sight.", "1", -29, 28, Helped.A_LITTLE),
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
        steps=(
            Step("Write three stories as one line each, result first.", "1.5", 0),
            Step("Tell one of them to Jo, out loud, in two minutes.", "0.5", 3),
        ),
    ),
)


def learn(robin: User) -> None:
    """Every finding of Robin's, after the sessions and the answers it rests on."""
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
    for step in learned.steps:
        _step(lesson, step)
    visit = job.visits.begin(job, "insight", "to-do" if learned.steps else "what")
    visit.answer()
    visit.set(done_at=decided)


def _row(kind: str, job: Rejection) -> Model:
    """The row of this kind that a finding about this job rests on."""
    found: dict[str, Any] = {
        "debrief": DebriefSession.objects.filter(rejection=job),
        "note": FriendNote.objects.filter(session__rejection=job),
        "point": FeedbackPoint.objects.filter(reply__request__rejection=job).exclude(reason=""),
    }
    row: Model = found[kind].order_by("id")[0]
    return row


def _step(lesson: Lesson, step: Step) -> None:
    today = timezone.localdate(timezone=lesson.owner.zone)
    action = Action.objects.add_to(
        lesson,
        text=step.text,
        hours=Decimal(step.hours),
        due_on=today + timedelta(days=step.due_in),
    )
    if step.done is not None:
        action.finish(step.helped).set(done_at=timezone.now() - timedelta(days=step.done))
