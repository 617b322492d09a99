"""The demo person's debriefs: on Robin's own, with Jo and with Ana."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from recovery.debriefs.models.debriefs import Debrief
from recovery.debriefs.models.notes import CueMark, FriendNote
from recovery.debriefs.models.questions import DebriefQuestion, Remark
from recovery.people.models import Person
from recovery.rejections.models import Rejection
from recovery.shared.choices import Basis, DebriefWith, Mark, Need, PersonKind, Stage, Voice

JO, ANA = "Jo", "Ana"
YOURSELF = "Tell me about yourself."
DISAGREED = "Tell me about a time you disagreed with a colleague."


@dataclass(frozen=True)
class Asked:
    """One question of an interview: what Robin said, how it landed, a better answer, and whether it was practised."""

    text: str
    gist: str = ""
    landed: int | None = None
    better: str = ""
    rehearsals: int = 0
    remarks: tuple[tuple[Voice, Basis, str], ...] = ()


@dataclass(frozen=True)
class Told:
    """One debrief of Robin's: of which interview, with whom, and what was learned."""

    company: str
    held: int  # days ago
    questions: tuple[Asked, ...]
    role: str = ""  # where no recovery says which job it was
    stage: Stage = Stage.INTERVIEW
    partner: DebriefWith = DebriefWith.ALONE
    who: str = ""
    need: str = ""
    finished: int | None = None  # days ago
    planned_in: int | None = None  # days
    strengths: tuple[str, ...] = ()
    change: str = ""
    rehearse: int | None = None  # days ago; below 0 it is still to come
    rehearsed: bool = False
    own_cues: dict[str, Mark] = field(default_factory=dict)
    their_cues: dict[str, Mark] = field(default_factory=dict)
    voice: Voice = Voice.HERE  # where the other's words were typed
    keep: str = ""
    their_change: str = ""
    remarks: tuple[tuple[Voice, Basis, str], ...] = ()


DEBRIEFS = (
    Told(
        "Meridian Foods",
        85,
        (
            Asked(
                YOURSELF,
                "Everything since school, in order. It took five minutes.",
                2,
                remarks=((Voice.OWN, Basis.NOTICED, "She said “okay” twice while I spoke."),),
            ),
            Asked("What do you know about us?", "The products, not the plans.", 1),
            Asked("What salary do you have in mind?", "I said a number at once.", 2),
            Asked("When could you start?", "In six weeks.", 3),
        ),
        finished=82,
        strengths=("I rang back at once when the line broke.",),
        change="Answer in two minutes, then stop.",
        rehearse=79,
        rehearsed=True,
        own_cues={"pace": Mark.TWEAK, "length": Mark.TWEAK, "listening": Mark.FINE},
    ),
    Told(
        "Tillerman & Co",
        54,
        (
            Asked("Task 1: clean this table.", "Done, with tests.", 3),
            Asked("Task 2: why are these two totals different?", "Found the double join.", 2),
            Asked("Task 3: sketch a pipeline for it.", "Half a page when the time was up.", 1),
        ),
        finished=50,
        strengths=("The first two tasks were right.", "I wrote down what I assumed."),
        change="Read every task before I begin the first.",
        rehearse=45,
        rehearsed=True,
    ),
    Told(
        "Parcel North",
        44,
        (
            Asked(YOURSELF, "Three jobs, one line each, then why parcels.", 3),
            Asked(
                DISAGREED,
                "The one about the naming of columns. The point got lost.",
                2,
                "We lost a day each month to late files. I said so, we moved the check, and it stopped.",
                1,
                remarks=(
                    (Voice.HERE, Basis.NOTICED, "You told it from the beginning, and I waited."),
                ),
            ),
            Asked("How do you test a pipeline?", "Small files, then yesterday’s.", 3),
            Asked("What would you do in the first month?", "Listen, then one small repair.", 3),
        ),
        partner=DebriefWith.FRIEND,
        who=JO,
        need=Need.LISTEN,
        finished=39,
        strengths=("I asked two good questions at the end.", "I did not hurry."),
        change="Put the result into the first sentence.",
        rehearse=36,
        rehearsed=True,
        own_cues={"tone": Mark.FINE, "examples": Mark.TWEAK},
        their_cues={"tone": Mark.FINE, "energy": Mark.FINE, "length": Mark.TWEAK},
        keep="The way you explain things with your hands.",
        their_change="Tell me how it ended before you tell me how it began.",
    ),
    Told(
        "Lumen Health",
        16,
        (
            Asked(YOURSELF, "Two minutes, ending with their clinic.", 4, rehearsals=3),
            Asked(
                "Tell me about a mistake you made.",
                "The backup that was never tried. A little too long.",
                3,
                "A backup we had never tried to restore. Since then we restore one each Friday.",
                2,
            ),
            Asked("How do you explain a pipeline to a nurse?", "The letter and the postman.", 4),
            Asked("What do you do when data are missing?", "Say so on the page.", 5),
            Asked("Why hospitals?", "My sister’s ward, and what waiting does.", 4),
        ),
        partner=DebriefWith.MENTOR,
        who=ANA,
        need=Need.ADVISE,
        finished=10,
        strengths=(
            "Explaining a pipeline as the post worked.",
            "I said “I don’t know” once, calmly.",
            "I kept to time.",
        ),
        change="Say the result first, then the story.",
        rehearse=1,
        own_cues={"pace": Mark.FINE, "examples": Mark.FINE, "eye_contact": Mark.UNKNOWN},
        their_cues={"listening": Mark.FINE, "examples": Mark.TWEAK, "rapport": Mark.FINE},
        voice=Voice.LINK,
        keep="Your calm when you do not know something.",
        their_change="Begin with what came of it. You kept the best sentence for last.",
        remarks=(
            (Voice.OWN, Basis.SAID, "They said it was a very close decision."),
            (Voice.OWN, Basis.GUESSED, "Someone there knew the other person."),
            (Voice.LINK, Basis.NOTICED, "You smile when you talk about missing data."),
        ),
    ),
    Told(
        "Acme Rail",
        4,
        (
            Asked(
                DISAGREED,
                "I froze, then the columns again.",
                2,
                remarks=((Voice.OWN, Basis.NOTICED, "He looked at his watch."),),
            ),
            Asked("How would you move a timetable to a new system?", "Side by side first.", 4),
            Asked("What did you break last?"),
        ),
        partner=DebriefWith.FRIEND,
        who=JO,
        need=Need.PRACTISE,
        planned_in=1,
    ),
    Told(
        "Northgate Housing",
        1,
        (
            Asked(YOURSELF, "Two minutes, ending with their repairs.", 4),
            Asked("Why did you leave your last job?", "The role moved to another city.", 4),
            Asked("What would your colleagues say of you?", "Calm, and a bit slow to begin.", 3),
        ),
        role="Data Lead",
    ),
)


