"""Make the demo person, and say how to sign in."""

import secrets
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recovery.demo.robin import EMAIL, make_demo


class Command(BaseCommand):
    help = "Make Robin, a believable person with three months of data. On one's own machine only."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError(
                "The demo person is for one's own machine, not for a hosted BounceBack."
            )
        password = secrets.token_urlsafe(9)
        with transaction.atomic():
            make_demo(password)
        self.stdout.write(f"Sign in as {EMAIL} with the password {password}")
