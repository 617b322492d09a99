"""Robin, the demo person, with three months of data, for trying BounceBack and for its screenshots."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from recovery.demo.debriefs import go_through
from recovery.demo.feedback import ask_for_advice
from recovery.demo.get_going import get_back
from recovery.demo.lessons import learn
from recovery.look_backs import months
from recovery.look_backs.models import LookBack
from recovery.path.check_ins import CheckIn
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.vents import Vent
from recovery.rejections.models import Rejection
from recovery.rejections.visits import StepVisit
from recovery.shared.choices import CameBack, Known, Outcome, Source, Stage, VentMode

EMAIL = "robin@example.com"


@dataclass(frozen=True)
class Recovery:
    """One of Robin's recoveries, as it is to be made."""

    days_ago: int
    company: str
    role: str
    stage: Stage
    outcome: Outcome = Outcome.TOLD_NO
    source: Source = Source.COLD
    wanted: int = 3
    words: str = ""
    numbers: tuple[int, int, int] | None = None  # feeling, sting, confidence
    vent: VentMode | None = None
    sting_after: int | None = None
    thought: str = ""
    belief: tuple[int, int] | None = None  # before and after, in percent
    lines: tuple[str, str, str] = ("", "", "")
    fair: str = ""
    reasons: dict[str, Known] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    at: str = ""  # step/screen where it stands


RECOVERIES = (
    Recovery(
        91,
        "Brightwater Analytics",
        "Junior Data Engineer",
        Stage.APPLIED,
        words="Thank you for applying. After careful review we will not be moving forward.",
        numbers=(4, 4, 6),
        reasons={"volume": Known.GUESS, "unknown": Known.GUESS},
        done=("say-what-happened", "perspective"),
    ),
    Recovery(
        83,
        "Meridian Foods",
        "Data Analyst",
        Stage.RECRUITER_SCREEN,
        source=Source.APPROACHED,
        numbers=(3, 6, 5),
        vent=VentMode.TALK,
        sting_after=4,
        thought="I talk too much when I am nervous.",
        belief=(70, 50),
        lines=(
            "They rang off in ten minutes.",
            "also blurt things out on a first call.",
            "a walk and a short answer practised twice.",
        ),
        fair="I did talk a lot, and the call was also about pay, which did not fit.",
        reasons={"pay": Known.TOLD, "communication": Known.GUESS},
        done=("say-what-happened", "let-it-out", "perspective"),
    ),
    Recovery(
        66,
        "Cobalt Insurance",
        "Data Engineer",
        Stage.APPLIED,
        Outcome.NO_REPLY,
        numbers=(5, 3, 6),
        done=("say-what-happened",),
    ),
    Recovery(
        52,
        "Tillerman & Co",
        "Analytics Engineer",
        Stage.ASSESSMENT,
        source=Source.REFERRAL,
        wanted=4,
        numbers=(3, 6, 5),
        vent=VentMode.WRITE_BIN,
        sting_after=5,
        thought="I will never be fast enough at timed tests.",
        belief=(80, 40),
        lines=(
            "I knew the answer an hour later.",
            "freeze when a clock runs.",
            "practise against a clock, twice, small.",
        ),
        fair="I ran out of time on the third task. The first two were right.",
        reasons={"assessment": Known.TOLD, "other_closer": Known.HINTED},
        done=("say-what-happened", "let-it-out", "perspective"),
    ),
    Recovery(
        40,
        "Parcel North",
        "Data Engineer",
        Stage.INTERVIEW,
        Outcome.ROLE_STOPPED,
        source=Source.AGENCY,
        numbers=(5, 4, 6),
        vent=VentMode.SAY_ALOUD,
        sting_after=3,
        reasons={"role_stopped": Known.TOLD},
        fair="The role is gone for everyone.",
        thought="It was a sign.",
        belief=(40, 10),
        done=("say-what-happened", "let-it-out", "perspective"),
    ),
    Recovery(
        27,
        "Halden Energy",
        "Data Engineer",
        Stage.APPLIED,
        words="We had over 400 applications.",
        numbers=(5, 3, 6),
        reasons={"volume": Known.TOLD},
        done=("say-what-happened", "perspective"),
    ),
    Recovery(
        12,
        "Lumen Health",
        "Senior Data Engineer",
        Stage.FINAL,
        source=Source.REFERRAL,
        wanted=5,
        words="It was a very close decision. We went with someone who has worked in hospitals before.",
        numbers=(2, 8, 4),
        vent=VentMode.WRITE_BIN,
        sting_after=6,
        thought="They saw through me.",
        belief=(80, 30),
        lines=(
            "that I had told everyone about it.",
            "came second and felt it for weeks.",
            "a week without checking the job boards.",
        ),
        fair="They chose someone who had already done it in a hospital. That is a fact about them, too.",
        reasons={"runner_up": Known.TOLD, "experience": Known.TOLD, "answers": Known.GUESS},
        done=("say-what-happened", "let-it-out", "perspective"),
    ),
    Recovery(
        2,
        "Acme Rail",
        "Data Platform Engineer",
        Stage.INTERVIEW,
        source=Source.EVENT,
        wanted=4,
        words="Thank you for your time on Tuesday. We have decided to go on with other candidates.",
        numbers=(3, 7, 5),
        vent=VentMode.WRITE_KEEP,
        sting_after=6,
        thought="I froze, and they laughed.",
        belief=(70, 70),
        done=("say-what-happened", "let-it-out"),
        at="perspective/reasons",
    ),
)


