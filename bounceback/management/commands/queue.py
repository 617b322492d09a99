"""What waits, runs and failed in the background: by number and kind, never what is in it."""

from datetime import timedelta
from typing import Any

from django.core.management.base import CommandError, CommandParser

from bounceback import queue
from bounceback.backups import ours
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Show what waits in the queue, how old the oldest is, and what failed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="say nothing, and fail if it does not get on"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            self._show()
        if trouble := queue.trouble():
            raise CommandError(trouble)

    def _show(self) -> None:
        if since := queue.silence():
            self.stdout.write(f"A worker was last heard of {_ago(since)}.\n\n")
        self.stdout.write(f"{'waiting':>8} {'running':>8} {'failed':>8}  {'oldest':<16} task")
        for line in queue.lines():
            self.stdout.write(
                f"{line.waiting:8} {line.running:8} {line.failed:8}  "
                f"{_ago(line.oldest):<16} {line.task}"
            )
        for number, name in queue.failed_jobs():
            self.stdout.write(f"Given up: job {number}, {name}")
        if late := ours.trouble():
            self.stdout.write(late)


def _ago(since: timedelta | None) -> str:
    return "-" if since is None else f"{timedelta(seconds=int(since.total_seconds()))} ago"
