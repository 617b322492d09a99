"""The threads somebody belongs to: what they were asked, talks, debriefs, and to whom they led."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from bounceback.text import Text
from recovery.models import Conversation, DebriefSession, FeedbackRequest, Person

MOST = 10  # of each that are named, the newest first


class Thread(NamedTuple):
    """One line: what it was, about what, where it stands."""

    name: Text
    about: str
    state: Text
    day: date | None
    address: str


class Kind(NamedTuple):
    """Threads of one kind under a heading."""

    name: Text
    rows: list[Thread]
    more: bool


def threads_of(person: Person) -> list[Kind]:
    """Each kind in one query; those of which there are none are left out."""
    talks = person.conversations.here().select_related("rejection", "opportunity")
    asked = person.feedback.with_job()
    debriefs = person.debriefs.here().with_job()
    kinds: list[tuple[Text, list[Thread]]] = [
        (_("Talks"), [_talk(each) for each in talks.order_by("-id")[: MOST + 1]]),
        (_("Advice"), [_asked(each) for each in asked.order_by("-id")[: MOST + 1]]),
        (_("Debriefs"), [_debrief(each) for each in debriefs.order_by("-id")[: MOST + 1]]),
    ]
    return [Kind(name, rows[:MOST], len(rows) > MOST) for name, rows in kinds if rows]


def _talk(talk: Conversation) -> Thread:
    about = str(talk.rejection or talk.opportunity or "")
    day = talk.held_on or talk.planned_on
    return Thread(talk.get_ask_display(), about, _talk_state(talk), day, talk.get_absolute_url())


def _talk_state(talk: Conversation) -> str:
    if talk.is_held:
        return _("held")
    return _("planned") if talk.is_open else _("let go")


def _asked(request: FeedbackRequest) -> Thread:
    return Thread(
        request.get_purpose_display(),
        str(request.rejection),
        request.get_status_display(),
        request.sent_on,
        request.get_absolute_url(),
    )


def _debrief(session: DebriefSession) -> Thread:
    state = _("gone through") if session.finished_at else _("open")
    return Thread(
        session.get_stage_display(),
        str(session),
        state,
        session.held_on,
        session.get_absolute_url(),
    )
