"""The states of a feedback request, and the moves it may make from each."""

from recovery.shared.choices import AskStatus
from recovery.shared.owned import IllegalMove

DRAFT, SENT, FOLLOWED_UP = AskStatus.DRAFT, AskStatus.SENT, AskStatus.FOLLOWED_UP
REPLIED, REFUSED = AskStatus.REPLIED, AskStatus.REFUSED
NO_REPLY, WITHDRAWN = AskStatus.NO_REPLY, AskStatus.WITHDRAWN

OPEN = (SENT, FOLLOWED_UP)
ENDED = (REPLIED, REFUSED, NO_REPLY, WITHDRAWN)

# Where a request may go from where it is. A late reply is welcome after silence and after a refusal.
MOVES: dict[str, tuple[AskStatus, ...]] = {
    DRAFT: (SENT, WITHDRAWN),
    SENT: (FOLLOWED_UP, REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    FOLLOWED_UP: (REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    NO_REPLY: (REPLIED, REFUSED),
    REFUSED: (REPLIED,),
    REPLIED: (),
    WITHDRAWN: (),
}


class AnotherDraft(IllegalMove):
    """A request cannot be a draft again: another message about this rejection is being written."""
