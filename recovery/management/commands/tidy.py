"""Delete what has had its time: run hourly by bin/run, or by cron."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.core.management.base import BaseCommand

from accounts.models import Draft, Submission
from recovery.models import Vent


class Command(BaseCommand):
    help = "Bin kept words whose day has come; delete old drafts, submit keys and sessions."

    def handle(self, *args: Any, **options: Any) -> None:
        binned = Vent.objects.bin_expired()
        Draft.objects.expired().delete()
        Submission.objects.expired().delete()
        SessionStore.clear_expired()
        if options["verbosity"] > 1:
            self.stdout.write(f"{binned} kept vents binned.")
