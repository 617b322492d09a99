"""What the page of one opportunity tells of other tables: conversations, interviews, and the no it may have been."""

from typing import Any

from bounceback.statements import Statement, Told
from recovery.opportunities.models import Opportunity
from recovery.rejections.models import Rejection
from recovery.shared.owned import Asked, own

MOST_SHOWN = 10  # conversations, interviews, and other open ones
MOST_TO_JOIN = 20  # interviews that were noted by themselves


def newest(opportunity: Opportunity, asked: Statement[Any]) -> list[Any]:
    """The newest few of CONVERSATIONS or DEBRIEFS that hang on this opportunity."""
    return asked.rows(owner=opportunity.owner_id, opportunity=opportunity.pk)


def loose_debriefs(opportunity: Opportunity) -> list[Any]:
    """The newest interviews that were noted by themselves."""
    return LOOSE.rows(owner=opportunity.owner_id)


def likely_no(opportunity: Opportunity) -> Rejection | None:
    """A rejection that is logged already and may be about this opportunity."""
    job = {"company": opportunity.company, "role": opportunity.role, "since": opportunity.began_on}
    return LIKELY_NO.first(owner=opportunity.owner_id, **job)


def _mine(name: str) -> Any:
    """What the person has of this kind, which hangs on opportunities."""
    return Opportunity.objects.children(name).owned_by(Told("owner"))


def _about(name: str, asked: Asked[Any]) -> Statement[Any]:
    return Statement(
        lambda: asked(_mine(name).filter(opportunity=Told("opportunity")))[:MOST_SHOWN]
    )


CONVERSATIONS = _about("conversations", lambda rows: rows.here().newest_first().for_rows())
DEBRIEFS = _about("debriefs", lambda rows: rows.for_opportunity())
LOOSE: Statement[Any] = Statement(
    lambda: _mine("debriefs").loose().for_opportunity()[:MOST_TO_JOIN]
)
LIKELY_NO: Statement[Rejection] = own(
    Rejection.objects,
    lambda mine: mine.likely(Told("company"), Told("role"), Told("since"))[:1],
)
