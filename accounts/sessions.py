"""Sessions in the database, as Django keeps them: every request asks for one, so the query is made once."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from bounceback.statements import Statement, Told

STANDING: Statement[Session] = Statement(
    lambda: Session.objects.filter(session_key=Told("key"), expire_date__gt=Told("now"))
)


class SessionStore(db.SessionStore):
    """Django's, under its name: what it signed, this reads."""

    def _get_session_from_db(self) -> Session | None:
        session = STANDING.first(key=self.session_key, now=timezone.now())
        if session is None:
            self._session_key = None
        return session
