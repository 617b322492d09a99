"""Robin, the demo person, with three months of data, for trying BounceBack and for its screenshots."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from recovery.demo.debriefs import go_through
from recovery.demo.feedback import ask_for_advice
from recovery.demo.lessons import learn
from recovery.demo.way_back import get_back
from recovery.path.check_ins import CheckIn
from recovery.path.perspectives import Perspective, ReasonPick
from recovery.path.vents import Vent
from recovery.rejections.models import Rejection
from recovery.rejections.visits import StepVisit
from recovery.shared.choices import CameBack, Known, Outcome, Source, Stage, VentMode

EMAIL = "robin@example.com"


@dataclass(frozen=True)
class Story:
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


STORIES = (
    Story(
        91,
        "Brightwater Analytics",
        "Junior Data Engineer",
        Stage.APPLIED,
        words="Thank you for applying. After careful review we will not be moving forward.",
        numbers=(4, 4, 6),
        reasons={"volume": Known.GUESS, "unknown": Known.GUESS},
        done=("land", "perspective"),
    ),
    Story(
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
        done=("land", "let-it-out", "perspective"),
    ),
    Story(
        66,
        "Cobalt Insurance",
        "Data Engineer",
        Stage.APPLIED,
        Outcome.NO_REPLY,
        numbers=(5, 3, 6),
        done=("land",),
    ),
    Story(
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
        done=("land", "let-it-out", "perspective"),
    ),
    Story(
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
        done=("land", "let-it-out", "perspective"),
    ),
    Story(
        27,
        "Halden Energy",
        "Data Engineer",
        Stage.APPLIED,
        words="We had over 400 applications.",
        numbers=(5, 3, 6),
        reasons={"volume": Known.TOLD},
        done=("land", "perspective"),
    ),
    Story(
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
        done=("land", "let-it-out", "perspective"),
    ),
    Story(
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
        done=("land", "let-it-out"),
        at="perspective/reasons",
    ),
)


def make_demo(password: str) -> User:
    """Make Robin anew; whoever had this e-mail address is deleted with everything."""
    User.objects.filter(email=EMAIL).delete()
    robin = User.objects.create_user(
        EMAIL, password, name="Robin", time_zone="Europe/London", country="GB"
    )
    for story in STORIES:
        _tell(robin, story)
    ask_for_advice(robin)
    go_through(robin)
    learn(robin)
    get_back(robin)
    return robin


def _tell(robin: User, story: Story) -> None:
    day = timezone.localdate() - timedelta(days=story.days_ago)
    silent = story.outcome == Outcome.NO_REPLY
    rejection = Rejection.objects.create(
        owner=robin,
        company=story.company,
        role=story.role,
        stage=story.stage,
        outcome=story.outcome,
        source=story.source,
        wanted=story.wanted,
        their_words=story.words,
        logged_on=day,
        heard_on=None if silent else day,
        last_contact_on=day if silent else None,
    )
    then = timezone.now() - timedelta(days=story.days_ago)
    _numbers(rejection, story, then)
    _let_out(rejection, story, then)
    _perspective(rejection, story)
    _visits(rejection, story, then)


def _numbers(rejection: Rejection, story: Story, then: datetime) -> None:
    if story.numbers:
        feeling, sting, confidence = story.numbers
        CheckIn.objects.create(
            owner=rejection.owner,
            rejection=rejection,
            moment=CheckIn.Moment.LAND,
            feeling=feeling,
            sting=sting,
            confidence=confidence,
            created_at=then,
        )


def _let_out(rejection: Rejection, story: Story, then: datetime) -> None:
    if story.vent is None:
        return
    end = then + timedelta(minutes=10)
    vent = Vent.objects.create(
        owner=rejection.owner,
        rejection=rejection,
        mode=story.vent,
        started_at=then,
        stopped_at=end,
        talk_to="Jo" if story.vent == VentMode.TALK else "",
        then=CameBack.WALK,
        binned_at=end if story.vent == VentMode.WRITE_BIN else None,
    )
    if story.vent == VentMode.WRITE_KEEP:
        vent.keep("I had the answer. I had it, and then he looked at his watch.", days=30)
    CheckIn.objects.create(
        owner=rejection.owner,
        rejection=rejection,
        vent=vent,
        moment=CheckIn.Moment.VENTED,
        sting=story.sting_after,
        created_at=end,
    )


def _perspective(rejection: Rejection, story: Story) -> None:
    before, after = story.belief or (None, None)
    hurts, others, needs = story.lines
    if story.thought or story.reasons:
        Perspective.objects.create(
            owner=rejection.owner,
            rejection=rejection,
            hot_thought=story.thought,
            belief_before=before,
            hurts=hurts,
            others=others,
            needs=needs,
            fair_thought=story.fair,
            belief_after=after if story.fair else None,
        )
    ReasonPick.objects.replace_for(
        rejection, {code: (known, "") for code, known in story.reasons.items()}
    )


def _visits(rejection: Rejection, story: Story, then: datetime) -> None:
    for step in story.done:
        visit = StepVisit.objects.begin(rejection, step, "")
        visit.set(done_at=then + timedelta(minutes=30))
    if story.at:
        step, screen = story.at.split("/")
        StepVisit.objects.begin(rejection, step, screen)
