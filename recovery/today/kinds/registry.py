"""The registry: every kind of thing on Today, the most humane first. This is their order on the page.

A new kind: its code in `TodayKind`, a `Kind` in a file beside this one, its place here, and a maker in
`tests/helpers/waiting.py`.
"""

from recovery.shared.choices import TodayKind
from recovery.today.kinds.companies import AGAIN
from recovery.today.kinds.conversations import CONVERSATION, PLAN
from recovery.today.kinds.debriefs import DEBRIEF, TO_DO
from recovery.today.kinds.feedback import FOLLOW_UP, MESSAGE, REPLY
from recovery.today.kinds.kind import Kind
from recovery.today.kinds.people import QUIET, THANK, TOUCH
from recovery.today.kinds.recoveries import CHECK_IN, IDLE, NEXT, PACE, PILE

KINDS: tuple[Kind, ...] = (
    REPLY,
    CONVERSATION,
    DEBRIEF,
    MESSAGE,
    FOLLOW_UP,
    PILE,
    NEXT,
    PLAN,
    TO_DO,
    THANK,
    CHECK_IN,
    TOUCH,
    AGAIN,
    QUIET,
    IDLE,
    PACE,
)
BY_CODE: dict[TodayKind, Kind] = {kind.code: kind for kind in KINDS}
