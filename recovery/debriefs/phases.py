"""The script of a debrief: 25 minutes in phases.

It has pages of its own, for it can begin before any outcome and belongs to nobody's path
then: see docs/decisions/debriefs.md. Its phases are data here, as the screens of the path are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.shared import timings
from recovery.shared.choices import DebriefWith, Need, Stage
from recovery.shared.why import OURS, Why


@dataclass(frozen=True)
class Setting:
    """What the script needs to know about one debrief to choose its phases. No ORM."""

    stage: str
    partner: str  # a DebriefWith
    need: str = ""  # a Need: what the friend was asked for

    @property
    def has_friend(self) -> bool:
        return self.partner != DebriefWith.ALONE

    @property
    def is_told_what_to_change(self) -> bool:
        """Whether the friend is asked what to keep and change: not when asked to just listen."""
        return self.has_friend and self.need != Need.LISTEN

    @property
    def has_cues(self) -> bool:
        """Whether tone and posture are asked about: not after a test or task, whose debrief is short."""
        return self.stage != Stage.ASSESSMENT


def always(setting: Setting) -> bool:
    return True


def _has_cues(setting: Setting) -> bool:
    return setting.has_cues


def _is_told(setting: Setting) -> bool:
    return setting.is_told_what_to_change


@dataclass(frozen=True)
class Phase:
    """One part of a debrief, with its minutes. Only the person moves to the next one."""

    key: str
    name: Text
    question: Text
    minutes: int  # 0: whatever the others leave of the whole
    form: str  # the name of a class in recovery.debriefs.forms.phases
    why: Why
    help: Text = ""
    shown: Callable[[Setting], bool] = always
    on_way: bool = True  # else it is only offered, folded on another
    shows_questions: bool = False  # the questions noted, and how far each is worked through
    template: str = "debriefs/debrief_phase.html"


PHASES = (
    Phase(
        key="strengths",
        name=_("What worked"),
        question=_("What worked?"),
        help=_("One thing is enough."),
        minutes=3,
        form="StrengthsForm",
        template="debriefs/debrief_strengths.html",
        why=Why(
            _("Starting with what went well keeps people willing to look at what didn’t."), OURS
        ),
    ),
    Phase(
        key="questions",
        name=_("One by one"),
        question=_("What would you say now?"),
        help=_("One question at a time."),
        minutes=0,
        form="QuestionsSeenForm",
        shows_questions=True,
        template="debriefs/debrief_questions.html",
        why=Why(
            _(
                "A debrief you lead yourself can work when it’s based on something solid, such as what they asked."
            ),
            _("Keiser & Arthur 2021, 61 studies"),
        ),
    ),
    Phase(
        key="came-across",
        name=_("How you came across"),
        question=_("How did you come across?"),
        help=_(
            "Skip whatever you like. What counts as a good look or tone differs between cultures, "
            "and for people who are disabled or neurodivergent. Nothing here is added up."
        ),
        minutes=2,
        form="CuesForm",
        shown=_has_cues,
        on_way=False,
        template="debriefs/debrief_came_across.html",
        why=Why(
            _("How an answer comes across is part of it, and hard to see from the inside."), OURS
        ),
    ),
    Phase(
        key="friend",
        name=_("Your friend’s turn"),
        question=_("Your friend’s turn: what to keep, and what to change?"),
        help=_("Their words stay theirs, apart from yours."),
        minutes=3,
        form="FriendHereForm",
        shown=_is_told,
        template="debriefs/debrief_friend.html",
        why=Why(
            _("One thing to keep and one to change is enough, and easy to say to a friend."), OURS
        ),
    ),
    Phase(
        key="change",
        name=_("One change"),
        question=_("What’s the one thing you’ll do differently?"),
        help=_("Small enough to practise out loud this week."),
        minutes=4,
        form="ChangeForm",
        template="debriefs/debrief_change.html",
        why=Why(
            _("One change is easier to practise, and to remember in the room, than five."), OURS
        ),
    ),
)
BY_KEY = {phase.key: phase for phase in PHASES}


def all_phases_for(setting: Setting) -> tuple[Phase, ...]:
    """Every phase of one debrief in its fixed order, with those that are only offered."""
    return tuple(phase for phase in PHASES if phase.shown(setting))


def phases_for(setting: Setting) -> tuple[Phase, ...]:
    """The phases one debrief walks."""
    return tuple(phase for phase in all_phases_for(setting) if phase.on_way)


def minutes_of(phase: Phase, setting: Setting) -> int:
    """How long this part takes in such a debrief: all of them together are always one figure."""
    others = sum(each.minutes for each in phases_for(setting))
    return phase.minutes or timings.DEBRIEF_MINUTES - others


def phase_after(key: str, setting: Setting) -> Phase | None:
    """The next phase; None after the last, or after one this debrief does not have."""
    return _neighbour(key, setting, +1)


def phase_before(key: str, setting: Setting) -> Phase | None:
    return _neighbour(key, setting, -1)


def _neighbour(key: str, setting: Setting, by: int) -> Phase | None:
    row = [each for each in all_phases_for(setting) if each.on_way or each.key == key]
    keys = [phase.key for phase in row]
    place = keys.index(key) + by if key in keys else -1
    return row[place] if 0 <= place < len(row) else None


@dataclass(frozen=True)
class Cue:
    """One thing about how a person comes across, such as pace or eye contact."""

    code: str
    name: Text
    ask: Text  # to the friend, of how it is told now


CUES = (
    Cue("pace", _("Pace"), _("How fast it’s told")),
    Cue("volume", _("Volume"), _("How loud")),
    Cue("tone", _("Tone"), _("How the voice sounds")),
    Cue("eye_contact", _("Eye contact, or the camera"), _("Where the eyes go")),
    Cue("posture", _("Posture and body language"), _("How they sit, stand and move")),
    Cue("listening", _("Listening"), _("Whether they hear your question out")),
    Cue("length", _("Length of answers"), _("How long the answers are")),
    Cue("examples", _("Examples"), _("Whether there are examples")),
    Cue("energy", _("Energy"), _("How awake it sounds")),
    Cue("rapport", _("Rapport"), _("How easy it is to talk with them")),
)
CUE_OF = {cue.code: cue for cue in CUES}
