"""The life of a request: where it can stand, and the moves it may make from there."""

from recovery.path.choices import AskStatus

DRAFT, SENT, NUDGED = AskStatus.DRAFT, AskStatus.SENT, AskStatus.NUDGED
REPLIED, REFUSED = AskStatus.REPLIED, AskStatus.REFUSED
NO_REPLY, WITHDRAWN = AskStatus.NO_REPLY, AskStatus.WITHDRAWN

OPEN = (SENT, NUDGED)
ENDED = (REPLIED, REFUSED, NO_REPLY, WITHDRAWN)

# Where a request may go from where it is. A late reply is welcome after silence and after a refusal.
MOVES: dict[str, tuple[AskStatus, ...]] = {
    DRAFT: (SENT, WITHDRAWN),
    SENT: (NUDGED, REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    NUDGED: (REPLIED, REFUSED, NO_REPLY, WITHDRAWN),
    NO_REPLY: (REPLIED, REFUSED),
    REFUSED: (REPLIED,),
    REPLIED: (),
    WITHDRAWN: (),
}


class IllegalMove(Exception):
    """A request cannot go from where it is to there: another tab or worker has moved it already."""

    def __init__(self, now: str, wanted: str) -> None:
        super().__init__(f"{now} -> {wanted}")


class AnotherDraft(IllegalMove):
    """It cannot be a letter again: another one is being written about the same no."""
