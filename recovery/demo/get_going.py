"""Robin's way back: people, conversations, opportunities, plans, and how some recoveries ended."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from recovery.conversations.models import Conversation, Pointer, WeekOff
from recovery.opportunities.hopes import Hope
from recovery.opportunities.models import Opportunity
from recovery.path.check_ins import CheckIn
from recovery.path.later_check_ins import LaterCheckIn
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.plans.models import Plan
from recovery.rejections.models import Rejection
from recovery.shared.choices import (
    CameTo,
    ClosedAs,
    ConversationAsk,
    Fate,
    Happened,
    OpportunityStage,
    PersonKind,
    PlanKind,
    Source,
    Tie,
)
from recovery.shared.weeks import monday_of

FRIDAY, SATURDAY = 4, 5

ANA, JO, BETH, NOOR = "Ana", "Jo", "Beth Cole", "Noor Haddad"
ALMA, RAVI, LENA, MARIT = "Alma Duarte", "Ravi Menon", "Lena Fischer", "Marit Holm"

NEW_PEOPLE: dict[str, dict[str, Any]] = {
    ALMA: {"tie": Tie.MET_ONCE, "how_met": "The data meetup in October, at the coffee."},
    RAVI: {
        "tie": Tie.LOST_TOUCH,
        "company": "Harbour Transit",
        "how_met": "We sat next to each other for two years.",
        "notes": "Has a daughter now. Likes to be rung rather than written to.",
    },
    LENA: {"tie": Tie.MET_ONCE, "company": "Northgate Housing", "how_met": "Through Alma Duarte"},
    MARIT: {"tie": Tie.KNOW, "company": "Osprey Maps", "how_met": "The mapping course."},
}
KNOWN_PEOPLE: dict[str, dict[str, Any]] = {
    ANA: {"tie": Tie.CLOSE, "notes": "Asks the question behind the question."},
    JO: {"tie": Tie.CLOSE},
    BETH: {"tie": Tie.KNOW, "how_met": "She rang about Parcel North."},
}


@dataclass(frozen=True)
class Told:
    """One conversation of Robin's: held so many days ago, or planned for in so many days."""

    who: str
    ask: ConversationAsk
    days_ago: int | None = None
    planned_in: int | None = None
    at: time | None = None
    came: str = ""
    after: str = ""  # a company that said no
    about: str = ""  # a company in play
    pointed_to: str = ""


CONVERSATIONS = (
    Told(ANA, ConversationAsk.ADVICE, 80, came="Send it to five people, not to fifty adverts."),
    Told(
        BETH,
        ConversationAsk.INFORMATION,
        71,
        came="Two of her clients look for engineers in spring.",
    ),
    Told(JO, ConversationAsk.ADVICE, 64),
    Told(MARIT, ConversationAsk.INFORMATION, 58, came="They use what I used at the council."),
    Told(ANA, ConversationAsk.ADVICE, 50, after="Tillerman & Co"),
    Told(
        BETH,
        ConversationAsk.INTRODUCTION,
        37,
        came="Put me forward at Halden.",
        after="Parcel North",
    ),
    Told(JO, ConversationAsk.ADVICE, 31),
    Told(MARIT, ConversationAsk.INTRODUCTION, 25, came="Gave my name to the team lead."),
    Told(ANA, ConversationAsk.ADVICE, 18),
    Told(BETH, ConversationAsk.INFORMATION, 16, came="Nothing before December."),
    Told(ANA, ConversationAsk.ADVICE, 9, came="Say how it ended first.", after="Lumen Health"),
    Told(
        ALMA,
        ConversationAsk.INFORMATION,
        1,
        came="She knows the team at Northgate. I may say that she sent me.",
        after="Lumen Health",
        pointed_to=LENA,
    ),
    Told(RAVI, ConversationAsk.ADVICE, planned_in=0, at=time(17, 30), about="Harbour Transit"),
    Told(
        LENA, ConversationAsk.INFORMATION, planned_in=3, at=time(12, 15), about="Northgate Housing"
    ),
    Told(JO, ConversationAsk.ADVICE),
)


@dataclass(frozen=True)
class DemoOpportunity:
    """One opportunity of Robin's: days ago it began, and of the last contact."""

    company: str
    role: str
    stage: OpportunityStage
    began: int
    contact: int | None = None
    next_in: int | None = None
    next_what: str = ""
    source: Source = Source.COLD
    wanted: int = 3
    came_to: str = ""


OPPORTUNITIES = (
    DemoOpportunity(
        "Northgate Housing",
        "Data Lead",
        OpportunityStage.INTERVIEW,
        20,
        1,
        5,
        "They say who meets the director",
        Source.REFERRAL,
        5,
    ),
    DemoOpportunity(
        "Osprey Maps",
        "Analytics Engineer",
        OpportunityStage.RECRUITER_SCREEN,
        14,
        4,
        2,
        "Call with the team lead",
        Source.REFERRAL,
        4,
    ),
    DemoOpportunity("Harbour Transit", "", OpportunityStage.TALKING, 6, source=Source.REFERRAL),
    DemoOpportunity("Fernhill Council", "Data Engineer", OpportunityStage.APPLIED, 26),
    DemoOpportunity(
        "Kestrel Labs", "Data Engineer", OpportunityStage.INTERVIEW, 60, 35, came_to=CameTo.WITHDREW
    ),
)

