"""Close an account, or open it again: for whoever runs the site."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from accounts import leaving
from accounts.models import User
from bounceback.management.base import UncheckedCommand


class Command(UncheckedCommand):
    help = "Close the account with this e-mail address: sessions, tokens and links end, what it holds stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--reopen", action="store_true", help="open a closed one again")

    def handle(self, *args: Any, email: str, reopen: bool, **options: Any) -> None:
        user = User.objects.filter(email__iexact=email).first()
        if user is None:
            raise CommandError("No account has this address.")
        if reopen:
            leaving.reopen(user)
        else:
            leaving.close(user)
        self.stdout.write("It is open again." if reopen else "It is closed.")
