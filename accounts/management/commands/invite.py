"""Make an invitation: a link by which one person may sign up."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser

from accounts.models import Invitation
from accounts.models.invitation import DAYS
from accounts.signing_up import invitation_link
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Print a link by which one person may sign up (where SIGN_UP is invitation)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=DAYS, help="how long it works")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SIGN_UP != "invitation":
            raise CommandError(
                f"Nobody needs or may use an invitation: SIGN_UP is {settings.SIGN_UP}."
            )
        if options["days"] < 1:
            raise CommandError("An invitation works for a day at least.")
        self.stdout.write(invitation_link(Invitation.objects.make(options["days"])))
        self.stdout.write(f"It works once, for {options['days']} days. It is shown this once.")