CLOSED = (
    ("Brightwater Analytics", ClosedAs.MOVED_ON, ""),
    ("Meridian Foods", ClosedAs.MOVED_ON, "Ask about pay before the second minute."),
    ("Tillerman & Co", ClosedAs.BACK, "I am slower with a clock and right without one."),
    ("Parcel North", ClosedAs.BACK, "It was never about me. Beth stayed."),
)
LOOKED_BACK = (  # company, day, the three numbers
    ("Tillerman & Co", 7, (5, 4, 6)),
    ("Tillerman & Co", 30, (6, 2, 7)),
    ("Parcel North", 7, (6, 2, 7)),
    ("Lumen Health", 7, (4, 5, 5)),
)
KEPT = (
    ("Parcel North", BETH, Fate.KEEP),
    ("Lumen Health", NOOR, Fate.KEEP),
    ("Acme Rail", "Camille Moreau", Fate.THANK),
)


def get_back(robin: User) -> None:
    """Make all of it, after the recoveries, the messages and the debriefs."""
    people = _people(robin)
    jobs = {job.company: job for job in robin.rejections.all()}
    opportunities = _opportunities(robin)
    for conversation in CONVERSATIONS:
        _conversation(conversation, people, jobs, opportunities)
    WeekOff.objects.take(robin, monday_of(_ago(44)))
    for days, percent in ((40, 80), (21, 70), (4, 60)):
        on = opportunities["Northgate Housing"] if days == 4 else None
        Hope.objects.create(owner=robin, percent=percent, opportunity=on, created_at=_then(days))
    _plans(jobs["Lumen Health"])
    for company, name, fate in KEPT:
        _part(jobs[company], people[name], fate)
    _end(jobs)
    _try_again(robin)
    for person in robin.people.all():
        person.count_contacts()


def _ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


def _days_to(weekday: int) -> int:
    """Days to the next such weekday: one at least, a week at most."""
    return (weekday - timezone.localdate().weekday() - 1) % 7 + 1


def _then(days: int) -> Any:
    return timezone.now() - timedelta(days=days)


def _people(robin: User) -> dict[str, Person]:
    for name, facts in NEW_PEOPLE.items():
        Person.objects.create(owner=robin, name=name, kind=PersonKind.CONTACT, **facts)
    people = {person.name: person for person in robin.people.all()}
    for name, facts in KNOWN_PEOPLE.items():
        people[name].set(**facts)
    return people


def _opportunities(robin: User) -> dict[str, Opportunity]:
    found = {}
    for each in OPPORTUNITIES:
        row = Opportunity.objects.create(
            owner=robin,
            company=each.company,
            role=each.role,
            stage=each.stage,
            source=each.source,
            wanted=each.wanted,
            began_on=_ago(each.began),
            last_contact_on=None if each.contact is None else _ago(each.contact),
            next_on=None if each.next_in is None else _ago(-each.next_in),
            next_what=each.next_what,
        )
        found[each.company] = row.end(each.came_to) if each.came_to else row
    return found


def _conversation(
    conversation: Told,
    people: dict[str, Person],
    jobs: dict[str, Rejection],
    opportunities: dict[str, Opportunity],
) -> None:
    person = people[conversation.who]
    row = Conversation.objects.create(
        owner=person.owner,
        person=person,
        ask=conversation.ask,
        rejection=jobs.get(conversation.after),
        opportunity=opportunities.get(conversation.about),
        planned_on=None if conversation.planned_in is None else _ago(-conversation.planned_in),
        planned_time=conversation.at,
        came_of_it=conversation.came,
    )
    if conversation.days_ago is not None:
        row.hold(_ago(conversation.days_ago))
    if conversation.pointed_to:
        Pointer.objects.create(
            owner=person.owner, conversation=row, person=people[conversation.pointed_to]
        )


def _plans(job: Rejection) -> None:
    saturday, friday = 7 - _days_to(SATURDAY), -_days_to(FRIDAY)
    told = (
        ("it is Saturday at ten", "write to Alma from the meetup", saturday, Happened.YES),
        ("I open the job boards before noon", "close them and ring Ravi", 3, Happened.PARTLY),
        ("I have had my coffee on Friday", "send Lena two lines", friday, ""),
    )
    for slot, (cue, action, days, happened) in enumerate(told, 1):
        facts = {"owner": job.owner, "rejection": job, "slot": slot, "on": _ago(days)}
        plan = Plan.objects.create(cue=cue, action=action, said_at=_then(9), **facts)
        if happened:
            plan.answer(happened)
    Plan.objects.create(
        owner=job.owner,
        rejection=job,
        kind=PlanKind.NEXT_NO,
        cue="the next one says no",
        action="ring Jo and walk to the canal before I open the laptop",
    )


def _part(job: Rejection, person: Person, fate: Fate) -> None:
    Parting.objects.create(owner=job.owner, rejection=job, person=person, fate=fate)
    if fate == Fate.KEEP:
        person.keep(job.owner.touch_days, timezone.localdate())


def _try_again(robin: User) -> None:
    """Note what the company told Robin about trying again, and the day."""
    robin.companies.called("Lumen Health").get().set(
        said="In spring, when the second team is there.",
        try_on=timezone.localdate() + timedelta(days=120),
    )


def _end(jobs: dict[str, Rejection]) -> None:
    for company, closed_as, takeaway in CLOSED:
        jobs[company].close(closed_as, takeaway)
    jobs["Cobalt Insurance"].put_aside()
    for company, day, (feeling, sting, confidence) in LOOKED_BACK:
        job = jobs[company]
        at = timezone.now() - (timezone.localdate() - job.logged_on - timedelta(days=day))
        LaterCheckIn.objects.create(owner=job.owner, rejection=job, day=day, answered_at=at)
        CheckIn.objects.create(
            owner=job.owner,
            rejection=job,
            moment=f"day_{day}",
            feeling=feeling,
            sting=sting,
            confidence=confidence,
            created_at=at,
        )
