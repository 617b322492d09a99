"""The demo person's feedback requests and the replies to them."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from recovery.feedback.models.replies import FeedbackPoint, FeedbackReply
from recovery.feedback.models.requests import FeedbackRequest
from recovery.people.models import Person
from recovery.rejections.models import Rejection
from recovery.shared.business_days import add_business_days
from recovery.shared.choices import (
    Channel,
    Door,
    Ending,
    PersonKind,
    Purpose,
    ReplySource,
    RequestStatus,
    Verdict,
)


@dataclass(frozen=True)
class Asked:
    """One feedback request of Robin's: how many days ago it was sent, and how it ended."""

    company: str
    person: str
    kind: PersonKind
    days_ago: int
    status: RequestStatus
    channel: Channel = Channel.EMAIL
    purpose: Purpose = Purpose.ADVICE
    thanks: str = ""
    question: str = ""
    replied_after: int = 0  # days
    words: str = ""
    sealed: bool = False
    points: tuple[tuple[str, Verdict, bool, str], ...] = ()  # text, verdict, specific, reason
    ending: str = ""


STRENGTHEN = "If I applied for something like this next year, what one thing would you advise me to strengthen?"
PREPARE = "Which part of my interview would you suggest I prepare differently?"

ASKED = (
    Asked(
        "Meridian Foods",
        "Priya Nair",
        PersonKind.RECRUITER,
        81,
        RequestStatus.NO_REPLY,
        thanks="calling on a Friday evening",
        question=STRENGTHEN,
        ending=Ending.SILENCE,
    ),
    Asked(
        "Cobalt Insurance",
        "Recruiting team",
        PersonKind.RECRUITER,
        50,
        RequestStatus.NO_REPLY,
        purpose=Purpose.STATUS,
        ending=Ending.SILENCE,
    ),
    Asked(
        "Tillerman & Co",
        "Sven Olander",
        PersonKind.HIRING_MANAGER,
        49,
        RequestStatus.REPLIED,
        thanks="the notes on my first task",
        question=PREPARE,
        replied_after=6,
        words="Hi Robin,\n\nYour first two tasks were clean. You ran out of time on the third: practise with a "
        "clock, and read all tasks before you begin.\n\nAll the best\nSven",
        points=(
            ("Your first two tasks were clean.", Verdict.KEEP, True, ""),
            ("Practise with a clock.", Verdict.KEEP, True, "assessment"),
            ("Read all tasks before you begin.", Verdict.UNSURE, True, "assessment"),
        ),
        ending=Ending.USEFUL,
    ),
    Asked(
        "Parcel North",
        "Beth Cole",
        PersonKind.AGENCY,
        38,
        RequestStatus.REPLIED,
        channel=Channel.AGENCY,
        question="What would make my profile easier to put forward?",
        replied_after=1,
        words="Hi Robin, nothing on you, they just froze everything. I will be in touch.",
        points=(("They froze everything.", Verdict.KEEP, False, "role_stopped"),),
        ending=Ending.GENERIC,
    ),
    Asked(
        "Halden Energy",
        "Marek Zielinski",
        PersonKind.INSIDER,
        25,
        RequestStatus.REFUSED,
        channel=Channel.LINKEDIN,
        question="Is there one requirement my CV didn’t make clear?",
        replied_after=3,
        ending=Ending.REFUSED,
    ),
    Asked(
        "Lumen Health",
        "Noor Haddad",
        PersonKind.HIRING_MANAGER,
        9,
        RequestStatus.REPLIED,
        thanks="the hour in the clinic",
        question="What would have made it an easy yes?",
        replied_after=8,
        words="Dear Robin,\n\nYou were our second choice, and it was close. You explained the pipeline better "
        "than anyone. A project with clinical data, even a small one, would have made it an easy yes.\n\n"
        "Warm wishes\nNoor",
        sealed=True,
    ),
    Asked(
        "Lumen Health",
        "Tom Achterberg",
        PersonKind.INTERVIEWER,
        8,
        RequestStatus.SENT,
        thanks="walking me to the train",
        question=PREPARE,
    ),
    Asked(
        "Acme Rail",
        "Camille Moreau",
        PersonKind.INTERVIEWER,
        0,
        RequestStatus.DRAFT,
        thanks="starting with a joke",
        question=PREPARE,
    ),
)


def ask_for_advice(robin: User) -> None:
    """Make every feedback request of Robin's, with its reply."""
    jobs = {job.company: job for job in robin.rejections.all()}
    for asked in ASKED:
        _ask(jobs[asked.company], asked)


def _ask(job: Rejection, asked: Asked) -> None:
    address = f"{asked.person.split()[0].lower()}@example.com"
    facts = {"kind": asked.kind, "company": asked.company, "address": address}
    person = Person.objects.create(owner=job.owner, name=asked.person, **facts)
    request = FeedbackRequest.objects.create(
        owner=job.owner,
        rejection=job,
        person=person,
        channel=asked.channel,
        purpose=asked.purpose,
        thanks=asked.thanks,
        question_1=asked.question,
        door=Door.SIMILAR_ROLES,
    )
    visit = job.visits.begin(job, "feedback", "message")
    if asked.status == RequestStatus.DRAFT:
        return
    _send(request, asked)
    visit.set(done_at=request.sent_at)
    if asked.words:
        _answer(request, asked)
    elif asked.status != RequestStatus.SENT:
        end = request.mark_refused if asked.status == RequestStatus.REFUSED else request.close
        days = asked.days_ago - (asked.replied_after or 14)
        end().set(ended_at=timezone.now() - timedelta(days=days))


def _send(request: FeedbackRequest, asked: Asked) -> None:
    sent = timezone.now() - timedelta(days=asked.days_ago)
    day = timezone.localdate(sent, request.owner.zone)
    request.mark_sent().set(
        sent_at=sent,
        follow_up_on=request.follow_up_on and add_business_days(day, 5),
        move_on_on=add_business_days(day, 10),
        thanked_at=sent + timedelta(days=asked.replied_after) if asked.points else None,
    )


def _answer(request: FeedbackRequest, asked: Asked) -> None:
    came = timezone.now() - timedelta(days=asked.days_ago - asked.replied_after)
    request.mark_replied().set(ended_at=came, ending=asked.ending)
    reply = FeedbackReply.objects.create(
        owner=request.owner,
        request=request,
        source=ReplySource.PASTED,
        text=asked.words,
        received_on=timezone.localdate(came, request.owner.zone),
    )
    if not asked.sealed:
        reply.set(opened_at=came, sorted_at=came)
    for text, verdict, is_specific, reason in asked.points:
        FeedbackPoint.objects.create(
            owner=request.owner,
            reply=reply,
            text=text,
            verdict=verdict,
            is_specific=is_specific,
            is_praise=not reason,
            reason=reason,
        )
