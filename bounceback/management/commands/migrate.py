"""Django's own command, so that nobody who writes meanwhile is held up (bounceback/migrating.py)."""

import time
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connection

from bounceback.migrating import TRIES, StillInUse, with_short_waits
from bounceback.postgresql.sessions import needs_a_session

PAUSE = 2
"""Seconds between two tries."""


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        needs_a_session(connection)

        def pause(tries: int) -> None:
            self.stderr.write(f"A table is in use; trying again in {PAUSE} s ({tries} of {TRIES}).")
            time.sleep(PAUSE)

        try:
            with_short_waits(lambda: super(Command, self).handle(*args, **options), pause)
        except StillInUse:
            raise CommandError(
                "A table was in use at every try. What is done is done, what is not was not begun: "
                "find what holds it (pg_stat_activity) and migrate again."
            ) from None
