"""Say which recoveries and companies differ from what their rows tell; with --repair, mend them."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from bounceback.management.base import UncheckedCommand
from recovery.recoveries.companies_stored import add_missing, delete_unused, missing, unused
from recovery.recoveries.stored import drifted, repair


class Command(UncheckedCommand):
    help = "Report recoveries and companies whose stored facts differ from the rows they follow."

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
        left += self._companies(repair=options["repair"])
        if left:
            raise CommandError(f"{left} rows store something else than what hangs on them.")
        self.stdout.write("Every recovery stores what hangs on it.")

    def _companies(self, *, repair: bool) -> int:
        """Say which companies are missing or left over, and mend it; returns how many still are."""
        absent, left_over = list(missing()), list(unused())
        for model, key in absent:
            self.stdout.write(f"{key}: its company is missing" + (", added" if repair else ""))
            if repair:
                add_missing(model, key)
        for key in left_over:
            self.stdout.write(f"{key}: nothing is at this company" + (", gone" if repair else ""))
            if repair:
                delete_unused(key)
        return 0 if repair else len(absent) + len(left_over)
