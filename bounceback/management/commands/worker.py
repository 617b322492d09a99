"""Do the work that waits in the queue, until told to stop."""

import asyncio
from typing import Any

import psycopg
from django.core.management.base import CommandError
from django.db import connection
from procrastinate.exceptions import ConnectorException

from bounceback import queue
from bounceback.management.base import UncheckedCommand
from bounceback.postgresql.sessions import needs_a_session


class Command(UncheckedCommand):
    help = "Do what waits in the queue. SIGTERM or Ctrl-C: end what is running, and stop."

    def handle(self, *args: Any, **options: Any) -> None:
        needs_a_session(connection)
        try:
            asyncio.run(queue.work())
        except (ConnectorException, psycopg.Error):
            raise CommandError("The worker lost its database, or never reached it.") from None
