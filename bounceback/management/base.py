"""What our commands have in common."""

from django.core.management.base import BaseCommand


class UncheckedCommand(BaseCommand):
    """Begins at once: to check models and load all addresses takes longer than what it does.

    `migrate` checks them whenever a hosted BounceBack is set up or brought up to date, and bin/check does.
    """

    requires_system_checks: list[str] = []