def make_demo(password: str) -> User:
    """Make Robin anew; whoever had this e-mail address is deleted with everything."""
    User.objects.filter(email=EMAIL).delete()
    robin = User.objects.create_user(
        EMAIL, password, name="Robin", time_zone="Europe/London", country="GB"
    )
    for told in RECOVERIES:
        _tell(robin, told)
    ask_for_advice(robin)
    go_through(robin)
    learn(robin)
    get_back(robin)
    _look_back(robin)
    return robin


def _tell(robin: User, told: Recovery) -> None:
    day = timezone.localdate() - timedelta(days=told.days_ago)
    silent = told.outcome == Outcome.NO_REPLY
    rejection = Rejection.objects.create(
        owner=robin,
        company=told.company,
        role=told.role,
        stage=told.stage,
        outcome=told.outcome,
        source=told.source,
        wanted=told.wanted,
        their_words=told.words,
        logged_on=day,
        heard_on=None if silent else day,
        last_contact_on=day if silent else None,
    )
    then = timezone.now() - timedelta(days=told.days_ago)
    _numbers(rejection, told, then)
    _let_out(rejection, told, then)
    _perspective(rejection, told)
    _visits(rejection, told, then)


def _look_back(robin: User) -> None:
    month = months.before(months.before(months.first_of(timezone.localdate())))
    LookBack.objects.create(
        owner=robin,
        month=month,
        helped="Walking to the river before I opened their mail.",
        would_tell="It’s a slow month for everyone. Talk to Jo sooner.",
        more_of="Conversations, fewer evenings with job boards.",
        confidence=6,
        finished_at=timezone.now(),
    )


def _numbers(rejection: Rejection, told: Recovery, then: datetime) -> None:
    if told.numbers:
        feeling, sting, confidence = told.numbers
        CheckIn.objects.create(
            owner=rejection.owner,
            rejection=rejection,
            moment=CheckIn.Moment.LAND,
            feeling=feeling,
            sting=sting,
            confidence=confidence,
            created_at=then,
        )


def _let_out(rejection: Rejection, told: Recovery, then: datetime) -> None:
    if told.vent is None:
        return
    end = then + timedelta(minutes=10)
    vent = Vent.objects.create(
        owner=rejection.owner,
        rejection=rejection,
        mode=told.vent,
        started_at=then,
        stopped_at=end,
        talk_to="Jo" if told.vent == VentMode.TALK else "",
        then=CameBack.WALK,
        binned_at=end if told.vent == VentMode.WRITE_BIN else None,
    )
    if told.vent == VentMode.WRITE_KEEP:
        vent.keep("I had the answer. I had it, and then he looked at his watch.", days=30)
    CheckIn.objects.create(
        owner=rejection.owner,
        rejection=rejection,
        vent=vent,
        moment=CheckIn.Moment.VENTED,
        sting=told.sting_after,
        created_at=end,
    )


def _perspective(rejection: Rejection, told: Recovery) -> None:
    before, after = told.belief or (None, None)
    hurts, others, needs = told.lines
    if told.thought or told.reasons:
        Perspective.objects.create(
            owner=rejection.owner,
            rejection=rejection,
            harsh_thought=told.thought,
            belief_before=before,
            hurts=hurts,
            others=others,
            needs=needs,
            fair_thought=told.fair,
            belief_after=after if told.fair else None,
        )
    ReasonPick.objects.replace_for(
        rejection, {code: (known, "") for code, known in told.reasons.items()}
    )


def _visits(rejection: Rejection, told: Recovery, then: datetime) -> None:
    for step in told.done:
        visit = StepVisit.objects.begin(rejection, step, "")
        visit.set(done_at=then + timedelta(minutes=30))
    if told.at:
        step, screen = told.at.split("/")
        StepVisit.objects.begin(rejection, step, screen)
