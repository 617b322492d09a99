"""How long somebody stays signed in: until the session is left unused, and in any case until it is a month old.

The end stands in the session itself, so the server refuses it whatever the browser kept. Use is noted once a
day, so that no page has to write. docs/decisions/accounts.md says why so long.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.utils import timezone
from django.utils.dateparse import parse_datetime

BEGAN, USED = "signed_in_at", "used_at"
NOTED_EVERY = timedelta(days=1)


def begin(session: SessionBase) -> None:
    """Somebody has just signed in: the session ends when it is left unused, or too old."""
    session[BEGAN] = timezone.now().isoformat()
    _note(session)


def note_use(session: SessionBase) -> None:
    """Put the end of an unused session off, at most once a day; its latest end stays where it is."""
    used = _moment(session, USED)
    if used is None:  # signed in before ends were told
        begin(session)
    elif timezone.now() - used >= NOTED_EVERY:
        _note(session)


def _note(session: SessionBase) -> None:
    now = timezone.now()
    idle = now + timedelta(days=settings.SESSION_IDLE_DAYS)
    latest = (_moment(session, BEGAN) or now) + timedelta(days=settings.SESSION_ABSOLUTE_DAYS)
    session[USED] = now.isoformat()
    session.set_expiry(min(idle, latest))


def _moment(session: SessionBase, name: str) -> datetime | None:
    said = session.get(name)
    return parse_datetime(said) if said else None
