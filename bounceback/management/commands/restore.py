"""Fill a database from a backup, or only look whether the backup is whole (docs/operations.md)."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandError, CommandParser
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from bounceback.backups import ours
from bounceback.backups.reading import verified
from bounceback.backups.restoring import restore
from bounceback.management.base import UncheckedCommand
from bounceback.trouble import Trouble


class Command(UncheckedCommand):
    help = "Restore a backup into an empty database, and compare every row."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="delete what is in the database now"
        )
        parser.add_argument("--check", action="store_true", help="only read the backup")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["check"]:
                self._check(options["file"])
            else:
                self._restore(options["file"], replace=options["replace"])
        except Trouble as trouble:
            raise CommandError(str(trouble)) from None

    def _check(self, file: Path) -> None:
        head = verified(ours.our_database(), file, ours.our_keys())
        self.stdout.write(f"It is whole: {head.told()}.")
        if not ours.can_read(head.proof):
            self.stdout.write("The ENCRYPTION_KEYS here are not those of its private text.")

    def _restore(self, file: Path, *, replace: bool) -> None:
        known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
        restore(
            ours.our_database(),
            file,
            ours.our_keys(),
            known=known,
            can_read=ours.can_read,
            replace=replace,
            say=self.stdout.write,
        )
        connection.close()  # it knew the database as it was
        call_command("migrate", interactive=False, verbosity=0)
        self.stdout.write(
            "The tables are up to date. What people deleted since the backup was made is there again."
        )