def go_through(robin: User) -> None:
    """Make every debrief of Robin's, with all that was said."""
    jobs = {job.company: job for job in robin.rejections.all()}
    friends = {
        JO: Person.objects.create(owner=robin, name=JO, kind=PersonKind.FRIEND),
        ANA: Person.objects.create(owner=robin, name=ANA, kind=PersonKind.MENTOR),
    }
    for told in DEBRIEFS:
        debrief = _begin(robin, told, jobs.get(told.company), friends.get(told.who))
        _questions(debrief, told)
        _words(debrief, told)
        _end(debrief, told)


def _ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def _begin(robin: User, told: Told, job: Rejection | None, person: Person | None) -> Debrief:
    today = timezone.localdate(timezone=robin.zone)
    at = timezone.localtime(timezone=robin.zone).replace(hour=18, minute=0, second=0, microsecond=0)
    return Debrief.objects.create(
        owner=robin,
        rejection=job,
        company="" if job else told.company,
        role=told.role,
        stage=job.stage if job else told.stage,
        held_on=today - timedelta(days=told.held),
        partner=told.partner,
        person=person,
        need=told.need,
        planned_at=at + timedelta(days=told.planned_in) if told.planned_in else None,
    )


def _questions(debrief: Debrief, told: Told) -> None:
    for asked in told.questions:
        question = DebriefQuestion.objects.add_to(
            debrief,
            text=asked.text,
            gist=asked.gist,
            landed=asked.landed,
            better=asked.better,
            rehearsals=asked.rehearsals,
            rehearsed_at=_ago(max(0, told.held - 5)) if asked.rehearsals else None,
        )
        for voice, basis, text in asked.remarks:
            Remark.objects.add_to(debrief, voice, basis=basis, text=text, question=question)


def _words(debrief: Debrief, told: Told) -> None:
    CueMark.objects.put(debrief, Voice.OWN, told.own_cues)
    CueMark.objects.put(debrief, told.voice, told.their_cues)
    if told.keep:
        name = told.who if told.voice == Voice.LINK else ""
        FriendNote.objects.put(
            debrief, told.voice, keep=told.keep, change=told.their_change, name=name
        )
    for voice, basis, text in told.remarks:
        Remark.objects.add_to(debrief, voice, basis=basis, text=text)


def _end(debrief: Debrief, told: Told) -> None:
    if told.finished is None:
        return
    ended = _ago(told.finished)
    names = ("strength_1", "strength_2", "strength_3")
    debrief.finish().set(
        **dict(zip(names, told.strengths, strict=False)),
        started_at=ended - timedelta(minutes=24),
        finished_at=ended,
        change=told.change,
        rehearse_on=None if told.rehearse is None else _ago(told.rehearse).date(),
        rehearsed_at=_ago(told.rehearse or 0) if told.rehearsed else None,
    )
    if debrief.rejection:
        debrief.rejection.visits.filter(step="debrief").update(done_at=ended)
