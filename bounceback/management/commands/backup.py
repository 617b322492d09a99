"""Make a backup now, or tell whether the daily ones are as they should be (docs/operations.md)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from bounceback.backups import ours
from bounceback.management.base import UncheckedCommand
from bounceback.trouble import Trouble


class Command(UncheckedCommand):
    help = "Write the whole database into one sealed file, and read it back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--to", type=Path, help="a folder; BACKUP_FOLDER if not told")
        parser.add_argument(
            "--due", action="store_true", help="only the one of the day, if BACKUP_FOLDER is set"
        )
        parser.add_argument(
            "--check", action="store_true", help="make none, and fail if the last is too old"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            if trouble := ours.trouble():
                raise CommandError(trouble)
            return
        if options["due"]:
            with told_plainly():
                ours.make_due()
            return
        folder = options["to"] or settings.BACKUP_FOLDER
        if folder is None:
            raise CommandError("Where to? Say --to FOLDER, or set BACKUP_FOLDER.")
        with told_plainly():
            made = ours.make_ours(folder.resolve(), self.stdout.write)
        self.stdout.write(f"{made}\nKeep ENCRYPTION_KEYS and BACKUP_KEYS elsewhere: it needs both.")


@contextmanager
def told_plainly() -> Iterator[None]:
    try:
        yield
    except Trouble as trouble:
        raise CommandError(str(trouble)) from None
