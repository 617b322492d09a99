"""The states of a feedback request, and the moves it may make from each."""

from recovery.shared.choices import RequestStatus
from recovery.shared.owned import IllegalMove

DRAFT, SENT, FOLLOWED_UP = RequestStatus.DRAFT, RequestStatus.SENT, RequestStatus.FOLLOWED_UP
REPLIED, REFUSED = RequestStatus.REPLIED, RequestStatus.REFUSED
NO_REPLY, WITHDRAWN = RequestStatus.NO_REPLY, RequestStatus.WITHDRAWN

OPEN = (SENT, FOLLOWED_UP)
ENDED = (REPLIED, REFUSED, NO_REPLY, WITHDRAWN)

# Where a request may go from where it is. A late reply is welcome after silence and after a refusal.
MOVES: dict[str, tuple[RequestStatus, ...]] = {
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
