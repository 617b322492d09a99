"""Let somebody who has an account look after this BounceBack."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from accounts.models import User
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Let the person with this e-mail address see /operator/: numbers, and never what anybody wrote."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--undo", action="store_true", help="take it back")

    def handle(self, *args: Any, email: str, undo: bool, **options: Any) -> None:
        if not User.objects.filter(email__iexact=email).update(is_superuser=not undo):
            raise CommandError(
                "Nobody has an account with this address yet. Sign up with it first; where that is by "
                "invitation, with the link that manage.py invite prints."
            )
        self.stdout.write(
            "They are an operator no more."
            if undo
            else "They are an operator now. /operator/ opens once they have set up a second step in their settings."
        )
