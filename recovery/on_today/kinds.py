"""The registry: every kind of thing that may ask for a moment, the most humane first.

A new kind is one entry here (with its code in `TodayKind`), and a maker in `tests/todays.py`.
"""

from recovery.on_today.asking import LETTER, NUDGE, REPLY
from recovery.on_today.kind import Kind
from recovery.on_today.people import QUIET, THANK, TOUCH
from recovery.on_today.recoveries import IDLE, LOOK_BACK, NEXT, PACE
from recovery.on_today.sessions import ACTION, SESSION
from recovery.on_today.talks import PLAN, TALK
from recovery.path.choices import TodayKind

KINDS: tuple[Kind, ...] = (
    REPLY,
    TALK,
    SESSION,
    LETTER,
    NUDGE,
    NEXT,
    PLAN,
    ACTION,
    THANK,
    LOOK_BACK,
    TOUCH,
    QUIET,
    IDLE,
    PACE,
)
BY_CODE: dict[TodayKind, Kind] = {kind.code: kind for kind in KINDS}
