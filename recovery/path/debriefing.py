"""Step 4, debrief: whom to go through it with, and the script of a session of 25 minutes.

The session has pages of its own, for it can begin before any outcome and belongs to nobody's path
then: see docs/decisions/debriefs.md. Its phases are data here, as the screens of the path are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bounceback.text import Text
from recovery.path.choices import DebriefWith, Path, Stage
from recovery.path.facts import Facts
from recovery.path.screens import Screen, Step, Why

SHORT = frozenset({Path.QUICK.value, Path.GHOST.value})


def _has_session(facts: Facts) -> bool:
    return facts.has_debrief


DEBRIEF = Step(
    key="debrief",
    name=_("Go through it with someone"),
    about=_("What they asked, what worked, and one thing to change. 25 minutes at most."),
    minutes=25,
    extra_in=SHORT,
    hidden_at=frozenset({Stage.APPLIED.value}),
    screens=(
        Screen(
            key="with-whom",
            question=_("Go through the interview: with whom, and when?"),
            form="WithWhomForm",
            shows=("likely debrief",),
            save=_("Go on"),
            template="recovery/step_with_whom.html",
            why=Why(
                _(
                    "Where debriefs of other work were studied, they raised performance. None of these studies was "
                    "about job interviews; an interview, too, is hard work with little feedback."
                ),
                "Tannenbaum & Cerasoli 2013, 46 samples; Keiser & Arthur 2021, 61 studies",
            ),
        ),
        Screen(
            key="session",
            question=_("Your debrief"),
            form="WithWhomForm",
            shown=_has_session,
            has_own_page=True,
            why=Why(_("It has pages of its own.")),
        ),
    ),
)


@dataclass(frozen=True)
class Setting:
    """What the script needs to know about one session to choose its phases. No ORM here."""

    stage: str
    partner: str  # a DebriefWith

    @property
    def has_friend(self) -> bool:
        return self.partner != DebriefWith.ALONE


def always(setting: Setting) -> bool:
    return True


def _not_a_test(setting: Setting) -> bool:
    """A test or task has no tone of voice: its debrief is short."""
    return setting.stage != Stage.ASSESSMENT


def _has_friend(setting: Setting) -> bool:
    return setting.has_friend


@dataclass(frozen=True)
class Phase:
    """One part of a session, with its time. Nothing goes on to the next by itself."""

    key: str
    name: Text
    question: Text
    minutes: int
    form: str  # the name of a class in recovery.forms
    why: Why
    help: Text = ""
    shown: Callable[[Setting], bool] = always
    shows_questions: bool = False  # the questions noted, and how far each is worked through
    template: str = "recovery/debrief_phase.html"


PHASES = (
    Phase(
        key="strengths",
        name=_("What worked"),
        question=_("What worked?"),
        help=_("One to three things. They come first, because the rest is easier to look at then."),
        minutes=3,
        form="StrengthsForm",
        why=Why(
            _(
                "Sessions that ask first what went well keep people willing to look at the rest. "
                "That is our reading of how debriefs are led, not a result of a study."
            )
        ),
    ),
    Phase(
        key="questions",
        name=_("Question by question"),
        question=_("What did they ask, and what did you say?"),
        help=_("One at a time. Keep what was said apart from what you noticed and what you guess."),
        minutes=12,
        form="QuestionsSeenForm",
        shows_questions=True,
        template="recovery/debrief_questions.html",
        why=Why(
            _(
                "A debrief that people lead themselves can work when it rests on something solid. "
                "The questions as they were asked are that."
            ),
            "Keiser & Arthur 2021, 61 studies",
        ),
    ),
    Phase(
        key="came-across",
        name=_("How you came across"),
        question=_("How did you come across?"),
        help=_(
            "Leave out whatever you like. What counts as a good look or tone differs between cultures, "
            "and for people who are disabled or neurodivergent. Nothing here is added up."
        ),
        minutes=4,
        form="CuesForm",
        shown=_not_a_test,
        template="recovery/debrief_came_across.html",
        why=Why(
            _(
                "The outside of an answer is part of it, and hard to see from the inside. "
                "It is a view, not a mark."
            )
        ),
    ),
    Phase(
        key="friend",
        name=_("The other’s turn"),
        question=_("What would they keep, and what would they change?"),
        help=_("Theirs stays theirs: it never mixes with what you wrote."),
        minutes=3,
        form="FriendHereForm",
        shown=_has_friend,
        template="recovery/debrief_friend.html",
        why=Why(
            _(
                "One thing to keep and one to change is enough to work with, and easy to say to a friend. "
                "That is our reading, not a result of a study."
            )
        ),
    ),
    Phase(
        key="change",
        name=_("One change"),
        question=_("What is the one thing you will do differently?"),
        help=_("One. Small enough to practise out loud this week."),
        minutes=3,
        form="ChangeForm",
        why=Why(
            _(
                "One change is easier to practise, and to remember in the room, than five. "
                "That is our reading, not a result of a study."
            )
        ),
    ),
)
BY_KEY = {phase.key: phase for phase in PHASES}


def phases_for(setting: Setting) -> tuple[Phase, ...]:
    """The phases of one session, in their fixed order."""
    return tuple(phase for phase in PHASES if phase.shown(setting))


def phase_after(key: str, setting: Setting) -> Phase | None:
    """The next phase; None after the last, or after one this session does not have."""
    return _neighbour(key, setting, +1)


def phase_before(key: str, setting: Setting) -> Phase | None:
    return _neighbour(key, setting, -1)


def _neighbour(key: str, setting: Setting, by: int) -> Phase | None:
    row = phases_for(setting)
    keys = [phase.key for phase in row]
    place = keys.index(key) + by if key in keys else -1
    return row[place] if 0 <= place < len(row) else None


@dataclass(frozen=True)
class Cue:
    """One thing about how somebody comes across."""

    code: str
    name: Text
    ask: Text  # to the friend, about the person


CUES = (
    Cue("pace", _("Pace"), _("How fast they spoke")),
    Cue("volume", _("Volume"), _("How loud they were")),
    Cue("tone", _("Tone"), _("How their voice sounded")),
    Cue("eye_contact", _("Eye contact, or the camera"), _("Where they looked")),
    Cue("posture", _("Posture and body language"), _("How they sat, stood and moved")),
    Cue("listening", _("Listening"), _("Whether they heard the question out")),
    Cue("length", _("Length of answers"), _("How long their answers were")),
    Cue("examples", _("Examples"), _("Whether there were examples")),
    Cue("energy", _("Energy"), _("How awake they seemed")),
    Cue("rapport", _("Rapport"), _("How easy they were to talk with")),
)
CUE_OF = {cue.code: cue for cue in CUES}
