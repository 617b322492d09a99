"""How many queries a page asks, with few rows and with many."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recovery.models import CheckIn, Rejection
from tests.helpers.cases import PageTestCase
from tests.helpers.factories import (
    a_checkin,
    a_conversation,
    a_lesson,
    a_parting,
    a_person,
    a_plan,
    a_reason,
    a_vent,
    a_visit,
    a_whole_rejection,
    an_opportunity,
)

# Many plain queries beat one of 30,000 characters: what counts is core time (bin/speed), and that
# the number stays the same. At most 6 and 10, as it was, bent the code.
ON_A_SCREEN = 20


ON_ANY_PAGE = 20


class QueryTests(PageTestCase):
    def count(self, url: str, data: dict[str, Any] | None = None, **headers: str) -> int:
        """Queries of one request, session and user included; 0 or 1 savepoints are none."""
        with CaptureQueriesContext(
            connection,
        ) as queries:
            ask = self.client.get if data is None else self.client.post
            response = ask(url, data or {}, headers=headers)
        self.assertIn(response.status_code, (200, 303), url)
        skipped = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO")
        return len([q for q in queries if not q["sql"].startswith(skipped)])

    def many(self) -> None:
        """Make twenty of everything a list may show."""
        for number in range(19):
            rejection = a_whole_rejection(self.user, company=f"N{number}")
            if number % 3 == 0:
                rejection.snooze(9)
            if number % 3 == 1:
                rejection.set_aside()

    def much_on(self, rejection: Rejection) -> None:
        """Make twenty of everything that hangs on one rejection."""
        for number in range(19):
            vent = a_vent(rejection, mode="write_keep", started_at=timezone.now())
            vent.keep(f"Words {number}", 30)
            a_checkin(rejection, vent=vent, moment=CheckIn.Moment.VENTED, sting=number % 10)
        for code in ("experience", "pay", "timing"):
            a_reason(rejection, code=code)
        a_visit(rejection, step="let-it-out", screen="how")

    def much_back(self, rejection: Rejection) -> None:
        """Make twenty people, conversations, plans and opportunities since a no."""
        for number in range(19):
            person = a_person(self.user, name=f"P{number}", company="Lumen")
            a_conversation(person, rejection=rejection)
            a_parting(rejection, person=person, fate="keep")
            a_plan(rejection, slot=None, cue=f"C{number}")
            an_opportunity(self.user, company=f"O{number}")
            a_lesson(rejection, text=f"L{number}")
