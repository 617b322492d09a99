"""The kinds of rows that programs read and write, one module each."""

from typing import Any

from recovery.api.kind import Kind
from recovery.api.kinds.conversations import CONVERSATIONS
from recovery.api.kinds.feedback import FEEDBACK_REQUESTS
from recovery.api.kinds.lessons import LESSONS
from recovery.api.kinds.opportunities import OPPORTUNITIES
from recovery.api.kinds.people import PEOPLE
from recovery.api.kinds.rejections import REJECTIONS
from recovery.api.kinds.replies import REPLIES

KINDS: tuple[Kind[Any], ...] = (
    REJECTIONS,
    FEEDBACK_REQUESTS,
    REPLIES,
    PEOPLE,
    CONVERSATIONS,
    OPPORTUNITIES,
    LESSONS,
)
