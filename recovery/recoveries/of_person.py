"""Everything one person belongs to: requests, conversations, debriefs, opportunities, and whom they named."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, TypeGuard

from django.utils.translation import gettext as _

from bounceback.statements import Statement, Told
from bounceback.text import Text
from recovery.conversations.models import Conversation, Pointer
from recovery.debriefs.models.debriefs import Debrief
from recovery.feedback.models.requests import FeedbackRequest
from recovery.opportunities.models import Opportunity
from recovery.people.models import Person
from recovery.people.partings import Parting
from recovery.rejections.models import Rejection
from recovery.shared.firsts import hand_out
from recovery.shared.owned import own

type Job = Rejection | Opportunity

MOST = 10  # of each that are named, the newest first


class Row(NamedTuple):
    """One line: what it was, about what, how it stands."""

    name: Text
    about: str
    state: Text
    day: date | None
    address: str


class Kind(NamedTuple):
    """Rows of one kind under a heading."""

    name: Text
    rows: list[Row]
    more: bool


class BelongsTo(NamedTuple):
    """Everything one person belongs to, in seven queries."""

    kinds: list[Kind]
    jobs: list[Job]  # what all of this was about, each once
    partings: list[Parting]
    sent_to: list[Person]  # whom they named
    sent_by: list[Person]  # who named them


def belongs_to(person: Person) -> BelongsTo:
    """The newest ten of each kind; kinds without any are left out."""
    conversations, asked = _newest(person, CONVERSATIONS), _newest(person, ASKED)
    debriefs, partings = _newest(person, DEBRIEFS), _newest(person, PARTINGS)
    hand_out([*conversations, *asked, *debriefs, *partings], "rejection", "company", "role")
    hand_out([*conversations, *debriefs], "opportunity", "company", "role", "removed_at")
    kinds = [
        _kind(_("Talks"), conversations, _conversation),
        _kind(_("Advice"), asked, _asked),
        _kind(_("Debriefs"), debriefs, _debrief),
    ]
    rows = (*conversations, *asked, *debriefs)
    about = [getattr(row, name, None) for row in rows for name in ("rejection", "opportunity")]
    met_in = {parting.rejection for parting in partings}
    jobs = [job for job in dict.fromkeys(about) if _is_there(job) and job not in met_in]
    return BelongsTo([kind for kind in kinds if kind.rows], jobs, partings[:MOST], *_leads(person))


def _is_there(job: Job | None) -> TypeGuard[Job]:
    """Whether the row has a page: a removed opportunity has none."""
    return job is not None and getattr(job, "removed_at", None) is None


def _newest_with_them(rows: Any) -> Any:
    """The newest rows with somebody: one more than is shown, to see that there is more."""
    return rows.filter(person=Told("person")).order_by("-id")[: MOST + 1]


CONVERSATIONS = own(Conversation.objects, lambda mine: _newest_with_them(mine.here()))
DEBRIEFS = own(Debrief.objects, lambda mine: _newest_with_them(mine.here()))
ASKED = own(FeedbackRequest.objects, _newest_with_them)
PARTINGS = own(Parting.objects, _newest_with_them)
POINTERS = own(Pointer.objects, lambda mine: mine.around(Told("person"))[: 2 * MOST])


def _newest(person: Person, asked: Statement[Any]) -> list[Any]:
    """Each knows with whom, and whose it is."""
    found = asked.rows(owner=person.owner_id, person=person.pk)
    for row in found:
        row.owner, row.person = person.owner, person
    return found


def _kind(name: str, found: list[Any], told: Callable[[Any], Row]) -> Kind:
    return Kind(name, [told(each) for each in found[:MOST]], len(found) > MOST)


def _leads(person: Person) -> tuple[list[Person], list[Person]]:
    """Whom their conversations pointed to, and whose conversations pointed to them, each once."""
    pointers = POINTERS.rows(owner=person.owner_id, person=person.pk)
    to = [each.person for each in pointers if each.conversation.person_id == person.pk]
    by = [each.conversation.person for each in pointers if each.person_id == person.pk]
    return list(dict.fromkeys(to)), list(dict.fromkeys(by))


def _conversation(conversation: Conversation) -> Row:
    about = str(conversation.rejection or conversation.opportunity or "")
    day = conversation.held_on or conversation.planned_on
    return Row(
        conversation.get_ask_display(),
        about,
        _conversation_state(conversation),
        day,
        conversation.get_absolute_url(),
    )


def _conversation_state(conversation: Conversation) -> str:
    if conversation.is_held:
        return _("held")
    return _("planned") if conversation.is_open else _("let go")


def _asked(request: FeedbackRequest) -> Row:
    return Row(
        request.get_purpose_display(),
        str(request.rejection),
        request.get_status_display(),
        request.sent_on,
        request.get_absolute_url(),
    )


def _debrief(debrief: Debrief) -> Row:
    state = _("gone through") if debrief.finished_at else _("open")
    return Row(
        debrief.get_stage_display(),
        str(debrief),
        state,
        debrief.held_on,
        debrief.get_absolute_url(),
    )
