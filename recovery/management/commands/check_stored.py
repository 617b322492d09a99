"""Say which recoveries store something else than the rows that hang on them tell; with --repair, mend them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from recovery.recoveries.stored import drifted, repair


class Command(BaseCommand):
    help = "Report recoveries whose stored facts differ from the rows that hang on them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Write what they should be.")

    def handle(self, *args: Any, **options: Any) -> None:
        left = 0
        for pk, names in drifted():
            still = repair(pk) if options["repair"] else names
            said = f"still differs in {', '.join(still)}" if still else "mended"
            if not options["repair"]:
                said = f"differs in {', '.join(names)}"
            self.stdout.write(f"{pk}: {said}")
            left += bool(still)
        if left:
            raise CommandError(f"{left} recoveries store something else than what hangs on them.")
        self.stdout.write("Every recovery stores what hangs on it.")
